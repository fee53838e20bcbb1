import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CellId,
  carryForward,
  cellText,
  checkReport,
  createChecker,
  type Draft,
  linkedFigure,
  linkedFiguresIn,
  narrativeFields,
  narrativeOf,
  newDraft,
  withEdits,
} from '../../src/index'
import { addedUpDraftWith, draftWith } from '../fixtures/drafts'
import { linkingDraftArbitrary } from '../fixtures/linking-drafts'

const link = linkedFigure
const received = 'applications.received.total'

function saying(overview: string, cells: { [id: CellId]: string } = {}): Draft {
  return {
    ...addedUpDraftWith({ 'applications.received.person': '12', 'applications.granted.person': '12', ...cells }),
    overview,
  }
}

function typed(draft: Draft, cell: CellId, to: string): Draft {
  return withEdits(draft, [{ path: `cells.${cell}`, from: cellText(draft.cells, cell), to }])
}

const ofRule = (draft: Draft, rule: string) => checkReport(draft).filter((finding) => finding.rule === rule)

describe('a text that links a figure', () => {
  it('never contradicts the table, whatever is typed there', () => {
    const draft = saying(`本年度新收政府信息公开申请${link(received)}件。`)
    for (const figure of ['5', '１,２08件', '0', '']) {
      expect(ofRule(typed(draft, received, figure), 'claims.tables')).toEqual([])
    }
  })

  it('does where it links another cell: it is linked to the right one, or that cell changed', () => {
    const text = `部分公开政府信息公开申请${link('applications.granted.total')}件。`
    const draft = saying(text)
    const [finding] = ofRule(draft, 'claims.tables')
    expect(finding?.message).toBe('正文写“部分公开政府信息公开申请12件”，表二“部分公开·总计”为 0')
    expect(finding?.at[0]).toEqual({ text: 'overview', ...placeOf(draft, link('applications.granted.total')) })
    expect(finding?.repairs.map(({ label }) => label)).toEqual(['把正文引用的 12 改为引用“部分公开·总计”的 0'])
    const after = withEdits(draft, finding?.repairs[0]?.edits ?? [])
    expect(after.overview).toBe(text.replace('granted', 'partlyGranted'))
    expect(ofRule(after, 'claims.tables')).toEqual([])
  })

  it('is not mended by a cell that changes the linked one along', () => {
    const draft = saying(`其中自然人申请${link(received)}件，法人申请3件。新收政府信息公开申请15件。`, {
      'applications.received.business': '3',
      'applications.granted.business': '3',
    })
    const found = ofRule(draft, 'claims.tables')
    expect(found.length).toBe(1)
    for (const { repairs } of found) {
      for (const { edits } of repairs) {
        expect(ofRule(withEdits(draft, edits), 'claims.tables')).toEqual([])
      }
    }
  })

  it('is read anew when the linked cell changes', () => {
    const checker = createChecker()
    const draft = saying(`培训${link(received)}次，其中线上10次，线下3次。`)
    const sums = (each: Draft) => checker.check(each).filter(({ rule }) => rule === 'claims.sums')
    expect(sums(draft).map(({ message }) => message)).toEqual([
      '正文写总数 12 次，所列各项之和为 10 + 3 = 13，比总数多 1 次',
    ])
    expect(sums(typed(draft, received, '13'))).toEqual([])
  })

  it('is mended around the figure, which stays linked', () => {
    const draft = saying(`收到来信${link(received)}件,办理（含转办)${link(received)}件。`)
    const [finding] = ofRule(draft, 'texts.punctuation')
    const after = withEdits(draft, finding?.repairs[0]?.edits ?? [])
    expect(after.overview).toBe(`收到来信${link(received)}件，办理（含转办）${link(received)}件。`)
  })

  it('is not mended within a figure that is typed in a wrong way: that is for the cell', () => {
    const draft = saying(`收到${link('disclosure.permits.decisions')}件。`, {
      'disclosure.permits.decisions': '１２个,共',
    })
    expect(ofRule(draft, 'texts.punctuation').length).toBe(1)
    for (const { repairs } of checkReport(draft)) {
      for (const { edits } of repairs) {
        expect(linkedFiguresIn(withEdits(draft, edits).overview).length).toBe(1)
      }
    }
  })

  it('says what is still to be filled in, at each place, as long as it is', () => {
    const text = `新收${link(received)}件，共${link(received)}件，收费${link('disclosure.fees.amount')}万元。`
    const draft = { ...draftWith({ 'disclosure.fees.amount': '0' }, newDraft(2023, '某县人民政府')), overview: text }
    const found = ofRule(draft, 'texts.linked-figures')
    expect(found.map(({ message, severity }) => `${severity}: ${message}`)).toEqual([
      'warning: 文中引用的“本年新收·总计”还未填',
    ])
    const places = found[0]?.at.map((place) => ('text' in place ? text.slice(place.from, place.to) : place))
    expect(places).toEqual([link(received), link(received), { cell: received }])
    expect(ofRule(typed(draft, received, '0'), 'texts.linked-figures')).toEqual([])
  })

  it('is the same text as last year’s that it was carried over from, whatever its figures are now', () => {
    const story = `2022年，坚持以公开为常态、不公开为例外，全年受理政府信息公开申请${link(received)}件，全部按期答复，没有引起行政复议和行政诉讼。`
    const lastYear = { ...saying(story), year: 2022 }
    const draft = carryForward(lastYear)
    for (const figure of ['', '12', '31']) {
      const now = typed(draft, received, figure)
      const found = createChecker().check(now)
      expect(found.filter(({ rule }) => rule === 'texts.unchanged').length).toBe(1)
      // A year left over is only a hint as long as the sentence was not touched.
      expect(found.filter(({ rule }) => rule === 'texts.other-year').map(({ severity }) => severity)).toEqual(['hint'])
    }
  })
})

describe('a sentence of last year’s report that links a figure', () => {
  const sentence = `全年受理政府信息公开申请${link(received)}件，全部按期答复。`
  const draft = carryForward({ ...saying(`进一步加强了业务培训工作。${sentence}`), year: 2022 })

  it('is found where it stands as typed, and its figure is not last year’s', () => {
    const [finding] = ofRule(typed(draft, received, '31'), 'texts.unchanged')
    expect(finding?.message).toContain('有 2 句沿用上一年度报告，请按本年情况改写')
    expect(finding?.at.map((place) => 'text' in place && draft.overview.slice(place.from, place.to))).toContain(
      sentence,
    )
  })

  it('stays confirmed when the figure changes', () => {
    const [finding] = ofRule(typed(draft, received, '31'), 'texts.unchanged')
    const confirmed = withEdits(draft, finding?.repairs[0]?.edits ?? [])
    expect(confirmed.confirmed).toContain(sentence)
    for (const figure of ['', '31', '32'])
      expect(ofRule(typed(confirmed, received, figure), 'texts.unchanged')).toEqual([])
  })

  it('is looked at again when its figure is typed instead', () => {
    const checker = createChecker()
    const linked = typed(draft, received, '31')
    const before = checker.check(linked).find(({ rule }) => rule === 'texts.unchanged')
    const plain = { ...linked, overview: linked.overview.replace(link(received), '31') }
    const after = checker.check(plain).find(({ rule }) => rule === 'texts.unchanged')
    expect([before?.at.length, after?.at.length]).toEqual([2, 1])
  })
})

describe('findings on texts that link figures', () => {
  it('stand within the text as typed, never in the middle of a token', () => {
    fc.assert(
      fc.property(linkingDraftArbitrary, fc.boolean(), (draft, final) => {
        for (const { at, message } of createChecker({ final }).check(draft)) {
          for (const place of at) {
            if (!('text' in place)) continue
            const { length } = draft[place.text]
            expect(place.from >= 0 && place.from <= place.to && place.to <= length, message).toBe(true)
            for (const { from, to } of linkedFiguresIn(draft[place.text])) {
              expect(from < place.from && place.from < to, message).toBe(false)
              expect(from < place.to && place.to < to, message).toBe(false)
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are those of the text written out, at the same words', () => {
    fc.assert(
      fc.property(linkingDraftArbitrary, (draft) => {
        const plain = { ...draft }
        for (const field of narrativeFields) plain[field] = narrativeOf(draft, field).text
        // What is missing is told of the cell where it is linked, and of the words where it is typed.
        const missing = ['texts.linked-figures', 'texts.to-fill-in']
        const told = (each: Draft) =>
          createChecker()
            .check(each)
            .filter(({ rule }) => !missing.includes(rule))
        const own = told(draft)
        const ofPlain = told(plain)
        expect(own.map(({ id }) => id)).toEqual(ofPlain.map(({ id }) => id))
        for (const [i, { at }] of ofPlain.entries()) {
          for (const [k, place] of at.entries()) {
            if (!('text' in place)) continue
            const mapped = own[i]?.at[k]
            expect(mapped).toEqual({ text: place.text, ...narrativeOf(draft, place.text).source(place.from, place.to) })
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('are mended without breaking a token: every repair leaves linked figures or plain text', () => {
    fc.assert(
      fc.property(linkingDraftArbitrary, (draft) => {
        for (const { repairs } of checkReport(draft)) {
          for (const { edits } of repairs) {
            const after = withEdits(draft, edits)
            for (const field of narrativeFields) {
              const linked = linkedFiguresIn(after[field]).length
              expect(after[field].split('⟦').length - 1).toBe(linked)
              expect(after[field].split('⟧').length - 1).toBe(linked)
            }
          }
        }
      }),
      { numRuns: 25 },
    )
  })
})

function placeOf(draft: Draft, words: string): { from: number; to: number } {
  const from = draft.overview.indexOf(words)
  return { from, to: from + words.length }
}
