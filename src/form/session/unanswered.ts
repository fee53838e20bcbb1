import { blankCells, cellAtPath, cellOf, type Draft, type Edit, format2021, readCell } from '../../index'

/** How many cells of each table are blank. */
export type Unanswered = { readonly [table: string]: number }

/** Counts the blank cells of each table. */
export function unansweredIn(draft: Draft): Unanswered {
  return Object.fromEntries(format2021.tables.map(({ id }) => [id, blankCells(draft.cells, id).length]))
}

/** How many cells of all tables are blank. */
export function unansweredCount(unanswered: Unanswered): number {
  return Object.values(unanswered).reduce((sum, count) => sum + count, 0)
}

/** The counts after some edits: only the cells edited are looked at. The same object where no count changes. */
export function unansweredAfter(edits: readonly Edit[], before: Unanswered): Unanswered {
  const change: { [table: string]: number } = {}
  for (const { path, from, to } of edits) {
    const id = cellAtPath(path)
    if (id === undefined) continue
    const { table, kind } = cellOf(id)
    const blank = (text: unknown) => Number(readCell(String(text), kind).kind === 'blank')
    change[table.id] = (change[table.id] ?? 0) + blank(to) - blank(from)
  }
  const changed = Object.entries(change).filter(([, by]) => by !== 0)
  if (changed.length === 0) return before
  return { ...before, ...Object.fromEntries(changed.map(([table, by]) => [table, (before[table] ?? 0) + by])) }
}
