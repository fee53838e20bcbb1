import { beforeAll, describe, expect, it } from 'vitest'
import { type Page, type PageItem, pagesOf } from '../../../src/export/layout/pages'
import { officialDocument } from '../../../src/export/official-document'
import { type Draft, exportDocx } from '../../../src/index'
import { newDraft, publishedPart } from '../../../src/schema/draft'
import { zeroDraftWith } from '../../fixtures/drafts'
import { converted, libreOffice } from '../../fixtures/libreoffice'
import { longReport } from '../../fixtures/long-report'
import { type PdfWord, pdfPages } from '../../fixtures/pdf-words'
import { seedDraft, seedNames } from '../../fixtures/seeds'

const program = libreOffice()

describe.skipIf(program === undefined)(
  'the pages laid out here are those that LibreOffice makes of the Word file',
  () => {
    const names = [...seedNames, 'a long report', 'characters of every kind', ...remarks.map(({ name }) => name)]
    let drafts: Draft[] = []
    let printed: PdfWord[][][] = []
    beforeAll(async () => {
      drafts = [
        ...(await Promise.all(seedNames.map(seedDraft))),
        longReport(),
        everyCharacter(),
        ...remarks.map(({ draft }) => draft),
      ]
      const files = await Promise.all(drafts.map((draft) => exportDocx(draft)))
      printed = await Promise.all((await converted(program as string, files, 'pdf')).map(pdfPages))
    }, 300_000)

    it.each(names.map((name, at) => [name, at] as const))('%s: line for line and cell for cell', (_, at) => {
      const pages = pagesOf(officialDocument(publishedPart(drafts[at] as Draft)))
      expect(pages.map(textOfPage)).toEqual(printed[at]?.map((words, i) => textInBoxes(words, pages[i] as Page)))
    })

    it('wherever a long last paragraph ends, with text on the page of the signature', async () => {
      const files = await Promise.all(endings.map((draft) => exportDocx(draft)))
      const printed = (await converted(program as string, files, 'pdf')).map(pdfPages)
      for (const [at, draft] of endings.entries()) {
        const pages = pagesOf(officialDocument(publishedPart(draft)))
        expect(pages.map(textOfPage)).toEqual(
          (await printed[at])?.map((words, i) => textInBoxes(words, pages[i] as Page)),
        )
        const [first = ''] = textOfPage(pages[pages.length - 1] as Page)
        expect(first).not.toBe(draft.issuer)
      }
    }, 120_000)
  },
)

/** Long last paragraphs that end on every line of a page, before a signature. */
const endings = [8, 17, 60].flatMap((sentences) =>
  Array.from({ length: 22 }, (_, above): Draft => {
    const draft = newDraft(2023, '清河县人民政府办公室')
    return {
      ...draft,
      problems: Array.from({ length: above }, (_, i) => `第${'一二三四五六七八九十'.charAt(i % 10)}段。`).join('\n'),
      otherMatters: Array.from({ length: sentences }, (_, i) => `${i}政府信息公开工作要点落实情况总体良好，`).join(''),
      signature: { issuer: draft.issuer, date: '2024-01-25' },
    }
  }),
)

/** Cells that make a row higher than is usual, or a table or a row higher than a page. */
const remarks = (
  [
    ['applications.granted.person', 100],
    ['applications.granted.person', 300],
    ['applications.refusedSecurity.person', 100],
    ['applications.feeUnpaid.total', 40],
    ['disputes.reconsideration.upheld', 300],
    ['disclosure.permits.decisions', 1500],
  ] as const
).map(([cell, length]) => ({
  name: `${length} characters in ${cell}`,
  draft: zeroDraftWith({ [cell]: remark(length) }),
}))

/** A text of which each line can be told. */
function remark(length: number): string {
  return Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')
}

/** Texts with tabs and characters beyond the usual ones, at every place in a line. */
function everyCharacter(): Draft {
  const texts = [
    '阿不都·热合曼·买买提·吐尔逊',
    '𠮷某（𠮷）“𠮷”𠮷，𠮷',
    '某\t某。\t\t某　某',
    '①某②某③、④某⑤某№1某',
    '某é某Zürich某café某1½某Привет某25℃',
  ]
  const lines = texts.flatMap((text) => Array.from({ length: 28 }, (_, at) => `${'某'.repeat(at)}${text}某某`))
  return { ...newDraft(2023, '清河县'), overview: lines.join('\n') }
}

function textOfPage({ items }: Page): string[] {
  return items.map(textOf).filter((text) => text !== '')
}

function textOf(item: PageItem): string {
  const text = item.kind === 'line' ? item.runs.map((run) => run.text).join('') : item.lines.join('')
  return text.replace(/\s/g, '')
}

/** What LibreOffice printed where we have our lines and cells; and at the end what it printed anywhere else. */
function textInBoxes(words: readonly PdfWord[], page: Page | undefined): string[] {
  const rest = new Set(words.filter(({ top }) => top < footerTop))
  const texts = (page?.items ?? []).map((item) => {
    const inside = [...rest].filter((word) => holds(item, word))
    for (const word of inside) rest.delete(word)
    return inside
      .sort((a, b) => (Math.abs(a.top - b.top) > 3 ? a.top - b.top : a.left - b.left))
      .map(({ text }) => text)
      .join('')
  })
  return [...texts.filter((text) => text !== ''), ...[...rest].map(({ text }) => text)]
}

const footerTop = 745

/** Whether the middle of the word is in the box; LibreOffice sets the glyphs low in a line of exact height. */
function holds({ kind, left, top, width, height }: PageItem, word: PdfWord): boolean {
  const x = (word.left + word.right) / 2
  const y = (word.top + word.bottom) / 2
  // LibreOffice lets a mark of pause hang in the margin even where it had room.
  const right = (left + width) / 20 + (kind === 'line' ? 17 : 0)
  return x > left / 20 && x < right && y > top / 20 && y < (top + height) / 20
}
