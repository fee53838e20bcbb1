import { type Draft, narrativeFields } from '../schema/draft'
import type { Edit } from '../schema/edits'
import { sentencesIn } from './text-place'
import { plainSentence } from './untouched'

/**
 * The edit that confirms sentences of last year's report as still true; none where they are confirmed already or stand
 * in no text. What stands in no text any more is dropped on the way, so that the list never outgrows the texts; undoing
 * the step brings it back.
 * @param sentences as they stand in the texts
 */
export function confirmEdits(draft: Draft, sentences: readonly string[]): Edit[] {
  const standing = new Set(
    narrativeFields.flatMap((field) => sentencesIn(draft[field]).map(({ text }) => plainSentence(text))),
  )
  const confirmed = new Set(draft.confirmed.map(plainSentence))
  const added = new Map(sentences.map((text) => [plainSentence(text), text]))
  const fresh = [...added].flatMap(([plain, text]) => (standing.has(plain) && !confirmed.has(plain) ? [text] : []))
  if (fresh.length === 0) return []
  const kept = draft.confirmed.filter((text) => standing.has(plainSentence(text)))
  return [{ path: 'confirmed', from: draft.confirmed, to: [...kept, ...fresh] }]
}
