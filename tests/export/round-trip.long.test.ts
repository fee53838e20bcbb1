import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exportDocx } from '../../src/index'
import { publishedPart } from '../../src/schema/draft'
import { consistentDraftArbitrary, draftArbitrary } from '../fixtures/drafts'
import { opened, seen, withoutCustomParts } from '../fixtures/round-trip'

const anyDraft = fc.oneof(draftArbitrary, consistentDraftArbitrary)

it('a thousand drafts come back exactly as typed, and as printed without the part that is carried', async () => {
  await fc.assert(
    fc.asyncProperty(anyDraft, async (draft) => {
      const docx = await exportDocx(draft)
      expect(publishedPart((await opened(docx)).draft)).toEqual(publishedPart(draft))
      expect(seen((await opened(withoutCustomParts(docx))).draft)).toEqual(seen(draft))
    }),
    { numRuns: 1000 },
  )
})
