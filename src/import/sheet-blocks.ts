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
  return stretches(layout.rows).flatMap((rows) => blocksOf(rows, layout))
}

/** A cell with the area over which it is shown. */
type Placed = MergedArea & { text: string }

/** The cells that begin in a row, from left to right; `covered`: whether one from above reaches down into it. */
type Row = { row: number; cells: Placed[]; covered: boolean }

/** `covers` tells, by place, which cell is shown there. */
type Layout = { rows: Row[]; columns: number[]; covers: Covers }
type Covers = ReadonlyMap<string, Placed>

function layOut({ cells, merged }: SheetReading): Layout {
  // Areas may reach to the end of the sheet: only places in rows and columns that hold something are looked at.
  const rowNumbers = ascending(cells.map(({ row }) => row))
  const columns = ascending(cells.map(({ column }) => column))
  const areas = new Map(merged.map((area) => [key(area.row, area.column), area]))
  const hidden = new Set(merged.flatMap((area) => placesIn(area, rowNumbers, columns).slice(1)))
  const placed = cells
    .filter(({ row, column, text }) => text !== '' && !hidden.has(key(row, column)))
    .map(({ row, column, text }): Placed => {
      const area = areas.get(key(row, column)) ?? { row, column, rowSpan: 1, colSpan: 1 }
      return { ...area, text }
    })
  const covers = new Map<string, Placed>()
  for (const cell of placed) for (const place of placesIn(cell, rowNumbers, columns)) covers.set(place, cell)
  const rows = rowNumbers.map((row) => ({
    row,
    cells: placed.filter((cell) => cell.row === row),
    covered: columns.some((column) => (covers.get(key(row, column))?.row ?? row) < row),
  }))
  return { rows: rows.filter((row) => row.cells.length > 0 || row.covered), columns, covers }
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}

function key(row: number, column: number): string {
  return `${row},${column}`
}

/** The places of an area in these rows and columns; the first is where it begins. */
function placesIn(area: MergedArea, rows: readonly number[], columns: readonly number[]): string[] {
  const within = (from: number, span: number) => (each: number) => from <= each && each < from + span
  const inColumns = columns.filter(within(area.column, area.colSpan))
  const places = rows
    .filter(within(area.row, area.rowSpan))
    .flatMap((row) => inColumns.map((column) => key(row, column)))
  const first = key(area.row, area.column)
  return [first, ...places.filter((place) => place !== first)]
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

function blocksOf(rows: readonly Row[], layout: Layout): Block[] {
  const first = rows.findIndex((row) => !hasOneText(row))
  if (first < 0) return rows.map(paragraph)
  const last = rows.length - [...rows].reverse().findIndex((row) => !hasOneText(row))
  const blocks: Block[] = []
  let table: Row[] = []
  const endTable = () => {
    if (table.length > 0) blocks.push(tableOf(table, layout))
    table = []
  }
  rows.forEach((row, i) => {
    const isLine = hasOneText(row) && (i < first || i >= last || isWhole(row, layout) || isHeading(row))
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

function isWhole({ cells: [cell] }: Row, { columns }: Layout): boolean {
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
function tableOf(rows: readonly Row[], { columns, covers }: Layout): SourceTable {
  const at = (row: number, column: number) => covers.get(key(row, column))
  const used = columns.filter((column) => rows.some(({ row }) => at(row, column)))
  const end = (rows[rows.length - 1]?.row ?? 0) + 1
  return {
    kind: 'table',
    rows: rows.map(({ row }) =>
      used.flatMap((column, i): SourceCell[] => {
        const cell = at(row, column)
        if (!cell) return [{ text: '', rowSpan: 1, colSpan: 1 }]
        if (cell.row !== row || (i > 0 && at(row, used[i - 1] as number) === cell)) return []
        const colSpan = used.filter((each) => at(row, each) === cell).length
        return [{ text: cell.text, rowSpan: Math.min(cell.rowSpan, end - row), colSpan }]
      }),
    ),
  }
}
