import { cellName, cellOf } from '../schema/cells'
import type { CellId } from '../schema/format'
import { format2021 } from '../schema/format-2021'
import type { Relation } from '../schema/relations'

/** How findings and repairs call things in a sentence; every name comes from the format. */

/** In quotation marks; marks within become single ones: `“危及‘三安全一稳定’”`. */
export function quoted(name: string): string {
  return `“${name.replace(/“/g, '‘').replace(/”/g, '’')}”`
}

/** `“本年新收·自然人”` */
export function quotedCell(cell: CellId): string {
  return quoted(cellName(cell))
}

/** `表二“本年新收·自然人”` */
export function cellPlace(cell: CellId): string {
  return `${tableName(cellOf(cell).table.id)}${quotedCell(cell)}`
}

/** The name of a table in a sentence: `表二`. */
export function tableName(table: string): string {
  return format2021.tables.find(({ id }) => id === table)?.name ?? table
}

/** Where a relation is: `表二“本年新收”行`, `表二“自然人”列`. */
export function relationPlace(relation: Relation): string {
  return `${tableName(relation.table)}${quoted(relation.along)}${relation.kind === 'row-total' ? '行' : '列'}`
}
