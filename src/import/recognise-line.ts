import { cellsOfTable } from '../schema/cells'
import type { CellId, FormatTable, Leaf } from '../schema/format'
import { type LabelIndex, labelIndex } from './label-index'
import { labelKey } from './labels'
import { certain, listRow, type Placement, placeRow } from './placement'
import { isValue, type SourceRow, slotsFrom } from './source-row'

type Line = Extract<FormatTable, { layout: 'line' }>

/**
 * Recognises table 3: rows of heads over a line of values, taken only if it has exactly their slots. It may be parted, each part
 * with the heads of its own kinds of procedure, or stand upright, with a row for each kind.
 */
export function recogniseLine(table: Line, rows: readonly SourceRow[], placement: Placement): void {
  const index = labelIndex(table)
  let heads: SourceRow[] = []
  let ids: readonly CellId[] | undefined
  let done = true
  for (const row of rows) {
    if (placeUpright(table, row, heads, index, placement)) continue
    if (isHead(row, index)) {
      heads = done ? [row] : [...heads, row]
      done = false
      ids = slotIds(table, heads, index)
      continue
    }
    if (row.texts.every((text) => text === '')) continue
    done = true
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

/** A row that begins with a kind of procedure and has a value below each outcome that the heads name in order. */
function placeUpright(
  table: Line,
  row: SourceRow,
  heads: readonly SourceRow[],
  { rows, columns }: LabelIndex,
  placement: Placement,
): boolean {
  const named = heads.flatMap(({ texts }) => texts.flatMap((text) => columns.get(labelKey(text))?.leaf ?? []))
  const inOrder = named.length === table.columns.length && table.columns.every((column, i) => named[i] === column)
  const first = row.texts.length - table.columns.length
  const group = rows.get(labelKey(row.texts[first - 1] ?? ''))?.leaf
  const values = row.texts.slice(Math.max(0, first))
  if (!inOrder || !group || !values.every(isValue) || values.every((text) => text === '')) return false
  const ids = table.columns.map((column): CellId => `${table.id}.${group.id}.${column.id}`)
  placeRow(placement, row, { first, texts: values }, ids, certain)
  return true
}

function isHead(row: SourceRow, { rows, columns }: LabelIndex): boolean {
  return row.texts.map(labelKey).some((key) => rows.has(key) || columns.has(key))
}

/**
 * The cells in the order of the header. Under each kind of procedure stand the outcomes in the next row that has any;
 * the kinds take them in turn, each a full set.
 * @returns undefined where an outcome is missing, one or a kind named twice or out of the official order, or outcomes are left
 * that stand under no kind
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
  const inOrder = ids.every((id, i) => i === 0 || official.indexOf(id) > official.indexOf(ids[i - 1] as CellId))
  return ids.length > 0 && allTaken && inOrder ? ids : undefined
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
