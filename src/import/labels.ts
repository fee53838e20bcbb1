/**
 * Labels compared as a reader would: spaces, brackets, quotes, punctuation and width do not matter, nor does the ordinal.
 */

/** Keys found before: recognition asks for that of each label and figure again and again. */
const keys = new Map<string, string>()
const mostKeys = 2000
const longestKept = 100

/** What is left of a label for comparison: `（二）部分 公开` and `2.部分公开` are both `部分公开`. */
export function labelKey(text: string): string {
  const kept = keys.get(text)
  if (kept !== undefined) return kept
  const key = narrowed(text)
    .replace(/[己巳末丶]/g, (char) => lookalikes[char] ?? char)
    .replace(ordinal, '')
    .replace(noteMark, '')
    .replace(unit, '')
    .replace(/[^\p{L}\p{N}]|一/gu, '')
  if (keys.size >= mostKeys) keys.clear()
  if (text.length <= longestKept) keys.set(text, key)
  return key
}

/** Characters that readers of scans and typists take for each other. 一 and dashes are left out of keys altogether. */
const lookalikes: { readonly [char: string]: string } = { 己: '已', 巳: '已', 末: '未', 丶: '、' }

/** `（一）`, `1.`, `2、`, `③`, with marks missing or doubled, a dash for 一, a letter for 1. */
const ordinal =
  /^(?:[([〔【]+[一二三四五六七八九十\d—–\-lI]+[)\]〕】]+|(?:[一二三四五六七八九十\d]+|[—–\-lI|])[、.,，。·:)]+|[①-⑳]|\d+(?=\p{L}))/u

/** The number of a note behind a label. */
const noteMark = /(?<=\p{L}\)?)(?:[⁰¹²³⁴-⁹₀-₉①-⑳]+|\[[\d⁰¹²³⁴-⁹]{1,2}\])$/u

/** The unit of counts behind a label; that of amounts is a part of the official wording. */
const unit = /\((?:单位:)?[件个条]\)$/

/** Half-width digits and brackets, no space of any kind. */
export function narrowed(text: string): string {
  return text
    .replace(/[\s\u00a0\u200b\u3000\ufeff]+/g, '')
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[⑴-⒛㈠-㈩]/g, (char) => char.normalize('NFKC'))
    .replace(/[﹙﹚]/g, (bracket) => bracket.normalize('NFKC'))
}
