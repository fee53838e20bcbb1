import type { CellId } from '../../schema/format'
import { totals2021 } from '../../schema/relations'
import { type Expression, readingsOf } from './readings'
import { sixDecimals } from './six-decimals'
import type { Statement } from './statement'

/** The number in a cell; undefined where it is blank, `unreadable` where what stands there is no number. */
export type FigureIn = (cell: CellId) => number | undefined | 'unreadable'

/** A reading with what the tables hold for it. */
export type Held = { expression: Expression; value: number }

/**
 * The readings of a statement with their figures, where not one agrees with it; undefined where one does, or where one is not
 * settled yet: a cell is blank that could make up the difference, or cannot be read.
 * @param final whether blanks count as 0, as they do in the check before export
 */
export function contradiction(statement: Statement, figureIn: FigureIn, final: boolean): Held[] | undefined {
  if (statement.kind === 'rate') return rateContradiction(statement, figureIn, final)
  const held: Held[] = []
  for (const expression of readingsOf(statement.subject)) {
    const value = amountOf(expression, figureIn, final)
    if (value === undefined || agrees(statement, value) || agreesWithParts(statement, expression, figureIn))
      return undefined
    held.push({ expression, value })
  }
  return held.length === 0 ? undefined : held
}

function agrees({ low, high }: Statement, value: number): boolean {
  return value >= low - 1e-9 && value <= high + 1e-9
}

/** A total that is wrong is reported as such: a text that gives the sum of its parts does not contradict the tables. */
function agreesWithParts(
  statement: Statement,
  { plus: [cell, ...more], minus }: Expression,
  figureIn: FigureIn,
): boolean {
  if (cell === undefined || more.length > 0 || minus.length > 0) return false
  const maker = totals2021.find(({ total }) => total === cell)
  const sum = maker && amountOf({ plus: maker.left, minus: [] }, figureIn, false)
  return sum !== undefined && sum > 0 && agrees(statement, sum)
}

/** What an expression amounts to; undefined while that is open. */
export function amountOf({ plus, minus }: Expression, figureIn: FigureIn, final: boolean): number | undefined {
  const [sum, less] = [sumOf(plus, figureIn, final), sumOf(minus, figureIn, final)]
  return sum === undefined || less === undefined ? undefined : sixDecimals(sum - less)
}

function sumOf(cells: readonly CellId[], figureIn: FigureIn, final: boolean): number | undefined {
  let sum = 0
  for (const cell of cells) {
    const figure = figureIn(cell)
    if (figure === 'unreadable' || (figure === undefined && !final)) return undefined
    sum += figure ?? 0
  }
  return sum
}

const row = (...rows: string[]): Expression => ({
  plus: rows.map((each): CellId => `applications.${each}.total`),
  minus: [],
})
const [all, received, handled, carriedOut] = [
  row('received', 'carriedIn'),
  row('received'),
  row('handled'),
  row('carriedOut'),
]

/** A rate of answers is the answered out of all, or out of those received; where nothing was received any rate is true. */
function rateContradiction({ low, subject }: Statement, figureIn: FigureIn, final: boolean): Held[] | undefined {
  if (subject.columns.length > 0 || subject.columnBefore !== undefined) return undefined
  const [out, fresh, answered, open] = [all, received, handled, carriedOut].map((each) =>
    amountOf(each, figureIn, final),
  )
  if (out === undefined || answered === undefined || open === undefined || fresh === undefined || out === 0)
    return undefined
  const rates = [answered / out, answered / Math.max(fresh, 1), (fresh - open) / Math.max(fresh, 1)]
  if (rates.some((rate) => Math.abs(100 * rate - low) <= precision(low))) return undefined
  return [
    { expression: all, value: out },
    { expression: handled, value: answered },
  ]
}

/** A unit of the last digit given, for those who cut off instead of rounding; 100 % is all of them. */
function precision(percent: number): number {
  const decimals = String(percent).split('.')[1]?.length ?? 0
  return percent === 100 ? 0.05 : 1 / 10 ** decimals
}
