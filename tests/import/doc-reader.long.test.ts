import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDoc } from '../../src/import/doc-reader'
import { exportDocx } from '../../src/index'
import { draftArbitrary } from '../fixtures/drafts'
import { converted, libreOffice } from '../fixtures/libreoffice'
import { opened, seen } from '../fixtures/round-trip'
import { featureBlocks, featuresDocx } from '../fixtures/word-features'

const program = libreOffice()

describe.skipIf(program === undefined)('a Word 97–2003 file newly written by LibreOffice', () => {
  it('of any of fifty generated drafts is what was printed', async () => {
    const drafts = fc.sample(draftArbitrary, 50)
    const files = await converted(program as string, await Promise.all(drafts.map((draft) => exportDocx(draft))), 'doc')
    for (const [i, doc] of files.entries()) {
      const imported = await opened(doc)
      const draft = drafts[i]
      expect(draft && seen(imported.draft)).toEqual(draft && seen(draft))
      expect(imported.checksum.placed).toEqual(imported.checksum.source)
    }
  })

  it('of a document with numbered headings, fields and merged cells has its blocks', async () => {
    const [doc] = await converted(program as string, [featuresDocx()], 'doc')
    const reading = readDoc(doc ?? new Uint8Array())
    expect('blocks' in reading && reading.blocks).toEqual(featureBlocks)
  })
})
