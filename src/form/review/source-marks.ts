import {
  type CellId,
  type Decided,
  type Decisions,
  doubtsOf,
  type Imported,
  placeKey,
  type SourcePosition,
} from '../../index'

/** How sure a cell is: by its labels, by inference, only proposed as yet, or by the clerk's word. */
export type Tone = 'certain' | 'inferred' | 'proposed' | 'decided'

/** What is to be shown of each place in the source, by `placeKey`; and how sure each cell of the draft is. */
export type SourceMarks = {
  tones: ReadonlyMap<CellId, Tone>
  cells: ReadonlyMap<string, { tone: Tone; reason?: string }>
  /** Rows that values were taken from, and paragraphs that went into a text. */
  recognised: ReadonlySet<string>
  /** Figures, rows without any, and paragraphs that have no place, each with the place of the item it belongs to. */
  listed: ReadonlyMap<string, SourcePosition>
}

export function sourceMarks(imported: Imported, decisions: Decisions, { places, notPlaced }: Decided): SourceMarks {
  const byClerk = new Set<string>([...Object.keys(decisions.cells), ...decisions.assigned.map(({ to }) => to)])
  const proposed = doubtsOf(imported).filter(({ cell }) => !byClerk.has(cell) && !places.has(cell))
  const tones = new Map<CellId, Tone>([
    ...proposed.map(({ cell }): [CellId, Tone] => [cell, 'proposed']),
    ...[...places.keys()].map((cell): [CellId, Tone] => [
      cell,
      byClerk.has(cell) ? 'decided' : (imported.cells[cell]?.certainty ?? 'certain'),
    ]),
  ])
  const cells = [...places].map(([cell, at]): [string, { tone: Tone; reason?: string }] => {
    const reason = imported.cells[cell]?.reason
    return [placeKey(at), { tone: tones.get(cell) ?? 'certain', ...(reason !== undefined && { reason }) }]
  })
  const texts = [...Object.values(imported.texts).flat(), ...decisions.assigned.map(({ at }) => at.block)]
  return {
    tones,
    cells: new Map(cells),
    recognised: new Set([...[...places.values()].map(rowKey), ...texts.map(String)]),
    listed: new Map(
      notPlaced.flatMap(({ at, through, numbers }): [string, SourcePosition][] =>
        numbers.length > 0 && at.row !== undefined
          ? numbers.map((number) => [placeKey(number.at), number.at])
          : blocksOf(at, through).map((place) => [place, at]),
      ),
    ),
  }
}

function rowKey({ block, row }: SourcePosition): string {
  return `${block},${row}`
}

/** The row of an item, or every paragraph of it. */
function blocksOf(at: SourcePosition, through = at.block): string[] {
  if (at.row !== undefined) return [rowKey(at)]
  return Array.from({ length: through - at.block + 1 }, (_, i) => String(at.block + i))
}
