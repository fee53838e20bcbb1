import type { Draft, DraftCells, Published } from './draft'
import type { CellId } from './format'

/**
 * Where a value stands in a draft, as a path: `cells.applications.received.person`, `overview`, `signature.date`.
 * The same paths name the fields of the form.
 */
export type FieldPath = string

/** A change of one field. Carries what it replaces, so that it can be undone and refused where that has changed. */
export type Edit = { path: FieldPath; from: unknown; to: unknown }

/** The path of a cell. */
export function cellPath(id: CellId): FieldPath {
  return `cells.${id}`
}

/** The cell that a path names, or undefined for any other field. */
export function cellAtPath(path: FieldPath): CellId | undefined {
  return path.startsWith('cells.') ? (path.slice('cells.'.length) as CellId) : undefined
}

/** The value at a path; undefined where there is none. */
export function valueAt(draft: Published, path: FieldPath): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], draft)
}

/** The draft after the edits. What is not edited is shared with the draft before. */
export function withEdits(draft: Draft, edits: readonly Edit[]): Draft {
  const own = new Set<unknown>()
  return edits.reduce((after, { path, to }) => withValue(after, path.split('.'), to, own), draft)
}

/** The edits that take back the given ones, in the order to apply them. */
export function inverseOf(edits: readonly Edit[]): Edit[] {
  return edits.map(({ path, from, to }) => ({ path, from: to, to: from })).reverse()
}

/** The edits that lead from one draft to another: one a cell, one for each other field that differs. */
export function editsBetween(before: Draft, after: Draft): Edit[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)].filter((key) => key !== 'cells'))
  paths.delete('signature')
  const fields = [...paths, 'signature.issuer', 'signature.date'].flatMap((path) => edit(path, before, after))
  return [...fields, ...cellPaths(after.cells).flatMap((path) => edit(path, before, after))]
}

function edit(path: FieldPath, before: Draft, after: Draft): Edit[] {
  const from = valueAt(before, path)
  const to = valueAt(after, path)
  const same = from === to || JSON.stringify(from) === JSON.stringify(to)
  return same ? [] : [{ path, from, to }]
}

function cellPaths(cells: DraftCells): FieldPath[] {
  return Object.entries(cells).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, columns]) =>
      Object.keys(columns).map((column) => `cells.${table}.${row}.${column}`),
    ),
  )
}

/** `own`: what has been copied already and may be changed; an edit of all cells copies each row once. */
function withValue<T>(holder: T, keys: readonly string[], value: unknown, own: Set<unknown>, depth = 0): T {
  const key = keys[depth]
  if (key === undefined) return value as T
  const copy = (own.has(holder) ? holder : { ...holder }) as Record<string, unknown>
  own.add(copy)
  const after = depth + 1 === keys.length ? value : withValue(copy[key] ?? {}, keys, value, own, depth + 1)
  if (after === undefined) delete copy[key]
  else copy[key] = after
  return copy as T
}
