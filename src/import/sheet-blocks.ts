import type { Block, SourceCell, SourceTable } from './block'
import { isSectionHeading } from './recognise-sections'
import { isTableLabel } from './recognise-tables'
import type { MergedArea, SheetReading } from './sheet-reader'
import { isFigure } from './source-row'

/**
 * A sheet as blocks. A sheet does not say what on it is a table and what a line of text above one, so this goes by the
 * look: rows with a single text that is no label are paragraphs where they begin or end a stretch of rows, take the whole
 * width, or are the heading of a section; what stands between is a table. Columns in which nothing stands are left out.
 */
export function sheetBlocks(sheet: SheetReading): Block[] {
  const layout = layOut(sheet)
  return stretches(layout.rows).flatMap((rows) => blocksOf(rows, layout.columns))
}

/** A cell that has a text or reaches over several places, with the columns that it covers. */
type Placed = MergedArea & { text: string }

/** The cells that begin in a row; `covered`: whether one from above reaches down into it. */
type Row = { row: number; cells: Placed[]; covered: boolean }

type Layout = { rows: Row[]; columns: number[] }

function layOut({ cells, merged }: SheetReading): Layout {
  const areas = new Map(merged.map((area) => [key(area), area]))
  const hidden = new Set(
    merged.flatMap(({ row, column, rowSpan, colSpan }) => {
      // Whole rows are merged at times; nothing is looked for so far out.
      const width = Math.min(colSpan, widest)
      const height = Math.min(rowSpan, tallest)
      return Array.from({ length: width * height }, (_, i) =>
        key({ row: row + Math.floor(i / width), column: column + (i % width) }),
      ).slice(1)
    }),
  )
  const placed = cells
    .filter((cell) => !hidden.has(key(cell)))
    .map(({ row, column, text }): Placed => ({ ...single(row, column), ...areas.get(key({ row, column })), text }))
  const filled = placed.filter(({ text }) => text !== '')
  const columns = [...new Set(filled.map(({ column }) => column))].sort((a, b) => a - b)
  const rows = new Map<number, Row>()
  const rowAt = (row: number) => {
    const found = rows.get(row) ?? { row, cells: [], covered: false }
    rows.set(row, found)
    return found
  }
  for (const cell of filled) {
    rowAt(cell.row).cells.push(cell)
    for (let below = 1; below < Math.min(cell.rowSpan, tallest); below++) rowAt(cell.row + below).covered = true
  }
  return { rows: [...rows.values()].sort((a, b) => a.row - b.row), columns }
}

const widest = 300
const tallest = 2000

function key({ row, column }: { row: number; column: number }): string {
  return `${row},${column}`
}

function single(row: number, column: number): MergedArea {
  return { row, column, rowSpan: 1, colSpan: 1 }
}

/** Rows that follow each other without a blank one between them. */
function stretches(rows: readonly Row[]): Row[][] {
  const found: Row[][] = []
  for (const row of rows) {
    const last = found[found.length - 1]
    if (last && last[last.length - 1]?.row === row.row - 1) last.push(row)
    else found.push([row])
  }
  return found
}

function blocksOf(rows: readonly Row[], columns: readonly number[]): Block[] {
  const first = rows.findIndex((row) => !hasOneText(row))
  if (first < 0) return rows.map(paragraph)
  const last = rows.length - [...rows].reverse().findIndex((row) => !hasOneText(row))
  const blocks: Block[] = []
  let table: Row[] = []
  const endTable = () => {
    if (table.length > 0) blocks.push(tableOf(table, columns))
    table = []
  }
  rows.forEach((row, i) => {
    const isLine = hasOneText(row) && (i < first || i >= last || isWhole(row, columns) || isHeading(row))
    if (isLine) {
      endTable()
      blocks.push(paragraph(row))
    } else table.push(row)
  })
  endTable()
  return blocks
}

/** Whether a row may be a line of text: a figure is none, nor a label of the tables, as section rows have it. */
function hasOneText({ cells: [cell, ...others], covered }: Row): boolean {
  if (cell === undefined || others.length > 0 || covered) return false
  return !isTableLabel(cell.text) && !isFigure(cell.text)
}

function isWhole({ cells: [cell] }: Row, columns: readonly number[]): boolean {
  const [from = 0, to = 0] = [columns[0], columns[columns.length - 1]]
  return cell !== undefined && to > from && cell.column <= from && cell.column + cell.colSpan > to
}

function isHeading({ cells: [cell] }: Row): boolean {
  return cell !== undefined && isSectionHeading(cell.text)
}

function paragraph({ cells: [cell] }: Row): Block {
  return { kind: 'paragraph', text: cell?.text ?? '' }
}

/** The table in these rows: every place in a column that is used is a cell, or covered by a merged one. */
function tableOf(rows: readonly Row[], columns: readonly number[]): SourceTable {
  const placed = rows.flatMap(({ cells }) => cells)
  const used = columns.filter((column) =>
    placed.some((cell) => cell.column <= column && column < cell.column + cell.colSpan),
  )
  const end = (rows[rows.length - 1]?.row ?? 0) + 1
  return {
    kind: 'table',
    merged: true,
    rows: rows.map(({ row }) =>
      used.flatMap((column): SourceCell[] => {
        const cover = placed.find((cell) => covers(cell, row, column))
        if (!cover) return [{ text: '', rowSpan: 1, colSpan: 1 }]
        const firstColumn = used.find((each) => each >= cover.column)
        if (cover.row !== row || firstColumn !== column) return []
        const colSpan = used.filter((each) => covers(cover, row, each)).length
        return [{ text: cover.text, rowSpan: Math.min(cover.rowSpan, end - row), colSpan }]
      }),
    ),
  }
}

function covers(cell: Placed, row: number, column: number): boolean {
  const inRow = cell.row <= row && row < cell.row + cell.rowSpan
  return inRow && cell.column <= column && column < cell.column + cell.colSpan
}
