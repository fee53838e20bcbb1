import type { CheckedGroup } from '../schema/check-outcome'
import type { Draft } from '../schema/draft'
import { checkSheet } from './check-sheet'

/**
 * The check sheet of a report as a Word file (.docx), for whoever signs it off. Never handed to the public.
 * @param groups what became of every rule in the final check of this draft
 */
export async function exportCheckSheet(draft: Draft, groups: readonly CheckedGroup[]): Promise<Uint8Array> {
  const { writeCheckSheet } = await import('./check-sheet-word')
  return writeCheckSheet(checkSheet(draft, groups))
}
