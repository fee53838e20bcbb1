import type { CellId, FormatTable, Leaf } from '../schema/format'
import { leavesOf, withoutOrdinal } from '../schema/format'
import { branchAsRow } from './aliases'
import { type LabelIndex, type Labelled, labelIndex } from './label-index'
import { labelKey } from './labels'
import { outOfOrder } from './official-order'
import { certain, type How, listRow, movedRow, type Placement, placeRow } from './placement'
import { figuresOf, positionOf, type Slots, type SourceRow, slotsFrom } from './source-row'

type Matrix = Extract<FormatTable, { layout: 'matrix' }>

/** A row of values under the row's id; `slots` are the cells behind its label. */
type BodyRow = { source: SourceRow; leaf: Leaf; slots: Slots }

/**
 * Recognises table 2: the row by its label, the column by the header's sequence, and only where the row has exactly the
 * slots that the header names. Rows that have not may be explained by a shift, but only by one that explains every row.
 */
export function recogniseMatrix(table: Matrix, rows: readonly SourceRow[], placement: Placement): void {
  const index = labelIndex(table)
  const heads = rows.filter((row) => isHead(row, index))
  const columns = headSequence(heads, index)
  const expected = leavesOf([table.columns])
  const official = columns.length === expected.length && expected.every((leaf, i) => columns[i] === leaf)
  const body = bodyRows(rows, index, placement)
  if (!official) {
    for (const { source } of body) listRow(placement, source, '表头不全或次序与规定的不同，不知道数字属于哪一列')
    return
  }
  const ids = (leaf: Leaf) => columns.map((column): CellId => `${table.id}.${leaf.id}.${column.id}`)
  const exact = (row: BodyRow) => row.slots.texts.length === columns.length
  const explanation = body.every(exact) ? undefined : shifts.map((shift) => shift(body, columns.length)).find(Boolean)
  const fitting = body.filter((row) => explanation || exact(row))
  for (const row of body) {
    if (!explanation && !exact(row)) listRow(placement, row.source, slotReason(row, columns.length))
  }
  if (explanation) {
    const at = body[0] && positionOf(body[0].source)
    placement.notes.push({ severity: 'odd', message: explanation.note, ...(at && { at }) })
  }
  const leaves = leavesOf(table.rows)
  const moved = outOfOrder(fitting.map(({ leaf }) => leaves.indexOf(leaf)))
  fitting.forEach((row, i) => {
    const slots = explanation?.slots(row) ?? row.slots
    const how = moved.has(i) ? movedRow(placement, row.source, row.leaf) : (explanation?.how ?? certain)
    placeRow(placement, row.source, slots, ids(row.leaf), how)
  })
}

function slotReason(row: BodyRow, expected: number): string {
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
type LabelledRow = { source: SourceRow; labelled: Labelled; slots: Slots }

/** The rows below the heads that name a row of the format; the others are listed. */
function bodyRows(all: readonly SourceRow[], index: LabelIndex, placement: Placement): BodyRow[] {
  const labelledRows = all
    .filter((row) => !isHead(row, index))
    .flatMap((source): LabelledRow[] => {
      const at = lastIndex(source.texts, (text) => index.rows.has(labelKey(text)))
      const labelled = index.rows.get(labelKey(source.texts[at] ?? ''))
      if (labelled) return [{ source, labelled, slots: slotsFrom(source, at + 1) }]
      listRow(placement, source, '没有认出这一行的名称')
      return []
    })
  const named = new Set(labelledRows.flatMap(({ labelled }) => labelled.leaf ?? []))
  return labelledRows.flatMap((row) => {
    const { source, labelled, slots } = row
    return labelled.leaf ? [{ source, leaf: labelled.leaf, slots }] : branchRow(row, labelled, named, placement)
  })
}

/**
 * A heading over several rows that the source fills in as one row, as the format of 2019 had it. Not where the source
 * has rows below the heading as well: then one of these has lost its name.
 */
function branchRow(
  { source, slots }: LabelledRow,
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
  return [{ source, leaf, slots }]
}

/** What would explain rows whose slots do not match the header: how to find the true slots of each row. */
type Shift = { how: How; note: string; slots: (row: BodyRow) => Slots }

const shifts: readonly ((body: readonly BodyRow[], columns: number) => Shift | undefined)[] = [onlyTotals, paddedRows]

/**
 * Only the totals were filled in: in every row at least as many blank slots as there are other columns stand between the
 * label and its only value. Counted from the label it cannot stand in any column but the last.
 */
function onlyTotals(body: readonly BodyRow[], columns: number): Shift | undefined {
  const position = ({ slots }: BodyRow) => slots.texts.findIndex((text) => text !== '')
  const fits = (row: BodyRow) =>
    row.slots.texts.filter((text) => text !== '').length === 1 && position(row) >= columns - 1
  if (!body.every(fits)) return undefined
  const reason = '原文各行错位，但每行只在名称后至少隔六个空格处有一个数，只能是最后一列'
  return {
    how: { certainty: 'inferred', reason },
    note: '表格各行错位：每行只填了最后一列，已按此放入，请核对标出的各格。',
    slots: (row) => {
      const first = position(row) - (columns - 1)
      return { first: row.slots.first + first, texts: row.slots.texts.slice(first, first + columns) }
    },
  }
}

/** Rows were padded with blanks to one width: every row has exactly as many values as columns, one after the other. */
function paddedRows(body: readonly BodyRow[], columns: number): Shift | undefined {
  const start = ({ slots }: BodyRow) => slots.texts.findIndex((text) => text !== '')
  const fits = (row: BodyRow) => {
    const from = start(row)
    const values = row.slots.texts.filter((text) => text !== '').length
    return values === columns && row.slots.texts.slice(from, from + columns).every((text) => text !== '')
  }
  if (!body.every(fits)) return undefined
  return {
    how: { certainty: 'inferred', reason: '原文这一行多出空格，按数字的先后放入各列' },
    note: '表格有的行多出空格：各行的数字个数与列数相同，已按先后放入，请核对标出的各格。',
    slots: (row) => {
      const from = start(row)
      return { first: row.slots.first + from, texts: row.slots.texts.slice(from, from + columns) }
    },
  }
}

function lastIndex<T>(values: readonly T[], holds: (value: T) => boolean): number {
  for (let i = values.length - 1; i >= 0; i--) if (holds(values[i] as T)) return i
  return -1
}
