import { type Draft, draftVersion, publishedPart } from '../schema/draft'
import { fingerprintOf } from '../schema/visible-content'
import { type LayoutChoices, usualLayout } from './layout-choices'
import { officialDocument, visibleLines } from './official-document'
import type { ReviewNote } from './review-notes'

export type ExportOptions = {
  /** Leaves out the part that lets this program go on editing exactly, and the author's name. */
  forPublic?: boolean
  /** What the office chose about the paper. */
  layout?: LayoutChoices
  /** Remarks for the reviewer, as Word comments; none in a file for the public. */
  notes?: readonly ReviewNote[]
}

/**
 * The Word file of a report in the official layout. It carries what it publishes, so that it can be opened again exactly
 * as typed, and nothing else of the draft.
 */
export async function exportDocx(
  draft: Draft,
  { forPublic = false, layout = usualLayout, notes = [] }: ExportOptions = {},
): Promise<Uint8Array> {
  const { writeWord } = await import('./word')
  const published = publishedPart(draft)
  const document = officialDocument(published, layout)
  if (forPublic) return writeWord(document)
  const fingerprint = fingerprintOf(visibleLines(document))
  return writeWord(document, {
    author: draft.issuer,
    notes,
    carried: { version: draftVersion, fingerprint, published },
  })
}
