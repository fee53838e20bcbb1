/**
 * The column that begins at each edge of a table's cells, counted from 0.
 * @param edges the left and right edges of all cells, in any order
 * @param near edges this near each other are one
 */
export function columnsAt(edges: readonly number[], near: number): ReadonlyMap<number, number> {
  const columns = new Map<number, number>()
  let column = -1
  let before = Number.NEGATIVE_INFINITY
  for (const edge of [...new Set(edges)].sort((a, b) => a - b)) {
    if (edge - before > near) column++
    columns.set(edge, column)
    before = edge
  }
  return columns
}
