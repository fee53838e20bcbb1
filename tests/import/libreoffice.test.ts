import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportDocx } from '../../src/index'
import { openedFile } from '../fixtures/imported-figures'
import { converted, libreOffice } from '../fixtures/libreoffice'
import { seen, withoutCustomParts } from '../fixtures/round-trip'
import { savedFaults, savedReportArbitrary } from '../fixtures/saved-layouts'
import { seedDraft, seedNames } from '../fixtures/seeds'

const program = libreOffice()

describe.skipIf(program === undefined)('the five published reports saved by LibreOffice', () => {
  it.each(['docx', 'doc', 'html', 'pdf'] as const)('as .%s open with the same figures and texts', async (to) => {
    const drafts = await Promise.all(seedNames.map(seedDraft))
    const files = await Promise.all(drafts.map(async (draft) => withoutCustomParts(await exportDocx(draft))))
    const saved = await converted(program as string, files, to)
    for (const [i, file] of saved.entries()) {
      const imported = await openedFile(file, `年报.${to}`)
      const draft = drafts[i]
      expect(draft && seen(imported.draft)).toEqual(draft && seen(draft))
      expect(imported.notPlaced).toEqual([])
      expect(imported.checksum.placed).toEqual(imported.checksum.source)
    }
  })
})

describe.skipIf(program === undefined)('reports of other layouts saved by LibreOffice', () => {
  it.each(['doc', 'pdf'] as const)('as .%s have every figure in its cell or in the list', async (to) => {
    const reports = fc.sample(savedReportArbitrary(to), { numRuns: 8, seed: 2021 })
    expect(await savedFaults(program as string, reports, to)).toEqual([])
  })
})
