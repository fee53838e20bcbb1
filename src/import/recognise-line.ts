import { cellsOfTable } from '../schema/cells'
import type { CellId, FormatTable, Leaf } from '../schema/format'
import { type Extent, firstBelow, inOneLine, standBelow } from './grid-columns'
import { type LabelIndex, labelIndex } from './label-index'
import { labelKey } from './labels'
import { certain, listRow, type Placement, placeRow } from './placement'
import { isFigure, isValue, type Slots, type SourceRow, slotsFrom } from './source-row'

type Line = Extract<FormatTable, { layout: 'line' }>

/**
 * Recognises table 3: rows of heads over a line of values, taken only if it has exactly their slots. It may be parted, each part
 * with the heads of its own kinds of procedure, or stand upright, with a row for each kind.
 */
export function recogniseLine(table: Line, rows: readonly SourceRow[], placement: Placement): void {
  const index = labelIndex(table)
  let heads: SourceRow[] = []
  let header: Header | undefined
  let done = true
  const values = new Map<Header, SourceRow[]>()
  for (const row of rows) {
    if (placeUpright(table, row, heads, index, placement)) continue
    if (isHead(row, index)) {
      heads = done ? [row] : [...heads, row]
      done = false
      header = headerOf(table, heads, index)
      continue
    }
    if (row.texts.every((text) => text === '')) continue
    done = true
    if (header) values.set(header, [...(values.get(header) ?? []), row])
    else listRow(placement, row, '表头不全或次序与规定的不同，不知道数字属于哪一列')
  }
  for (const [header, below] of values) placeBelow(header, below, placement)
}

/** The cells that a header names in order, and where the heads of them stand, if the source tells. */
type Header = { ids: readonly CellId[]; block: number | undefined; extents: readonly Extent[] }

/** Rows of values below one header: of several with figures nobody knows which is the report's. */
function placeBelow(header: Header, rows: readonly SourceRow[], placement: Placement): void {
  const filled = rows.filter(({ texts }) => texts.some(isFigure))
  const same = new Set(filled.map(({ texts }) => texts.join('\t'))).size === 1
  for (const row of rows) {
    const slots = slotsBelow(header, row)
    if (filled.length > 1 && !same) listRow(placement, row, '同一表头下面有不止一行数字，不知道哪一行是本年的')
    else if (slots?.texts.some(isValue)) placeRow(placement, row, slots, header.ids, certain)
    else listRow(placement, row, slotReason(row, header))
  }
}

function slotReason({ texts: { length } }: SourceRow, { ids }: Header): string {
  if (length === ids.length) return '这一行的各格没有对着上方的表头，不知道数字属于哪一列'
  return `这一行有 ${length} 格，表头有 ${ids.length} 列，不知道数字属于哪一列`
}

/** The cells of a row that stand one below each head; undefined where that is not sure. */
function slotsBelow({ ids, block, extents }: Header, row: SourceRow): Slots | undefined {
  const isGrid = row.block === block && extents.length === ids.length && inOneLine(extents)
  const first = isGrid ? firstBelow(row, -1, extents) : undefined
  if (first !== undefined) return { first, texts: row.texts.slice(first, first + ids.length) }
  const slots = slotsFrom(row, 0, ids.length)
  const fits = slots.texts.length === ids.length && (!isGrid || standBelow(row, 0, extents))
  return fits ? slots : undefined
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
 * What a header says: the cells in its order. Under each kind of procedure stand the outcomes in the next row that has any;
 * the kinds take them in turn, each a full set.
 * @returns undefined where an outcome is missing, one or a kind named twice or out of the official order, or outcomes are left
 * that stand under no kind
 */
function headerOf(table: Line, heads: readonly SourceRow[], index: LabelIndex): Header | undefined {
  const lines = heads.map((row) => row.texts.map(labelKey))
  const outcomes = heads.map(({ texts, extents }) =>
    texts.flatMap((text, i) => {
      const leaf = index.columns.get(labelKey(text))?.leaf
      return leaf ? [{ leaf, extent: extents[i] }] : []
    }),
  )
  const groups = groupsInOrder(lines, index)
  const taken = outcomes.map(() => 0)
  const ids: CellId[] = []
  const extents: Extent[] = []
  for (const { group, line } of groups) {
    const at = outcomes.findIndex((found, i) => i > line && found.length > (taken[i] ?? 0))
    const set = outcomes[at]?.slice(taken[at], (taken[at] ?? 0) + table.columns.length) ?? []
    if (new Set(set.map(({ leaf }) => leaf)).size !== table.columns.length) return undefined
    taken[at] = (taken[at] ?? 0) + table.columns.length
    for (const { leaf, extent } of set) {
      ids.push(`${table.id}.${group.id}.${leaf.id}`)
      if (extent) extents.push(extent)
    }
  }
  const allTaken = outcomes.every((found, i) => found.length === taken[i])
  const official = cellsOfTable(table).map(({ id }) => id)
  const inOrder = ids.every((id, i) => i === 0 || official.indexOf(id) > official.indexOf(ids[i - 1] as CellId))
  return ids.length > 0 && allTaken && inOrder ? { ids, block: heads[0]?.block, extents } : undefined
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
