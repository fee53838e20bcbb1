import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cells2021 } from '../../src/schema/cells'
import { newDraft } from '../../src/schema/draft'
import { withEdits } from '../../src/schema/edits'
import { linkedFigure, linkedFiguresIn, writtenOut } from '../../src/schema/linked-figures'
import { placedParagraphs } from '../../src/schema/narratives'

const received = linkedFigure('applications.received.total')
const fees = linkedFigure('disclosure.fees.amount')

const draft = withEdits(newDraft(2023, '某县人民政府'), [
  { path: 'cells.applications.received.total', from: '', to: '１,２08件' },
  { path: 'cells.disclosure.fees.amount', from: '', to: '0.50' },
])

/** Ordinary text and linked figures in any order, with what each is written out as. */
const pieces = fc.array(
  fc.oneof(
    fc
      .string({ unit: fc.constantFrom('收', '件', '。', '1', '⟦', '⟧', ' '), maxLength: 6 })
      .map((text) => ({ text, linked: false })),
    fc.constantFrom(...cells2021).map(({ id }) => ({ text: linkedFigure(id), linked: true })),
  ),
)

describe('a linked figure', () => {
  it('is written out as the table prints its cell, and as missing where the cell is blank', () => {
    const blank = linkedFigure('applications.received.person')
    expect(writtenOut(`新收${received}件，收费${fees}万元，其中自然人${blank}件。`, draft.cells).text).toBe(
      '新收1208件，收费0.5万元，其中自然人××件。',
    )
  })

  it('is one only where its cell exists', () => {
    const text = `⟦applications.received⟧⟦x.y.z⟧⟦${received}`
    expect(linkedFiguresIn(text)).toEqual([{ cell: 'applications.received.total', from: 31, to: text.length }])
    expect(writtenOut(text, draft.cells).text).toBe('⟦applications.received⟧⟦x.y.z⟧⟦1208')
  })

  it('leads back from what is written out to its whole token', () => {
    const { text, source } = writtenOut(`新收${received}件。`, draft.cells)
    expect(text).toBe('新收1208件。')
    expect(source(2, 6)).toEqual({ from: 2, to: 2 + received.length })
    expect(source(3, 4)).toEqual({ from: 2, to: 2 + received.length })
    expect(source(6, 7)).toEqual({ from: 2 + received.length, to: 3 + received.length })
    expect(source(0, 2)).toEqual({ from: 0, to: 2 })
  })

  it('leaves each stretch of ordinary text where it was, whatever stands around it', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const text = all.map((piece) => piece.text).join('')
        const written = writtenOut(text, draft.cells)
        for (let from = 0; from < written.text.length; from++) {
          const place = written.source(from, from + 1)
          const there = text.slice(place.from, place.to)
          const isToken = linkedFiguresIn(there).length === 1 && there.length > 1
          expect(isToken || there === written.text[from]).toBe(true)
        }
        expect(written.source(0, written.text.length)).toEqual({ from: 0, to: text.length })
      }),
    )
  })
})

it('takes no longer for a file that links any number of figures', () => {
  const overview = `收${received}件。\n`.repeat(20_000)
  const began = performance.now()
  expect(placedParagraphs({ ...draft, overview }, 'overview').length).toBe(20_000)
  expect(performance.now() - began).toBeLessThan(1500)
})
