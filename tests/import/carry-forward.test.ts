import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  carryForward,
  cells2021,
  cellText,
  checkReport,
  draftSchema,
  followTotals,
  inverseOf,
  lastYearEdits,
  narrativeFields,
  withEdits,
} from '../../src/index'
import { addedUpDraftWith, consistentDraftArbitrary, draftWith, draftWithLastYearArbitrary } from '../fixtures/drafts'
import { seedDraft } from '../fixtures/seeds'

const columns = [
  ...new Set(cells2021.filter(({ table }) => table.id === 'applications').map(({ column }) => column.id)),
]

describe("this year's draft from last year's report", () => {
  it('takes 上年结转 from 结转下年度继续办理, column by column, and leaves every other count blank', () => {
    fc.assert(
      fc.property(consistentDraftArbitrary, (last) => {
        const { cells } = carryForward(last)
        for (const { id, row, column } of cells2021) {
          const expected = row.id === 'carriedIn' ? cellText(last.cells, `applications.carriedOut.${column.id}`) : ''
          expect(cellText(cells, id)).toBe(expected)
        }
      }),
    )
  })

  it('is for the year after, of the same issuer, with the same texts and name under it, but no date yet', () => {
    fc.assert(
      fc.property(draftWithLastYearArbitrary, (last) => {
        const draft = carryForward(last)
        expect(draft.year).toBe(last.year + 1)
        expect([draft.issuer, draft.issuerKind]).toEqual([last.issuer, last.issuerKind])
        for (const field of narrativeFields) expect(draft[field]).toBe(last[field])
        expect(draft.signature).toEqual({ issuer: last.signature.issuer, date: '' })
        expect([draft.confirmed, draft.dismissed, draft.rulesOff]).toEqual([[], [], []])
      }),
    )
  })

  it("has last year's report attached as it was, but without the one before it", () => {
    fc.assert(
      fc.property(draftWithLastYearArbitrary, (last) => {
        const { lastYear: _, ...own } = last
        expect(carryForward(last).lastYear).toEqual(own)
      }),
    )
  })

  it('can be saved and opened again, and leaves last year untouched', () => {
    fc.assert(
      fc.property(draftWithLastYearArbitrary, (last) => {
        const before = structuredClone(last)
        const draft = carryForward(last)
        expect(draftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
        expect(last).toEqual(before)
      }),
    )
  })

  it('breaks no relation of its own where last year was in order', () => {
    fc.assert(
      fc.property(consistentDraftArbitrary, (last) => {
        const draft = carryForward(last)
        expect(checkReport(draft).filter(({ severity }) => severity === 'error')).toEqual([])
      }),
    )
  })
})

describe('上年结转', () => {
  const carried = (texts: { [id: string]: string }) => {
    const draft = carryForward(draftWith(texts))
    return Object.fromEntries(
      columns.map((column) => [column, cellText(draft.cells, `applications.carriedIn.${column}`)]),
    )
  }

  it('is written plainly, however last year wrote it', () => {
    const { person, business } = carried({
      'applications.carriedOut.person': '１,２３４ 件',
      'applications.carriedOut.business': '007',
    })
    expect([person, business]).toEqual(['1234', '7'])
  })

  it('stays blank where last year left it blank, and what cannot be read stays as it stands', () => {
    const { person, business } = carried({ 'applications.carriedOut.person': '约10' })
    expect([person, business]).toEqual(['约10', ''])
  })

  it('has a total where last year had parts only', () => {
    const { total } = carried({ 'applications.carriedOut.person': '2', 'applications.carriedOut.charity': '1' })
    expect(total).toBe('3')
  })

  it('has the total of last year where that does not add up, as both reports have to agree', () => {
    const { total } = carried({ 'applications.carriedOut.person': '2', 'applications.carriedOut.total': '5' })
    expect(total).toBe('5')
  })

  it('has a total that follows when a part is mended', () => {
    const last = addedUpDraftWith({ 'applications.carriedOut.person': '2' })
    const edits = [{ path: 'cells.applications.carriedIn.person', from: '2', to: '4' }]
    expect(followTotals(carryForward(last).cells, edits)).toContainEqual({
      path: 'cells.applications.carriedIn.total',
      from: '2',
      to: '4',
    })
  })

  it('of a published report is the one case it carried out', async () => {
    const { cells } = carryForward(await seedDraft('yaodu-2023'))
    const row = columns.map((column) => cellText(cells, `applications.carriedIn.${column}`))
    expect(row).toEqual(['0', '1', '0', '0', '0', '0', '1'])
  })
})

describe('a report attached to a draft as that of the year before', () => {
  const last = {
    ...addedUpDraftWith({ 'applications.carriedOut.person': '2', 'applications.carriedOut.charity': '1' }),
    year: 2019,
  }
  const draft = { ...draftWith({ 'applications.carriedIn.person': '5' }), year: 2024 }

  it('is of that year, whatever year it names, without the one before it; and can be taken off again', () => {
    const edits = lastYearEdits(draft, { ...last, lastYear: draftWith({}) }, true)
    const attached = withEdits(draft, edits)
    expect(attached.lastYear).toEqual({ ...last, year: 2023 })
    expect(draftSchema.parse(JSON.parse(JSON.stringify(attached)))).toEqual(attached)
    expect(withEdits(attached, inverseOf(edits))).toEqual(draft)
  })

  it('fills 上年结转 in where it is blank, if asked to, and replaces nothing', () => {
    const attached = withEdits(draft, lastYearEdits(draft, last, true))
    expect(cellText(attached.cells, 'applications.carriedIn.person')).toBe('5')
    expect(cellText(attached.cells, 'applications.carriedIn.charity')).toBe('1')
    expect(withEdits(draft, lastYearEdits(draft, last, false)).cells).toEqual(draft.cells)
  })

  it('is what the draft is checked against', () => {
    const attached = withEdits(draft, lastYearEdits(draft, last, true))
    expect(checkReport(attached).some(({ rule }) => rule === 'years.carried-in')).toBe(true)
    expect(checkReport(draft).some(({ rule }) => rule === 'years.carried-in')).toBe(false)
  })
})
