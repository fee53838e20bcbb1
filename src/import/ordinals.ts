/** Numbers as they stand before headings and paragraphs. */

const digits = '〇一二三四五六七八九'

/** 21 → `二十一`; up to 99 as headings count, beyond in plain digits. */
export function chineseNumber(number: number): string {
  if (number < 1 || number > 99) return String(number)
  const tens = Math.floor(number / 10)
  const ones = number % 10
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return `${head}${ones === 0 ? '' : digits[ones]}`
}

const roman: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** 14 → `xiv`; beyond what Romans counted in plain digits. */
export function romanNumber(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let rest = number
  let text = ''
  for (const [value, letters] of roman) {
    for (; rest >= value; rest -= value) text += letters
  }
  return text
}
