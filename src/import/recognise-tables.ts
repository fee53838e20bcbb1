import type { FormatTable } from '../schema/format'
import { format2021 } from '../schema/format-2021'
import type { Block, SourceTable } from './block'
import { gridOf } from './grid-columns'
import { isLabel, type LabelIndex, labelIndex, labelsFound } from './label-index'
import { labelKey } from './labels'
import { listLeftOver } from './left-over'
import { listRow, newPlacement, type Placement } from './placement'
import { recogniseBlocks } from './recognise-blocks'
import { recogniseLine } from './recognise-line'
import { recogniseMatrix } from './recognise-matrix'
import type { Title } from './recognise-title'
import { partedWhereRepeated } from './repeated-rows'
import { figuresOf, isFigure, lineOf, mayStandBetween, positionOf, type SourceRow, withSpareEnd } from './source-row'
import { ownTable } from './table-captions'

const tables: readonly FormatTable[] = format2021.tables
const indexes = tables.map((table) => ({ table, index: labelIndex(table) }))

/** A source table has to hold at least this many labels of an official one to be taken for it. */
const enoughLabels = 2

/** Whether a table holds labels of one of the three official ones. */
export function isOfficial({ rows }: SourceTable): boolean {
  const texts = rows.flatMap((cells) => cells.map(({ text }) => text))
  return indexes.some(({ index }) => labelsFound(index, texts) >= enoughLabels)
}

/**
 * Puts the figures of all source tables into cells, or lists them.
 * A table that was cut in two (by a page break, say) is recognised as one.
 * @param outside blocks around the report, whose figures are listed
 * @param title what is known of the report: of a table that stands several times the one of its year is taken
 */
export function recogniseTables(
  blocks: readonly Block[],
  outside: ReadonlySet<number>,
  title: Title | undefined,
): Placement {
  const placement = newPlacement()
  const rowsOf = new Map<FormatTable, SourceRow[]>()
  const scattered = new Map<FormatTable, SourceRow[]>()
  /** The table above, as long as no text parts it from what follows. */
  let above: FormatTable | undefined
  blocks.forEach((block, at) => {
    if (block.kind !== 'table') {
      if (!mayStandBetween(block.text)) above = undefined
      return
    }
    const grid = gridOf(block.rows)
    const rows = block.rows.map(
      (cells, row): SourceRow => ({
        block: at,
        row,
        texts: cells.map(({ text }) => text),
        heights: cells.map(({ rowSpan }) => rowSpan),
        ...(grid[row] ?? { extents: [], whole: false }),
      }),
    )
    if (block.scattered) {
      const table = tableOf(rows) ?? above
      if (table) pushAll(scattered, table, rows)
      for (const row of rows) listScattered(row, placement)
      return
    }
    const parts: readonly Part[] = outside.has(at) ? [{ rows }] : partsOf(rows, above)
    for (const { table, rows: part } of parts) {
      if (table) pushAll(rowsOf, table, parts.length > 1 ? withSpareEnd(part) : part)
      else listTable(part, placement)
    }
    above = parts[parts.length - 1]?.table
  })
  for (const { table, index } of indexes) {
    const rows = rowsOf.get(table) ?? []
    const parts = partedWhereRepeated(table, rows, index)
    const chosen = ownTable(parts, blocks, index, title)
    // Where the report's table may be the one that was not understood, another is not taken for it.
    const lost = scattered.get(table)
    const isLost = lost && (!chosen || namesAgain(lost, chosen.rows, index))
    const own = isLost ? [] : (chosen?.rows ?? parts[0] ?? [])
    recognise(table, own, placement)
    if (!chosen?.sure) doubt(table, parts, placement)
    listRepeated(table, parts, own, placement)
    listLeftOver(rows, index, placement)
  }
  for (const table of tables) {
    if (scattered.has(table)) {
      const message = `${table.name}没有框线，有的数字看不出属于哪一行、哪一列，没有放入，已列出；请对照原文填写。`
      placement.notes.push({ severity: 'odd', message })
    } else if (!rowsOf.has(table)) {
      placement.notes.push({ severity: 'odd', message: `没有找到${table.name}，这张表的各格都留空待填。` })
    }
  }
  return placement
}

/** Whether some rows with figures have the names of others. */
function namesAgain(rows: readonly SourceRow[], others: readonly SourceRow[], { rows: labels }: LabelIndex): boolean {
  const namesOf = (each: readonly SourceRow[]) =>
    each
      .filter(({ texts }) => texts.some(isFigure))
      .flatMap(({ texts }) => texts.flatMap((text) => labels.get(labelKey(text))?.leaf ?? []))
  const known = new Set(namesOf(others))
  return namesOf(rows).filter((leaf) => known.has(leaf)).length >= enoughLabels
}

const scatteredReason = '表格没有框线，看不出这一行的数字属于哪一格'

function pushAll<K, T>(lists: Map<K, T[]>, at: K, values: readonly T[]): void {
  const list = lists.get(at) ?? []
  for (const value of values) list.push(value)
  lists.set(at, list)
}

/** Whether a text is a label of one of the three tables. */
export function isTableLabel(text: string): boolean {
  return indexes.some(({ index }) => isLabel(index, text))
}

type Part = { table?: FormatTable | undefined; rows: readonly SourceRow[] }

/**
 * A source table by the official tables in it: a row that names two things of another table and none of this one begins
 * that one. A single label proves nothing; it may have strayed. Rows before the first such row may be the rest of a table
 * whose heads are on the page before.
 */
function partsOf(rows: readonly SourceRow[], above: FormatTable | undefined): Part[] {
  const table = tableOf(rows) ?? (isRestOf(above, rows) ? above : undefined)
  const starts = rows.flatMap((row, at) => {
    const own = indexes.filter(({ index }) => labelsFound(index, row.texts) > 0)
    const [only] = own
    return only && own.length === 1 && labelsFound(only.index, row.texts) >= 2 ? [{ at, table: only.table }] : []
  })
  const lead = rows.slice(0, starts[0]?.at ?? 0)
  const first = tableOf(lead) ?? (isRestOf(above, lead) ? above : starts[0]?.table)
  const turns = starts.filter((start, i) => start.table !== (i === 0 ? first : starts[i - 1]?.table))
  if (!table || turns.length === 0) return [{ table, rows }]
  const edges = [{ at: 0, table: first }, ...turns]
  return edges.map((edge, i) => ({ table: edge.table, rows: rows.slice(edge.at, edges[i + 1]?.at) }))
}

/**
 * Whether rows go on with the table above though they name a single thing of it, as the last row on a new page does. Another
 * table may name the same (总计), but not before figures.
 */
function isRestOf(above: FormatTable | undefined, rows: readonly SourceRow[]): boolean {
  if (!above) return false
  const own = labelIndex(above)
  const texts = rows.flatMap((row) => row.texts)
  const isBody = rows.some((row) => row.texts.some((text) => own.rows.has(labelKey(text))) && row.texts.some(isFigure))
  const isOther = ({ table, index }: (typeof indexes)[number]) => table !== above && labelsFound(index, texts) > 0
  return labelsFound(own, texts) === 1 && (isBody || !indexes.some(isOther))
}

/** Which of the three tables this is, by the labels in it. */
function tableOf(rows: readonly SourceRow[]): FormatTable | undefined {
  const texts = rows.flatMap((row) => row.texts)
  const found = indexes.map(({ table, index }) => ({ table, count: labelsFound(index, texts) }))
  const best = found.reduce((most, each) => (each.count > most.count ? each : most))
  return best.count >= enoughLabels ? best.table : undefined
}

function recognise(table: FormatTable, rows: readonly SourceRow[], placement: Placement): void {
  switch (table.layout) {
    case 'blocks':
      return recogniseBlocks(table, rows, placement)
    case 'matrix':
      return recogniseMatrix(table, rows, placement)
    case 'line':
      return recogniseLine(table, rows, placement)
  }
}

/** Where it is not sure which of several tables is the report's, each of its cells is looked at. */
function doubt({ id: table, name }: FormatTable, { length }: readonly unknown[], { cells }: Placement): void {
  if (length < 2) return
  const reason = `${name}在原文中出现了不止一次，看不出哪一次是本年的，取了第一次的`
  for (const [id, cell] of cells) {
    if (id.startsWith(`${table}.`) && cell.certainty === 'certain')
      cells.set(id, { ...cell, certainty: 'inferred', reason })
  }
}

function listRepeated(
  table: FormatTable,
  parts: readonly (readonly SourceRow[])[],
  own: readonly SourceRow[],
  placement: Placement,
): void {
  const others = parts.filter((part) => part !== own).flat()
  const [first] = others
  if (!first) return
  const which = own.length > 0 ? `只取了第 ${parts.indexOf(own) + 1} 次的` : '哪一次是本年的看不出来'
  const message = `${table.name}在原文中出现了不止一次（文件里可能有两份报告），${which}；其他的已列出，请核对。`
  placement.notes.push({ severity: 'odd', message, at: positionOf(first) })
  const reason = `${table.name}在原文中出现了不止一次，${which}`
  for (const row of others) listRow(placement, row, reason)
}

/** Lists what holds a digit and is no label: a figure may have run together with a text beside it. */
function listScattered(row: SourceRow, { notPlaced }: Placement): void {
  if (!row.texts.some((text) => /\p{Nd}/u.test(text) && !isTableLabel(text))) return
  notPlaced.push({ at: positionOf(row), text: lineOf(row), numbers: figuresOf(row.texts), reason: scatteredReason })
}

function listTable(rows: readonly SourceRow[], placement: Placement): void {
  const reason = '这张表不是规定的三张表之一'
  for (const row of rows) {
    const text = lineOf(row)
    if (text !== '') placement.notPlaced.push({ at: positionOf(row), text, numbers: figuresOf(row.texts), reason })
  }
}
