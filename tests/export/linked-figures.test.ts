import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  type DocumentParagraph,
  officialDocument,
  printedStretch,
  typedStretch,
} from '../../src/export/official-document'
import { plainText } from '../../src/export/plain-text'
import { placedNotes } from '../../src/export/review-notes'
import {
  carryForward,
  checkSheet,
  type Draft,
  exportDocx,
  exportWebPage,
  linkedFigure,
  linkedFiguresIn,
  narrativeFields,
  narrativeOf,
  pagesOf,
  printedParagraphs,
  publishedPart,
  reportFingerprint,
} from '../../src/index'
import { addedUpDraftWith } from '../fixtures/drafts'
import { consistentLinkingArbitrary, linkingDraftArbitrary } from '../fixtures/linking-drafts'
import { opened, withoutCustomParts, withVisibleChange } from '../fixtures/round-trip'

const received = linkedFigure('applications.received.total')
const base = addedUpDraftWith({ 'applications.received.person': '1208', 'applications.granted.person': '1208' })
const linking: Draft = { ...base, overview: `（一）依申请公开。新收申请${received}件，均已答复。\n共${received}件。` }

/** The same report with its figures typed. */
function plainOf(draft: Draft): Draft {
  return {
    ...draft,
    ...Object.fromEntries(narrativeFields.map((field) => [field, narrativeOf(draft, field).text])),
  }
}

const paragraphs = (draft: Draft) =>
  officialDocument(draft).parts.flatMap((part) => (part.kind === 'paragraph' && part.origin ? [part] : []))

const textOf = ({ runs }: DocumentParagraph) => runs.map(({ text }) => text).join('')

describe('a report whose texts link figures', () => {
  it('is printed as the one whose figures are typed, and has its fingerprint', () => {
    fc.assert(
      fc.property(linkingDraftArbitrary, (draft) => {
        const plain = plainOf(draft)
        expect(plainText(officialDocument(draft))).toBe(plainText(officialDocument(plain)))
        expect(reportFingerprint(draft)).toBe(reportFingerprint(plain))
        expect(checkSheet(draft, []).facts).toEqual(checkSheet(plain, []).facts)
      }),
      { numRuns: 60 },
    )
  })

  it('shows no token in the Word file, the web page, the pages and the plain text', async () => {
    await fc.assert(
      fc.asyncProperty(consistentLinkingArbitrary, async (draft) => {
        const document = strFromU8(unzipSync(await exportDocx(draft))['word/document.xml'] ?? new Uint8Array())
        const page = await exportWebPage(draft)
        const web = 'problem' in page ? page.problem : new TextDecoder().decode(page.page)
        const lines = pagesOf(officialDocument(draft)).flatMap(({ items }) =>
          items.flatMap((item) => (item.kind === 'line' ? item.runs.map(({ text }) => text) : item.lines)),
        )
        for (const visible of [document, web, lines.join(''), plainText(officialDocument(draft))]) {
          expect(visible).toContain('年政府信息公开工作年度报告')
          expect(visible).not.toContain('⟦')
        }
      }),
      { numRuns: 12 },
    )
  })

  it('is the same report, links included, when its Word file is opened again', async () => {
    await fc.assert(
      fc.asyncProperty(linkingDraftArbitrary, async (draft) => {
        const imported = await opened(await exportDocx(draft))
        expect(publishedPart(imported.draft)).toEqual(publishedPart(draft))
      }),
      { numRuns: 20 },
    )
  })

  it('has its figures typed where the Word file has lost what it carried', async () => {
    const { draft } = await opened(withoutCustomParts(await exportDocx(linking)))
    expect(draft.overview).toBe(plainOf(linking).overview)
  })

  it('differs from a Word file that was changed only in what was changed', async () => {
    const imported = await opened(withVisibleChange(await exportDocx(linking), '均已答复', '均按期答复'))
    expect(imported.carried?.differences.map(({ carried, visible }) => [carried, visible])).toEqual([
      ['（一）依申请公开。新收申请1208件，均已答复。', '（一）依申请公开。新收申请1208件，均按期答复。'],
    ])
  })

  it('says from where in the texts each printed character comes, and back', () => {
    fc.assert(
      fc.property(linkingDraftArbitrary, fc.nat(), fc.nat(12), (draft, at, length) => {
        for (const paragraph of paragraphs(draft)) {
          const { origin } = paragraph
          const text = textOf(paragraph)
          if (!origin || printedStretch(origin, origin).to !== text.length) continue
          expect(typedStretch(origin, { from: 0, to: text.length })).toEqual({ from: origin.from, to: origin.to })
          const from = at % text.length
          const printed = { from, to: Math.min(text.length, from + length) }
          const typed = typedStretch(origin, printed)
          const again = printedStretch(origin, typed)
          expect(again.from <= printed.from && printed.to <= again.to).toBe(true)
          expect(typedStretch(origin, again)).toEqual(typed)
          if (narrativeFields.includes(origin.field as 'overview')) {
            const cut = draft[origin.field as 'overview'].slice(typed.from, typed.to)
            if (linkedFiguresIn(cut).length === 0)
              expect(cut.replace(/\t/g, '　')).toBe(text.slice(printed.from, printed.to))
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('has a remark on what stands behind a figure at these very characters', () => {
    const from = linking.overview.indexOf('均已答复')
    const document = officialDocument(linking)
    const { ofParagraph } = placedNotes(document, [
      { text: '有依据吗', at: [{ field: 'overview', from, to: from + 4 }] },
      {
        text: '请核实',
        at: [{ field: 'overview', from: linking.overview.indexOf('⟦'), to: linking.overview.indexOf('⟧') + 1 }],
      },
    ])
    const [paragraph] = document.parts.flatMap((part) =>
      part.kind === 'paragraph' && part.origin?.field === 'overview' ? [part] : [],
    )
    if (!paragraph) throw new Error('not printed')
    const words = ofParagraph(paragraph).map((span) => textOf(paragraph).slice(span.from, span.to))
    expect(words).toEqual(['均已答复', '1208'])
  })

  it('goes on linking in the next year’s draft, where the figures are still to come', () => {
    const next = carryForward(linking)
    expect(next.overview).toBe(linking.overview)
    expect(printedParagraphs(next, 'overview')[1]).toBe('共××件。')
    expect(printedParagraphs({ ...next, cells: base.cells }, 'overview')[1]).toBe('共1208件。')
  })
})
