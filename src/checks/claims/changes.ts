import type { Context } from './context'
import { type Gathered, speaks } from './gathered'
import type { FigureIn, Held } from './judge'
import { amountOf } from './judge'
import type { Quantity } from './quantity'
import { readingsOf } from './readings'
import { sixDecimals } from './six-decimals'
import type { Statement } from './statement'
import type { Token } from './tokens'

/** 比往年, 环比 and 较 2019 年 are no comparisons with last year. */
const withLastYear = /^(?:同比|[较比与]?(?:相比)?(?:上一?年|去年))/
const more = /[增升多]/
const less = /[减降少落]/

/**
 * `收到 120 件，比上年增加 20 件`: how much more or less than last year the figure just given is, as a signed count or percent;
 * undefined where anything but the comparison is said ahead of it.
 */
export function readChange(
  quantity: Quantity,
  ahead: readonly Token[],
  said: Gathered,
  { latest }: Context,
): Statement | undefined {
  const { unit, from, to, end, low, exact } = quantity
  // Amounts are compared in 万元 only.
  if (unit === '元' || unit === '亿元') return undefined
  if (latest?.kind !== 'count' || latest.low !== latest.high || latest.year !== undefined) return undefined
  if (speaks(said) || said.unknown || !exact || (unit !== latest.unit && unit !== '%')) return undefined
  const words = ahead.flatMap((token) => (token.kind === 'word' ? [token] : []))
  const compare = words.filter(({ sense }) => sense === 'compare')
  const [change, ...changes] = words.filter(({ sense }) => sense === 'change')
  if (compare.length !== 1 || !change || changes.length > 0 || !withLastYear.test(compare[0]?.word ?? ''))
    return undefined
  if (more.test(change.word) === less.test(change.word)) return undefined
  const signed = less.test(change.word) ? -low : low
  const wordsFrom = compare[0]?.from ?? from
  return {
    ...latest,
    kind: 'change',
    low: signed,
    high: signed,
    unit,
    from,
    to,
    wordsFrom,
    wordsTo: end,
    base: latest.low,
  }
}

/** This year's figure and last year's, where they do not differ as stated in any reading. */
export function changeContradiction(
  { subject, low, unit, base }: Statement,
  thisYear: FigureIn,
  lastYear: FigureIn,
): Held[] | undefined {
  const held: Held[] = []
  for (const expression of readingsOf(subject)) {
    const now = amountOf(expression, thisYear, false)
    const before = amountOf(expression, lastYear, false)
    if (now === undefined || before === undefined || (unit === '%' && before === 0)) return undefined
    // A figure that is wrong itself is told of as such.
    if ([now, base ?? now].some((figure) => changed(figure, before, low, unit))) return undefined
    held.push({ expression, value: now }, { expression, value: before })
  }
  return held.length === 0 ? undefined : held.slice(0, 2)
}

function changed(now: number, before: number, stated: number, unit: string): boolean {
  if (unit !== '%') return sixDecimals(now - before) === stated
  const decimals = String(stated).split('.')[1]?.length ?? 0
  return Math.abs((100 * (now - before)) / before - stated) <= 1 / 10 ** decimals
}
