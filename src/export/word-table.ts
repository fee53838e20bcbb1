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
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { GridCell } from '../schema/grid'
import { paragraphStyles } from '../schema/paragraph-styles'
import { chineseFont } from './chinese-font'
import { borderSize, columnWidths, figureSize, sectionRowFill, tableText, textWidth } from './measures'
import type { DocumentTable } from './official-document'
import { cornerFont } from './styles'

/** A table of the official document as a Word table: fixed widths, official merges, rows that do not split. */
export function wordTable(part: DocumentTable): Table {
  const widths = columnWidths(part.table.id)
  const line = { style: BorderStyle.SINGLE, size: borderSize, color: '000000' }
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: margins(0),
    rows: part.rows.map(
      (row, number) =>
        new TableRow({
          cantSplit: true,
          ...(number < part.grid.headRowCount && { tableHeader: true }),
          height: { value: rowHeight(part, row), rule: HeightRule.ATLEAST },
          children: cellsCovering(part, number).map((cell) => wordCell(cell, number, widths, part)),
        }),
    ),
  })
}

/** The only row of table 3 is twice as high as others [T]. */
function rowHeight({ table }: DocumentTable, row: readonly GridCell[]): number {
  const values = table.layout === 'line' && row.some(({ role }) => role === 'value')
  return values ? tableText.valueRowHeight : tableText.rowHeight
}

/** The cells of a row from left to right, with those that reach down into it from above. */
function cellsCovering({ rows }: DocumentTable, number: number): GridCell[] {
  return rows
    .flat()
    .filter(({ row, rowSpan }) => row <= number && number < row + rowSpan)
    .sort((a, b) => a.column - b.column)
}

function wordCell(cell: GridCell, row: number, widths: readonly number[], { table, rows }: DocumentTable): TableCell {
  const width = widths.slice(cell.column, cell.column + cell.colSpan).reduce((sum, each) => sum + each, 0)
  const margin = sideMargin(cell, width, table.layout)
  const continued = row > cell.row
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.colSpan > 1 && { columnSpan: cell.colSpan }),
    ...(cell.rowSpan > 1 && { verticalMerge: continued ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART }),
    ...(cell.role === 'block' && {
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: sectionRowFill },
    }),
    ...(margin > 0 && { margins: margins(margin) }),
    children: [
      new Paragraph({
        style: paragraphStyles.tableText,
        ...alignmentOf(cell, table.layout),
        // The style keeps each row with the next one; the last is not to drag what follows along.
        ...(row === rows.length - 1 && { keepNext: false }),
        children: continued || cell.text === '' ? [] : [textOf(cell, width)],
      }),
    ],
  })
}

function margins(side: number) {
  const { lineMargin } = tableText
  return { left: side, right: side, top: lineMargin, bottom: lineMargin, marginUnitType: WidthType.DXA }
}

/**
 * Space at the left and right of a cell's text, in twentieths of a point. Figures take the whole width. The heads of narrow
 * columns break after every second character, and labels beside merged rows take the width that is there, as in the
 * template [T].
 */
function sideMargin({ role, rowSpan }: GridCell, width: number, layout: string): number {
  if (role === 'value') return 0
  if (role === 'label' && rowSpan > 1) return tableText.tightMargin
  const narrowHead = role === 'head' && layout !== 'blocks' && width < 5 * tableText.character
  return narrowHead ? Math.max(0, Math.floor((width - 2.2 * tableText.character) / 2)) : tableText.cellMargin
}

function textOf({ text, role }: GridCell, width: number): TextRun {
  if (role === 'corner') return new TextRun({ text, font: chineseFont(cornerFont) })
  const size = role === 'value' ? figureSize(text, width) : tableText.size
  return new TextRun(size === tableText.size ? { text } : { text, size })
}

/**
 * Heads, figures and the labels of table 1 are centred, as the style has it; section rows and the corner stand left, the
 * labels of table 2 are justified, or left in the narrow columns of merged ones [T].
 */
function alignmentOf({ role, rowSpan }: GridCell, layout: string) {
  if (role === 'label' && layout === 'matrix') {
    return { alignment: rowSpan > 1 ? AlignmentType.LEFT : AlignmentType.JUSTIFIED }
  }
  return role === 'block' || role === 'corner' ? { alignment: AlignmentType.LEFT } : {}
}
