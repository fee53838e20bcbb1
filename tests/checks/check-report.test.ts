import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkReport } from '../../src/checks/check-report'
import { checkArithmetic, createChecker } from '../../src/checks/checker'
import type { Finding } from '../../src/checks/finding'
import { cells2021 } from '../../src/schema/cells'
import { newDraft, type Report } from '../../src/schema/draft'
import { withEdits } from '../../src/schema/edits'
import { readCell } from '../../src/schema/read-cell'
import { relations2021 } from '../../src/schema/relations'
import {
  addedUpDraftWith,
  consistentDraftArbitrary,
  draftArbitrary,
  draftWith,
  textsOf,
  zeroDraftWith,
} from '../fixtures/drafts'
import { qinghe } from './qinghe'

const errors = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'error')
const messages = (findings: readonly Finding[]) => findings.map(({ message }) => message)
const byRule = (findings: readonly Finding[], rule: string) => findings.filter((finding) => finding.rule === rule)

describe('a report', () => {
  it('with two broken relations has two errors with their arithmetic written out', () => {
    expect(messages(errors(checkReport(qinghe())))).toEqual([
      '表二“本年新收”行“总计”：12 + 1 + 0 + 0 + 0 + 0 = 13，表中填 14，多 1',
      '表二“自然人”列，本年新收加上年结转应等于办理结果总计加结转下年度：12 + 0 = 12，13 + 0 = 13，相差 1',
    ])
  })

  it('that is consistent has no error, in the final check neither', () => {
    fc.assert(
      fc.property(consistentDraftArbitrary, fc.boolean(), (draft, final) => {
        expect(errors(checkReport(draft, { final }))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('has an error exactly for each cell that cannot be read and each relation that no filling satisfies', () => {
    fc.assert(
      fc.property(draftArbitrary, fc.boolean(), (draft, final) => {
        const texts = textsOf(draft)
        const unreadable = cells2021.filter(({ id, kind }) => readCell(texts[id] ?? '', kind).kind === 'problem')
        const broken = relations2021.filter(({ left, right }) => {
          const readings = (ids: typeof left) => ids.map((id) => readCell(texts[id] ?? ''))
          const [l, r] = [readings(left), readings(right)]
          if ([...l, ...r].some(({ kind }) => kind === 'problem')) return false
          const sum = (side: typeof l) => side.reduce((s, each) => s + (each.kind === 'number' ? each.value : 0), 0)
          const fillable = (side: typeof l) => !final && side.some(({ kind }) => kind === 'blank')
          return sum(l) > sum(r) ? !fillable(r) : sum(l) < sum(r) && !fillable(l)
        })
        const found = errors(final ? checkWithoutRepairs(draft, final) : [...checkArithmetic(draft.cells)])
        expect(found.length).toBe(unreadable.length + broken.length)
      }),
      { numRuns: 150 },
    )
  })

  it('left blank is unanswered and has no error', () => {
    const findings = checkReport(newDraft(2023, '静乐县'))
    expect(errors(findings)).toEqual([])
    expect(messages(findings.filter(({ rule }) => rule.endsWith('unanswered')))).toEqual([
      '表一还有 10 格未填，没有的请填 0',
      '表二还有 175 格未填，没有的请填 0',
      '表三还有 15 格未填，没有的请填 0',
    ])
  })

  it('gives the number of blank cells as a warning in the final check', () => {
    const draft = draftWith({ 'disclosure.permits.decisions': '' }, zeroDraftWith())
    const [finding] = byRule(checkReport(draft, { final: true }), 'disclosure.unanswered')
    expect(finding?.severity).toBe('warning')
    expect(finding?.at).toEqual([{ cell: 'disclosure.permits.decisions' }])
  })

  it('has its blanks answered by the repair of what is unanswered, totals with their sums', () => {
    const draft = draftWith({ 'disputes.directSuit.upheld': '2', 'disputes.directSuit.pending': '1' })
    const [repair] = byRule(checkReport(draft), 'disputes.unanswered')[0]?.repairs ?? []
    const texts = textsOf(withEdits(draft, repair?.edits ?? []))
    expect(texts['disputes.directSuit.total']).toBe('3')
    expect(texts['disputes.directSuit.corrected']).toBe('0')
    expect(byRule(checkReport(withEdits(draft, repair?.edits ?? [])), 'disputes.unanswered')).toEqual([])
  })
})

describe('a relation', () => {
  it('with blanks that could make up the difference is open: a hint', () => {
    const draft = draftWith({ 'disputes.directSuit.upheld': '1', 'disputes.directSuit.total': '3' })
    expect(byRule(checkReport(draft), 'disputes.row-total')).toMatchObject([
      {
        severity: 'hint',
        message: '表三“未经复议直接起诉”行“总计”：1 + 空 + 空 + 空 = 1，表中填 3，还有 2 应在未填的格中',
      },
    ])
  })

  it('whose parts already exceed its total is broken, blanks or not', () => {
    const draft = draftWith({ 'disputes.directSuit.upheld': '4', 'disputes.directSuit.total': '3' })
    expect(messages(errors(checkReport(draft)))).toEqual([
      '表三“未经复议直接起诉”行“总计”：4 + 空 + 空 + 空 = 4，表中填 3，少 1',
    ])
  })

  it('that is open is an error in the final check', () => {
    const draft = draftWith({ 'disputes.directSuit.upheld': '1', 'disputes.directSuit.total': '3' })
    expect(messages(errors(checkReport(draft, { final: true })))).toEqual([
      '表三“未经复议直接起诉”行“总计”：1 + 空 + 空 + 空 = 1，表中填 3，多 2',
    ])
  })

  it('whose total is blank beside given parts offers the sum', () => {
    const draft = draftWith({ 'disputes.directSuit.upheld': '1', 'disputes.directSuit.pending': '2' })
    for (const final of [false, true]) {
      const [finding] = byRule(checkReport(draft, { final }), 'disputes.row-total')
      expect(finding?.severity).toBe(final ? 'error' : 'hint')
      expect(finding?.repairs).toMatchObject([
        {
          label: '把“未经复议直接起诉·总计”填为 3',
          edits: [{ path: 'cells.disputes.directSuit.total', from: '', to: '3' }],
        },
      ])
    }
  })

  it('with a cell that cannot be read waits until it can', () => {
    const draft = draftWith({ 'disputes.directSuit.upheld': 'x', 'disputes.directSuit.total': '3' })
    expect(messages(errors(checkReport(draft)))).toEqual(['表三“未经复议直接起诉·结果维持”：“x”不是数字，请只填数字'])
  })

  it('with a mark for none in a cell is repaired by 0, which its total follows', () => {
    const draft = draftWith({ 'disputes.directSuit.upheld': '—', 'disputes.directSuit.pending': '2' })
    const [finding] = byRule(checkReport(draft), 'cells.number')
    expect(finding?.repairs).toMatchObject([
      {
        label: '把“未经复议直接起诉·结果维持”由“—”改为 0',
        edits: [{ path: 'cells.disputes.directSuit.upheld', from: '—', to: '0' }, { to: '2' }],
      },
    ])
  })

  it('of 21 addends shows those that are not 0', () => {
    const draft = draftWith(
      { 'applications.handled.person': '4' },
      addedUpDraftWith({ 'applications.granted.person': '2', 'applications.repeated.person': '1' }),
    )
    expect(messages(byRule(checkReport(draft), 'applications.column-total'))).toEqual([
      '表二“自然人”列“办理结果总计”：2 + 1（其余为 0）= 3，表中填 4，多 1',
    ])
  })
})

describe('compared with the report of last year', () => {
  const last = addedUpDraftWith({ 'applications.carriedOut.person': '2', 'applications.carriedOut.business': '1' })
  const lastYear: Report = { ...last, year: 2022 }

  it('every column of what was carried over is checked, the total included', () => {
    const findings = byRule(checkReport({ ...zeroDraftWith(), lastYear }), 'years.carried-in')
    expect(messages(findings)).toEqual([
      '表二“上年结转·自然人”应等于上一年度报告的“结转下年度·自然人”：上一年度为 2，表中填 0，少 2',
      '表二“上年结转·商业企业”应等于上一年度报告的“结转下年度·商业企业”：上一年度为 1，表中填 0，少 1',
      '表二“上年结转·总计”应等于上一年度报告的“结转下年度·总计”：上一年度为 3，表中填 0，少 3',
    ])
    expect(findings[0]?.repairs[0]?.label).toBe('把“上年结转·自然人”由 0 改为 2')
  })

  it('a blank is not compared until the final check', () => {
    const draft = { ...newDraft(2023, '清河县'), lastYear }
    expect(byRule(checkReport(draft), 'years.carried-in')).toEqual([])
    expect(byRule(checkReport(draft, { final: true }), 'years.carried-in')).toHaveLength(3)
  })

  it('the report of another year than the one before is not compared', () => {
    const draft = { ...zeroDraftWith(), lastYear: { ...lastYear, year: 2020 } }
    expect(byRule(checkReport(draft), 'years.carried-in')).toEqual([])
  })

  it('repairs leave alone what agrees with last year', () => {
    const draft = draftWith(
      { 'applications.carriedIn.person': '2', 'applications.carriedIn.total': '2' },
      zeroDraftWith(),
    )
    const lastYear: Report = { ...addedUpDraftWith({ 'applications.carriedOut.person': '2' }), year: 2022 }
    const free = checkReport(draft).flatMap(({ repairs }) => repairs)
    const held = checkReport({ ...draft, lastYear }).flatMap(({ repairs }) => repairs)
    const touches = (path: string) => (repair: (typeof free)[number]) => repair.edits.some((edit) => edit.path === path)
    expect(free.some(touches('cells.applications.carriedIn.person'))).toBe(true)
    expect(held.length).toBeGreaterThan(0)
    expect(held.some(touches('cells.applications.carriedIn.person'))).toBe(false)
  })
})

/** The final check costs a search for repairs; where only the findings matter it is left out. */
function checkWithoutRepairs(draft: ReturnType<typeof qinghe>, final: boolean): readonly Finding[] {
  return createChecker({ final }).check(draft)
}
