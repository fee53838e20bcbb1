import { type Draft, draftVersion, publishedPart } from '../schema/draft'
import { fingerprintOf } from '../schema/visible-content'
import { officialDocument, visibleLines } from './official-document'

export type ExportOptions = {
  /** Leaves out the part that lets this program go on editing exactly, and the author's name. */
  forPublic?: boolean
}

/**
 * The Word file of a report in the official layout. It carries what it publishes, so that it can be opened again exactly
 * as typed; never last year's report, notes or findings set aside.
 */
export async function exportDocx(draft: Draft, { forPublic = false }: ExportOptions = {}): Promise<Uint8Array> {
  const { writeWord } = await import('./word')
  const { withCarriedPart } = await import('./carried-part')
  const published = publishedPart(draft)
  const document = officialDocument(published)
  const docx = await writeWord(document, forPublic ? {} : { author: draft.issuer })
  if (forPublic) return docx
  return withCarriedPart(docx, {
    version: draftVersion,
    fingerprint: fingerprintOf(visibleLines(document)),
    published,
  })
}
