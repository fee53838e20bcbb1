import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportDocx, type Imported } from '../../src/index'
import { consistentDraftArbitrary, draftArbitrary } from '../fixtures/drafts'
import { converted, libreOffice } from '../fixtures/libreoffice'
import { figures, opened, seen } from '../fixtures/round-trip'

const program = libreOffice()
const anyDraft = fc.oneof(draftArbitrary, consistentDraftArbitrary)

describe.skipIf(program === undefined)('a PDF newly written by LibreOffice', () => {
  it('of any of fifty generated drafts has every figure in its cell, and its texts', async () => {
    const drafts = fc.sample(anyDraft, 50)
    for (const [i, imported] of (await printedAndOpened(drafts)).entries()) {
      const draft = drafts[i]
      if (!draft) throw new Error('no draft')
      // A text of letters and marks that is too wide for its cell may be parted anywhere.
      const cells = (of: typeof draft) => Object.entries(figures(of)).map(([id, text]) => [id, text.replace(/\s/g, '')])
      expect(cells(imported.draft)).toEqual(cells(draft))
      expect(withoutPunctuation(seen(imported.draft)['texts'])).toEqual(withoutPunctuation(seen(draft)['texts']))
      expect(imported.checksum.placed).toEqual(imported.checksum.source)
    }
  })
})

async function printedAndOpened(drafts: readonly Parameters<typeof exportDocx>[0][]): Promise<Imported[]> {
  const files = await converted(program as string, await Promise.all(drafts.map((draft) => exportDocx(draft))), 'pdf')
  const opening: Imported[] = []
  for (const pdf of files) opening.push(await opened(pdf))
  return opening
}

/** LibreOffice does not draw a mark that hangs in the margin: that is in no PDF it writes. */
function withoutPunctuation(texts: unknown): string {
  return JSON.stringify(texts).replace(/[，。、；：]/g, '')
}
