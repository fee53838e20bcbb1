import { type CellId, cellPath, type Draft, type Imported, withEdits } from '../../index'
import type { ReviewChoice } from './import-review'

/**
 * The draft as the clerk has decided in the review: what was typed, where the clerk prefers what the Word file carries to what
 * is visible in it; with the numbers that were proposed and confirmed.
 */
export function takenDraft(
  { draft, carried, proposals }: Imported,
  choice: ReviewChoice,
  confirmed: ReadonlySet<CellId>,
): Draft {
  if (choice === 'carried' && carried) return { ...draft, ...carried.published }
  const edits = proposals
    .filter(({ cell }) => confirmed.has(cell))
    .map(({ cell, source }) => ({ path: cellPath(cell), from: '', to: source }))
  return withEdits(draft, edits)
}
