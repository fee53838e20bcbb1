import type { Draft, NarrativeField } from '../schema/draft'
import type { Edit } from '../schema/edits'
import { narrativeOf, withFiguresWritten } from '../schema/narratives'
import type { Finding } from './finding'
import { replaced, type Stretch } from './text-place'

/**
 * Rules look at texts as they are read, with linked figures written out. Here their places and changes become those of the
 * texts as typed.
 */

/** A change of a text as it is read. */
export type TextChange = Stretch & { by: string }

/**
 * The edit that makes changes in a narrative. It replaces the whole text as typed and is refused where anything in it has
 * changed since. A linked figure is replaced as a whole or not at all: what is wrong within it is wrong in its cell, so a
 * change of a part of it is left out. Undefined where no change is left.
 */
export function textEdit(typed: Draft, field: NarrativeField, changes: readonly TextChange[]): Edit | undefined {
  const { figures, source } = narrativeOf(typed, field)
  const possible = changes.filter(({ from, to }) =>
    figures.every(({ figure }) => !touches(figure, { from, to }) || (from <= figure.from && figure.to <= to)),
  )
  if (possible.length === 0) return undefined
  const from = typed[field]
  const to = replaced(
    from,
    possible.map((change) => ({ ...source(change.from, change.to), by: change.by })),
  )
  return { path: field, from, to }
}

function touches(figure: Stretch, { from, to }: Stretch): boolean {
  return from < figure.to && to > figure.from
}

/** A finding with its places in the texts as typed. */
export function placedAsTyped(typed: Draft, finding: Finding): Finding {
  if (!finding.at.some((place) => 'text' in place) || withFiguresWritten(typed) === typed) return finding
  const at = finding.at.map((place) =>
    'text' in place ? { ...place, ...narrativeOf(typed, place.text).source(place.from, place.to) } : place,
  )
  return { ...finding, at }
}
