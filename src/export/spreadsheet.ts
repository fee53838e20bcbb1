import { addressName, type SheetAddress } from '../schema/sheet-address'
import type { SheetStyle } from './sheet-styles'

/** A workbook as data, for the writer of SpreadsheetML. Rows and columns count from 0. */
export type Spreadsheet = {
  title: string
  sheets: readonly Sheet[]
  /** Names of areas, beside those that printing needs. */
  names: readonly { name: string; sheet: string; area: Area }[]
}

export type Sheet = {
  name: string
  cells: readonly SheetCell[]
  /** In characters of the standard font. */
  columnWidths: readonly number[]
  /** In points. */
  rowHeights: readonly number[]
  /** So many rows and columns stay where they are when the sheet is scrolled; the rows are repeated on each printed page. */
  frozen: { rows: number; columns: number }
  /** Whether all of it is printed on one page, or only its width. */
  onePage: boolean
  /** What may be typed where; the spreadsheet program warns of anything else, and shows the note beside a chosen cell. */
  entries: readonly Entry[]
  /** Cells of these columns that begin with a text are shown in the colour of errors. */
  alerts: readonly { area: Area; text: string }[]
}

export type Entry = { cells: readonly SheetAddress[]; kind: 'whole' | 'decimal'; warning: string; note?: string }

export type Area = SheetAddress & { rowSpan: number; colSpan: number }

export type SheetCell = Area & { style: SheetStyle; content?: CellContent }

/** `value` of a formula is what it comes to now, so that programs which do not calculate show it as well. */
export type CellContent =
  | { kind: 'text'; text: string }
  | { kind: 'number'; plain: string }
  | { kind: 'formula'; formula: string; value: number | string }

/** `C7:D9`, or `C7` for a single cell. */
export function areaName(area: Area): string {
  const last = { row: area.row + area.rowSpan - 1, column: area.column + area.colSpan - 1 }
  return area.rowSpan === 1 && area.colSpan === 1 ? addressName(area) : `${addressName(area)}:${addressName(last)}`
}

/** `C$7`-like names with all parts fixed: `$C$7:$D$9`. */
export function fixedAreaName(area: Area): string {
  return areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
}

/** A sheet's name as formulas write it. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`
}
