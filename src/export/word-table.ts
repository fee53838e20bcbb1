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
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { paragraphStyles } from '../schema/paragraph-styles'
import { chineseFont } from './chinese-font'
import { borderSize, columnWidths, figureSize, sectionRowFill, tableText, textWidth } from './measures'
import type { DocumentTable, PrintedCell } from './official-document'
import { cornerFont } from './styles'

/** A table of the official document as a Word table: fixed widths, official merges, rows that do not split. */
export function wordTable(part: DocumentTable): Table {
  const widths = columnWidths(part.table.id)
  const line = { style: BorderStyle.SINGLE, size: borderSize, color: '000000' }
  const lastRow = part.rows.length - 1
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: part.rows.map(
      (row, number) =>
        new TableRow({
          cantSplit: true,
          tableHeader: number < part.grid.headRowCount,
          keepNext: number < lastRow,
          height: { value: rowHeight(part, row), rule: HeightRule.ATLEAST },
          children: row.map((cell) => wordCell(cell, widths, part)),
        }),
    ),
  })
}

/** The only row of table 3 is twice as high as others [T]. */
function rowHeight({ table }: DocumentTable, row: readonly PrintedCell[]): number {
  const values = table.layout === 'line' && row.some(({ value }) => value)
  return values ? tableText.valueRowHeight : tableText.rowHeight
}

function wordCell(cell: PrintedCell, widths: readonly number[], { table }: DocumentTable): TableCell {
  const width = widths.slice(cell.column, cell.column + cell.colSpan).reduce((sum, each) => sum + each, 0)
  const margin = sideMargin(cell, width, table.layout)
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.colSpan > 1 && { columnSpan: cell.colSpan }),
    ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
    ...(cell.role === 'block' && {
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: sectionRowFill },
    }),
    margins: {
      left: margin,
      right: margin,
      top: tableText.lineMargin,
      bottom: tableText.lineMargin,
      marginUnitType: WidthType.DXA,
    },
    children: [
      new Paragraph({
        style: paragraphStyles.tableText,
        alignment: alignmentOf(cell, table.layout),
        children: cell.text === '' ? [] : [textOf(cell, width)],
      }),
    ],
  })
}

/**
 * Space at the left and right of a cell's text, in twentieths of a point. Figures take the whole width. The heads of narrow
 * columns break after every second character, and labels beside merged rows take the width that is there, as in the
 * template [T].
 */
function sideMargin({ value, role, rowSpan }: PrintedCell, width: number, layout: string): number {
  if (value) return 0
  if (role === 'label' && rowSpan > 1) return tableText.tightMargin
  const narrowHead = role === 'head' && layout !== 'blocks' && width < 5 * tableText.character
  return narrowHead ? Math.max(0, Math.floor((width - 2.2 * tableText.character) / 2)) : tableText.cellMargin
}

function textOf(cell: PrintedCell, width: number): TextRun {
  const text = { text: cell.text, snapToGrid: false }
  if (cell.role === 'corner') return new TextRun({ ...text, font: chineseFont(cornerFont) })
  const size = cell.value ? figureSize(cell.text, width) : tableText.size
  return new TextRun(size === tableText.size ? text : { ...text, size })
}

/** Heads, figures and the labels of table 1 are centred; section rows and the corner left, the labels of table 2 justified [T]. */
function alignmentOf({ role }: PrintedCell, layout: string) {
  if (role === 'label' && layout === 'matrix') return AlignmentType.JUSTIFIED
  return role === 'block' || role === 'corner' ? AlignmentType.LEFT : AlignmentType.CENTER
}
