import type { GridCell } from '../schema/grid'
import type { FontRole } from './fonts'
import { columnWidths, figureSize, sectionRowFill, tableText, totalLength } from './measures'
import type { DocumentTable } from './official-document'
import { cornerFont, styleDefinitions } from './styles'

/** How a cell of a table is set; every writer that draws tables reads it. Lengths in twentieths of a point. */
export type CellLayout = {
  left: number
  width: number
  /** Space at the left and the right of the text. */
  sideMargin: number
  align: 'left' | 'center' | 'both'
  font: FontRole
  /** Half points. */
  size: number
  /** Colour of the ground, six hexadecimal digits; none where undefined. */
  fill?: string
}

/** The layout of a cell, merged cells being one. */
export function cellLayout(part: DocumentTable, cell: GridCell): CellLayout {
  const { layout, id } = part.table
  const widths = columnWidths(id)
  const left = totalLength(widths.slice(0, cell.column))
  const width = totalLength(widths.slice(cell.column, cell.column + cell.colSpan))
  return {
    left,
    width,
    sideMargin: sideMargin(cell, width, layout),
    align: alignmentOf(cell, layout),
    font: cell.role === 'corner' ? cornerFont : styleDefinitions.tableText.font,
    size: cell.role === 'value' ? figureSize(cell.text, width) : tableText.size,
    ...(cell.role === 'block' && { fill: sectionRowFill }),
  }
}

/** The least height of a row: the only row of values of table 3 is twice as high as others [T]. */
export function leastRowHeight({ table }: DocumentTable, row: readonly GridCell[]): number {
  const values = table.layout === 'line' && row.some(({ role }) => role === 'value')
  return values ? tableText.valueRowHeight : tableText.rowHeight
}

/**
 * Figures take the whole width. The heads of narrow columns break after every second character, and labels beside merged
 * rows take the width that is there, as in the template [T].
 */
function sideMargin({ role, rowSpan }: GridCell, width: number, layout: string): number {
  if (role === 'value') return 0
  if (role === 'label' && rowSpan > 1) return tableText.tightMargin
  const narrowHead = role === 'head' && layout !== 'blocks' && width < 5 * tableText.character
  return narrowHead ? Math.max(0, Math.floor((width - 2.2 * tableText.character) / 2)) : tableText.cellMargin
}

/**
 * Heads, figures and the labels of table 1 are centred; section rows and the corner stand left, the labels of table 2 are
 * justified, or left in the narrow columns of merged ones [T].
 */
function alignmentOf({ role, rowSpan }: GridCell, layout: string): CellLayout['align'] {
  if (role === 'label' && layout === 'matrix') return rowSpan > 1 ? 'left' : 'both'
  return role === 'block' || role === 'corner' ? 'left' : 'center'
}
