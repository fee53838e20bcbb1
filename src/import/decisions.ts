import { cellName } from '../schema/cells'
import { type Draft, type NarrativeField, narrativeFields } from '../schema/draft'
import { cellPath, type Edit, valueAt, withEdits } from '../schema/edits'
import type { CellId } from '../schema/format'
import { trimmed } from '../schema/trimmed'
import type { SourcePosition } from './block'
import type { Imported, NotPlaced, Tally } from './imported'
import { mendedDraft } from './mends'
import { isFigure, isMarkForNone, tally, valueText } from './source-row'

/** A cell that is certain only once the clerk says so: filled by inference, or a number proposed for it. */
export type Doubt = {
  cell: CellId
  source: string
  at: SourcePosition
  reason: string
  certainty: 'inferred' | 'proposed'
}

/** A number put into a cell, or a text put behind a narrative, by the clerk. */
export type Assignment = { at: SourcePosition; to: CellId | NarrativeField }

/** What the clerk has decided about an import; nothing in it, and the draft is as it was recognised. */
export type Decisions = {
  /** What doubtful cells hold by the clerk's word: the source's text where accepted, another one, or `''` for blank. */
  cells: { readonly [cell: CellId]: string }
  /** In the order in which they were made. */
  assigned: readonly Assignment[]
  /** The mends of texts (`mendsOf`) that are not to be made, by id. */
  refused: readonly string[]
}

export const undecided: Decisions = { cells: {}, assigned: [], refused: [] }

/** A number that has no cell, with its own place in the source. */
export type OpenNumber = { text: string; at: SourcePosition }

/** What is still not placed: as `NotPlaced`, but only with the numbers left, and with the whole text. */
export type OpenItem = Omit<NotPlaced, 'numbers'> & { numbers: readonly OpenNumber[] }

/** An import as decided. Every figure of the source is placed as it stands, corrected, or listed: `source` is their sum. */
export type Decided = {
  draft: Draft
  /** Where the value of each filled cell stood. */
  places: ReadonlyMap<CellId, SourcePosition>
  notPlaced: readonly OpenItem[]
  checksum: { source: Tally; placed: Tally; corrected: Tally; listed: Tally }
}

/** A place in the source as one word: `3`, `3,1` or `3,1,2`. */
export function placeKey({ block, row, cell }: SourcePosition): string {
  return [block, row, cell].filter((part) => part !== undefined).join(',')
}

/** The doubtful cells, those proposed first, since they stay blank until the clerk says otherwise. */
export function doubtsOf({ cells, proposals, carried }: Imported): Doubt[] {
  if (carried?.intact) return []
  const proposed = new Map<CellId, Doubt>()
  for (const { cell, ...rest } of proposals) {
    if (!proposed.has(cell)) proposed.set(cell, { cell, ...rest, certainty: 'proposed' })
  }
  const inferred = Object.entries(cells).flatMap(([id, { source, at, certainty, reason }]): Doubt[] =>
    certainty === 'inferred' && !isMarkForNone(source)
      ? [{ cell: id as CellId, source, at, reason: reason ?? '位置由推断得出', certainty }]
      : [],
  )
  return [...proposed.values(), ...inferred]
}

/** The doubtful cells that nothing has been decided about. */
export function openDoubts(doubts: readonly Doubt[], { cells, assigned }: Decisions): Doubt[] {
  return doubts.filter(({ cell }) => cells[cell] === undefined && !assigned.some(({ to }) => to === cell))
}

/** Decides on doubtful cells: each gets its text. What was assigned to these cells, or from their numbers, is given back. */
export function withCells(decisions: Decisions, decided: readonly (readonly [Doubt, string])[]): Decisions {
  const cells = new Set(decided.map(([{ cell }]) => cell))
  const taken = new Set(decided.filter(([{ source }, text]) => text === source).map(([{ at }]) => placeKey(at)))
  return {
    ...decisions,
    cells: { ...decisions.cells, ...Object.fromEntries(decided.map(([{ cell }, text]) => [cell, text])) },
    assigned: decisions.assigned.filter(({ at, to }) => !cells.has(to as CellId) && !taken.has(placeKey(at))),
  }
}

/** Puts a number into a cell, in the place of what was decided about it before, or a text behind a narrative. */
export function withAssigned(decisions: Decisions, assignment: Assignment): Decisions {
  const place = placeKey(assignment.at)
  const others = decisions.assigned.filter(
    ({ at, to }) => placeKey(at) !== place && (isNarrative(to) || to !== assignment.to),
  )
  const { [assignment.to as CellId]: _, ...cells } = decisions.cells
  return { ...decisions, cells, assigned: [...others, assignment] }
}

/** Takes an assignment back. */
export function withoutAssigned(decisions: Decisions, assignment: Assignment): Decisions {
  const assigned = decisions.assigned.filter(({ at }) => placeKey(at) !== placeKey(assignment.at))
  return { ...decisions, assigned }
}

/** Tells a narrative from a cell. */
export function isNarrative(to: string): to is NarrativeField {
  return (narrativeFields as readonly string[]).includes(to)
}

/** A value that stands in a cell; `corrected`: the clerk typed another one than stands there in the source. */
type Held = { text: string; at: SourcePosition; corrected?: true }

/** Carries out what the clerk has decided. What was not decided stays as recognised: inferred cells filled, proposed blank. */
export function decided(imported: Imported, decisions: Decisions): Decided {
  const held = heldCells(imported, decisions)
  const figures = figuresIn(imported)
  const corrected = new Set<string>()
  const placed = new Set<string>()
  for (const { at, corrected: anew } of held.values()) (anew ? corrected : placed).add(placeKey(at))
  const state = ({ at }: OpenNumber) => {
    const key = placeKey(at)
    return placed.has(key) ? 'placed' : corrected.has(key) ? 'corrected' : 'listed'
  }
  const tallied = (which: string) => tally(figures.filter((each) => state(each) === which).map(({ text }) => text))
  return {
    draft: draftOf(imported, decisions, held),
    places: new Map([...held].map(([cell, { at }]) => [cell, at])),
    notPlaced: openItems(
      imported,
      decisions,
      figures.filter((each) => state(each) === 'listed'),
    ),
    checksum: {
      source: imported.checksum.source,
      placed: tallied('placed'),
      corrected: tallied('corrected'),
      listed: tallied('listed'),
    },
  }
}

function heldCells(imported: Imported, { cells, assigned }: Decisions): Map<CellId, Held> {
  const held = new Map<CellId, Held>()
  for (const [cell, { source, at }] of Object.entries(imported.cells)) held.set(cell as CellId, { text: source, at })
  for (const { cell, source, at } of doubtsOf(imported)) {
    const text = cells[cell]
    if (text === undefined) continue
    if (text === '') held.delete(cell)
    else held.set(cell, text === source ? { text, at } : { text, at, corrected: true })
  }
  for (const { at, to } of assigned) {
    if (isNarrative(to)) continue
    // A number stands in one cell: what is assigned later leaves the cell where it was.
    for (const [cell, each] of held) {
      if (!each.corrected && placeKey(each.at) === placeKey(at)) held.delete(cell)
    }
    held.set(to, { text: textAt(imported, at), at })
  }
  return held
}

function draftOf(imported: Imported, { cells, assigned, refused }: Decisions, held: ReadonlyMap<CellId, Held>): Draft {
  const draft = mendedDraft(imported, refused)
  const emptied = Object.keys(imported.cells).filter((id) => !held.has(id as CellId))
  const touched = new Set([...Object.keys(cells), ...emptied, ...assigned.map(({ to }) => to)] as CellId[])
  const cellEdits = [...touched]
    .filter((id) => !isNarrative(id as Assignment['to']))
    .map((id): Edit => {
      const path = cellPath(id)
      return { path, from: valueAt(draft, path), to: held.get(id)?.text ?? '' }
    })
  const appended = narrativeFields.map((field): Edit => {
    const added = assigned.flatMap(({ at, to }) => (to === field ? wholeText(imported, at) : []))
    return { path: field, from: draft[field], to: [draft[field], ...added].filter((text) => text !== '').join('\n') }
  })
  return withEdits(draft, [...cellEdits, ...appended])
}

/** The items that are left: what recognition listed, and numbers that the clerk has taken out of their cells. */
function openItems(imported: Imported, { assigned }: Decisions, listed: readonly OpenNumber[]): OpenItem[] {
  const rowKey = ({ block, row }: SourcePosition) => placeKey({ block, ...(row !== undefined && { row }) })
  const assignedKeys = new Set(assigned.map(({ at }) => placeKey(at)))
  const open = imported.notPlaced.flatMap((item): OpenItem[] => {
    const numbers = item.numbers.length === 0 ? [] : listed.filter(({ at }) => rowKey(at) === rowKey(item.at))
    const gone = item.numbers.length === 0 ? assignedKeys.has(placeKey(item.at)) : numbers.length === 0
    return gone ? [] : [{ ...item, numbers }]
  })
  const rows = new Set(imported.notPlaced.filter(({ numbers }) => numbers.length > 0).map(({ at }) => rowKey(at)))
  const cellAt = new Map(Object.entries(imported.cells).map(([id, { at }]) => [placeKey(at), id as CellId]))
  const out = listed.flatMap((number): OpenItem[] => {
    const cell = cellAt.get(placeKey(number.at))
    if (rows.has(rowKey(number.at)) || cell === undefined) return []
    return [{ at: number.at, text: number.text, numbers: [number], reason: `原来放在“${cellName(cell)}”，已由您取出` }]
  })
  return [...open, ...out]
}

/**
 * Every figure of the source's tables, with its place. That of one in a line of text, as a table without cells has them, is
 * the line, and which of its figures it is.
 */
function figuresIn({ blocks, notPlaced }: Imported): OpenNumber[] {
  const inLines = notPlaced.flatMap(({ at, numbers }) =>
    at.row === undefined ? numbers.map((text, cell) => ({ text: valueText(text), at: { block: at.block, cell } })) : [],
  )
  const inTables = blocks.flatMap((each, block) =>
    each.kind === 'table'
      ? each.rows.flatMap((cells, row) =>
          cells.flatMap(({ text }, cell) =>
            isFigure(text) ? [{ text: valueText(text), at: { block, row, cell } }] : [],
          ),
        )
      : [],
  )
  return [...inTables, ...inLines]
}

function textAt(imported: Imported, at: SourcePosition): string {
  return figuresIn(imported).find((each) => placeKey(each.at) === placeKey(at))?.text ?? ''
}

/** The text of a listed item, all of it, as paragraphs: an item quotes only the beginning of what is long. */
function wholeText({ blocks, notPlaced }: Imported, at: SourcePosition): string[] {
  const item = notPlaced.find((each) => placeKey(each.at) === placeKey(at))
  if (!item) return []
  if (at.row !== undefined) return [item.text]
  return blocks
    .slice(at.block, (item.through ?? at.block) + 1)
    .flatMap((block) => (block.kind === 'paragraph' ? block.text.split('\n').map(trimmed) : []))
    .filter((line) => line !== '')
}
