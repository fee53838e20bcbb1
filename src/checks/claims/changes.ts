import { amountOf, type FigureIn, type Held } from './amounts'
import type { Context } from './context'
import { type Gathered, speaks } from './gathered'
import { standsAsSaid } from './multiples'
import type { Quantity } from './quantity'
import { readingsOf } from './readings'
import { sixDecimals } from './six-decimals'
import { spokenOf } from './spoken-of'
import type { Statement } from './statement'
import { hasSense, type Token } from './tokens'

/** 比往年 and 环比 are no comparisons with last year; 较 2022 年 is one where that was the last. */
export const withLastYear = /^(?:同比|[较比与和同跟相对于之]*(?:上一?个?年|去年|前一年))/
/** 上年 as a year, whose figure follows: 较上年的 28 件. */
const lastYearItself = /^[较比与和同跟相对于之]+(?:上一?个?年|去年|前一年|20\d{2}年)度?的?(?:同期)?$/
const more = /[增升多高涨]/
const less = /[减降少落]/

/** `收到 21 件，较上年的 28 件减少 7 件`: what last year's figure was; undefined where anything else is said ahead of it. */
export function readLastYears(
  { unit, from, to, end, low, exact }: Quantity,
  ahead: readonly Token[],
  said: Gathered,
  context: Context,
): Statement | undefined {
  const words = ahead.filter((token) => token.kind === 'word')
  const [compare, ...others] = words.filter(({ sense }) => sense === 'compare')
  if (!compare || others.length > 0 || !lastYearItself.test(compare.word) || !exact) return undefined
  if (said.unknown || said.senses.has('change') || said.senses.has('reached')) return undefined
  const figure = { low, high: low, from, to, wordsFrom: compare.from, wordsTo: end }
  if (speaks(said)) {
    // `申请较 2022 年的 45 件增加 12 件`
    const of = spokenOf(ahead.slice(0, ahead.indexOf(compare)), context)
    return of && { ...of, ...figure, kind: 'count', unit, year: yearNamed(compare.word) ?? -1 }
  }
  const { latest } = context
  if (latest?.kind !== 'count' || unit !== latest.unit) return undefined
  const before = latest.year === undefined ? -1 : latest.year - 1
  return { ...latest, ...figure, year: yearNamed(compare.word) ?? before }
}

/** `2023 年收到 38 件，2022 年为 31 件`: another year's figure of the same; undefined where anything else is said of it. */
export function readOtherYears(
  { unit, from, to, end, low, high }: Quantity,
  words: readonly Token[],
  said: Gathered,
  { latest, year }: Context,
): Statement | undefined {
  if (latest?.kind !== 'count' || unit !== latest.unit || year === undefined || year === latest.year) return undefined
  const isNamed = words.some((token) => token.kind === 'year' || hasSense(token, 'lastYear'))
  const isBare = words.every(
    (token) => token.kind === 'year' || (token.kind === 'word' && /^(?:lastYear|fill|arising)$/.test(token.sense)),
  )
  if (!isNamed || !isBare || speaks(said)) return undefined
  return { ...latest, low, high, from, to, wordsFrom: words[0]?.from ?? from, wordsTo: end, year }
}

/** Whether a figure is the same of the year before. */
export function isYearBefore(
  { year: before, subject: a, unit }: Statement,
  { year, subject: b, unit: as }: Statement,
): boolean {
  const isBefore =
    before === -1 ? year === undefined : before !== undefined && (year === undefined || year - 1 === before)
  return (
    isBefore &&
    unit === as &&
    a.nouns[0] === b.nouns[0] &&
    a.rows.join() === b.rows.join() &&
    a.columns.join() === b.columns.join()
  )
}

/** `由去年的 12 件上升到 18 件`: this year's figure behind last year's. */
export function readReached(
  { unit, from, to, end, low, high }: Quantity,
  ahead: readonly Token[],
  said: Gathered,
  { latest }: Context,
): Statement | undefined {
  if (latest?.kind !== 'count' || latest.year === undefined || unit !== latest.unit) return undefined
  const named = ahead.find((token) => token.kind === 'year' || hasSense(token, 'lastYear'))
  const year = named?.kind === 'year' ? named.year : undefined
  if (named && year !== latest.year + 1) return undefined
  if (speaks(said) || said.unknown || said.senses.has('compare')) return undefined
  const { year: _, ...thisYear } = latest
  return {
    ...thisYear,
    low,
    high,
    from,
    to,
    wordsFrom: ahead[0]?.from ?? from,
    wordsTo: end,
    ...(year === undefined ? {} : { year }),
  }
}

/**
 * `收到 120 件，比上年增加 20 件`, `新收申请比上年增加 20 件`: how much more or less than last year a figure is, as a signed count or
 * percent; undefined where anything but what it is and the comparison is said ahead of it.
 */
export function readChange(
  quantity: Quantity,
  ahead: readonly Token[],
  said: Gathered,
  context: Context,
  isInBrackets: boolean,
): Statement | undefined {
  const { unit, from, to, end, low, exact } = quantity
  const { compared, counts, latest } = context
  // Amounts are compared in 万元 only.
  if (unit === '元' || unit === '亿元' || said.unknown || !exact) return undefined
  const words = ahead.flatMap((token) => (token.kind === 'word' ? [token] : []))
  const compare = words.filter(({ sense }) => sense === 'compare')
  const [change, ...changes] = words.filter(({ sense }) => sense === 'change')
  if (!change || changes.length > 0) return undefined
  const [comparing, ...comparisons] = compare
  const word = comparing?.word ?? ''
  // Behind an earlier year's figure the comparison has been made.
  const named = ahead.find(({ kind }) => kind === 'year')
  const since = comparing ? (yearNamed(word) ?? (named?.kind === 'year' ? named.year : undefined)) : compared
  if (comparisons.length > 0 || (since === undefined && !withLastYear.test(word))) return undefined
  if (more.test(change.word) === less.test(change.word)) return undefined
  const of = spokenOf(ahead, context)
  if (!of || (unit !== '%' && unit !== (of.unit ?? '件'))) return undefined
  const { base, ...figure } = of
  const besides = base === undefined || isInBrackets ? [] : counts.filter((each) => each !== latest)
  const signed = less.test(change.word) ? -low : low
  // What follows from the figures that the text gives is told with these.
  const { comparedWith } = context
  if (base !== undefined && comparedWith !== undefined && changed(base, comparedWith, signed, unit)) return undefined
  return {
    ...figure,
    kind: 'change',
    low: signed,
    high: signed,
    unit,
    from,
    to,
    wordsFrom: base === undefined ? figure.wordsFrom : (comparing?.from ?? change.from),
    wordsTo: end,
    ...(besides.length > 0 ? { besides } : {}),
    ...(since === undefined || since === -1 ? {} : { since }),
  }
}

/** `与上年相比，新收申请增加 23 件`: a comparison ahead of all figures is one of each that is said to have changed. */
export function noteComparison(context: Context, tokens: readonly Token[]): void {
  const compare = tokens.find((token) => hasSense(token, 'compare'))
  if (compare?.kind !== 'word') return
  const year = yearNamed(compare.word)
  if (year !== undefined || withLastYear.test(compare.word)) context.compared = year ?? -1
}

/** The year in `较2022年`. */
export function yearNamed(word: string): number | undefined {
  const [year] = /20\d{2}/.exec(word) ?? []
  return year === undefined ? undefined : Number(year)
}

/** This year's figure and last year's, where they do not differ as stated in any reading. */
export function changeContradiction(statement: Statement, thisYear: FigureIn, lastYear: FigureIn): Held[] | undefined {
  const { subject, low, unit, besides = [] } = statement
  const held: Held[] = []
  // `收到 22 件，办结 20 件，同比增长 10%`: of either.
  const readings = [subject, ...besides.map((each) => each.subject)].flatMap(readingsOf)
  for (const expression of readings) {
    const now = amountOf(expression, thisYear, false)
    const before = amountOf(expression, lastYear, false)
    if (now === undefined || before === undefined || (/[%倍]/.test(unit) && before === 0)) return undefined
    if (standsAsSaid(now, before, statement) ?? changed(now, before, low, unit)) return undefined
    held.push({ expression, value: now }, { expression, value: before })
  }
  return held.length === 0 ? undefined : held.slice(0, 2)
}

function changed(now: number, before: number, stated: number, unit: string): boolean {
  if (unit !== '%') return sixDecimals(now - before) === stated
  const decimals = String(stated).split('.')[1]?.length ?? 0
  return Math.abs((100 * (now - before)) / before - stated) <= 1 / 10 ** decimals
}
