import type { CellId, Leaf } from '../schema/format'
import { shortName } from '../schema/format'
import type { Certainty, ImportedCell, ImportNote, NotPlaced, Proposal } from './imported'
import { figuresOf, lineOf, positionOf, type Slots, type SourceRow, valueText } from './source-row'

/** Where recognition puts what it finds: each value into its cell once, everything else into the list. */
export type Placement = {
  cells: Map<CellId, ImportedCell>
  notPlaced: NotPlaced[]
  proposals: Proposal[]
  notes: ImportNote[]
}

export function newPlacement(): Placement {
  return { cells: new Map(), notPlaced: [], proposals: [], notes: [] }
}

export type How = { certainty: Certainty; reason?: string }

export const certain: How = { certainty: 'certain' }

/** How to place a row that stands out of the official order: by its name, and the clerk is told. */
export function movedRow({ notes }: Placement, row: SourceRow, leaf: Leaf): How {
  const reason = `“${shortName(leaf)}”一行的先后与规定的次序不同，行名可能有误`
  notes.push({ severity: 'odd', message: `${reason}；数字按行名放入，请核对。`, at: positionOf(row) })
  return { certainty: 'inferred', reason }
}

/**
 * Puts the values of a row into cells, slot by slot. A cell that has a value already keeps it: then the whole row is
 * listed, since the same row stands in the source twice.
 */
export function placeRow(placement: Placement, row: SourceRow, slots: Slots, ids: readonly CellId[], how: How): void {
  if (ids.some((id) => placement.cells.has(id))) {
    return listRow(placement, row, '这一行在原文中出现了不止一次，只取了第一次')
  }
  ids.forEach((id, i) => {
    const source = valueText(slots.texts[i] ?? '')
    if (source !== '') placement.cells.set(id, { source, at: positionOf(row, slots.first + i), ...how })
  })
}

/** Lists a row whose place is not known; rows without a figure need not be. */
export function listRow(placement: Placement, row: SourceRow, reason: string): void {
  const numbers = figuresOf(row.texts)
  if (numbers.length > 0) placement.notPlaced.push({ at: positionOf(row), text: lineOf(row), numbers, reason })
}
