import { page, tableText, totalLength } from '../measures'
import type { DocumentTable } from '../official-document'
import type { PageCell } from './pages'
import { type FilledCell, type FilledRow, neededHeight } from './table-rows'

/** A strip across the page, by its number in its block: a line of a paragraph, or a row of a table or a part of one. */
export type Strip = { number: number; height: number }
export type PlacedStrip = Strip & { top: number }

/** Cuts a row after as many lines as there is room for; none where there is room for none. */
export function cutRow(row: Strip, room: number): { upper: Strip; lower: Strip } | undefined {
  const lines = linesIn(room)
  if (lines < 1) return undefined
  return {
    upper: { ...row, height: neededHeight(lines) },
    lower: { ...row, height: row.height - lines * tableText.line },
  }
}

/**
 * The cells of a table on each of its pages. What the end of a page cuts goes on on the next one: its lines where they
 * have room, a blank cell where there are none left.
 * @param stretches the rows on each page, heads that stand there again included
 */
export function cellsOnPages(
  part: DocumentTable,
  at: number,
  rows: readonly FilledRow[],
  stretches: readonly (readonly PlacedStrip[])[],
): PageCell[][] {
  const pages = stretches.map((): PageCell[] => [])
  for (const filled of rows.flatMap(({ cells }) => cells)) {
    const { cell, layout } = filled
    const covered = stretches.map((strips) =>
      strips.filter(({ number }) => cell.row <= number && number < cell.row + cell.rowSpan),
    )
    const parts = covered.flatMap((strips, page) => (strips.length > 0 ? [{ strips, page }] : []))
    const isRepeated = cell.row < part.grid.headRowCount
    const cut = !isRepeated && parts.length > 1
    const heights = parts.map(({ strips }) => totalLength(strips.map(({ height }) => height)))
    const lines = cut ? sharedOut(filled, heights) : parts.map(() => filled.lines)
    parts.forEach(({ strips, page: number }, i) => {
      const last = strips[strips.length - 1]
      pages[number]?.push({
        kind: 'cell',
        ...{ part: at, cell, layout, cut, lines: lines[i] ?? [] },
        left: page.left + layout.left,
        top: strips[0]?.top ?? 0,
        width: layout.width,
        height: heights[i] ?? 0,
        atRight: cell.column + cell.colSpan === part.grid.columnCount,
        atBottom: last === stretches[number]?.[(stretches[number]?.length ?? 0) - 1],
      })
    })
  }
  return pages
}

/** The lines of a cell in parts of these heights; the last takes what is left. */
function sharedOut({ lines }: FilledCell, heights: readonly number[]): (readonly string[])[] {
  let from = 0
  return heights.map((height, at) => {
    const to = at === heights.length - 1 ? lines.length : from + linesIn(height)
    const share = lines.slice(from, to)
    from = to
    return share
  })
}

/** So many lines fit a cell of this height. */
function linesIn(height: number): number {
  return Math.max(0, Math.floor((height - neededHeight(0)) / tableText.line))
}
