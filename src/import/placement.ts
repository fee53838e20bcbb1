import type { CellId, Leaf } from '../schema/format'
import { shortName } from '../schema/format'
import type { Certainty, ImportedCell, ImportNote, NotPlaced, Proposal } from './imported'
import { hasNoteMark } from './raised-text'
import { figuresOf, lineOf, positionOf, type Slots, type SourceRow, valueText } from './source-row'

/**
 * Where recognition puts what it finds: each value into its cell once, everything else into the list. `named`: the cells
 * of all rows found, those that the source leaves blank as well.
 */
export type Placement = {
  cells: Map<CellId, ImportedCell>
  named: Set<CellId>
  notPlaced: NotPlaced[]
  proposals: Proposal[]
  notes: ImportNote[]
}

export function newPlacement(): Placement {
  return { cells: new Map(), named: new Set(), notPlaced: [], proposals: [], notes: [] }
}

export type How = { certainty: Certainty; reason?: string }

export const certain: How = { certainty: 'certain' }

/** How to place a row that stands out of the official order: by its name, and the clerk is told. */
export function movedRow({ notes }: Placement, row: SourceRow, leaf: Leaf): How {
  const reason = `“${shortName(leaf)}”一行的先后与规定的次序不同，行名可能有误`
  notes.push({ severity: 'odd', message: `${reason}；数字按行名放入，请核对。`, at: positionOf(row) })
  return { certainty: 'inferred', reason }
}

const repeatedReason = '这一行在原文中出现了不止一次，只取了第一次'

/**
 * Puts the values of a row into cells, slot by slot. A row that stands in the source twice is listed the second time, be
 * it that the first time it was blank: its figures may be those of another report.
 */
export function placeRow(placement: Placement, row: SourceRow, slots: Slots, ids: readonly CellId[], how: How): void {
  if (ids.some((id) => placement.named.has(id))) return listRow(placement, row, repeatedReason)
  ids.forEach((id, i) => {
    placement.named.add(id)
    const text = slots.texts[i] ?? ''
    const source = valueText(text)
    if (source === '') return
    const at = positionOf(row, slots.first + i)
    placement.cells.set(id, { source, at, ...(hasNoteMark(text) ? besideNoteMark(text) : how) })
  })
}

function besideNoteMark(text: string): How {
  return { certainty: 'inferred', reason: `原文写作“${text}”，数字后面的看作注释标记` }
}

/** Lists a row whose place is not known; rows without a figure need not be. */
export function listRow(placement: Placement, row: SourceRow, reason: string): void {
  const numbers = figuresOf(row.texts)
  if (numbers.length > 0) placement.notPlaced.push({ at: positionOf(row), text: lineOf(row), numbers, reason })
}
