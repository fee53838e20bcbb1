import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistentDraftArbitrary } from '../fixtures/drafts'
import { importFaults, openedFile } from '../fixtures/imported-figures'
import { laidOut, layoutArbitrary } from '../fixtures/laid-out'
import { laidPdf, pdfStyleArbitrary, withoutSpaces } from '../fixtures/laid-pdfs'

const files = fc.tuple(consistentDraftArbitrary, layoutArbitrary, pdfStyleArbitrary)

describe('a report as a PDF with ruled tables', () => {
  it.each(fc.sample(files, { numRuns: 10, seed: 2021 }))(
    'no. %# has every figure in its cell or in the list',
    async (draft, layout, style) => {
      const report = laidOut(draft, layout)
      const imported = await openedFile(laidPdf(report, style), '年报.pdf')
      expect(imported.kind).toBe('pdf')
      const faults = importFaults(imported, draft, report, withoutSpaces)
      expect({ layout, style, faults }).toEqual({ layout, style, faults: [] })
    },
  )
})
