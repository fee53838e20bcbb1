import { cells2021 } from '../schema/cells'
import type { CellId } from '../schema/format'
import { relations2021, totals2021 } from '../schema/relations'
import type { Arithmetic } from './arithmetic'

/**
 * What changing some cells does to the relations, totals that follow their parts included: the ground on which
 * `repair-search.ts` searches. It follows by the rules of `followTotals`, on numbers.
 */

/** A cell set to another number. */
export type Change = { cell: CellId; to: number }

/** How the relations stand after some changes: by relation, in the order of `relations2021`. */
export type Standing = {
  /** Left sum minus right sum, blanks counting as 0. */
  residual: Float64Array
  leftBlanks: Uint8Array
  rightBlanks: Uint8Array
}

/** The figures of a draft as the search sees them. */
export type Figures = {
  before: Standing
  numberIn(cell: CellId): number | undefined
  /** Relations that cannot be judged because one of their cells cannot be read. */
  waits: readonly boolean[]
  /** Cells by relation that change its residual when they change, with the sign; followed parts included. */
  levers: readonly (readonly Lever[])[]
  /** The relations that changing a cell alone reaches. */
  reaches(cell: CellId): ReadonlySet<number>
  /** The most relations that changing one cell reaches. */
  widestReach: number
  /** The standing after changes, and the totals that followed; undefined where a figure would be negative or too long. */
  after(changes: readonly Change[]): { standing: Standing; followed: ReadonlySet<CellId> } | undefined
}

/** A cell and what adding 1 to it does to a relation's residual. */
export type Lever = { cell: CellId; sign: number }

/** Counts have at most 12 digits (`readCell`). */
const largest = 999_999_999_999

type Membership = { relation: number; sign: 1 | -1 }

const memberships: ReadonlyMap<CellId, readonly Membership[]> = new Map(
  cells2021.map(({ id }) => [
    id,
    relations2021.flatMap(({ left, right }, relation): Membership[] =>
      left.includes(id) ? [{ relation, sign: 1 }] : right.includes(id) ? [{ relation, sign: -1 }] : [],
    ),
  ]),
)

/** The totals that a cell is a part of. */
const totalsAbove: ReadonlyMap<CellId, readonly CellId[]> = new Map(
  cells2021.map(({ id }) => [id, totals2021.filter(({ left }) => left.includes(id)).map(({ total }) => total)]),
)

/** Prepares the figures of a draft for a search. In the final check blanks count as 0: no relation is merely open. */
export function figuresOf(arithmetic: Arithmetic): Figures {
  const { final, numberIn } = arithmetic
  const blanks = new Set(Object.values(arithmetic.blanks).flat())
  const unreadable = new Set(arithmetic.unreadable.map(({ cell }) => cell))
  const waits = relations2021.map(({ left, right }) => [...left, ...right].some((cell) => unreadable.has(cell)))
  const sum = (cells: readonly CellId[]) => cells.reduce((total, cell) => total + (numberIn(cell) ?? 0), 0)
  const countBlanks = (cells: readonly CellId[]) => (final ? 0 : cells.filter((cell) => blanks.has(cell)).length)
  const before: Standing = {
    residual: Float64Array.from(relations2021, ({ left, right }) => sum(left) - sum(right)),
    leftBlanks: Uint8Array.from(relations2021, ({ left }) => countBlanks(left)),
    rightBlanks: Uint8Array.from(relations2021, ({ right }) => countBlanks(right)),
  }

  /** Totals that follow, with the sum they follow. */
  const followers = new Map<CellId, number>()
  const governed = new Set<CellId>()
  for (const { total, left } of totals2021) {
    const parts = sum(left)
    if (blanks.has(total) || numberIn(total) === parts) followers.set(total, parts)
    if (followers.has(total) && left.every((part) => numberIn(part) !== undefined)) governed.add(total)
  }

  function after(changes: readonly Change[]): ReturnType<Figures['after']> {
    const moved = new Map<CellId, number>()
    const edited = new Set(changes.map(({ cell }) => cell))
    const move = (cell: CellId, change: number): void => {
      // A blank total that follows is written for the first time: with the sum it had not shown so far.
      const by = blanks.has(cell) && !moved.has(cell) ? change + (followers.get(cell) ?? 0) : change
      moved.set(cell, (moved.get(cell) ?? 0) + by)
      for (const total of totalsAbove.get(cell) ?? []) {
        if (followers.has(total) && !edited.has(total)) move(total, by)
      }
    }
    for (const { cell, to } of changes) move(cell, to - (numberIn(cell) ?? 0))
    const standing = {
      residual: before.residual.slice(),
      leftBlanks: before.leftBlanks.slice(),
      rightBlanks: before.rightBlanks.slice(),
    }
    for (const [cell, by] of moved) {
      const answersBlank = !final && blanks.has(cell)
      const value = (numberIn(cell) ?? 0) + by
      if (value < 0 || value > largest) return undefined
      for (const { relation, sign } of memberships.get(cell) ?? []) {
        standing.residual[relation] = (standing.residual[relation] as number) + sign * by
        const blankCounts = sign === 1 ? standing.leftBlanks : standing.rightBlanks
        if (answersBlank) blankCounts[relation] = (blankCounts[relation] as number) - 1
      }
    }
    const followed = new Set([...moved.keys()].filter((cell) => !edited.has(cell)))
    return { standing, followed }
  }

  // A cell that is blank is not changed, nor a total that follows parts that are all given: changing a part does the
  // same with one change less.
  const movable = cells2021.filter(
    ({ id }) => numberIn(id) !== undefined && !governed.has(id) && memberships.get(id)?.length,
  )
  const reach = new Map<CellId, Map<number, number>>(movable.map(({ id }) => [id, effectOf(id, followers)]))
  const levers = relations2021.map((_, relation) =>
    movable.flatMap(({ id }): Lever[] => {
      const sign = reach.get(id)?.get(relation)
      return sign === undefined ? [] : [{ cell: id, sign }]
    }),
  )
  const reached = new Map([...reach].map(([cell, effect]) => [cell, new Set(effect.keys())]))
  const none: ReadonlySet<number> = new Set()
  const widestReach = Math.max(0, ...[...reached.values()].map(({ size }) => size))
  return { before, numberIn, waits, levers, reaches: (cell) => reached.get(cell) ?? none, widestReach, after }
}

/** What adding 1 to a cell does to each relation's residual, the totals that follow it included. */
function effectOf(cell: CellId, followers: ReadonlyMap<CellId, number>): Map<number, number> {
  const effect = new Map<number, number>()
  const move = (moved: CellId): void => {
    for (const { relation, sign } of memberships.get(moved) ?? []) {
      effect.set(relation, (effect.get(relation) ?? 0) + sign)
    }
    for (const total of totalsAbove.get(moved) ?? []) if (followers.has(total)) move(total)
  }
  move(cell)
  return new Map([...effect].filter(([, sign]) => sign !== 0))
}
