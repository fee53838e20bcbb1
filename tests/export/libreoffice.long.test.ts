import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exportDocx } from '../../src/index'
import { draftArbitrary } from '../fixtures/drafts'
import { converted, libreOffice } from '../fixtures/libreoffice'
import { opened, seen } from '../fixtures/round-trip'

const program = libreOffice()

it.skipIf(program === undefined)(
  'fifty generated drafts come back from a save in LibreOffice as they were printed',
  async () => {
    const drafts = fc.sample(draftArbitrary, 50)
    const files = await Promise.all(drafts.map((draft) => exportDocx(draft)))
    const saved = await converted(program as string, files, 'docx')
    expect(saved).toHaveLength(50)
    for (const [i, docx] of saved.entries()) {
      const draft = drafts[i]
      expect(draft && seen((await opened(docx)).draft)).toEqual(draft && seen(draft))
    }
  },
)
