import { cellsOfTable } from '../schema/cells'
import type { CellId, FormatTable, Leaf } from '../schema/format'
import { type LabelIndex, labelIndex } from './label-index'
import { labelKey } from './labels'
import { certain, listRow, type Placement, placeRow } from './placement'
import { isValue, type SourceRow, slotsFrom } from './source-row'

type Line = Extract<FormatTable, { layout: 'line' }>

/** Recognises table 3: three rows of heads over one line of values, taken only if it has exactly their slots. */
export function recogniseLine(table: Line, rows: readonly SourceRow[], placement: Placement): void {
  const index = labelIndex(table)
  const heads = rows.filter((row) => isHead(row, index))
  const values = rows.filter((row) => !isHead(row, index))
  const ids = slotIds(table, heads, index)
  for (const row of values) {
    if (row.texts.every((text) => text === '')) continue
    if (!ids) {
      listRow(placement, row, '表头不全或次序与规定的不同，不知道数字属于哪一列')
      continue
    }
    const slots = slotsFrom(row, 0, ids.length)
    const count = slots.texts.length
    if (count === ids.length && slots.texts.some(isValue)) placeRow(placement, row, slots, ids, certain)
    else listRow(placement, row, `这一行有 ${count} 格，表头有 ${ids.length} 列，不知道数字属于哪一列`)
  }
}

function isHead(row: SourceRow, { rows, columns }: LabelIndex): boolean {
  return row.texts.map(labelKey).some((key) => rows.has(key) || columns.has(key))
}

/**
 * The cells in the order of the header. Under each kind of procedure stand the outcomes in the next row that has any;
 * the kinds take them in turn, each a full set.
 * @returns undefined where a kind or an outcome is missing, named twice or out of the official order
 */
function slotIds(table: Line, heads: readonly SourceRow[], index: LabelIndex): CellId[] | undefined {
  const lines = heads.map((row) => row.texts.map(labelKey))
  const outcomes = lines.map((line) => line.flatMap((key) => index.columns.get(key)?.leaf ?? []))
  const groups = groupsInOrder(lines, index)
  const taken = outcomes.map(() => 0)
  const ids: CellId[] = []
  for (const { group, line } of groups) {
    const at = outcomes.findIndex((found, i) => i > line && found.length > (taken[i] ?? 0))
    const set = outcomes[at]?.slice(taken[at], (taken[at] ?? 0) + table.columns.length) ?? []
    if (new Set(set).size !== table.columns.length) return undefined
    taken[at] = (taken[at] ?? 0) + table.columns.length
    for (const outcome of set) ids.push(`${table.id}.${group.id}.${outcome.id}`)
  }
  const allTaken = outcomes.every((found, i) => found.length === taken[i])
  const official = cellsOfTable(table).map(({ id }) => id)
  const inOrder = ids.length === official.length && official.every((id, i) => ids[i] === id)
  return allTaken && inOrder ? ids : undefined
}

/** The kinds of procedure from left to right, each with the header row that names it. */
function groupsInOrder(lines: readonly string[][], { rows }: LabelIndex): { group: Leaf; line: number }[] {
  const named = (line: number, among?: readonly Leaf[]): { group: Leaf; line: number }[] =>
    (lines[line] ?? []).flatMap((key) => {
      const labelled = rows.get(key)
      if (labelled?.leaf)
        return among === undefined || among.includes(labelled.leaf) ? [{ group: labelled.leaf, line }] : []
      return labelled ? named(line + 1, labelled.leaves) : []
    })
  return named(0)
}
