import { beforeAll, describe, expect, it } from 'vitest'
import { type Draft, exportDocx } from '../../src/index'
import { addedUpDraftWith } from '../fixtures/drafts'
import { converted, libreOffice } from '../fixtures/libreoffice'
import { type PdfWord, pdfPages } from '../fixtures/pdf-words'
import { seedDraft, seedNames } from '../fixtures/seeds'

/** 37 mm above, 28 mm at the left, 26 mm at the right, 35 mm below, in points [GB/T 9704-2012 5.2.1]. */
const block = { top: 104.9, left: 79.4, right: 521.6, bottom: 742.7 }
const program = libreOffice()

describe.skipIf(program === undefined)('the pages, as LibreOffice sets them', () => {
  let reports: PdfWord[][][] = []
  const page = (report: number, holding: string) =>
    reports[report]?.find((words) => words.some(({ text }) => text.includes(holding))) ?? []
  const word = (words: PdfWord[], holding: string) => {
    const found = words.find(({ text }) => text.includes(holding))
    if (!found) throw new Error(`“${holding}” is not on the page`)
    return found
  }

  beforeAll(async () => {
    const drafts = [...(await Promise.all(seedNames.map(seedDraft))), fullTables()]
    const files = await Promise.all(drafts.map((draft) => exportDocx(draft)))
    reports = await Promise.all((await converted(program as string, files, 'pdf')).map(pdfPages))
  }, 300_000)

  it('stay within the margins, but for the page number and a mark that hangs at the end of a line', () => {
    for (const words of reports.flat()) {
      for (const { text, top, left, right, bottom } of words.filter(({ top }) => top < block.bottom)) {
        expect(top, text).toBeGreaterThan(block.top)
        expect(bottom, text).toBeLessThan(block.bottom + 1)
        expect(left, text).toBeGreaterThan(block.left - 1)
        expect(right, text).toBeLessThan(block.right + (/[、。，；：）》”]$/.test(text) ? 17 : 1))
      }
    }
  })

  it('hold 28 characters in a line and 22 lines', () => {
    const lines = reports
      .flat()
      .flat()
      .filter(({ text }) => /^[^ -~]{28}$/.test(text))
    expect(lines.length).toBeGreaterThan(5)
    const tops = new Set(
      (reports[1]?.[1] ?? []).filter(({ top }) => top < block.bottom).map(({ top }) => top.toFixed(0)),
    )
    expect(tops.size).toBe(22)
  })

  it('bear their number at the outer edge: odd pages right, even pages left', () => {
    const numbers = (reports[0] ?? []).map((words) => words.filter(({ top }) => top > block.bottom))
    expect(numbers.map((words) => words.map(({ text }) => text).join(''))).toEqual(numbers.map((_, i) => `—${i + 1}—`))
    numbers.forEach((words, i) => {
      const edge = i % 2 === 0 ? block.right - Math.max(...words.map(({ right }) => right)) : words[0]?.left
      expect(edge).toBeCloseTo(i % 2 === 0 ? 14 : block.left + 14, -1)
    })
  })

  it('keep table 2 whole on one page, even with seven digits in every cell', () => {
    for (const report of reports.keys()) {
      const words = page(report, '本列数据的勾稽关系')
      expect(word(words, '收到和处理').bottom).toBeLessThan(word(words, '申请人情况').top)
      expect(word(words, '结转下年度').bottom).toBeLessThan(block.bottom)
    }
  })

  it('never leave a signature alone on a page', () => {
    const last = reports[0]?.[reports[0].length - 1] ?? []
    expect(word(last, '暂无其它').bottom).toBeLessThan(word(last, '五台县人民政府办公室').top)
    const [issuer, date] = [word(last, '五台县人民政府办公室'), last.filter(({ text }) => /日$/.test(text)).pop()]
    // Two characters from the edge, and the date two further in than the issuer begins.
    expect(block.right - issuer.right).toBeCloseTo(32, -1)
    const first = last.find(({ text, top }) => text.startsWith('2024') && Math.abs(top - (date?.top ?? 0)) < 2)
    expect((first?.left ?? 0) - issuer.left).toBeCloseTo(32, -1)
  })
})

function fullTables(): Draft {
  return addedUpDraftWith({
    'applications.received.person': '1234567',
    'applications.received.otherOrg': '234567',
    'disputes.reconsideration.upheld': '1234567',
  })
}
