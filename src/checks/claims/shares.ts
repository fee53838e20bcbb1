import { amountOf, type FigureIn, type Held, precisionOf } from './amounts'
import type { Context } from './context'
import { type Gathered, gather } from './gathered'
import type { Quantity } from './quantity'
import { type Expression, isTaking, readingsOf, wholesOf } from './readings'
import { spokenOf } from './spoken-of'
import type { Statement, Subject } from './statement'
import { isApplicant } from './subject'
import { hasSense, type Token } from './tokens'
import { isTotal } from './words-of-figure'

/**
 * `予以公开 15 件，占比 30%`, `予以公开占 30%`: how many percent of a whole a result or applicant is; undefined where anything else is
 * said ahead of the percentage.
 */
export function readShare(quantity: Quantity, ahead: readonly Token[], context: Context): Statement | undefined {
  const { low, high, unit, from, to, end } = quantity
  if (unit !== '%') return undefined
  // `不予公开 4 件、不予处理 8 件，合计占 16.7%`: of which of them together nobody knows.
  if (ahead.some(isTotal)) return undefined
  const share = ahead.findIndex((token) => hasSense(token, 'share'))
  const of = spokenOf(ahead.slice(0, share), context)
  if (!of || of.base === 0 || !isOfWhole(gather(ahead.slice(of.base === undefined ? share : 0)))) return undefined
  if (!isPart(of.subject)) return undefined
  const { figures } = context
  return { ...of, kind: 'share', low, high, unit, from, to, wordsTo: end, figures }
}

/** Whether it is a result or what came from an applicant. */
function isPart({ nouns, rows, columns }: Subject): boolean {
  return nouns[0] === 'application' && (!rows.every(isTaking) || columns.some(isApplicant))
}

/**
 * `予以公开 10 件、部分公开 6 件，占比分别为 50%、30%`: the shares of the parts just counted, in the same order; undefined where there
 * are not as many of them, or where anything is named anew.
 */
export function readSharesInOrder(
  shares: readonly Quantity[],
  ahead: readonly Token[],
  context: Context,
): Statement[] | undefined {
  const isOfParts = ahead.every((token) => token.kind === 'word' && /^(?:share|respectively|fill)$/.test(token.sense))
  const said = gather(ahead).senses
  if (!isOfParts || !said.has('share') || !said.has('respectively')) return undefined
  const { counts } = context
  const parts = counts.slice(counts.map(({ subject }) => isPart(subject)).lastIndexOf(false) + 1)
  if (parts.length !== shares.length || context.latest !== counts[counts.length - 1]) return undefined
  return shares.flatMap((share, i) => {
    const latest = parts[i]
    const read = latest && readShare(share, [], { ...context, latest })
    return read ? [{ ...read, wordsFrom: i === 0 ? (ahead[0]?.from ?? share.from) : share.from }] : []
  })
}

/** `占`, `占收到总数的`, `占办结申请的`. */
function isOfWhole({ unknown, rows, columns, nouns, senses }: Gathered): boolean {
  if (unknown || columns.length > 0 || !rows.every(isTaking)) return false
  if (!nouns.every((noun) => noun === 'application' || noun === 'bareApplication')) return false
  return [...senses].every((sense) => /^(?:share|fill|arising|part|own|whole|thisYear|noun|row)/.test(sense))
}

/**
 * The whole and the part with their figures, where the share is of no whole that it may be of: of the tables, or stated ahead of
 * it. A share of a figure that is wrong itself is held against the tables as well.
 */
export function shareContradiction(
  { subject, base, low, high, figures = [] }: Statement,
  figureIn: FigureIn,
  final: boolean,
): Held[] | undefined {
  const held = (expressions: readonly Expression[]) => settled(expressions, figureIn, final)
  const [wholes, readings] = [held(wholesOf(subject)), held(readingsOf(subject))]
  if (!wholes || !readings) return undefined
  const stated = readings.filter(({ value }) => value === base)
  const parts = stated.length > 0 ? stated : readings
  const within = precisionOf(low)
  const agree = [...figures, ...wholes.map(({ value }) => value)].some((whole) =>
    parts.some(({ value: part }) => {
      const share = (100 * part) / whole
      return whole >= part && share >= low - within && share <= high + within
    }),
  )
  const [[whole], [part]] = [wholes, parts]
  return agree || !whole?.value || !part || whole.value < part.value ? undefined : [whole, part]
}

/** What each amounts to; undefined while one of them is open. */
function settled(expressions: readonly Expression[], figureIn: FigureIn, final: boolean): Held[] | undefined {
  const held: Held[] = []
  for (const expression of expressions) {
    const value = amountOf(expression, figureIn, final)
    if (value === undefined) return undefined
    held.push({ expression, value })
  }
  return held
}
