import { cells2021, rowsOfTable } from '../schema/cells'
import type { DraftCells } from '../schema/draft'
import type { CellId } from '../schema/format'
import { format2021 } from '../schema/format-2021'
import { plainNumber, readCell } from '../schema/read-cell'
import { type Relation, relations2021 } from '../schema/relations'

/**
 * The key-press path: reads all cells of a draft and judges all relations, in microseconds.
 *
 * Every path and membership is worked out once below; a run reads only the cells whose text changed since the run
 * before, judges only their relations, and allocates nothing where nothing is wrong.
 */

/**
 * What is wrong with a relation.
 *
 * - `broken`: no non-negative filling of its blank cells satisfies it. An error.
 * - `open`: some filling does, but not zeros. Something is still to come.
 * - `unanswered`: the total is blank, its parts are not.
 *
 * A relation that holds with blanks counted as 0 is not judged further, nor is one whose cells are all blank, nor one
 * with a cell that cannot be read: that cell is reported, and the relation waits.
 */
export type Verdict = 'broken' | 'open' | 'unanswered'

/** A relation that does not hold. The same object from run to run while its cells stay the same. */
export type Judgement = {
  relation: Relation
  verdict: Verdict
  /** What stands in its cells, left ones first; undefined for a blank. */
  left: readonly (number | undefined)[]
  right: readonly (number | undefined)[]
  leftSum: number
  rightSum: number
}

/** A cell that cannot be read as a number. */
export type UnreadableCell = { cell: CellId; text: string; reason: string; standsForNone: boolean }

/** What the figures of a draft amount to. Each part is the same object from run to run while it is unchanged. */
export type Arithmetic = {
  /** Whether blanks count as 0, as they do in the check before export. */
  final: boolean
  /** The relations that do not hold, in the order of `relations2021`. */
  judgements: readonly Judgement[]
  unreadable: readonly UnreadableCell[]
  /** The blank cells of each table. */
  blanks: { readonly [table: string]: readonly CellId[] }
  /** The number in a cell; undefined where it is blank or cannot be read. */
  numberIn(cell: CellId): number | undefined
}

const blank = 0
const number = 1
const problem = 2

const ids = cells2021.map(({ id }) => id)
const indexOf: ReadonlyMap<CellId, number> = new Map(ids.map((id, i) => [id, i]))
const tables = format2021.tables.map(({ id }) => id)
const tableOf = cells2021.map(({ table }) => tables.indexOf(table.id as (typeof tables)[number]))

/** The rows in the order of `cells2021`, so that a running index finds the cell. */
const paths = format2021.tables.flatMap((table) =>
  rowsOfTable(table).map(({ row, columns }) => ({
    table: table.id,
    row: row.id,
    columns: columns.map(({ id }) => id),
  })),
)

const sides = relations2021.map(({ left, right }) => ({ left: left.map(indexed), right: right.map(indexed) }))
const relationsAt: number[][] = cells2021.map(({ id }) =>
  relations2021.flatMap(({ left, right }, i) => (left.includes(id) || right.includes(id) ? [i] : [])),
)

function indexed(id: CellId): number {
  const index = indexOf.get(id)
  if (index === undefined) throw new Error(`a relation names no cell: ${id}`)
  return index
}

/**
 * Makes a function that works out the arithmetic of a draft's cells and remembers the run before.
 * @param final whether blanks count as 0, as they do in the check before export
 */
export function createArithmetic(final = false): (cells: DraftCells) => Arithmetic {
  const texts: string[] = cells2021.map(() => '')
  const state = new Uint8Array(cells2021.length)
  const values = new Float64Array(cells2021.length)
  const problems: (UnreadableCell | undefined)[] = []
  const judged: (Judgement | undefined)[] = relations2021.map(() => undefined)
  const stale = new Uint8Array(relations2021.length)
  const blanksStale = new Uint8Array(tables.length).fill(1)
  let latest: Arithmetic = { final, judgements: [], unreadable: [], blanks: {}, numberIn: () => undefined }

  function read(i: number, text: string): void {
    const before = state[i]
    texts[i] = text
    const digits = plainNumber(text)
    if (digits !== undefined) {
      state[i] = number
      values[i] = digits
      problems[i] = undefined
    } else {
      readOther(i, text)
    }
    if (before !== state[i] && (before === blank || state[i] === blank)) blanksStale[tableOf[i] as number] = 1
    for (const relation of relationsAt[i] as number[]) stale[relation] = 1
  }

  function readOther(i: number, text: string): void {
    const reading = readCell(text, cells2021[i]?.kind)
    state[i] = reading.kind === 'blank' ? blank : reading.kind === 'number' ? number : problem
    values[i] = reading.kind === 'number' ? reading.value : 0
    problems[i] = reading.kind === 'problem' ? unreadable(i, text, reading) : undefined
  }

  /** Reads what changed; tells whether anything did, and whether a cell is or was unreadable. */
  function readAll(cells: DraftCells): { changed: boolean; problemsChanged: boolean } {
    let i = 0
    let changed = false
    let problemsChanged = false
    for (const { table, row, columns } of paths) {
      const line = cells[table]?.[row]
      for (const column of columns) {
        const text = line?.[column] ?? ''
        if (text !== texts[i]) {
          const wasProblem = state[i] === problem
          read(i, text)
          problemsChanged = problemsChanged || wasProblem || state[i] === problem
          changed = true
        }
        i++
      }
    }
    return { changed, problemsChanged }
  }

  function judge(r: number): Judgement | undefined {
    const { left, right } = sides[r] as (typeof sides)[number]
    let leftSum = 0
    let rightSum = 0
    let leftBlanks = 0
    let rightBlanks = 0
    for (const i of left) {
      if (state[i] === problem) return undefined
      if (state[i] === blank) leftBlanks++
      else leftSum += values[i] as number
    }
    for (const i of right) {
      if (state[i] === problem) return undefined
      if (state[i] === blank) rightBlanks++
      else rightSum += values[i] as number
    }
    if (leftSum === rightSum) return undefined
    const relation = relations2021[r] as Relation
    const fillable = !final && (leftSum > rightSum ? rightBlanks > 0 : leftBlanks > 0)
    const noTotal = relation.kind !== 'balance' && rightBlanks > 0
    const verdict = !fillable ? 'broken' : noTotal ? 'unanswered' : 'open'
    return { relation, verdict, left: left.map(figure), right: right.map(figure), leftSum, rightSum }
  }

  function figure(i: number): number | undefined {
    return state[i] === blank ? undefined : values[i]
  }

  /** Judges the relations of the cells that changed; tells whether the list of judgements did. */
  function judgeStale(): boolean {
    let changed = false
    for (let r = 0; r < stale.length; r++) {
      if (stale[r] === 0) continue
      stale[r] = 0
      const judgement = judge(r)
      changed = changed || judgement !== undefined || judged[r] !== undefined
      judged[r] = judgement
    }
    return changed
  }

  function blanksNow(): Arithmetic['blanks'] {
    if (!blanksStale.includes(1)) return latest.blanks
    const lists = tables.map((): CellId[] => [])
    for (let i = 0; i < state.length; i++) if (state[i] === blank) lists[tableOf[i] as number]?.push(ids[i] as CellId)
    const blanks: { [table: string]: readonly CellId[] } = {}
    for (const [t, table] of tables.entries()) {
      blanks[table] = (blanksStale[t] === 0 && latest.blanks[table]) || (lists[t] as CellId[])
    }
    blanksStale.fill(0)
    return blanks
  }

  /** A copy: an `Arithmetic` stays what it was when the next one is worked out. */
  function numbersNow(): Arithmetic['numberIn'] {
    const states = state.slice()
    const numbers = values.slice()
    return (cell) => {
      const i = indexOf.get(cell)
      return i !== undefined && states[i] === number ? numbers[i] : undefined
    }
  }

  return (cells) => {
    const { changed, problemsChanged } = readAll(cells)
    const blanks = blanksNow()
    if (!changed && blanks === latest.blanks) return latest
    const judgements = judgeStale() ? judged.filter((each) => each !== undefined) : latest.judgements
    const unreadable = problemsChanged ? problems.filter((each) => each !== undefined) : latest.unreadable
    latest = { final, judgements, unreadable, blanks, numberIn: numbersNow() }
    return latest
  }
}

function unreadable(i: number, text: string, { reason, standsForNone }: { reason: string; standsForNone: boolean }) {
  const cell = cells2021[i]?.id as CellId
  return { cell, text, reason, standsForNone }
}
