import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CellId,
  cellPath,
  cells2021,
  cellText,
  checkReport,
  createChecker,
  type Draft,
  followTotals,
  linkedFiguresIn,
  narrativeFields,
  narrativeOf,
  newDraft,
  type Statement,
  statementsFor,
  withEdits,
} from '../../src/index'
import {
  addedUpDraftWith,
  type CellTexts,
  consistentDraftArbitrary,
  draftArbitrary,
  draftWith,
} from '../fixtures/drafts'

/** What a statement says once it stands in the report. */
function told(draft: Draft, id: string): string | undefined {
  for (const field of narrativeFields) {
    const found = statementsFor(draft, field).find((each) => each.id === id)
    if (found) return narrativeOf({ ...draft, [field]: found.text }, field).text
  }
  return undefined
}

const saying = (draft: Draft, { text }: Statement, field: 'overview' = 'overview'): Draft => ({
  ...draft,
  [field]: text,
})

const errors = (draft: Draft, final: boolean) =>
  createChecker({ final })
    .check(draft)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule}: ${message}`)

const ofClaims = (draft: Draft) => checkReport(draft).filter(({ rule }) => rule.startsWith('claims.'))

const parts: CellTexts = {
  'disclosure.normativeDocuments.issued': '3',
  'disclosure.normativeDocuments.repealed': '2',
  'disclosure.normativeDocuments.inForce': '41',
  'disclosure.permits.decisions': '612',
  'disclosure.penalties.decisions': '24',
  'disclosure.fees.amount': '519.25',
  'applications.received.person': '10',
  'applications.received.business': '2',
  'applications.received.otherOrg': '1',
  'applications.carriedIn.person': '1',
  'applications.granted.person': '7',
  'applications.granted.business': '2',
  'applications.partlyGranted.person': '1',
  'applications.refusedThirdParty.person': '1',
  'applications.notHeld.person': '1',
  'applications.petition.otherOrg': '1',
  'applications.carriedOut.person': '1',
  'disputes.reconsideration.upheld': '2',
  'disputes.reconsideration.pending': '1',
  'disputes.directSuit.otherOutcome': '1',
}

describe('statements, as they read', () => {
  it.each([
    ['disclosure.normativeDocuments', '本年度制发行政规范性文件3件，废止2件，现行有效41件。'],
    ['disclosure.decisions', '本年度作出行政许可处理决定612件、行政处罚处理决定24件，未作出行政强制处理决定。'],
    ['disclosure.fees', '本年度行政事业性收费519.25万元。'],
    ['applications.received', '本年度新收政府信息公开申请13件，上年结转1件。'],
    ['applications.applicants', '本年度新收的政府信息公开申请中，自然人提出10件、商业企业提出2件、其他组织提出1件。'],
    ['applications.handled', '本年度办结政府信息公开申请13件，结转下年度继续办理1件。'],
    [
      'applications.outcomes',
      '本年度政府信息公开申请的办理结果为：予以公开9件，部分公开1件，为保护第三方合法权益不予公开1件，因本机关不掌握相关政府信息无法提供1件，因属于信访举报投诉类申请不予处理1件。',
    ],
    ['disputes.reconsideration', '本年度因政府信息公开工作被申请行政复议3件（结果维持2件、尚未审结1件）。'],
    ['disputes.suits', '本年度因政府信息公开工作被提起行政诉讼的情况为：未经复议直接起诉1件（其他结果1件）。'],
  ])('where there is something to tell: %s', (id, text) => {
    expect(told(addedUpDraftWith(parts), id)).toBe(text)
  })

  it.each([
    ['disclosure.regulations', undefined],
    ['disclosure.normativeDocuments', '本年度未制发行政规范性文件，无现行有效的行政规范性文件。'],
    ['disclosure.decisions', '本年度未作出行政许可、行政处罚、行政强制处理决定。'],
    ['disclosure.fees', '本年度无行政事业性收费。'],
    ['applications.received', '本年度未收到政府信息公开申请，无上年结转的政府信息公开申请。'],
    ['applications.applicants', undefined],
    ['applications.handled', undefined],
    ['applications.outcomes', undefined],
    ['disputes.none', '本年度未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。'],
    ['disputes.reconsideration', undefined],
    ['disputes.suits', undefined],
    ['otherMatters.noFee', '本年度未收取政府信息公开信息处理费。'],
  ])('where there is nothing: %s', (id, text) => {
    expect(told(addedUpDraftWith(), id)).toBe(text)
  })

  it.each<[string, CellTexts, string]>([
    [
      'disclosure.normativeDocuments',
      { 'disclosure.normativeDocuments.inForce': '9' },
      '本年度未制发行政规范性文件，未废止行政规范性文件，现行有效9件。',
    ],
    [
      'disclosure.regulations',
      { 'disclosure.regulations.inForce': '19' },
      '本年度未制发规章，未废止规章，现行有效19件。',
    ],
    [
      'applications.received',
      { 'applications.received.person': '1' },
      '本年度新收政府信息公开申请1件，无上年结转的政府信息公开申请。',
    ],
    [
      'applications.received',
      { 'applications.carriedIn.person': '2' },
      '本年度未新收政府信息公开申请，上年结转政府信息公开申请2件。',
    ],
    [
      'applications.applicants',
      { 'applications.received.person': '1' },
      '本年度新收自然人提出的政府信息公开申请1件，未收到法人或其他组织提出的政府信息公开申请。',
    ],
    [
      'applications.applicants',
      { 'applications.received.business': '2', 'applications.received.research': '1' },
      '本年度新收商业企业提出的政府信息公开申请2件、科研机构提出的1件，未收到自然人提出的政府信息公开申请。',
    ],
    [
      'applications.handled',
      { 'applications.granted.person': '1' },
      '本年度办结政府信息公开申请1件，无结转下年度继续办理的政府信息公开申请。',
    ],
    [
      'applications.outcomes',
      { 'applications.feeUnpaid.person': '1' },
      '本年度政府信息公开申请的办理结果为：因逾期未缴费不再处理1件。',
    ],
    [
      'applications.outcomes',
      { 'applications.otherHandling.person': '1' },
      '本年度政府信息公开申请的办理结果为：其他处理1件。',
    ],
    [
      'disputes.reconsideration',
      { 'disputes.directSuit.upheld': '1' },
      '本年度未发生因政府信息公开工作被申请行政复议的情况。',
    ],
    [
      'disputes.suits',
      { 'disputes.reconsideration.upheld': '1' },
      '本年度未发生因政府信息公开工作被提起行政诉讼的情况。',
    ],
  ])('where there is something of one kind only: %s', (id, cells, text) => {
    expect(told(addedUpDraftWith(cells), id)).toBe(text)
  })

  it('never say none of what is not answered yet', () => {
    const blank = newDraft(2023, '河东县人民政府')
    expect(told(blank, 'applications.received')).toBe('本年度新收政府信息公开申请××件，上年结转××件。')
    expect(told(blank, 'disclosure.fees')).toBe('本年度行政事业性收费××万元。')
    for (const { text } of statementsFor(blank, 'overview').filter(({ id }) => !id.startsWith('overview.'))) {
      expect(text.replace('未经复议直接起诉', '')).not.toMatch(/未|无|没有/)
    }
  })

  it('name the year and the body, and the period of that year', () => {
    const draft = newDraft(2024, '河东县河口镇人民政府')
    expect(told(draft, 'preamble.period')).toBe('本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。')
    expect(told(draft, 'preamble.basis')).toContain('编制河东县河口镇人民政府2024年政府信息公开工作年度报告。')
  })

  it('tell of assessment and accountability in the reports of governments only', () => {
    const ids = (issuer: string) => statementsFor(newDraft(2023, issuer), 'overview').map(({ id }) => id)
    expect(ids('河东县河口镇人民政府')).toContain('overview.assessment')
    expect(ids('河东县财政局')).not.toContain('overview.assessment')
    expect(ids('大河市江北区东关街道办事处')).not.toContain('overview.noAccountability')
  })

  it('cover what every narrative has to say', () => {
    for (const issuer of ['河东县人民政府', '河东县财政局']) {
      const empty = { ...addedUpDraftWith(parts), issuer, issuerKind: newDraft(2023, issuer).issuerKind }
      const texts = narrativeFields.map((field) => [
        field,
        statementsFor(empty, field)
          .map(({ text }) => text)
          .join('\n'),
      ])
      const draft = { ...empty, ...Object.fromEntries(texts), signature: { issuer, date: '2024-01-05' } }
      const silent = [
        'texts.unwritten',
        'overview.aspects',
        'overview.accountability',
        'problems.parts',
        'other-matters.fee',
        'texts.period',
      ]
      const found = checkReport(draft, { final: true }).filter(
        ({ rule, message }) => silent.includes(rule) && !message.startsWith('既写'),
      )
      expect(found.map(({ message }) => message)).toEqual([])
    }
  })
})

describe('a statement that is inserted', () => {
  const anyStatement = fc.tuple(fc.constantFrom(...narrativeFields), fc.nat())
  const chosen = (draft: Draft, [field, at]: [(typeof narrativeFields)[number], number]): Draft => {
    const all = statementsFor(draft, field)
    return { ...draft, [field]: all[at % all.length]?.text ?? '' }
  }
  const bare = consistentDraftArbitrary.map((draft) => ({
    ...draft,
    preamble: '',
    overview: '',
    problems: '',
    otherMatters: '',
  }))

  it('agrees with the tables, in the check before export too, and gives no error of any kind', () => {
    fc.assert(
      fc.property(bare, anyStatement, fc.boolean(), (draft, statement, final) => {
        const before = new Set(errors(draft, final))
        const after = chosen(draft, statement)
        expect(errors(after, final).filter((message) => !before.has(message))).toEqual([])
        expect(ofClaims(after).map(({ message }) => message)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('agrees with them all, one after the other', () => {
    fc.assert(
      fc.property(bare, (draft) => {
        const after = { ...draft }
        for (const field of narrativeFields)
          after[field] = statementsFor(draft, field)
            .map(({ text }) => text)
            .join('\n')
        expect(ofClaims(after).map(({ message }) => message)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('follows the tables when their figures change, as long as no kind comes in or goes', () => {
    fc.assert(
      fc.property(bare, anyStatement, fc.integer({ min: 2, max: 9 }), (draft, statement, times) => {
        const after = chosen(draft, statement)
        const edits = cells2021.map(({ id }) => {
          const from = cellText(draft.cells, id)
          return { path: cellPath(id), from, to: String(Math.round(Number(from) * times * 1e6) / 1e6) }
        })
        expect(ofClaims(withEdits(after, edits)).map(({ message }) => message)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('contradicts other tables only in what it says there is none of', () => {
    fc.assert(
      fc.property(bare, bare, anyStatement, (draft, other, statement) => {
        const after = { ...chosen(draft, statement), cells: other.cells }
        for (const { at } of ofClaims(after).filter(({ rule }) => rule === 'claims.tables')) {
          const [place] = at
          if (!place || !('text' in place)) throw new Error('not in a text')
          expect(after[place.text].slice(place.from)).toMatch(/^[未无]/)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('agrees with whatever is typed, the unreadable and the unanswered', () => {
    fc.assert(
      fc.property(draftArbitrary, anyStatement, (typed, statement) => {
        const draft = { ...typed, preamble: '', overview: '', problems: '', otherMatters: '' }
        const wrong = ofClaims(chosen(draft, statement)).filter(({ severity }) => severity === 'error')
        // Totals that do not add up are found in the tables.
        const broken = errors(draft, false).length > 0
        expect(broken ? [] : wrong.map(({ message }) => message)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it.each<[string, CellId]>([
    ['disclosure.normativeDocuments', 'disclosure.normativeDocuments.issued'],
    ['disclosure.normativeDocuments', 'disclosure.normativeDocuments.inForce'],
    ['disclosure.decisions', 'disclosure.penalties.decisions'],
    ['disclosure.fees', 'disclosure.fees.amount'],
    ['applications.received', 'applications.received.person'],
    ['applications.received', 'applications.carriedIn.person'],
    ['disputes.none', 'disputes.reconsideration.upheld'],
    ['disputes.none', 'disputes.suitAfterReconsideration.pending'],
  ])('says that there is nothing, and is contradicted when there is: %s, %s', (id, cell) => {
    const draft = addedUpDraftWith()
    const statement = statementsFor(draft, 'overview').find((each) => each.id === id)
    if (!statement) throw new Error(`no statement ${id}`)
    expect(ofClaims(saying(draft, statement))).toEqual([])
    const edits = followTotals(draft.cells, [{ path: cellPath(cell), from: '0', to: '5' }])
    const found = ofClaims(withEdits(saying(draft, statement), edits))
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([['claims.tables', 'error']])
  })

  it.each<[string, CellTexts, CellId]>([
    ['disclosure.normativeDocuments', parts, 'disclosure.normativeDocuments.repealed'],
    ['applications.applicants', { 'applications.received.person': '3' }, 'applications.received.charity'],
    ['applications.applicants', { 'applications.received.charity': '3' }, 'applications.received.person'],
    ['applications.handled', { 'applications.granted.person': '3' }, 'applications.carriedOut.person'],
    ['disputes.suits', { 'disputes.reconsideration.upheld': '3' }, 'disputes.directSuit.upheld'],
    ['disputes.reconsideration', { 'disputes.directSuit.upheld': '3' }, 'disputes.reconsideration.corrected'],
  ])('says that there is nothing of one kind, and is contradicted when there is: %s', (id, cells, cell) => {
    const draft = addedUpDraftWith({ ...cells, [cell]: '0' })
    const statement = statementsFor(draft, 'overview').find((each) => each.id === id)
    if (!statement) throw new Error(`no statement ${id}`)
    expect(ofClaims(saying(draft, statement))).toEqual([])
    const edits = followTotals(draft.cells, [{ path: cellPath(cell), from: '0', to: '5' }])
    expect(ofClaims(withEdits(saying(draft, statement), edits)).map(({ rule }) => rule)).toContain('claims.tables')
  })

  it('links every figure that it takes from a table', () => {
    fc.assert(
      fc.property(bare, (draft) => {
        for (const { text, id } of statementsFor(draft, 'overview')) {
          const own = linkedFiguresIn(text).reduceRight(
            (rest, { from, to }) => rest.slice(0, from) + rest.slice(to),
            text,
          )
          expect(own.replace('三类内部事务信息', '').replace('四类过程性信息', ''), id).not.toMatch(/\d/)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('has an id of its own', () => {
    const ids = narrativeFields.flatMap((field) => statementsFor(draftWith(parts), field).map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })
})
