/** A cell of a spreadsheet; rows and columns count from 0. */
export type SheetAddress = { row: number; column: number }

/** Row 6, column 2 → `C7`. */
export function addressName({ row, column }: SheetAddress): string {
  return `${columnName(column)}${row + 1}`
}

/** `C7` or `$C$7` → row 6, column 2; undefined for anything else. */
export function addressIn(reference: string): SheetAddress | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? []
  if (letters === undefined || digits === undefined) return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

/** 0 → `A`, 26 → `AA` */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}
