import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistentDraftArbitrary } from '../fixtures/drafts'
import { importFaults, openedFile } from '../fixtures/imported-figures'
import { laidOut, layoutArbitrary } from '../fixtures/laid-out'
import { workbookFile, workbookStyleArbitrary } from '../fixtures/laid-workbooks'

const files = fc.tuple(consistentDraftArbitrary, layoutArbitrary, workbookStyleArbitrary)

describe('a report as a workbook', () => {
  it.each(fc.sample(files, { numRuns: 10, seed: 2021 }))(
    'no. %# has every figure in its cell or in the list',
    async (draft, layout, style) => {
      const report = laidOut(draft, layout)
      const imported = await openedFile(workbookFile(report, style), '年报.xlsx')
      expect(imported.kind).toBe('workbook')
      expect({ layout, style, faults: importFaults(imported, draft, report) }).toEqual({ layout, style, faults: [] })
    },
  )
})
