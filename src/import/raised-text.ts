/**
 * Raised and lowered characters, as the number of a note has them. Digits become the characters that Unicode has for them, so
 * that the number of a note beside a figure does not become a part of it: 12 with a raised 1 is `12¹` and not 121.
 */

/** Where characters stand: raised, lowered, or on the line. */
export type Height = 'raised' | 'lowered' | undefined

const digits = { raised: '⁰¹²³⁴⁵⁶⁷⁸⁹', lowered: '₀₁₂₃₄₅₆₇₈₉' } as const

/** A text with its digits as they stand. */
export function atHeight(text: string, height: Height): string {
  if (height === undefined) return text
  return text.replace(/[0-9０-９]/g, (digit) => digits[height].charAt(Number(digit.normalize('NFKC'))))
}

/** The number of a note right behind a figure: `¹`, `①`, `[1]`, `注1`. */
const noteMark = /(?<=[\d０-９]\s*)(?:[⁰¹²³⁴-⁹]+|[①-⑳]|注[\d⁰¹²³⁴-⁹]{1,2}|[[［〔][\d⁰¹²³⁴-⁹]{1,2}[\]］〕])$/u

/** A figure without the number of a note behind it; any other text as it is. */
export function withoutNoteMark(text: string): string {
  return /^[\s\p{Nd}.,，．]*$/u.test(text.replace(noteMark, '')) ? text.replace(noteMark, '').trimEnd() : text
}

/** Whether a text is a figure with the number of a note behind it. */
export function hasNoteMark(text: string): boolean {
  return withoutNoteMark(text) !== text
}
