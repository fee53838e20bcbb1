import type { CellId } from '../../schema/format'
import type { Expression } from './readings'
import { sixDecimals } from './six-decimals'

/** The number in a cell; undefined where it is blank, `unreadable` where what stands there is no number. */
export type FigureIn = (cell: CellId) => number | undefined | 'unreadable'

/** A reading with what the tables hold for it. */
export type Held = { expression: Expression; value: number }

/** Units of money, in 万元. */
export const amountUnits: { readonly [unit: string]: number } = { 元: 1 / 10_000, 万元: 1, 亿元: 10_000 }

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

/** A unit of the last digit given, for those who cut off instead of rounding; 100 % is all of them. */
export function precisionOf(percent: number): number {
  const decimals = String(percent).split('.')[1]?.length ?? 0
  return percent === 100 ? 0.05 : 1 / 10 ** decimals
}
