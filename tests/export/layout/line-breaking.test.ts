import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenLines } from '../../../src/export/layout/line-breaking'
import { pagesOf } from '../../../src/export/layout/pages'
import { type DocumentTable, officialDocument } from '../../../src/export/official-document'
import { cells2021 } from '../../../src/schema/cells'
import { publishedPart } from '../../../src/schema/draft'
import type { GridCell } from '../../../src/schema/grid'
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

  it('hold every cell whole and within the text block, however much stands in some', () => {
    const remarks = fc.dictionary(
      fc.constantFrom(...cells2021.map(({ id }) => id)),
      fc.nat(600).map((length) => '约一百二十三件待核实'.repeat(Math.ceil(length / 10)).slice(0, length)),
      { minKeys: 1, maxKeys: 4 },
    )
    fc.assert(
      fc.property(remarks, (typed) => {
        const document = officialDocument(publishedPart(draftWith(typed)))
        const texts = new Map<GridCell, string>()
        for (const { items } of pagesOf(document)) {
          for (const item of items) {
            if (item.kind !== 'cell') continue
            const { cell, lines, top, height } = item
            expect(top).toBeGreaterThanOrEqual(2098)
            expect(top + height).toBeLessThanOrEqual(16838 - 1984)
            expect(lines.length * 260).toBeLessThanOrEqual(height)
            const part = document.parts[item.part] as DocumentTable
            const before = cell.row < part.grid.headRowCount ? '' : (texts.get(cell) ?? '')
            texts.set(cell, before + lines.join(''))
          }
        }
        const cells = document.parts.flatMap((part) => (part.kind === 'table' ? part.rows.flat() : []))
        expect(cells.map((cell) => texts.get(cell))).toEqual(cells.map(({ text }) => text))
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
