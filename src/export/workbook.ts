import { cellOf } from '../schema/cells'
import { cellText, type DraftCells, type Published, reportTitle } from '../schema/draft'
import type { CellId, FormatTable, Section } from '../schema/format'
import { sectionHeading } from '../schema/format'
import { format2021 } from '../schema/format-2021'
import { type GridCell, officialGrid } from '../schema/grid'
import { printedCell, printedText } from '../schema/printed'
import { readCell } from '../schema/read-cell'
import { relationsName } from '../schema/workbook'
import { columnWidths, textWidth } from './measures'
import type { CellContent, Entry, Sheet, SheetCell, Spreadsheet } from './spreadsheet'
import { widthInCharacters } from './text-width'
import { addressOf, areasOf, countIn, rowsAbove, sumOf } from './workbook-places'
import { relationsSheet } from './workbook-relations'
import { keptTotalNote, makerOf } from './workbook-totals'

/**
 * The three tables as a workbook: a sheet for each with the official merges, and one with the 42 relations as live
 * formulas. One table a sheet, always at the same place, is what a superior's collection can add up over many files; and
 * each sheet bears the title, so that one taken out of its file still says whose figures it holds.
 */
export function reportWorkbook(report: Published): Spreadsheet {
  const title = printedText(reportTitle(report)).replace(/\s+/g, ' ')
  const relations = relationsSheet(report.cells)
  const name = { name: relationsName, sheet: relations.sheet.name, area: relations.area }
  return {
    title,
    sheets: [
      ...(format2021.tables as readonly FormatTable[]).map((table) => tableSheet(table, title, report.cells)),
      relations.sheet,
    ],
    names: [name],
  }
}

/** How wide all columns are together, in characters: A4 landscape at about its natural size. */
const sheetWidth = 136

function tableSheet(table: FormatTable, title: string, cells: DraftCells): Sheet {
  const grid = officialGrid(table)
  const widths = columnWidths(table.id).map((width) => Math.round((width * sheetWidth * 10) / textWidth) / 10)
  const line = (row: number, style: 'title' | 'heading', text: string): SheetCell => ({
    ...{ row, column: 0, rowSpan: 1, colSpan: grid.columnCount, style },
    content: { kind: 'text', text },
  })
  const printed = grid.cells.map((cell) => gridCell(cell, cells))
  return {
    name: table.name,
    cells: [line(0, 'title', title), line(1, 'heading', headingOf(table)), ...printed],
    columnWidths: widths,
    rowHeights: [30, 20, ...rowHeights(grid.cells, grid.rowCount, widths)],
    frozen: { rows: rowsAbove + grid.headRowCount, columns: grid.labelColumnCount },
    onePage: true,
    entries: entriesOf(grid.cells, cells),
    alerts: [],
  }
}

function headingOf(table: FormatTable): string {
  const section = (format2021.sections as readonly Section[]).find((each) => each.table === table.id)
  return section ? sectionHeading(section) : table.name
}

function gridCell({ row, column, rowSpan, colSpan, role, text, cell }: GridCell, cells: DraftCells): SheetCell {
  const place = { row: row + rowsAbove, column, rowSpan, colSpan }
  if (cell === undefined) return { ...place, style: role, content: { kind: 'text', text } }
  const content = valueContent(cell, cells)
  const kept = keptTotalNote(cell, cells) !== undefined
  return { ...place, style: kept ? 'keptTotal' : 'value', ...(content && { content }) }
}

/** A value: a formula for a total that is what its parts come to, else what was typed; nothing for a blank. */
function valueContent(id: CellId, cells: DraftCells): CellContent | undefined {
  const maker = makerOf(id)
  const reading = readCell(cellText(cells, id), cellOf(id).kind)
  if (maker && keptTotalNote(id, cells) === undefined) {
    const parts = areasOf(maker.left)
    const value = reading.kind === 'number' ? reading.value : ''
    return { kind: 'formula', formula: `IF(${countIn(parts)}=0,"",${sumOf(parts)})`, value }
  }
  switch (reading.kind) {
    case 'blank':
      return undefined
    case 'number':
      return { kind: 'number', plain: reading.plain }
    case 'problem':
      return { kind: 'text', text: printedCell(cells, id) }
  }
}

/** The height of each row for the most lines that a text of it takes; texts over several rows have room anyway. */
function rowHeights(cells: readonly GridCell[], rowCount: number, widths: readonly number[]): number[] {
  return Array.from({ length: rowCount }, (_, row) => {
    const lines = cells
      .filter((cell) => cell.row === row && cell.rowSpan === 1)
      .map(({ text, column, colSpan }) => {
        const room = widths.slice(column, column + colSpan).reduce((sum, width) => sum + width, 0) / 2 - 1
        return Math.ceil(widthInCharacters(text) / room)
      })
    return 4 + 14 * Math.max(1, ...lines)
  })
}

/** What the spreadsheet program warns of when it is typed: the same as `readCell` refuses. */
function entriesOf(grid: readonly GridCell[], cells: DraftCells): Entry[] {
  const ids = grid.flatMap(({ cell }) => (cell === undefined ? [] : [cell]))
  const notes = ids.map((id) => keptTotalNote(id, cells))
  const plain = ids.filter((_, i) => notes[i] === undefined)
  const kinds = (['count', 'amount'] as const).map((kind) => ({
    ...warnings[kind],
    cells: plain.filter((id) => cellOf(id).kind === kind).map(addressOf),
  }))
  const kept = ids.flatMap((id, i): Entry[] => {
    const note = notes[i]
    return note === undefined ? [] : [{ ...warnings.count, cells: [addressOf(id)], note }]
  })
  return [...kinds.filter((entry) => entry.cells.length > 0), ...kept]
}

const warnings = {
  count: { kind: 'whole', warning: '请填不小于 0 的整数；没有的填 0。' },
  amount: { kind: 'decimal', warning: '请填不小于 0 的数，单位是万元；没有的填 0。' },
} as const
