import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistentDraftArbitrary } from '../fixtures/drafts'
import { importFaults, openedFile } from '../fixtures/imported-figures'
import { laidOut, layoutArbitrary } from '../fixtures/laid-out'
import { laidPdf, pdfStyleArbitrary, withoutSpaces } from '../fixtures/laid-pdfs'
import { workbookFile, workbookStyleArbitrary } from '../fixtures/laid-workbooks'
import { libreOffice } from '../fixtures/libreoffice'
import { savedFaults, savedReportArbitrary } from '../fixtures/saved-layouts'
import { asText, textFile, textStyleArbitrary } from '../fixtures/text-files'
import { pageStyleArbitrary, webPage } from '../fixtures/web-pages'
import { wordFile, wordStyleArbitrary } from '../fixtures/word-files'

/** How many files of each kind. */
const files = { numRuns: 150 }

describe('reports of many layouts', () => {
  it('as web pages have every figure in its cell or in the list', async () => {
    await fc.assert(
      fc.asyncProperty(consistentDraftArbitrary, layoutArbitrary, pageStyleArbitrary, async (draft, layout, style) => {
        const report = laidOut(draft, layout)
        const imported = await openedFile(webPage(report, style), '年报.html')
        expect(importFaults(imported, draft, report)).toEqual([])
      }),
      files,
    )
  })

  it('as Word files have every figure in its cell or in the list', async () => {
    await fc.assert(
      fc.asyncProperty(consistentDraftArbitrary, layoutArbitrary, wordStyleArbitrary, async (draft, layout, style) => {
        const report = laidOut(draft, layout)
        const imported = await openedFile(wordFile(report, style), '年报.docx')
        expect(importFaults(imported, draft, report)).toEqual([])
      }),
      files,
    )
  })

  it('as text files have every figure in its cell or in the list', async () => {
    await fc.assert(
      fc.asyncProperty(consistentDraftArbitrary, layoutArbitrary, textStyleArbitrary, async (draft, layout, style) => {
        const report = asText(laidOut(draft, layout), style)
        const imported = await openedFile(textFile(report, style), '年报.txt')
        expect(importFaults(imported, draft, report)).toEqual([])
      }),
      files,
    )
  })

  it('as workbooks have every figure in its cell or in the list', async () => {
    await fc.assert(
      fc.asyncProperty(
        consistentDraftArbitrary,
        layoutArbitrary,
        workbookStyleArbitrary,
        async (draft, layout, style) => {
          const report = laidOut(draft, layout)
          const imported = await openedFile(workbookFile(report, style), '年报.xlsx')
          expect(importFaults(imported, draft, report)).toEqual([])
        },
      ),
      files,
    )
  })

  it('as PDFs have every figure in its cell or in the list', async () => {
    await fc.assert(
      fc.asyncProperty(consistentDraftArbitrary, layoutArbitrary, pdfStyleArbitrary, async (draft, layout, style) => {
        const report = laidOut(draft, layout)
        const imported = await openedFile(laidPdf(report, style), '年报.pdf')
        expect(importFaults(imported, draft, report, withoutSpaces)).toEqual([])
      }),
      files,
    )
  })
})

const program = libreOffice()

describe.skipIf(program === undefined)('Word files of many layouts saved again by LibreOffice', () => {
  it.each(['docx', 'html', 'doc', 'pdf'] as const)(
    'as .%s have every figure in its cell or in the list',
    async (to) => {
      const reports = fc.sample(savedReportArbitrary(to), 40)
      expect(await savedFaults(program as string, reports, to)).toEqual([])
    },
  )
})
