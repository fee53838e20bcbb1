import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistentDraftArbitrary } from '../fixtures/drafts'
import { importFaults, openedFile } from '../fixtures/imported-figures'
import { laidOut, layoutArbitrary } from '../fixtures/laid-out'
import { pageStyleArbitrary, webPage } from '../fixtures/web-pages'

const pages = fc.tuple(consistentDraftArbitrary, layoutArbitrary, pageStyleArbitrary)

describe('a report as a web page', () => {
  it.each(fc.sample(pages, { numRuns: 15, seed: 2021 }))(
    'no. %# has every figure in its cell or in the list',
    async (draft, layout, style) => {
      const report = laidOut(draft, layout)
      const imported = await openedFile(webPage(report, style), '年报.html')
      expect(imported.kind).toBe('html')
      expect({ layout, style, faults: importFaults(imported, draft, report) }).toEqual({ layout, style, faults: [] })
    },
  )
})
