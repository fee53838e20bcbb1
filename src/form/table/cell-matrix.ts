import { type CellId, type FormatTable, gridRows, officialGrid } from '../../index'

/**
 * The value cells of a table as they stand on the page: rows from the top, in each row cells from the left.
 * Rows may be of different length: table 1 has three cells in its first block and one in the others.
 */
export type CellMatrix = readonly (readonly CellId[])[]

/** Where a cell stands in the matrix. */
export type Spot = { row: number; column: number }

/** A rectangle of cells between two corners, in any order. */
export type CellBlock = { anchor: Spot; focus: Spot }

export function cellMatrix(table: FormatTable): CellMatrix {
  return gridRows(officialGrid(table))
    .map((row) => row.flatMap(({ cell }) => (cell === undefined ? [] : [cell])))
    .filter((row) => row.length > 0)
}

/** Where a cell stands; undefined where it is not in this table. */
export function spotOf(matrix: CellMatrix, id: string): Spot | undefined {
  for (let row = 0; row < matrix.length; row++) {
    const column = matrix[row]?.indexOf(id as CellId) ?? -1
    if (column >= 0) return { row, column }
  }
  return undefined
}

/** The cell at a spot; in a row that is too short, its last one. */
export function cellAt(matrix: CellMatrix, { row, column }: Spot): CellId | undefined {
  const cells = matrix[row]
  return cells?.[Math.min(column, cells.length - 1)]
}

export type Direction = 'up' | 'down' | 'left' | 'right' | 'row-start' | 'row-end' | 'table-start' | 'table-end'

/** The spot a key leads to. At the edge of the table it stays where it is. */
export function moved(matrix: CellMatrix, { row, column }: Spot, direction: Direction): Spot {
  const lastRow = matrix.length - 1
  const lastOf = (at: number) => (matrix[at]?.length ?? 1) - 1
  switch (direction) {
    case 'up':
      return { row: Math.max(0, row - 1), column }
    case 'down':
      return { row: Math.min(lastRow, row + 1), column }
    case 'left':
      return { row, column: Math.max(0, Math.min(column, lastOf(row)) - 1) }
    case 'right':
      return { row, column: Math.min(lastOf(row), column + 1) }
    case 'row-start':
      return { row, column: 0 }
    case 'row-end':
      return { row, column: lastOf(row) }
    case 'table-start':
      return { row: 0, column: 0 }
    case 'table-end':
      return { row: lastRow, column: lastOf(lastRow) }
  }
}

/** The cells of a block, row by row. */
export function cellsInBlock(matrix: CellMatrix, { anchor, focus }: CellBlock): CellId[][] {
  const [top, bottom] = ordered(anchor.row, focus.row)
  const [left, right] = ordered(anchor.column, focus.column)
  return matrix
    .slice(top, bottom + 1)
    .map((row) => row.filter((_, column) => Math.min(left, row.length - 1) <= column && column <= right))
}

function ordered(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a]
}
