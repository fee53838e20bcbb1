import { rowsOfTable } from '../schema/cells'
import type { CellId, FormatTable, Leaf } from '../schema/format'
import { retiredRows } from './aliases'
import { type LabelIndex, labelIndex } from './label-index'
import { labelKey } from './labels'
import { listRow, type Placement, placeRow } from './placement'
import { positionOf, type Slots, type SourceRow, slotsFrom } from './source-row'

type Blocks = Extract<FormatTable, { layout: 'blocks' }>

/** What the header above a row named: the column of each slot, undefined where it is blank or not known. */
type Head = { columns: readonly (Leaf | undefined)[]; texts: readonly string[] }

const retired = new Set(retiredRows.map(labelKey))

/** Recognises table 1: each block has a header of its own, and the rows below it belong to that header. */
export function recogniseBlocks(table: Blocks, rows: readonly SourceRow[], placement: Placement): void {
  const index = labelIndex(table)
  let head: Head | undefined
  for (const row of rows) {
    const label = labelKey(row.texts[0] ?? '')
    const headHere = headOf(row, index)
    if (headHere) head = headHere
    else if (index.others.has(label)) head = undefined
    else placeBlockRow(table, row, index.rows.get(label)?.leaf, head, placement)
  }
}

/** A header row starts with the head over the labels, or names a column in each of its slots. */
function headOf(row: SourceRow, { columns, others, rows }: LabelIndex): Head | undefined {
  const [first = '', ...texts] = row.texts
  const key = labelKey(first)
  const named = texts.map((text) => columns.get(labelKey(text))?.leaf)
  const isHead = !rows.has(key) && named.some(Boolean) && (first === '' || others.has(key))
  return isHead || (others.has(key) && texts.some((text) => text !== '')) ? { columns: named, texts } : undefined
}

function placeBlockRow(
  table: Blocks,
  row: SourceRow,
  leaf: Leaf | undefined,
  head: Head | undefined,
  placement: Placement,
): void {
  const name = row.texts[0] ?? ''
  if (!leaf) {
    const reason = retired.has(labelKey(name)) ? `“${name}”是旧格式的行，现行格式没有对应的行` : '没有认出这一行的名称'
    if (retired.has(labelKey(name))) {
      placement.notes.push({ severity: 'odd', message: `${reason}，已列在下面，没有放入表格。`, at: positionOf(row) })
    }
    return listRow(placement, row, reason)
  }
  const columns = rowsOfTable(table).find((each) => each.row.id === leaf.id)?.columns ?? []
  const slots = slotsFrom(row, 1)
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
  placeRow(placement, row, { first: slots.first, texts: slots.texts.slice(0, ids.length) }, ids, {
    certainty: 'certain',
  })
}

/**
 * The column of each slot. A header of one column over a row of one column fits whatever it says, and is reported if it
 * says something else. Slots beyond the header's names must be blank.
 */
function slotsByHead(
  { texts }: Slots,
  columns: readonly Leaf[],
  head: Head,
): { columns: Leaf[]; odd?: string } | undefined {
  const named = head.texts.filter((text) => text !== '').length
  const beyond = texts.slice(named)
  if (named !== columns.length || texts.length < named || beyond.some((text) => text !== '')) return undefined
  const found = head.columns.slice(0, named)
  if (found.every((leaf) => leaf && columns.includes(leaf)) && new Set(found).size === named) {
    return { columns: found as Leaf[] }
  }
  const [only] = columns
  return columns.length === 1 && only && found[0] ? { columns: [only], odd: head.texts[0] ?? '' } : undefined
}

function slotReason({ texts }: Slots, head: Head | undefined): string {
  if (!head) return '这一行上方没有表头，不知道数字属于哪一列'
  return `这一行有 ${texts.length} 格，与上方的表头对不上，不知道数字属于哪一列`
}
