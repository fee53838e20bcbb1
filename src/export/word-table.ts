import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { GridCell } from '../schema/grid'
import { paragraphStyles } from '../schema/paragraph-styles'
import type { FontChoice } from './fonts'
import { type FilledCell, type FilledRow, filledRows, standsOnOnePage } from './layout/table-rows'
import { borderSize, columnWidths, tableText, textWidth } from './measures'
import type { DocumentTable } from './official-document'
import type { PlacedNotes } from './review-notes'
import { styleDefinitions } from './styles'
import { type CellLayout, leastRowHeight } from './table-layout'
import { wordFont } from './word-font'
import { type StyledText, withNotes } from './word-notes'

/** A table of the official document as a Word table: fixed widths, official merges, rows that do not split. */
export function wordTable(part: DocumentTable, fonts: FontChoice, notes: PlacedNotes): Table {
  const rows = filledRows(part)
  const whole = standsOnOnePage(rows)
  const covering = coveringCells(rows)
  const line = { style: BorderStyle.SINGLE, size: borderSize, color: '000000' }
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columnWidths(part.table.id),
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { ...sideMargins(0), top: tableText.lineMargin, bottom: tableText.lineMargin },
    rows: part.rows.map(
      (row, number) =>
        new TableRow({
          cantSplit: true,
          ...(number < part.grid.headRowCount && { tableHeader: true }),
          height: { value: leastRowHeight(part, row), rule: HeightRule.ATLEAST },
          children: (covering[number] ?? []).map((filled) =>
            // The style keeps each row with the next one; the last is not to drag what follows along.
            wordCell(filled, number, whole && number < part.rows.length - 1, fonts, notes),
          ),
        }),
    ),
  })
}

/** The cells of each row from left to right, with those that reach down into it from above. */
function coveringCells(rows: readonly FilledRow[]): FilledCell[][] {
  const covering = rows.map((): FilledCell[] => [])
  for (const filled of rows.flatMap(({ cells }) => cells)) {
    const { row, rowSpan } = filled.cell
    for (const each of covering.slice(row, row + rowSpan)) each.push(filled)
  }
  return covering.map((cells) => cells.sort((a, b) => a.cell.column - b.cell.column))
}

function wordCell(
  { cell, layout }: FilledCell,
  row: number,
  keptWithNext: boolean,
  fonts: FontChoice,
  notes: PlacedNotes,
) {
  const continued = row > cell.row
  return new TableCell({
    width: { size: layout.width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.colSpan > 1 && { columnSpan: cell.colSpan }),
    ...(cell.rowSpan > 1 && { verticalMerge: continued ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART }),
    ...(layout.fill !== undefined && {
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: layout.fill },
    }),
    ...(layout.sideMargin > 0 && { margins: sideMargins(layout.sideMargin) }),
    children: [
      new Paragraph({
        style: paragraphStyles.tableText,
        ...(layout.align !== styleDefinitions.tableText.align && { alignment: layout.align }),
        ...(!keptWithNext && { keepNext: false }),
        children: continued ? [] : withNotes([wordRun(cell, layout, fonts)], notes.ofCell(cell.cell)),
      }),
    ],
  })
}

function wordRun({ text }: GridCell, { font, size }: CellLayout, fonts: FontChoice): StyledText {
  const options = {
    ...(font !== styleDefinitions.tableText.font && wordFont(font, fonts)),
    ...(size !== tableText.size && { size }),
  }
  return { text, options }
}

/** The rest is as the table has it. */
function sideMargins(side: number) {
  return { left: side, right: side, marginUnitType: WidthType.DXA }
}
