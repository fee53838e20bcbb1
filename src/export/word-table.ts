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
import { filledRows, standsOnOnePage } from './layout/table-rows'
import { borderSize, columnWidths, tableText, textWidth } from './measures'
import type { DocumentTable } from './official-document'
import type { PlacedNotes } from './review-notes'
import { styleDefinitions } from './styles'
import { type CellLayout, cellLayout, leastRowHeight } from './table-layout'
import { wordFont } from './word-font'
import { type StyledText, withNotes } from './word-notes'

/** A table of the official document as a Word table: fixed widths, official merges, rows that do not split. */
export function wordTable(part: DocumentTable, fonts: FontChoice, notes: PlacedNotes): Table {
  const whole = standsOnOnePage(filledRows(part))
  const line = { style: BorderStyle.SINGLE, size: borderSize, color: '000000' }
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columnWidths(part.table.id),
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: margins(0),
    rows: part.rows.map(
      (row, number) =>
        new TableRow({
          cantSplit: true,
          ...(number < part.grid.headRowCount && { tableHeader: true }),
          height: { value: leastRowHeight(part, row), rule: HeightRule.ATLEAST },
          children: cellsCovering(part, number).map((cell) => wordCell(cell, number, part, whole, fonts, notes)),
        }),
    ),
  })
}

/** The cells of a row from left to right, with those that reach down into it from above. */
function cellsCovering({ rows }: DocumentTable, number: number): GridCell[] {
  return rows
    .flat()
    .filter(({ row, rowSpan }) => row <= number && number < row + rowSpan)
    .sort((a, b) => a.column - b.column)
}

function wordCell(
  cell: GridCell,
  row: number,
  part: DocumentTable,
  whole: boolean,
  fonts: FontChoice,
  notes: PlacedNotes,
) {
  const layout = cellLayout(part, cell)
  const continued = row > cell.row
  return new TableCell({
    width: { size: layout.width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.colSpan > 1 && { columnSpan: cell.colSpan }),
    ...(cell.rowSpan > 1 && { verticalMerge: continued ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART }),
    ...(layout.fill !== undefined && {
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: layout.fill },
    }),
    ...(layout.sideMargin > 0 && { margins: margins(layout.sideMargin) }),
    children: [
      new Paragraph({
        style: paragraphStyles.tableText,
        ...(layout.align !== styleDefinitions.tableText.align && { alignment: layout.align }),
        // The style keeps each row with the next one; the last is not to drag what follows along.
        ...((row === part.rows.length - 1 || !whole) && { keepNext: false }),
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

function margins(side: number) {
  const { lineMargin } = tableText
  return { left: side, right: side, top: lineMargin, bottom: lineMargin, marginUnitType: WidthType.DXA }
}
