import type { SourceCell } from './block'

/** The columns of a table's grid over which a cell reaches: from the first, up to the one behind the last. */
export type Extent = { from: number; to: number }

/**
 * Where the cells of a row stand in the grid of their table; nothing where the source has no grid but only cells one after the
 * other, as texts have. `whole`: the row ends where most of them do.
 */
export type GridRow = { extents: readonly Extent[]; whole: boolean }

/** Over which columns each cell of a table reaches, with the cells from above that reach down into its row counted. */
export function gridOf(rows: readonly (readonly SourceCell[])[]): GridRow[] {
  const isGrid = rows.some((cells) => cells.some(({ rowSpan, colSpan }) => rowSpan > 1 || colSpan > 1))
  if (!isGrid) return rows.map(() => ({ extents: [], whole: false }))
  /** Of each column, up to which row a cell from above reaches. */
  const taken: number[] = []
  const placed = rows.map((cells, row) => {
    let at = 0
    const pass = () => {
      while ((taken[at] ?? 0) > row) at++
    }
    const extents = cells.map(({ rowSpan, colSpan }): Extent => {
      pass()
      const extent = { from: at, to: at + colSpan }
      for (; at < extent.to; at++) if (rowSpan > 1) taken[at] = row + rowSpan
      return extent
    })
    pass()
    return { extents, end: at }
  })
  const width = mostFrequent(placed.map(({ end }) => end))
  return placed.map(({ extents, end }) => ({ extents, whole: end === width }))
}

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most?.[0]
}

/** Heads that stand one behind the other; in texts the lines of a header are no rows of a grid, and its heads are in no order. */
export function inOneLine(heads: readonly Extent[]): boolean {
  return heads.every(({ from }, i) => i === 0 || from >= (heads[i - 1] as Extent).to)
}

/**
 * Whether the cells of a row from one on stand below these heads. Where columns are set by hand their edges differ a little from
 * row to row: it is enough that the two overlap. A row that is not as wide as its table may begin further right or left.
 */
export function standBelow({ extents, whole }: GridRow, first: number, heads: readonly Extent[]): boolean {
  const shift = whole ? 0 : (heads[0]?.from ?? 0) - (extents[first]?.from ?? 0)
  return heads.every((head, i) => {
    const own = extents[first + i]
    return own !== undefined && own.from + shift < head.to && head.from < own.to + shift
  })
}

/** The cell of a row behind another from which on each stands exactly below one of these heads. */
export function firstBelow({ extents, whole }: GridRow, label: number, heads: readonly Extent[]): number | undefined {
  if (!whole || heads.length === 0) return undefined
  const first = extents.findIndex(({ from }, i) => i > label && from === heads[0]?.from)
  const isBelow = ({ from, to }: Extent, i: number) => {
    const own = extents[first + i]
    return own?.from === from && own.to === to
  }
  return first >= 0 && heads.every(isBelow) ? first : undefined
}
