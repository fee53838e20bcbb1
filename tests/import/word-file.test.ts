import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistentDraftArbitrary } from '../fixtures/drafts'
import { importFaults, openedFile } from '../fixtures/imported-figures'
import { laidOut, layoutArbitrary } from '../fixtures/laid-out'
import { wordFile, wordStyleArbitrary } from '../fixtures/word-files'

const files = fc.tuple(consistentDraftArbitrary, layoutArbitrary, wordStyleArbitrary)

describe('a report as a Word file of any program', () => {
  it.each(fc.sample(files, { numRuns: 15, seed: 2021 }))(
    'no. %# has every figure in its cell or in the list',
    async (draft, layout, style) => {
      const report = laidOut(draft, layout)
      const imported = await openedFile(wordFile(report, style), '年报.docx')
      expect({ layout, style, faults: importFaults(imported, draft, report) }).toEqual({ layout, style, faults: [] })
    },
  )
})
