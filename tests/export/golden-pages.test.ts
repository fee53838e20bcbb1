import { beforeAll, describe, expect, it } from 'vitest'
import { exportDocx } from '../../src/index'
import { goldenPages, wordsOf } from '../fixtures/golden-pages'
import { converted, libreOffice } from '../fixtures/libreoffice'
import { longReport } from '../fixtures/long-report'
import { type PdfWord, pdfPages } from '../fixtures/pdf-words'
import { seedDraft, seedNames } from '../fixtures/seeds'

const program = libreOffice()

describe.skipIf(program === undefined)('the printed pages', () => {
  const names = [...seedNames, 'long-report']
  let printed: PdfWord[][][] = []
  beforeAll(async () => {
    const drafts = [...(await Promise.all(seedNames.map(seedDraft))), longReport()]
    const files = await Promise.all(drafts.map((draft) => exportDocx(draft)))
    printed = await Promise.all((await converted(program as string, files, 'pdf')).map(pdfPages))
  }, 300_000)

  it.each(names.map((name, at) => [name, at] as const))(
    '%s: every word stands where it stood, within a millimetre',
    (name, at) => {
      const words = wordsOf(printed[at] ?? [])
      const golden = goldenPages(name, printed[at] ?? [])
      expect(words.map(({ page, text }) => [page, text])).toEqual(golden.map(({ page, text }) => [page, text]))
      const moved = words.filter(({ left, top }, i) => {
        const was = golden[i] as (typeof golden)[number]
        return Math.hypot(left - was.left, top - was.top) > 1
      })
      expect(moved).toEqual([])
    },
  )

  it('of the long report are more than ten, and hold figures of seven digits on one line', () => {
    const words = printed[names.indexOf('long-report')] ?? []
    expect(words.length).toBeGreaterThan(10)
    expect(words.flat().filter(({ text }) => /^\d{7}$/.test(text)).length).toBeGreaterThan(5)
  })
})
