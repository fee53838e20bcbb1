import type { How } from './placement'
import type { Slots } from './source-row'

/** A row with the cells behind its label. */
type ShiftedRow = { slots: Slots }

/** What would explain rows whose slots do not match the header: how to find the true slots of each row. */
export type Shift = { how: How; note: string; slots: (row: ShiftedRow) => Slots }

const shifts: readonly ((body: readonly ShiftedRow[], columns: number) => Shift | undefined)[] = [
  onlyTotals,
  paddedRows,
]

/**
 * Only the totals were filled in: in every row at least as many blank slots as there are other columns stand between the
 * label and its only value. Counted from the label it cannot stand in any column but the last.
 */
function onlyTotals(body: readonly ShiftedRow[], columns: number): Shift | undefined {
  const position = ({ slots }: ShiftedRow) => slots.texts.findIndex((text) => text !== '')
  const fits = (row: ShiftedRow) =>
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
function paddedRows(body: readonly ShiftedRow[], columns: number): Shift | undefined {
  const start = ({ slots }: ShiftedRow) => slots.texts.findIndex((text) => text !== '')
  const fits = (row: ShiftedRow) => {
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

/** The shift that explains every row of a table whose slots do not all match its columns; undefined where none does. */
export function shiftOf(body: readonly ShiftedRow[], columns: number): Shift | undefined {
  return shifts.map((shift) => shift(body, columns)).find(Boolean)
}
