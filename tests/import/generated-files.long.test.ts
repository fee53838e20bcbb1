import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistentDraftArbitrary } from '../fixtures/drafts'
import { importFaults, openedFile } from '../fixtures/imported-figures'
import { laidOut, layoutArbitrary } from '../fixtures/laid-out'
import { laidPdf, pdfLayoutArbitrary, pdfStyleArbitrary, withoutSpaces } from '../fixtures/laid-pdfs'
import { workbookFile, workbookStyleArbitrary } from '../fixtures/laid-workbooks'
import { converted, libreOffice } from '../fixtures/libreoffice'
import { asText, textFile, textStyleArbitrary } from '../fixtures/text-files'
import { pageStyleArbitrary, webPage } from '../fixtures/web-pages'
import { type WordStyle, wordFile, wordStyleArbitrary } from '../fixtures/word-files'

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
      fc.asyncProperty(
        consistentDraftArbitrary,
        pdfLayoutArbitrary,
        pdfStyleArbitrary,
        async (draft, layout, style) => {
          const report = laidOut(draft, layout)
          const imported = await openedFile(laidPdf(report, style), '年报.pdf')
          expect(importFaults(imported, draft, report, withoutSpaces)).toEqual([])
        },
      ),
      files,
    )
  })
})

const program = libreOffice()

describe.skipIf(program === undefined)('Word files saved again by LibreOffice', () => {
  /** What LibreOffice keeps as it is: it doubles the text of content controls, and drops other things on the way. */
  const plain: fc.Arbitrary<WordStyle> = fc.record({
    headings: fc.constantFrom('text', 'list', 'style'),
    runs: fc.constantFrom('plain', 'split', 'tracked'),
    across: fc.constant('gridSpan'),
    rows: fc.constantFrom('plain', 'hidden'),
    tables: fc.constant('plain'),
    title: fc.constant('paragraph'),
    prefix: fc.constantFrom('w', 'ns0', 'strict'),
  })
  const samples = fc.sample(fc.tuple(consistentDraftArbitrary, layoutArbitrary, plain), 30)

  it.each(['docx', 'html'] as const)('as .%s have every figure in its cell or in the list', async (to) => {
    const reports = samples
      .map(([draft, layout, style]) => ({ draft, layout, style, report: laidOut(draft, layout) }))
      // As a web page it writes deleted text as if it were not.
      .filter(({ style }) => to === 'docx' || style.runs !== 'tracked')
    const saved = await converted(
      program as string,
      reports.map(({ report, style }) => wordFile(report, style)),
      to,
    )
    for (const [i, { draft, layout, style, report }] of reports.entries()) {
      const imported = await openedFile(saved[i] ?? new Uint8Array(), `年报.${to}`)
      expect({ layout, style, faults: importFaults(imported, draft, report) }).toEqual({ layout, style, faults: [] })
    }
  })
})
