import type { CellId } from '../../schema/format'
import { totals2021 } from '../../schema/relations'
import { amountOf, amountUnits, type FigureIn, type Held, precisionOf } from './amounts'
import { ofOneKindContradiction } from './of-one-kind'
import { type Expression, readingsOf } from './readings'
import { shareContradiction } from './shares'
import { sixDecimals } from './six-decimals'
import type { Statement } from './statement'

/**
 * The readings of a statement with their figures, where not one agrees with it; undefined where one does, or where one is not
 * settled yet: a cell is blank that could make up the difference, or cannot be read.
 * @param final whether blanks count as 0, as they do in the check before export
 */
export function contradiction(statement: Statement, figureIn: FigureIn, final: boolean): Held[] | undefined {
  if (statement.kind === 'rate') return rateContradiction(statement, figureIn, final)
  if (statement.kind === 'share') return shareContradiction(statement, figureIn, final)
  if (statement.kind === 'all') return ofOneKindContradiction(statement, figureIn, final)
  const held: Held[] = []
  for (const expression of readingsOf(statement.subject)) {
    const value = amountOf(expression, figureIn, final)
    if (value === undefined || agrees(statement, value) || agreesWithParts(statement, expression, figureIn))
      return undefined
    // A reading below zero is none.
    if (value >= 0) held.push({ expression, value })
  }
  return held.length === 0 ? undefined : held
}

function agrees({ low, high, isSome = false, unit }: Statement, value: number): boolean {
  if (isSome) return value >= low - 1e-9
  if (unit in amountUnits && low === high && low > 0 && value > 0) return isRounded(low, value, unit)
  return value >= low - 1e-9 && value <= high + 1e-9
}

/** `6.48 万元` of 6.482, by no more than a hundredth; 元 are exact, of which the cell may hold what is rounded in 万元. */
function isRounded(stated: number, held: number, unit: string): boolean {
  const scale = amountUnits[unit] ?? 1
  const rounds = isRoundingOf(stated / scale, held / scale) || (unit === '元' && isRoundingOf(held, stated))
  return rounds && Math.abs(stated - held) <= held / 100
}

/** Whether a number is another one with fewer decimals. */
function isRoundingOf(rounded: number, exact: number): boolean {
  const decimals = String(sixDecimals(rounded)).split('.')[1]?.length ?? 0
  return Number(sixDecimals(exact).toFixed(decimals)) === sixDecimals(rounded)
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
function rateContradiction({ low, high, subject }: Statement, figureIn: FigureIn, final: boolean): Held[] | undefined {
  if (subject.columns.length > 0 || subject.columnBefore !== undefined) return undefined
  const [out, fresh, answered, open] = [all, received, handled, carriedOut].map((each) =>
    amountOf(each, figureIn, final),
  )
  if (out === undefined || answered === undefined || open === undefined || fresh === undefined || out === 0)
    return undefined
  const rates = [answered / out, answered / Math.max(fresh, 1), (fresh - open) / Math.max(fresh, 1)]
  const within = precisionOf(low)
  if (rates.some((rate) => 100 * rate >= low - within && 100 * rate <= high + within)) return undefined
  return [
    { expression: all, value: out },
    { expression: handled, value: answered },
  ]
}
