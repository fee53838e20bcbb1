import type { CellId, FormatTable, Leaf } from '../schema/format'
import { leavesOf, withoutOrdinal } from '../schema/format'
import { branchAsRow } from './aliases'
import { type Extent, firstBelow, inOneLine, standBelow } from './grid-columns'
import { type LabelIndex, type Labelled, labelIndex } from './label-index'
import { labelKey, narrowed } from './labels'
import { headerOf, otherColumns } from './matrix-header'
import { outOfOrder } from './official-order'
import { type How, listRow, movedRow, type Placement, placeRow } from './placement'
import { shiftOf } from './row-shifts'
import {
  figuresOf,
  isValue,
  positionOf,
  reachesOtherRows,
  reachingReason,
  type Slots,
  type SourceRow,
  slotsFrom,
} from './source-row'

type Matrix = Extract<FormatTable, { layout: 'matrix' }>

/** A row of values under the row's id; `slots` are the cells behind its label, or behind other columns that follow it. */
type BodyRow = {
  source: SourceRow
  leaf: Leaf
  slots: Slots
  behindOthers: boolean
  /** Its label stands where it does not belong: the row is listed, and its neighbours may have changed places with it. */
  stray?: true
}

/**
 * Recognises table 2: the row by its label, the column by the header's sequence, and only where the row has exactly the
 * slots that the header names. Rows that have not may be explained by a shift, but only by one that explains every row.
 */
export function recogniseMatrix(table: Matrix, rows: readonly SourceRow[], placement: Placement): void {
  const index = labelIndex(table)
  const heads = rows.filter((row) => isHead(row, index))
  const expected = leavesOf([table.columns])
  const headsIn = headsByBlock(heads, index)
  const body = bodyRows(rows, index, (block) => headsIn(block, expected), expected.length, placement)
  const others = otherColumns(heads, index)
  const header = headerOf(headSequence(heads, index), expected, others.behind, body)
  if (!header) {
    for (const { source } of body) listRow(placement, source, '表头不全或次序与规定的不同，不知道数字属于哪一列')
    return
  }
  const { columns, width } = header
  const ids = (leaf: Leaf) => columns.map((column): CellId => `${table.id}.${leaf.id}.${column.id}`)
  const exact = ({ source, slots }: BodyRow) => {
    const above = headsIn(source.block, columns)
    const count = slots.texts.length
    // Of heads and cells that are one each, the order tells; a web page often has a wrong span among its heads.
    const mayBeShifted = others.behind > 0 || hasMerged(source, slots.first, columns.length)
    if (above && mayBeShifted && count >= columns.length && !standBelow(source, slots.first, above)) return false
    return count === width || (above !== undefined && count === columns.length + others.behind)
  }
  // Beside columns of other names, values one after the other may belong to these.
  const mayShift = width === expected.length && others.among + others.behind === 0
  const explanation = body.every(exact) || !mayShift ? undefined : shiftOf(body, columns.length)
  const fitting = body.filter((row) => explanation || exact(row))
  for (const row of body) {
    if (!explanation && !exact(row)) listRow(placement, row.source, slotReason(row, width))
  }
  const note = explanation?.note ?? header.note
  if (note !== undefined) {
    const at = body[0] && positionOf(body[0].source)
    placement.notes.push({ severity: 'odd', message: note, ...(at && { at }) })
  }
  const leaves = leavesOf(table.rows)
  const moved = outOfOrder(fitting.map(({ leaf }) => leaves.indexOf(leaf)))
  const below = belowOtherHeads(rows, index, columns)
  for (const [i, row] of fitting.entries()) {
    if (below.has(row.source)) {
      listRow(placement, row.source, '这一行上方的表头次序与规定的不同，不知道数字属于哪一列')
      continue
    }
    if (row.stray) {
      listRow(placement, row.source, `“${row.leaf.label}”不在它所属的一组里，不知道这一行是哪一项`)
      continue
    }
    const { first, texts } = explanation?.slots(row) ?? row.slots
    const ownHow = row.behindOthers ? belowHeads : header.how
    const how = moved.has(i) ? movedRow(placement, row.source, row.leaf) : (explanation?.how ?? ownHow)
    placeRow(placement, row.source, { first, texts: texts.slice(0, columns.length) }, ids(row.leaf), how)
  }
}

/** Whether one of the cells from one on is merged over several columns. */
function hasMerged({ extents }: SourceRow, first: number, count: number): boolean {
  return extents.slice(first, first + count).some(({ from, to }) => to > from + 1)
}

const belowHeads: How = { certainty: 'inferred', reason: '名称和数字之间还有其他列，数字按正上方的表头放入' }

/** Where the heads of these columns stand above the rows of a block; undefined where one is missing, or their order is another. */
type HeadsIn = (block: number, columns: readonly Leaf[]) => readonly Extent[] | undefined

function headsByBlock(heads: readonly SourceRow[], { columns: labels }: LabelIndex): HeadsIn {
  const blocks = new Map<number, Map<Leaf, Extent>>()
  for (const { block, texts, extents } of heads) {
    const found = blocks.get(block) ?? new Map<Leaf, Extent>()
    blocks.set(block, found)
    texts.forEach((text, i) => {
      const leaf = labels.get(labelKey(text))?.leaf
      const extent = extents[i]
      if (leaf && extent && !found.has(leaf)) found.set(leaf, extent)
    })
  }
  return (block, columns) => {
    const found = columns.flatMap((column) => blocks.get(block)?.get(column) ?? [])
    return found.length === columns.length && inOneLine(found) ? found : undefined
  }
}

/** Rows below a header that stands once more, as on a new page, and names the columns in another order. */
function belowOtherHeads(
  rows: readonly SourceRow[],
  index: LabelIndex,
  expected: readonly Leaf[],
): ReadonlySet<SourceRow> {
  const below = new Set<SourceRow>()
  const place = (labelled: Labelled) => expected.indexOf((labelled.leaf ?? labelled.leaves[0]) as Leaf)
  let other = false
  let wasHead = false
  for (const row of rows) {
    const head = isHead(row, index)
    const named = row.texts.flatMap((text) => index.columns.get(labelKey(text)) ?? [])
    if (head) other = (wasHead && other) || outOfOrder(named.map(place)).size > 0
    else if (other) below.add(row)
    wasHead = head
  }
  return below
}

function slotReason(row: BodyRow, expected: number): string {
  if (row.slots.texts.length === expected) return '这一行的各格没有对着上方的表头，不知道数字属于哪一列'
  return `这一行有 ${row.slots.texts.length} 格，表头有 ${expected} 列，不知道数字属于哪一列`
}

/** A header row names a column or a group of columns, or holds the corner text. */
function isHead(row: SourceRow, { rows, columns, others }: LabelIndex): boolean {
  return row.texts.map(labelKey).some((key) => others.has(key) || (columns.has(key) && !rows.has(key)))
}

/**
 * The columns in the order the header names them: a heading over several columns is replaced by those below it.
 * Columns named twice, or not at all, make the header incomplete; the caller sees that by the count.
 */
function headSequence(heads: readonly SourceRow[], { columns }: LabelIndex): Leaf[] {
  const lines = heads.map((row) => row.texts.flatMap((text) => columns.get(labelKey(text)) ?? []))
  const named = (line: readonly Labelled[], from: number): Leaf[] =>
    line.flatMap((labelled) => {
      if (labelled.leaf) return [labelled.leaf]
      const below = lines[from] ?? []
      return named(
        below.filter((each) => isBelow(each, labelled.leaves)),
        from + 1,
      )
    })
  return named(lines[0] ?? [], 1)
}

function isBelow(labelled: Labelled, leaves: readonly Leaf[]): boolean {
  return labelled.leaf ? leaves.includes(labelled.leaf) : labelled.leaves.every((leaf) => leaves.includes(leaf))
}

/** A row below the heads with the last label in it, and the cells behind that. */
type LabelledRow = { source: SourceRow; labelled: Labelled; slots: Slots; behindOthers: boolean }

const nameWithOrdinal = /^\(?(?:[一二三四五六七八九十]+|[1-9]\d?)[.、)]\p{Script=Han}{2}/u
const unit = /^[件次个条]$/

/**
 * A row that has a name which is not known behind a label that is (`（六）其他处理 | 4.撤回申请`), or a unit there: its values
 * begin a cell further right.
 */
function hasUnknownName({ source, labelled, behindOthers }: LabelledRow, at: number): boolean {
  const first = narrowed(source.texts[at + 1] ?? '')
  const words = labelled.branch !== undefined && /\p{L}/u.test(first) && !isValue(first)
  return words || nameWithOrdinal.test(first) || (!behindOthers && unit.test(first))
}

/** The heading that was named last above a row or in it, and the row that was recognised before it. */
type Context = { heading?: Labelled & { branch: string }; before?: Leaf }

/**
 * Labels that other headings may have below them as well – 其他, 总计 – count only where they belong: right below their
 * own heading, behind the row that comes before them, or with their official ordinal somewhere within that heading.
 */
function belongs({ source }: LabelledRow, leaf: Leaf, { heading, before }: Context, index: LabelIndex): boolean {
  if (!index.columns.has(labelKey(leaf.label))) return true
  const around = [...index.rows.values()].flatMap((each) =>
    each.branch !== undefined && each.leaves.includes(leaf) ? [each] : [],
  )
  const own = around.reduce((inner, each) => (each.leaves.length < inner.leaves.length ? each : inner))
  const leaves = around.flatMap((each) => each.leaves)
  const follows = before !== undefined && own.leaves.indexOf(before) === own.leaves.indexOf(leaf) - 1
  const written = source.texts.some((text) => narrowed(text) === narrowed(leaf.label))
  const within = heading === undefined || heading.leaves.every((each) => own.leaves.includes(each))
  return heading === own || (follows && leaves.includes(before)) || (written && within)
}

/** The rows below the heads that name a row of the format; the others are listed. */
function bodyRows(
  all: readonly SourceRow[],
  index: LabelIndex,
  headsAbove: (block: number) => readonly Extent[] | undefined,
  columns: number,
  placement: Placement,
): BodyRow[] {
  const labelledRows = all
    .filter((row) => !isHead(row, index))
    .flatMap((source): LabelledRow[] => {
      const at = lastIndex(source.texts, (text) => index.rows.has(labelKey(text)))
      const labelled = index.rows.get(labelKey(source.texts[at] ?? ''))
      const first = firstBelow(source, at, headsAbove(source.block) ?? []) ?? at + 1
      const row = labelled && {
        source,
        labelled,
        slots: slotsFrom(source, first, columns),
        behindOthers: first > at + 1,
      }
      const isKnown = row && !hasUnknownName(row, at)
      if (isKnown && !reachesOtherRows(source, at)) return [row]
      listRow(placement, source, isKnown ? reachingReason : '没有认出这一行的名称')
      return []
    })
  const named = new Set(labelledRows.flatMap(({ labelled }) => labelled.leaf ?? []))
  const context: Context = {}
  return labelledRows.flatMap((row) => {
    const { source, labelled, slots, behindOthers } = row
    for (const text of source.texts) {
      const heading = index.rows.get(labelKey(text))
      if (heading?.branch !== undefined) context.heading = heading
    }
    if (!labelled.leaf) return branchRow(row, labelled, named, placement)
    const { leaf } = labelled
    const read = { source, leaf, slots, behindOthers }
    if (!belongs(row, leaf, context, index)) return [{ ...read, stray: true }]
    context.before = leaf
    return [read]
  })
}

/**
 * A heading over several rows that the source fills in as one row, as the format of 2019 had it. Not where the source
 * has rows below the heading as well: then one of these has lost its name.
 */
function branchRow(
  { source, slots, behindOthers }: LabelledRow,
  { branch, leaves }: Labelled & { branch: string },
  named: ReadonlySet<Leaf>,
  placement: Placement,
): BodyRow[] {
  if (figuresOf(slots.texts).length === 0) return []
  const id = branchAsRow[labelKey(branch)]
  const leaf = leaves.some((each) => named.has(each)) ? undefined : leaves.find((each) => each.id === id)
  if (!leaf) {
    listRow(placement, source, '这一行是几行的总称，不知道数字属于其中哪一行')
    return []
  }
  placement.notes.push({
    severity: 'odd',
    message: `原文的“${branch}”只有一行（旧格式），数字放入了其中的“${withoutOrdinal(leaf.label)}”，其余各行留空待填。`,
    at: positionOf(source),
  })
  return [{ source, leaf, slots, behindOthers }]
}

function lastIndex<T>(values: readonly T[], holds: (value: T) => boolean): number {
  for (let i = values.length - 1; i >= 0; i--) if (holds(values[i] as T)) return i
  return -1
}
