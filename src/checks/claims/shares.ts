import { amountOf, type FigureIn, type Held, precisionOf } from './amounts'
import type { Context } from './context'
import type { Gathered } from './gathered'
import type { Quantity } from './quantity'
import { isTaking, wholesOf } from './readings'
import type { Statement } from './statement'
import { isApplicant } from './subject'
import type { Token } from './tokens'

/**
 * `予以公开 15 件，占比 30%`: how many percent of a whole the result or applicant just counted is; undefined where anything else
 * is said ahead of the percentage.
 */
export function readShare(
  quantity: Quantity,
  ahead: readonly Token[],
  said: Gathered,
  context: Context,
): Statement | undefined {
  const { latest, figures } = context
  if (quantity.unit !== '%' || latest?.kind !== 'count' || latest.low !== latest.high || latest.low === 0)
    return undefined
  const { nouns, rows, columns } = latest.subject
  const isPart = !rows.every(isTaking) || columns.some(isApplicant)
  if (nouns[0] !== 'application' || !isPart || !isOfWhole(said, ahead)) return undefined
  const { low, high, from, to, end } = quantity
  return {
    ...latest,
    kind: 'share',
    low,
    high,
    unit: '%',
    from,
    to,
    wordsTo: end,
    base: latest.low,
    figures,
  }
}

/** `占`, `占收到总数的`, `占办结申请的`. */
function isOfWhole({ unknown, rows, columns, nouns }: Gathered, ahead: readonly Token[]): boolean {
  if (unknown || columns.length > 0 || !rows.every(isTaking)) return false
  if (!nouns.every((noun) => noun === 'application' || noun === 'bareApplication')) return false
  return ahead.every(
    (token) => token.kind === 'word' && /^(?:share|fill|part|own|whole|thisYear|noun|row)/.test(token.sense),
  )
}

/** The whole with its figure, where the share is of no whole that it may be of: of the tables, or stated ahead of it. */
export function shareContradiction(statement: Statement, figureIn: FigureIn, final: boolean): Held[] | undefined {
  const { subject, base = 0, low, high, figures = [] } = statement
  const wholes = wholesOf(subject).map((expression) => ({ expression, value: amountOf(expression, figureIn, final) }))
  if (wholes.some(({ value }) => value === undefined)) return undefined
  const within = precisionOf(low)
  const agree = [...figures, ...wholes.map(({ value = 0 }) => value)].some((whole) => {
    const share = (100 * base) / whole
    return whole >= base && share >= low - within && share <= high + within
  })
  const [first] = wholes
  if (agree || first?.value === undefined || first.value < base) return undefined
  return [{ expression: first.expression, value: first.value }]
}
