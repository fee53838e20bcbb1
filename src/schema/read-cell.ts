import type { CellKind } from './format'

/**
 * What stands in a cell, read as a number. A draft keeps what the clerk typed; this reads it and never changes it.
 *
 * `value` is exact: counts have at most 12 digits, amounts (万元) at most 9 before and 6 after the point, so
 * sums of a whole table stay below 2^53 for counts; add amounts with `addDecimals` on `plain`.
 */
export type CellReading =
  | { kind: 'blank' }
  /** `plain` is the number as printed: `１,２３４ 件` → `1234`. */
  | { kind: 'number'; value: number; plain: string }
  /** `reason` is a Chinese sentence that says what is wrong and what to type instead. */
  | { kind: 'problem'; reason: string; standsForNone: boolean }

const blank: CellReading = { kind: 'blank' }
const maximumDigits = { count: 12, amount: 9 }
const maximumDecimals = 6

/**
 * Reads a cell's text. Accepts surrounding spaces of any kind, full-width digits, thousands separators and the units
 * 件 (counts) and 万元 (amounts). Everything else is a `problem`, negative numbers and decimals in a count included.
 */
export function readCell(text: string, kind: CellKind = 'count'): CellReading {
  if (text === '') return blank
  const digits = plainNumber(text)
  if (digits !== undefined) return { kind: 'number', value: digits, plain: String(digits) }
  const narrow = toHalfWidth(text).trim()
  if (narrow === '') return blank
  return readNumber(narrow, text.trim(), kind)
}

function readNumber(narrow: string, shown: string, kind: CellKind): CellReading {
  if (isMarkForNone(narrow)) return problem(`“${abbreviated(shown)}”不是数字；没有的请填 0`, true)
  const unit = kind === 'amount' ? /万元$/ : /件$/
  if (kind === 'amount' && /[\d.]\s*元$/.test(narrow)) return problem('本格单位是万元，请换算成万元后填写')
  const digits = narrow.replace(unit, '').trim()
  if (/^[-－−–—]\s*[\d,.]+$/.test(digits)) return problem('不能是负数，请填 0 或正数')
  if (!/^[\d,.]+$/.test(digits)) return problem(`“${abbreviated(shown)}”不是数字，请只填数字`)
  const [whole = '', decimals, ...more] = digits.split('.')
  if (more.length > 0 || whole === '' || decimals === '' || decimals?.includes(',')) {
    return problem(`“${abbreviated(shown)}”不是完整的数字，请检查小数点`)
  }
  if (whole.includes(',') && !/^\d{1,3}(,\d{3})+$/.test(whole)) {
    return problem(`“${abbreviated(shown)}”中的千位分隔符位置不对，请检查`)
  }
  const plainWhole = withoutLeadingZeros(whole.replace(/,/g, ''))
  if (plainWhole.length > maximumDigits[kind]) {
    return problem(`数字有 ${plainWhole.length} 位，过长，请检查是否多输或粘连`)
  }
  const plainDecimals = withoutTrailingZeros(decimals ?? '')
  if (kind === 'count' && plainDecimals !== '') return problem('应为整数，不能有小数')
  if (plainDecimals.length > maximumDecimals) return problem(`小数最多 ${maximumDecimals} 位（精确到分即可）`)
  const plain = plainDecimals === '' ? plainWhole : `${plainWhole}.${plainDecimals}`
  return { kind: 'number', value: Number(plain), plain }
}

function problem(reason: string, standsForNone = false): CellReading {
  return { kind: 'problem', reason, standsForNone }
}

/** Marks that clerks put where there is nothing to report. They are not read as 0; a repair to 0 is offered. */
function isMarkForNone(narrow: string): boolean {
  return /^(?:[-－−–—_/／\\＼]+|无|没有|零|〇|○|[Oo]|N\/A|n\/a|不适用)$/.test(narrow)
}

/** The number that a text of at most nine plain digits is, as nearly every cell is; undefined for anything else. */
export function plainNumber(text: string): number | undefined {
  if (text.length === 0 || text.length > 9) return undefined
  let value = 0
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return undefined
    value = value * 10 + digit
  }
  return value
}

function withoutLeadingZeros(digits: string): string {
  return digits.length > 1 && digits.startsWith('0') ? digits.replace(/^0+(?=\d)/, '') : digits
}

/** By hand: the regular expression for it takes quadratic time on a megabyte of zeros. */
function withoutTrailingZeros(digits: string): string {
  let end = digits.length
  while (end > 0 && digits[end - 1] === '0') end--
  return digits.slice(0, end)
}

/**
 * Full-width digits and separators as their half-width forms, spaces of all kinds as a plain space. Characters that
 * nobody sees (zero-width spaces, direction marks), which web pages leave among digits, are dropped.
 */
function toHalfWidth(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[，﹐]/g, ',')
    .replace(/[．﹒]/g, '.')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
}

function abbreviated(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text
}
