import { type Draft, publishedPart } from '../schema/draft'
import { fingerprintOf, readableFingerprint } from '../schema/visible-content'
import { officialDocument, visibleLines } from './official-document'

/**
 * By which a report is known on paper: `3F2A-91C0-7B4D-E210`. Equal for equal printed content, however it is laid out and
 * whichever file it was opened from; any other character or figure gives another one.
 */
export function reportFingerprint(draft: Draft): string {
  return readableFingerprint(fingerprintOf(visibleLines(officialDocument(publishedPart(draft)))))
}
