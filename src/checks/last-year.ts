import { cellOf } from '../schema/cells'
import { cellText } from '../schema/draft'
import type { CellId } from '../schema/format'
import { readCell } from '../schema/read-cell'
import type { Subject } from './rule'

/** The report of the year before, where there is one of exactly that year. */
export function yearBefore({ draft, lastYear }: Subject): Subject['lastYear'] {
  return lastYear !== undefined && lastYear.year === draft.year - 1 ? lastYear : undefined
}

/** The number in a cell of last year's report; undefined where it is blank or cannot be read. */
export function lastYearsNumber(lastYear: NonNullable<Subject['lastYear']>, cell: CellId): number | undefined {
  const reading = readCell(cellText(lastYear.cells, cell), cellOf(cell).kind)
  return reading.kind === 'number' ? reading.value : undefined
}
