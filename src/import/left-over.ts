import { isLabel, type LabelIndex } from './label-index'
import type { Placement } from './placement'
import { isFigure, lineOf, positionOf, type SourceRow } from './source-row'

/**
 * Lists what recognition has passed over in the rows of a table, so that no number is lost: a figure among the heads,
 * before a label or behind the last column, and whatever else holds a digit and is no label of the table.
 */
export function listLeftOver(rows: readonly SourceRow[], index: LabelIndex, placement: Placement): void {
  const placed = new Map<string, Set<number | undefined>>()
  for (const { at } of placement.cells.values()) {
    const row = `${at.block},${at.row}`
    const cells = placed.get(row) ?? new Set()
    placed.set(row, cells.add(at.cell))
  }
  const listed = new Set(placement.notPlaced.map(({ at }) => `${at.block},${at.row}`))
  for (const row of rows) {
    const at = `${row.block},${row.row}`
    if (listed.has(at)) continue
    const cells = placed.get(at)
    const left = row.texts.filter((text, i) => !cells?.has(i) && isLeftOver(text, index))
    if (left.length === 0) continue
    const reason = `“${left.join('”“')}”不在任何一格的位置上`
    placement.notPlaced.push({ at: positionOf(row), text: lineOf(row), numbers: left.filter(isFigure), reason })
  }
}

function isLeftOver(text: string, index: LabelIndex): boolean {
  return isFigure(text) || (/\p{Nd}/u.test(text) && !isLabel(index, text))
}
