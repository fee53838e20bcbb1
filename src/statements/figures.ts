import { cellOf } from '../schema/cells'
import { cellText, type DraftCells } from '../schema/draft'
import type { CellId } from '../schema/format'
import { linkedFigure } from '../schema/linked-figures'
import { readCell } from '../schema/read-cell'

/**
 * What statements ask the tables. A blank cell is neither none nor some: it may be linked, since it is printed as missing
 * until it is answered, but nothing is said to be none because of it.
 */
export type Figures = {
  /** Whether every one of these cells is answered with 0. */
  areNone(...cells: CellId[]): boolean
  /** Whether a cell is answered with a number above 0. */
  isSome(cell: CellId): boolean
  /** `12件` as it will be printed, linked; other units for what is not counted in 件. */
  linked(cell: CellId): string
}

export function figuresOf(cells: DraftCells): Figures {
  const numberIn = (cell: CellId): number | undefined => {
    const reading = readCell(cellText(cells, cell), cellOf(cell).kind)
    return reading.kind === 'number' ? reading.value : undefined
  }
  return {
    areNone: (...all) => all.every((cell) => numberIn(cell) === 0),
    isSome: (cell) => (numberIn(cell) ?? 0) > 0,
    linked: (cell) => `${linkedFigure(cell)}${cellOf(cell).kind === 'amount' ? '万元' : '件'}`,
  }
}
