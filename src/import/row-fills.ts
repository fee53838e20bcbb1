import { cellsOfTable, rowsOfTable } from '../schema/cells'
import type { CellId, FormatTable } from '../schema/format'
import { shortName } from '../schema/format'
import { format2021 } from '../schema/format-2021'
import { type Decisions, type OpenItem, type OpenNumber, placeKey, withAssigned } from './decisions'
import type { Imported } from './imported'
import { isFigure, isValue } from './source-row'

/**
 * One way to fill a row of the format – or table 3, whose rows stand in one line – with a listed row of the source, number by
 * number. `number` is missing where the source's cell is blank: that cell stays as it is.
 */
export type RowFill = {
  id: string
  table: FormatTable
  /** What the row is called; undefined for a whole table. */
  name: string | undefined
  cells: readonly { cell: CellId; number?: OpenNumber }[]
}

/** What a fill goes into: the cells that are filled together, in their order. */
type Target = Omit<RowFill, 'cells'> & { ids: readonly CellId[] }

const targets: readonly Target[] = (format2021.tables as readonly FormatTable[]).flatMap((table) => {
  const cells = cellsOfTable(table)
  const rows = rowsOfTable(table).map(({ row, columns }): Target => {
    const ids = columns.map((column): CellId => `${table.id}.${row.id}.${column.id}`)
    return { id: `${table.id}.${row.id}`, table, name: shortName(row), ids }
  })
  const line: Target = { id: table.id, table, name: undefined, ids: cells.map(({ id }) => id) }
  return table.layout === 'line' ? [line, ...rows] : rows
})

/** A single number is put into its cell. */
const fewest = 2

/**
 * The rows of the format that a listed row of the source may fill: those with as many columns as it has cells of values behind
 * its label, or else as it has numbers. Which of them it is, only the clerk can say.
 * @returns none where something of the row has been placed already
 */
export function rowFills({ blocks, notPlaced }: Imported, { at, numbers }: OpenItem): RowFill[] {
  const block = blocks[at.block]
  const row = at.row === undefined || block?.kind !== 'table' ? undefined : block.rows[at.row]
  const texts = row?.map(({ text }) => text) ?? []
  const all = row
    ? texts.filter(isFigure).length
    : notPlaced.find((item) => placeKey(item.at) === placeKey(at))?.numbers.length
  if (numbers.length !== all) return []
  const label = texts.reduce((last, text, i) => (isValue(text) ? last : i), -1)
  const slots = texts.flatMap((_, i) => (i > label ? [numbers.find(({ at: { cell } }) => cell === i)] : []))
  const bySlots = fillsWith(slots)
  return bySlots.length > 0 ? bySlots : fillsWith(numbers)
}

function fillsWith(numbers: readonly (OpenNumber | undefined)[]): RowFill[] {
  if (numbers.filter(Boolean).length < fewest) return []
  return targets
    .filter(({ ids }) => ids.length === numbers.length)
    .map(({ ids, ...target }) => {
      const cells = ids.map((cell, i) => {
        const number = numbers[i]
        return number ? { cell, number } : { cell }
      })
      return { ...target, cells }
    })
}

/** Fills a row, as one decision. */
export function withRow(decisions: Decisions, { cells }: RowFill): Decisions {
  return cells.reduce(
    (before, { cell, number }) => (number ? withAssigned(before, { at: number.at, to: cell }) : before),
    decisions,
  )
}
