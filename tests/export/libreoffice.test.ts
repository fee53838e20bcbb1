import { describe, expect, it } from 'vitest'
import { type ExportOptions, exportDocx } from '../../src/index'
import { converted, libreOffice } from '../fixtures/libreoffice'
import { opened, seen } from '../fixtures/round-trip'
import { seedDraft, seedNames } from '../fixtures/seeds'

const program = libreOffice()
const everyChoice: ExportOptions = {
  layout: { sealed: true, fonts: 'system', draftMark: true },
  notes: [
    { text: '正文与表格不符', at: [{ field: 'overview', from: 5, to: 9 }] },
    { text: '合计不符', at: [{ field: 'cells.applications.received.total' }] },
  ],
}

describe.skipIf(program === undefined)('a Word file saved again by LibreOffice', () => {
  it('opens with the same figures and texts', async () => {
    const drafts = await Promise.all(seedNames.map(seedDraft))
    const saved = await converted(
      program as string,
      await Promise.all(drafts.map((draft, i) => exportDocx(draft, i % 2 === 0 ? {} : everyChoice))),
      'docx',
    )
    for (const [i, docx] of saved.entries()) {
      const imported = await opened(docx)
      const draft = drafts[i]
      expect(draft && seen(imported.draft)).toEqual(draft && seen(draft))
      expect(imported.notPlaced).toEqual([])
      expect(imported.carried?.differences ?? []).toEqual([])
    }
  })
})
