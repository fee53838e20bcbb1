import { describe, expect, it } from 'vitest'
import { exportDocx } from '../../src/index'
import { openedFile } from '../fixtures/imported-figures'
import { converted, libreOffice } from '../fixtures/libreoffice'
import { seen } from '../fixtures/round-trip'
import { seedDraft, seedNames } from '../fixtures/seeds'

const program = libreOffice()

describe.skipIf(program === undefined)('a report saved as a web page by LibreOffice', () => {
  it('opens with the same figures and texts', async () => {
    const drafts = await Promise.all(seedNames.map(seedDraft))
    const files = await Promise.all(drafts.map((draft) => exportDocx(draft)))
    const pages = await converted(program as string, files, 'html')
    for (const [i, page] of pages.entries()) {
      const imported = await openedFile(page, '年报.html')
      const draft = drafts[i]
      expect(draft && seen(imported.draft)).toEqual(draft && seen(draft))
      expect(imported.notPlaced).toEqual([])
    }
  })
})
