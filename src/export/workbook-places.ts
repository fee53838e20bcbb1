import type { CellId, FormatTable } from '../schema/format'
import { format2021 } from '../schema/format-2021'
import { officialGrid } from '../schema/grid'
import type { SheetAddress } from '../schema/sheet-address'
import { type Area, areaName } from './spreadsheet'

/** Title and section heading stand above the table of a sheet. */
export const rowsAbove = 2

const addresses: ReadonlyMap<string, SheetAddress> = new Map(
  (format2021.tables as readonly FormatTable[]).flatMap((table) =>
    officialGrid(table).cells.flatMap(({ cell, row, column }) =>
      cell === undefined ? [] : [[cell, { row: row + rowsAbove, column }] as const],
    ),
  ),
)

/** Where a cell of the draft stands on the sheet of its table. */
export function addressOf(id: CellId): SheetAddress {
  const found = addresses.get(id)
  if (!found) throw new Error(`no such cell: ${id}`)
  return found
}

/**
 * The areas that cells of one table make up, for a formula: `C7:H7`, `A1,A3`. Cells that follow each other along a row or
 * down a column are one area.
 * @param sheet prefix of the sheet that they are on, for a formula on another one: `'表二'!`
 */
export function areasOf(ids: readonly CellId[], sheet = ''): string[] {
  const areas: Area[] = []
  for (const id of ids) {
    const { row, column } = addressOf(id)
    const last = areas[areas.length - 1]
    const right = last && last.rowSpan === 1 && row === last.row && column === last.column + last.colSpan
    const below = last && last.colSpan === 1 && column === last.column && row === last.row + last.rowSpan
    if (right) last.colSpan++
    else if (below) last.rowSpan++
    else areas.push({ row, column, rowSpan: 1, colSpan: 1 })
  }
  return areas.map((area) => sheet + areaName(area))
}

export function sumOf(areas: readonly string[]): string {
  return `SUM(${areas.join(',')})`
}

/** How many numbers stand in the areas: blanks are none. */
export function countIn(areas: readonly string[]): string {
  return `COUNT(${areas.join(',')})`
}

/** How many texts stand in them, which add up to nothing; an empty one, as a total of blanks has it, is none. */
export function textsIn(areas: readonly string[]): string {
  return areas.map((area) => `SUMPRODUCT(ISTEXT(${area})*(LEN(${area})>0))`).join('+')
}
