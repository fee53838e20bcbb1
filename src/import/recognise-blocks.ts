import { rowsOfTable } from '../schema/cells'
import type { CellId, FormatTable, Leaf } from '../schema/format'
import { formerBlockOf, isRetired, placeFormerRow } from './former-rows'
import { type LabelIndex, labelIndex } from './label-index'
import { labelKey } from './labels'
import { outOfOrder } from './official-order'
import { certain, type How, listRow, movedRow, type Placement, placeRow } from './placement'
import {
  isFigure,
  positionOf,
  reachesOtherRows,
  reachingReason,
  type Slots,
  type SourceRow,
  slotsFrom,
} from './source-row'

type Blocks = Extract<FormatTable, { layout: 'blocks' }>

/** What the header above a row named: the column of each slot, undefined where it is blank or not known. */
type Head = { columns: readonly (Leaf | undefined)[]; texts: readonly string[] }

/** Recognises table 1: each block has a header of its own, and the rows below it belong to that header. */
export function recogniseBlocks(table: Blocks, rows: readonly SourceRow[], placement: Placement): void {
  const index = labelIndex(table)
  const body: BodyRow[] = []
  let head: Head | undefined
  for (const source of rows) {
    const at = labelAt(source, index)
    const label = labelKey(source.texts[at] ?? '')
    const leaf = index.rows.get(label)?.leaf
    const headHere = headOf(source, at, index)
    if (headHere) head = headHere
    else if (index.others.has(label)) head = undefined
    else if (leaf && reachesOtherRows(source, at)) listRow(placement, source, reachingReason)
    else if (leaf) body.push({ source, at, leaf, head })
    else listUnknown(source, placement)
  }
  const leaves = rowsOfTable(table).map(({ row }) => row)
  const moved = outOfOrder(body.map(({ leaf }) => leaves.indexOf(leaf)))
  body.forEach((row, i) => {
    placeBlockRow(table, row, moved.has(i), placement)
  })
}

/** A row of values, which of its cells bears its label, and the header above it. */
type BodyRow = { source: SourceRow; at: number; leaf: Leaf; head: Head | undefined }

/** Which cell bears the label of a row: the first, or the second behind a number of the row, or the head over those. */
function labelAt({ texts: [first = '', second = ''] }: SourceRow, { rows, columns, others }: LabelIndex): number {
  const isKnown = [rows, columns, others].some((labels) => labels.has(labelKey(first)))
  const key = labelKey(second)
  const isNumber = isFigure(first) && rows.get(key)?.leaf !== undefined
  return !isKnown && first !== '' && (isNumber || others.has(key)) ? 1 : 0
}

/** A header row starts with the head over the labels (the block's name may stand before it) or with a blank. */
function headOf(row: SourceRow, at: number, { columns, others }: LabelIndex): Head | undefined {
  const first = row.texts[at] ?? ''
  const rest = slotsFrom(row, at + 1, 0).texts
  const known = (text: string) => others.has(labelKey(text))
  const start = rest.findIndex((text) => !known(text))
  const texts = start < 0 ? [] : rest.slice(start)
  const named = texts.map((text) => columns.get(labelKey(text))?.leaf)
  const isHead =
    known(first) || formerBlockOf(texts) ? texts.some((text) => text !== '') : first === '' && named.some(Boolean)
  return isHead ? { columns: named, texts } : undefined
}

function listUnknown(row: SourceRow, placement: Placement): void {
  const name = row.texts[0] ?? ''
  if (!isRetired(name)) return listRow(placement, row, '没有认出这一行的名称')
  const reason = `“${name}”是旧格式的行，现行格式没有对应的行`
  placement.notes.push({ severity: 'odd', message: `${reason}，已列在下面，没有放入表格。`, at: positionOf(row) })
  listRow(placement, row, reason)
}

function placeBlockRow(table: Blocks, body: BodyRow, moved: boolean, placement: Placement): void {
  const { source: row, at, leaf } = body
  const columns = rowsOfTable(table).find((each) => each.row.id === leaf.id)?.columns ?? []
  const all = slotsFrom(row, at + 1, body.head?.texts.length ?? 0)
  const former = body.head && formerBlockOf(body.head.texts)
  if (former) return placeFormerRow(row, leaf, all, former, placement)
  const { head, slots } = withoutOthersBehind(all, columns.length, body.head)
  const order = head && slotsByHead(slots, columns, head)
  if (!order) return listRow(placement, row, slotReason(slots, head))
  if (order.odd !== undefined) {
    placement.notes.push({
      severity: 'odd',
      message: `“${leaf.label}”上方的表头写作“${order.odd}”，应为“${columns[0]?.label ?? ''}”；数字已放入，请核对。`,
      at: positionOf(row),
    })
  }
  const ids = order.columns.map((column): CellId => `${table.id}.${leaf.id}.${column.id}`)
  const how = moved ? movedRow(placement, row, leaf) : order.how
  placeRow(placement, row, { first: slots.first, texts: slots.texts.slice(0, ids.length) }, ids, how)
}

/** Without the columns behind those of the format, as 备注, where the row has a slot for each. */
function withoutOthersBehind(
  slots: Slots,
  columns: number,
  head: Head | undefined,
): { slots: Slots; head: Head | undefined } {
  const behind = head?.columns.slice(columns) ?? []
  const hasOthers = behind.length > 0 && behind.every((leaf) => leaf === undefined) && head?.texts[columns] !== ''
  if (!head || !hasOthers || slots.texts.length !== head.texts.length) return { slots, head }
  return {
    slots: { ...slots, texts: slots.texts.slice(0, columns) },
    head: { columns: head.columns.slice(0, columns), texts: head.texts.slice(0, columns) },
  }
}

/**
 * The column of each slot. A header of one column over a row of one column fits whatever it says, and is reported if it
 * says something else. Slots beyond the header's names must be blank, and more than one value takes a row as wide as the header:
 * a row with a slot too many may have its blank in the middle.
 */
function slotsByHead(
  { texts }: Slots,
  columns: readonly Leaf[],
  head: Head,
): { columns: Leaf[]; how: How; odd?: string } | undefined {
  const named = head.texts.filter((text) => text !== '').length
  const beyond = texts.slice(named)
  const asWide = texts.length === head.texts.length || (columns.length === 1 && texts.length > 0)
  if (named !== columns.length || !asWide || beyond.some((text) => text !== '')) return undefined
  const found = head.columns.slice(0, named)
  if (found.every((leaf) => leaf && columns.includes(leaf)) && new Set(found).size === named) {
    const moved = found.some((leaf, i) => leaf !== columns[i])
    const how: How = moved ? { certainty: 'inferred', reason: '表头各列的次序与规定的不同，数字按表头放入' } : certain
    return { columns: found as Leaf[], how }
  }
  const [only] = columns
  return columns.length === 1 && only && found[0]
    ? { columns: [only], how: certain, odd: head.texts[0] ?? '' }
    : undefined
}

function slotReason({ texts }: Slots, head: Head | undefined): string {
  if (!head) return '这一行上方没有表头，不知道数字属于哪一列'
  return `这一行有 ${texts.length} 格，与上方的表头对不上，不知道数字属于哪一列`
}
