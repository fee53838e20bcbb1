import { readChineseNumber } from '../../schema/chinese-number'
import { sixDecimals } from './six-decimals'

/** A number with its unit in a plain text. `low` and `high` are equal where it is exact. */
export type Quantity = {
  low: number
  high: number
  exact: boolean
  unit: string
  /** Where the number stands, without words before and the unit behind it. */
  from: number
  to: number
  /** Behind the unit. */
  end: number
}

const units =
  '件次|人次|件|条次|条|份|宗|起|例|项|次|个|万元|亿元|元|篇|期|部|封|笔|单(?![位元独项])|家|人|名|场|批|类|处|台|册|套|倍|%|％'
const number = '\\d+(?:\\.\\d+)?'
const chinese = '[零一二两三四五六七八九十百千万]+'

/** `约 350 余件`, `1.2 万件`, `3—5 件`, `12+1 件`. */
const arabicQuantity = new RegExp(
  `(约|近|大约|将近|超过|超|逾|不足|不到|至少)?(${number})(?:(?:[-—~～至到]|\\+)(${number}))?(余|多)?(?:(万|亿)(?!元))?(余|多)?(?:(${units})(左右|以上|以下|余|多(?![了\\d]))?)?`,
  'y',
)
const chineseQuantity = new RegExp(`(约|近|超过|逾)?(${chinese})(余|多)?(${units})?`, 'y')

/** Words of which such a numeral is a part, so that it counts nothing: 统一, 第三, 一是, 清零. */
const wordBefore = /[第其统每某任同唯单逐进之万初清归]$/
const noCount = /^(?:是|方面|批次)/

/**
 * The quantity that begins at a position; undefined where there is none. A number without a unit counts only where
 * nothing else follows it: `部分公开67，`.
 */
export function quantityAt(text: string, position: number): Quantity | undefined {
  return arabicAt(text, position) ?? chineseAt(text, position)
}

function arabicAt(text: string, position: number): Quantity | undefined {
  arabicQuantity.lastIndex = position
  const match = arabicQuantity.exec(text)
  if (!match) return undefined
  const [whole, before = '', first = '', second, more1, scaleName, more2, unit, after = ''] = match
  if (/[\d.A-Za-z]/.test(text[position - 1] ?? '')) return undefined
  const end = position + whole.length
  if (unit === undefined && (!endsClause(text, end) || isOrdinal(text, position, end))) return undefined
  const scale = scaleName === '万' ? 10_000 : scaleName === '亿' ? 100_000_000 : 1
  const from = position + before.length
  const range = second === undefined ? 0 : second.length + 1
  const to = from + first.length + range + (more1 === undefined ? (scaleName?.length ?? 0) : 0)
  const about = `${before}${more1 ?? ''}${more2 ?? ''}${after}`
  const [low, high] = bounds(first, second, whole.includes('+'), scale, about)
  return { low, high, exact: low === high, unit: unit ?? '', from, to, end }
}

function chineseAt(text: string, position: number): Quantity | undefined {
  chineseQuantity.lastIndex = position
  const match = chineseQuantity.exec(text)
  if (!match || wordBefore.test(text.slice(0, position))) return undefined
  const [whole, before = '', numerals = '', more = '', unit] = match
  const value = readChineseNumber(numerals)
  const end = position + whole.length
  if (value === undefined || noCount.test(text.slice(end))) return undefined
  if (unit === undefined && !(value === 0 && endsClause(text, end))) return undefined
  const from = position + before.length
  const [low, high] = bounds(String(value), undefined, false, 1, before + more)
  return { low, high, exact: low === high, unit: unit ?? '', from, to: from + numerals.length, end }
}

function endsClause(text: string, end: number): boolean {
  return end >= text.length || /[，；。、（）！？]/.test(text[end] as string)
}

/** `；2）办结 10 件`, `：1、收到 3 件`: the number of a point, not of things. */
function isOrdinal(text: string, from: number, end: number): boolean {
  return /^[）、]/.test(text.slice(end, end + 1)) && /^$|[，；。：！？\s]$/.test(text.slice(0, from))
}

/** What the number may stand for. Words such as 余, 约, 近 are taken generously: nobody is held to them narrowly. */
function bounds(
  first: string,
  second: string | undefined,
  sum: boolean,
  scale: number,
  about: string,
): [number, number] {
  const value = scaled(first, scale)
  if (second !== undefined) {
    const other = scaled(second, scale)
    return sum ? [value + other, value + other] : [Math.min(value, other), Math.max(value, other)]
  }
  const decimals = first.split('.')[1]?.length ?? 0
  const step = scale / 10 ** decimals
  if (about === '') return scale === 1 ? [value, value] : [value - step / 2, value + step / 2]
  const zeros = scale === 1 ? 10 ** (/0*$/.exec(first)?.[0].length ?? 0) : step
  if (/余|多|超|逾|以上|至少/.test(about)) return [value, Math.max(value + zeros, value * 1.1)]
  if (/不足|不到|以下|近/.test(about)) return [value * 0.8, value]
  return [value * 0.9, value * 1.1]
}

function scaled(decimal: string, scale: number): number {
  return sixDecimals(Number(decimal) * scale)
}
