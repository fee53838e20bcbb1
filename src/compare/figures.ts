import { cellOf } from '../schema/cells'
import { changeOfDecimal, percentOfChange } from '../schema/decimal'
import { cellText, type DraftCells } from '../schema/draft'
import type { CellId } from '../schema/format'
import { printedCell } from '../schema/printed'
import { readCell } from '../schema/read-cell'

/** A cell in two reports, as printed. */
export type FigureChange = {
  before: string
  after: string
  /** The exact difference; undefined where one of both is blank or no number. */
  change?: string
  /** In percent of what it was, to one decimal; undefined where `change` is, and where it was 0. */
  percent?: string
}

/** How a cell has changed from one report to another. */
export function figureChange(id: CellId, before: DraftCells, after: DraftCells): FigureChange {
  const { kind } = cellOf(id)
  const printed = { before: printedCell(before, id), after: printedCell(after, id) }
  const [was, is] = [before, after].map((cells) => readCell(cellText(cells, id), kind))
  if (was?.kind !== 'number' || is?.kind !== 'number') return printed
  const percent = percentOfChange(was.plain, is.plain)
  return { ...printed, change: changeOfDecimal(was.plain, is.plain), ...(percent !== undefined && { percent }) }
}
