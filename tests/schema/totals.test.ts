import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cells2021 } from '../../src/schema/cells'
import { cellText, type Draft, newDraft } from '../../src/schema/draft'
import { cellPath, type Edit, withEdits } from '../../src/schema/edits'
import type { CellId } from '../../src/schema/format'
import { format2021 } from '../../src/schema/format-2021'
import { readCell } from '../../src/schema/read-cell'
import { totals2021 } from '../../src/schema/relations'
import { blankCells, fillBlanks, followTotals, sumOfParts } from '../../src/schema/totals'
import {
  addedUpDraftWith,
  consistentDraftArbitrary,
  draftArbitrary,
  draftWith,
  textsOf,
  typedArbitrary,
} from '../fixtures/drafts'

const totalIds = new Set<CellId>(totals2021.map(({ total }) => total))
const parts = cells2021.filter(({ id }) => !totalIds.has(id)).map(({ id }) => id)
const blankDraft = newDraft(2023, '静乐县')

function type(draft: Draft, texts: { readonly [id: CellId]: string }): Draft {
  const edits = Object.entries(texts).map(
    ([id, to]): Edit => ({ path: cellPath(id as CellId), from: cellText(draft.cells, id as CellId), to }),
  )
  return withEdits(draft, followTotals(draft.cells, edits))
}

describe('a total', () => {
  it('appears with the first of its parts and follows the others', () => {
    const one = type(blankDraft, { 'disputes.directSuit.upheld': '2' })
    expect(cellText(one.cells, 'disputes.directSuit.total')).toBe('2')
    const two = type(one, { 'disputes.directSuit.pending': '３件' })
    expect(cellText(two.cells, 'disputes.directSuit.total')).toBe('5')
  })

  it('is blank when all its parts are', () => {
    const given = type(blankDraft, { 'disputes.directSuit.upheld': '2' })
    expect(cellText(type(given, { 'disputes.directSuit.upheld': '' }).cells, 'disputes.directSuit.total')).toBe('')
  })

  it('typed with another value stays', () => {
    const typed = type(type(blankDraft, { 'disputes.directSuit.upheld': '2' }), { 'disputes.directSuit.total': '9' })
    const after = type(typed, { 'disputes.directSuit.pending': '1' })
    expect(cellText(after.cells, 'disputes.directSuit.total')).toBe('9')
  })

  it('pasted together with its parts is left as pasted', () => {
    const pasted = type(blankDraft, { 'disputes.directSuit.upheld': '2', 'disputes.directSuit.total': '7' })
    expect(cellText(pasted.cells, 'disputes.directSuit.total')).toBe('7')
  })

  it('of a total is carried along: one figure changes its row, its column and both their totals', () => {
    const after = type(addedUpDraftWith(), { 'applications.repeated.charity': '4' })
    const changed = Object.entries(textsOf(after)).filter(([, text]) => text !== '0')
    expect(Object.fromEntries(changed)).toEqual({
      'applications.repeated.charity': '4',
      'applications.repeated.total': '4',
      'applications.handled.charity': '4',
      'applications.handled.total': '4',
    })
  })

  it('that added up still adds up after any edits of parts', () => {
    const texts = fc.dictionary(fc.constantFrom(...parts), typedArbitrary, { maxKeys: 12 })
    fc.assert(
      fc.property(consistentDraftArbitrary, texts, (draft, edits) => {
        const after = type(draft, edits)
        for (const relation of totals2021) {
          expect([relation.id, cellText(after.cells, relation.total)]).toEqual([
            relation.id,
            sumOfParts(after.cells, relation),
          ])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('that did not add up, and was not blank, is as it was after any edits of parts', () => {
    const texts = fc.dictionary(fc.constantFrom(...parts), typedArbitrary, { maxKeys: 12 })
    fc.assert(
      fc.property(draftArbitrary, texts, (draft, edits) => {
        const after = type(draft, edits)
        for (const relation of totals2021) {
          const before = cellText(draft.cells, relation.total)
          const reading = readCell(before)
          const followed = reading.kind === 'number' && reading.value === Number(sumOfParts(draft.cells, relation))
          if (reading.kind === 'blank' || followed) continue
          expect(cellText(after.cells, relation.total)).toBe(before)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('does not change with an edit of text', () => {
    const edits: Edit[] = [{ path: 'overview', from: '', to: '本年度' }]
    expect(followTotals(addedUpDraftWith().cells, edits)).toEqual(edits)
  })
})

describe('filling the blanks of a table', () => {
  it('puts 0 into parts and sums into totals, and changes nothing that was given', () => {
    fc.assert(
      fc.property(draftArbitrary, fc.constantFrom(...format2021.tables.map(({ id }) => id)), (draft, table) => {
        const blanks = blankCells(draft.cells, table)
        const edits = fillBlanks(draft.cells, table)
        expect(edits.map(({ path }) => path).sort()).toEqual(blanks.map(cellPath).sort())
        const after = withEdits(draft, edits)
        expect(blankCells(after.cells, table)).toEqual([])
        for (const id of blanks) {
          const maker = totals2021.find(({ total }) => total === id)
          expect([id, cellText(after.cells, id)]).toEqual([id, maker ? sumOfParts(after.cells, maker) : '0'])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is nothing where no cell is blank', () => {
    expect(fillBlanks(addedUpDraftWith().cells, 'applications')).toEqual([])
  })

  it('counts a cell with only spaces as blank', () => {
    expect(blankCells(draftWith({ 'disclosure.permits.decisions': '\u00a0' }, addedUpDraftWith()).cells)).toEqual([
      'disclosure.permits.decisions',
    ])
  })
})
