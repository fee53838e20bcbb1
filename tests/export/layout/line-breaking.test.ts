import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenLines } from '../../../src/export/layout/line-breaking'
import { pagesOf } from '../../../src/export/layout/pages'
import { officialDocument } from '../../../src/export/official-document'
import { publishedPart } from '../../../src/schema/draft'
import { draftArbitrary, draftWith } from '../../fixtures/drafts'

const room = { width: 8814, firstWidth: 8174, hang: true }
const lines = (text: string) =>
  brokenLines([{ text, size: 32, tighter: 6 }], room).map(({ from, to }) => text.slice(from, to))

describe('a line', () => {
  it('takes 26 characters where it is indented and 28 elsewhere, and lets a mark of pause hang', () => {
    expect(lines('县'.repeat(60)).map(({ length }) => length)).toEqual([26, 28, 6])
    expect(lines(`${'县'.repeat(26)}，${'县'.repeat(5)}`)).toEqual([`${'县'.repeat(26)}，`, '县'.repeat(5)])
  })

  it('begins with no closing mark and ends with no opening one', () => {
    expect(lines(`${'县'.repeat(26)}》乙`)).toEqual(['县'.repeat(25), '县》乙'])
    expect(lines(`${'县'.repeat(25)}《乙》`)).toEqual(['县'.repeat(25), '《乙》'])
  })

  it('keeps numbers, words and characters outside the basic plane whole', () => {
    expect(lines(`${'县'.repeat(25)}2023年`)).toEqual(['县'.repeat(25), '2023年'])
    for (const text of [`${'某'.repeat(25)}𠮷”某`, `${'某'.repeat(26)}𠮷某`, `${'某'.repeat(25)}e\u0301\u0301某`]) {
      for (const line of lines(text)) expect(line).not.toMatch(/^[\udc00-\udfff\p{M}]|[\ud800-\udbff]$/u)
    }
  })

  it('keeps words with diacritics whole, and parts nothing of a character even in a word longer than a line', () => {
    expect(lines(`${'县'.repeat(25)}café`)).toEqual(['县'.repeat(25), 'café'])
    for (const line of lines('e\u0301'.repeat(200))) expect(line).toMatch(/^(e\u0301)+$/)
  })

  it('holds every character of any text, in order, once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(lines(text).join('')).toBe(text)
      }),
    )
  })
})

describe('the pages', () => {
  it('hold every paragraph of any draft whole, and nothing below the text block', () => {
    fc.assert(
      fc.property(draftArbitrary, (draft) => {
        const document = officialDocument(publishedPart(draft))
        const texts = document.parts.map(() => '')
        for (const item of pagesOf(document).flatMap(({ items }) => items)) {
          if (item.kind !== 'line') continue
          texts[item.part] += item.runs.map(({ text }) => text).join('')
          expect(item.top + item.height).toBeLessThanOrEqual(16838 - 1984)
        }
        const paragraphs = document.parts.map((part) =>
          part.kind === 'paragraph' ? part.runs.map(({ text }) => text).join('') : '',
        )
        expect(texts).toEqual(paragraphs)
      }),
      { numRuns: 50 },
    )
  })

  it('are laid out in a time that grows with the text, not with its square', () => {
    const time = (length: number) => {
      const document = officialDocument(publishedPart({ ...draftWith({}), overview: '文字'.repeat(length / 2) }))
      const start = performance.now()
      pagesOf(document)
      return performance.now() - start
    }
    time(10_000)
    const [short, long] = [Math.min(time(10_000), time(10_000)), Math.min(time(80_000), time(80_000))]
    // Eight times the text: quadratic would be 64 times.
    expect(long / short).toBeLessThan(32)
  })
})
