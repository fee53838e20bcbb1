import { cellsOfTable, rowsOfTable } from '../schema/cells'
import type { FormatTable, Leaf } from '../schema/format'
import type { LabelIndex } from './label-index'
import { labelKey } from './labels'
import { isFigure, type SourceRow } from './source-row'

/**
 * The rows of a table, parted where it stands once more, as it does in a file that holds two reports or last year's figures
 * beside this year's: where names begin again from further up, if half of what follows was named before, or half of what was
 * named before follows. A few rows that stand twice, as over a page break, are no second table. What stands above the first
 * name of a table is its own.
 */
export function partedWhereRepeated(
  table: FormatTable,
  rows: readonly SourceRow[],
  index: LabelIndex,
): (readonly SourceRow[])[] {
  const leaves = table.layout === 'line' ? [] : rowsOfTable(table).map(({ row }) => row)
  const places = rows.map((row) => placeOf(table, row, index, leaves))
  const parts: (readonly SourceRow[])[] = []
  let begin = 0
  let seen = new Set<number>()
  let before = -1
  let last = 0
  for (const [at, place] of places.entries()) {
    if (place === undefined) {
      if (rows[at]?.texts.some(isFigure)) last = at
      continue
    }
    if (place < before && repeats(known(places.slice(at)), seen)) {
      parts.push(rows.slice(begin, last + 1))
      begin = last + 1
      seen = new Set()
    }
    seen.add(place)
    before = place
    last = at
  }
  return [...parts, rows.slice(begin)]
}

/** Whether the places from here on, as long as they go down the table, are those seen before. */
function repeats(places: readonly number[], seen: ReadonlySet<number>): boolean {
  const end = places.findIndex((place, i) => i > 0 && place < (places[i - 1] ?? 0))
  const run = new Set(end < 0 ? places : places.slice(0, end))
  const again = [...run].filter((place) => seen.has(place)).length
  return again > 0 && 2 * again >= Math.min(run.size, seen.size)
}

function known(places: readonly (number | undefined)[]): number[] {
  return places.filter((place) => place !== undefined)
}

/** The official place of what a row names, which no column is named like. In table 3 the values stand below all names. */
function placeOf(
  table: FormatTable,
  { texts }: SourceRow,
  { rows, columns }: LabelIndex,
  leaves: readonly Leaf[],
): number | undefined {
  const keys = texts.map(labelKey)
  if (table.layout === 'line') {
    if (keys.some((key) => rows.has(key) || columns.has(key))) return 0
    return texts.length < cellsOfTable(table).length ? undefined : 1
  }
  const named = keys.flatMap((key) => (columns.has(key) ? [] : (rows.get(key)?.leaf ?? [])))
  const last = named[named.length - 1]
  return last && leaves.indexOf(last)
}
