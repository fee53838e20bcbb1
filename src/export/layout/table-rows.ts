import type { GridCell } from '../../schema/grid'
import { aroundTables, borderSize, lineHeight, page, tableText, totalLength } from '../measures'
import type { DocumentTable } from '../official-document'
import { type CellLayout, cellLayout, leastRowHeight } from '../table-layout'
import { brokenLines } from './line-breaking'

/** A cell with its text broken into lines. */
export type FilledCell = { cell: GridCell; layout: CellLayout; lines: readonly string[] }

/** The rows of a table: how high each is, in twentieths of a point, and the cells that start in it. */
export type FilledRow = { height: number; cells: readonly FilledCell[] }

/**
 * Lays the cells of a table out, and finds the height of each row from the lines in them. Asked for again of the same
 * table it is not done again: the layout of the pages and the table's writer both want it.
 */
export function filledRows(part: DocumentTable): readonly FilledRow[] {
  const known = laidOut.get(part)
  if (known) return known
  const rows = layOut(part)
  laidOut.set(part, rows)
  return rows
}

const laidOut = new WeakMap<DocumentTable, readonly FilledRow[]>()

function layOut(part: DocumentTable): FilledRow[] {
  const rows = part.rows.map((row) => row.map((cell) => filledCell(part, cell)))
  const heights = part.rows.map((row) => leastRowHeight(part, row))
  // Merged cells last, since they take what height the others have made.
  for (const { cell, lines } of rows.flat().sort((a, b) => a.cell.rowSpan - b.cell.rowSpan)) {
    const last = cell.row + cell.rowSpan - 1
    const missing = neededHeight(lines.length) - totalLength(heights.slice(cell.row, last + 1))
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing
  }
  return rows.map((cells, row) => ({ cells, height: heights[row] ?? 0 }))
}

/**
 * Whether the table is to stand on one page with its heading: rows are then kept together. Of a table that cannot,
 * LibreOffice would leave the heading behind alone.
 */
export function standsOnOnePage(rows: readonly FilledRow[]): boolean {
  const height = totalLength(rows.map(({ height }) => height)) + rulesAtPageEnd
  return lineHeight + aroundTables + height <= page.height - page.top - page.bottom
}

function filledCell(part: DocumentTable, cell: GridCell): FilledCell {
  const layout = cellLayout(part, cell)
  const room = layout.width - 2 * layout.sideMargin
  const broken = brokenLines([{ text: cell.text, size: layout.size, tighter: 0 }], { width: room, hang: false })
  return { cell, layout, lines: broken.map(({ from, to }) => cell.text.slice(from, to).trim()) }
}

/** Lines of exact height, the space above and below, and the rule under the row. */
export function neededHeight(lines: number): number {
  return lines * tableText.line + 2 * tableText.lineMargin + ruleHeight
}

/** Eighths of a point to twentieths. */
export const ruleHeight = (borderSize * 20) / 8

/** What LibreOffice keeps free for rules where a page ends with a row. */
export const rulesAtPageEnd = 2 * ruleHeight
