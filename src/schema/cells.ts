import type { CellId, CellKind, Format, FormatTable, Leaf } from './format'
import { leavesOf, shortName } from './format'
import { format2021 } from './format-2021'

/** A cell of a format: where it stands and what it holds. */
export type Cell = {
  id: CellId
  table: FormatTable
  row: Leaf
  column: Leaf
  kind: CellKind
}

/** All cells of one table, row by row in official order. */
export function cellsOfTable(table: FormatTable): Cell[] {
  return rowsOfTable(table).flatMap(({ row, columns }) =>
    columns.map((column) => ({
      id: `${table.id}.${row.id}.${column.id}` as CellId,
      table,
      row,
      column,
      kind: column.kind ?? row.kind ?? 'count',
    })),
  )
}

/** The rows of a table with the columns each has. In table 3 the kinds of procedure are the rows. */
export function rowsOfTable(table: FormatTable): { row: Leaf; columns: readonly Leaf[] }[] {
  switch (table.layout) {
    case 'blocks':
      return table.blocks.flatMap((block) => block.rows.map((row) => ({ row, columns: block.columns })))
    case 'matrix': {
      const columns = leavesOf([table.columns])
      return leavesOf(table.rows).map((row) => ({ row, columns }))
    }
    case 'line':
      return leavesOf(table.groups).map((row) => ({ row, columns: table.columns }))
  }
}

/** All cells of a format (200 in that of 2021), in official order. */
function cellsOf(format: Format): readonly Cell[] {
  return format.tables.flatMap(cellsOfTable)
}

/** The 200 cells of the format of 2021. */
export const cells2021: readonly Cell[] = cellsOf(format2021)

const byId: ReadonlyMap<string, Cell> = new Map(cells2021.map((cell) => [cell.id, cell]))

/** The cell of this id. Throws where there is none: ids come from the format, so that is a bug. */
export function cellOf(id: CellId): Cell {
  const cell = byId.get(id)
  if (!cell) throw new Error(`no such cell: ${id}`)
  return cell
}

/** Tells a cell id from any other string. */
export function isCellId(id: string): id is CellId {
  return byId.has(id)
}

/** A cell's name in a sentence: `本年新收·自然人`. A column that is the only one of its row goes without saying. */
export function cellName(id: CellId): string {
  const { table, row, column } = cellOf(id)
  const only = rowsOfTable(table).find((each) => each.row.id === row.id)?.columns.length === 1
  return only ? shortName(row) : `${shortName(row)}·${shortName(column)}`
}
