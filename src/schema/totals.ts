import { cells2021 } from './cells'
import type { DraftCells } from './draft'
import { cellText } from './draft'
import type { Edit } from './edits'
import { cellAtPath, cellPath } from './edits'
import type { CellId } from './format'
import { plainNumber, readCell } from './read-cell'
import type { TotalRelation } from './relations'
import { totals2021 } from './relations'

/**
 * Totals that follow their parts.
 *
 * A total follows while it is blank or equals the sum of its parts. One that holds another value was typed or imported
 * on purpose: it stays, and the checks report it. A part that cannot be read counts as blank until it can.
 */

/** For each cell the totals that it is a part of. */
const totalsWith: ReadonlyMap<CellId, readonly TotalRelation[]> = byPart(totals2021)

/** Cells changed on top of a draft's, by id. */
type Overlay = Map<CellId, string>

/**
 * Adds to a set of edits those of the totals that follow them. Totals that are edited themselves are left as edited.
 * @returns the edits given, then one for each total that changes
 */
export function followTotals(cells: DraftCells, edits: readonly Edit[]): Edit[] {
  const edited: Overlay = new Map()
  for (const { path, to } of edits) {
    const id = cellAtPath(path)
    if (id !== undefined) edited.set(id, to as string)
  }
  return edited.size === 0 ? [...edits] : [...edits, ...totalEdits(cells, edited)]
}

function totalEdits(cells: DraftCells, edited: Overlay): Edit[] {
  const changed: Overlay = new Map(edited)
  const following: Edit[] = []
  const touched = new Set<TotalRelation>()
  const touch = (part: CellId) => {
    for (const relation of totalsWith.get(part) ?? []) touched.add(relation)
  }
  for (const id of edited.keys()) touch(id)
  for (const relation of totals2021) {
    const { total } = relation
    if (edited.has(total) || !touched.has(relation)) continue
    const from = cellText(cells, total)
    if (!follows(from, sumOfParts(cells, relation))) continue
    const to = sumOfParts(cells, relation, changed)
    if (to === from) continue
    changed.set(total, to)
    touch(total)
    following.push({ path: cellPath(total), from, to })
  }
  return following
}

/** Whether a total with this text follows parts of this sum (`''` where all are blank). */
function follows(total: string, sum: string): boolean {
  return total === sum || numberIn(total) === Number(sum) || readCell(total).kind === 'blank'
}

/** The sum of a total's parts as it would be written into the total; `''` where every part is blank. */
export function sumOfParts(cells: DraftCells, relation: TotalRelation, changed?: Overlay): string {
  let sum = 0
  let given = false
  for (const part of relation.left) {
    const figure = numberIn(changed?.get(part) ?? cellText(cells, part))
    if (figure === undefined) continue
    given = true
    sum += figure
  }
  return given ? String(sum) : ''
}

function numberIn(text: string): number | undefined {
  const plain = plainNumber(text)
  if (plain !== undefined) return plain
  const reading = readCell(text)
  return reading.kind === 'number' ? reading.value : undefined
}

/** The cells of a table in which nothing is typed yet; of all tables where none is named. */
export function blankCells(cells: DraftCells, table?: string): CellId[] {
  return cells2021
    .filter((cell) => table === undefined || cell.table.id === table)
    .filter((cell) => readCell(cellText(cells, cell.id), cell.kind).kind === 'blank')
    .map((cell) => cell.id)
}

/**
 * Answers every blank cell of a table: 0 for a part, the sum of its parts for a total.
 * @returns the edits, totals included; none where nothing is blank
 */
export function fillBlanks(cells: DraftCells, table: string): Edit[] {
  const filled: Overlay = new Map(blankCells(cells, table).map((id) => [id, '0']))
  for (const relation of totals2021) {
    if (filled.has(relation.total)) filled.set(relation.total, sumOfParts(cells, relation, filled))
  }
  return [...filled].map(([id, to]) => ({ path: cellPath(id), from: cellText(cells, id), to }))
}

function byPart(totals: readonly TotalRelation[]): Map<CellId, TotalRelation[]> {
  const found = new Map<CellId, TotalRelation[]>()
  for (const relation of totals) {
    for (const part of relation.left) found.set(part, [...(found.get(part) ?? []), relation])
  }
  return found
}
