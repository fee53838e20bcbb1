import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exportDocx } from '../../src/index'
import { draftArbitrary } from '../fixtures/drafts'
import { exportOptionsArbitrary } from '../fixtures/export-options'
import { seedDraft, seedNames } from '../fixtures/seeds'
import { structuralFaults, tablesOf, textParts } from '../fixtures/word-structure'

describe('the structure of a Word file', () => {
  it.each(seedNames)('%s: grids are filled, merges unbroken, ids unique, styles defined', async (name) => {
    expect(structuralFaults(await exportDocx(await seedDraft(name)))).toEqual([])
  })

  it('holds for any draft, whatever is chosen about the file', async () => {
    await fc.assert(
      fc.asyncProperty(draftArbitrary, exportOptionsArbitrary, async (draft, options) => {
        expect(structuralFaults(await exportDocx(draft, options))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('has three tables, each as wide as the text block of 156 mm', async () => {
    const tables = tablesOf(textParts(await exportDocx(await seedDraft('yaodu-2023'))))
    expect(tables.map(({ columns }) => columns.length)).toEqual([4, 10, 15])
    for (const { columns } of tables) expect(columns.reduce((sum, width) => sum + width, 0)).toBe(8845)
  })

  it('would be found out if a merge lost its first cell or a row a column', async () => {
    const files = unzipSync(await exportDocx(await seedDraft('yaodu-2023')))
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const broken = (from: string, to: string) =>
      structuralFaults(zipSync({ ...files, 'word/document.xml': strToU8(xml.replace(from, to)) }))
    expect(broken('<w:vMerge w:val="restart"/>', '')).not.toEqual([])
    expect(broken('<w:gridSpan w:val="3"/>', '<w:gridSpan w:val="2"/>')).not.toEqual([])
    expect(broken('<w:pStyle w:val="Title"/>', '<w:pStyle w:val="Titel"/>')).not.toEqual([])
  })
})
