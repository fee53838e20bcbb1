import type { CellId, FormatTable, Heading, Leaf } from './format'
import { isBranch, leavesOf } from './format'

/** What a cell of the printed table is there for; writers choose fill and alignment by it. */
export type GridRole = 'corner' | 'block' | 'head' | 'label' | 'value'

/** A cell of the printed table, merged cells being one. Positions count from 0 over the whole grid. */
export type GridCell = {
  row: number
  column: number
  rowSpan: number
  colSpan: number
  role: GridRole
  /** The official wording; `''` for a value. */
  text: string
  /** The draft's cell, for a value. */
  cell?: CellId
  /** The row's or column's id, for a label or head that stands for one. */
  of?: string
}

/** The table as the official template prints it: every position is covered by exactly one cell. */
export type OfficialGrid = {
  columnCount: number
  rowCount: number
  /** Rows of heads at the top of the table, to be repeated on each page. Tables with section rows have none. */
  headRowCount: number
  /** Columns of labels at the left. */
  labelColumnCount: number
  cells: readonly GridCell[]
}

/** Lays a table of the format out as printed. */
export function officialGrid(table: FormatTable): OfficialGrid {
  switch (table.layout) {
    case 'blocks':
      return blocksGrid(table)
    case 'matrix':
      return matrixGrid(table)
    case 'line':
      return lineGrid(table)
  }
}

/** The cells that start in each row, left to right: what a row of an HTML or Word table needs. */
export function gridRows(grid: OfficialGrid): GridCell[][] {
  const rows: GridCell[][] = Array.from({ length: grid.rowCount }, () => [])
  for (const cell of grid.cells) rows[cell.row]?.push(cell)
  return rows.map((row) => row.sort((a, b) => a.column - b.column))
}

function blocksGrid(table: Extract<FormatTable, { layout: 'blocks' }>): OfficialGrid {
  const columnCount = 1 + Math.max(...table.blocks.map((block) => block.columns.length))
  const cells: GridCell[] = []
  let row = 0
  for (const block of table.blocks) {
    const span = (columnCount - 1) / block.columns.length
    const place = (leaf: number) => ({ column: 1 + leaf * span, colSpan: span, row, rowSpan: 1 })
    cells.push({ row, column: 0, rowSpan: 1, colSpan: columnCount, role: 'block', text: block.label })
    row++
    cells.push({ row, column: 0, rowSpan: 1, colSpan: 1, role: 'head', text: table.labelHead })
    block.columns.forEach((head, i) => {
      cells.push({ ...place(i), role: 'head', text: head.label, of: head.id })
    })
    row++
    for (const leaf of block.rows) {
      cells.push({ row, column: 0, rowSpan: 1, colSpan: 1, role: 'label', text: leaf.label, of: leaf.id })
      block.columns.forEach((column, i) => {
        cells.push({ ...place(i), role: 'value', text: '', cell: `${table.id}.${leaf.id}.${column.id}` })
      })
      row++
    }
  }
  return { columnCount, rowCount: row, headRowCount: 0, labelColumnCount: 1, cells }
}

function matrixGrid(table: Extract<FormatTable, { layout: 'matrix' }>): OfficialGrid {
  const labelColumnCount = depthOf(table.rows)
  const headRowCount = depthOf([table.columns])
  const columns = leavesOf([table.columns])
  const rows = leavesOf(table.rows)
  const heads = headCells([table.columns], headRowCount).map((head) => ({
    ...head,
    column: head.column + labelColumnCount,
  }))
  const labels = headCells(table.rows, labelColumnCount).map((head) => ({
    ...head,
    row: head.column + headRowCount,
    column: head.row,
    rowSpan: head.colSpan,
    colSpan: head.rowSpan,
    role: 'label' as const,
  }))
  return {
    columnCount: labelColumnCount + columns.length,
    rowCount: headRowCount + rows.length,
    headRowCount,
    labelColumnCount,
    cells: [
      { row: 0, column: 0, rowSpan: headRowCount, colSpan: labelColumnCount, role: 'corner', text: table.corner },
      ...heads,
      ...labels,
      ...valueCells(table.id, rows, columns, headRowCount, labelColumnCount),
    ],
  }
}

function lineGrid(table: Extract<FormatTable, { layout: 'line' }>): OfficialGrid {
  const withColumns = (heading: Heading): Heading =>
    isBranch(heading) ? { ...heading, of: heading.of.map(withColumns) } : { label: heading.label, of: table.columns }
  const groups = table.groups.map(withColumns)
  const headRowCount = depthOf(groups)
  const values = leavesOf(table.groups).flatMap((group, g) =>
    valueCells(table.id, [group], table.columns, headRowCount, g * table.columns.length),
  )
  return {
    columnCount: values.length,
    rowCount: headRowCount + 1,
    headRowCount,
    labelColumnCount: 0,
    cells: [...headCells(groups, headRowCount), ...values],
  }
}

function valueCells(table: string, rows: readonly Leaf[], columns: readonly Leaf[], top: number, left: number) {
  return rows.flatMap((row, r) =>
    columns.map((column, c): GridCell => {
      const cell: CellId = `${table}.${row.id}.${column.id}`
      return { row: top + r, column: left + c, rowSpan: 1, colSpan: 1, role: 'value', text: '', cell }
    }),
  )
}

/** A tree of headings as merged head cells, `depth` rows high: a leaf reaches down to the last row. */
function headCells(headings: readonly Heading[], depth: number, row = 0, column = 0): GridCell[] {
  let next = column
  return headings.flatMap((heading) => {
    const start = next
    const colSpan = isBranch(heading) ? leavesOf(heading.of).length : 1
    next += colSpan
    const cell = { row, column: start, colSpan, role: 'head' as const, text: heading.label }
    if (!isBranch(heading)) return [{ ...cell, rowSpan: depth - row, of: heading.id }]
    return [{ ...cell, rowSpan: 1 }, ...headCells(heading.of, depth, row + 1, start)]
  })
}

function depthOf(headings: readonly Heading[]): number {
  return Math.max(...headings.map((heading) => (isBranch(heading) ? 1 + depthOf(heading.of) : 1)))
}
