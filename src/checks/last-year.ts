import type { DraftCells } from '../schema/draft'
import type { CellId } from '../schema/format'
import { type Arithmetic, createArithmetic } from './arithmetic'
import type { Subject } from './rule'

type LastYear = NonNullable<Subject['lastYear']>

/** The report of the year before, where there is one of exactly that year. */
export function yearBefore({ draft, lastYear }: Subject): LastYear | undefined {
  return lastYear !== undefined && lastYear.year === draft.year - 1 ? lastYear : undefined
}

/** Last year's figures do not change while this year's are typed, so they are read once. */
const known = new WeakMap<DraftCells, Arithmetic>()

/** The number in a cell of last year's report; undefined where it is blank or cannot be read. */
export function lastYearsNumber({ cells }: LastYear, cell: CellId): number | undefined {
  const arithmetic = known.get(cells) ?? createArithmetic()(cells)
  known.set(cells, arithmetic)
  return arithmetic.numberIn(cell)
}
