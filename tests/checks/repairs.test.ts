import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkReport } from '../../src/checks/check-report'
import { checkArithmetic, createChecker } from '../../src/checks/checker'
import type { Finding } from '../../src/checks/finding'
import { cells2021 } from '../../src/schema/cells'
import { cellText, type Draft } from '../../src/schema/draft'
import { cellAtPath, cellPath, type Edit, withEdits } from '../../src/schema/edits'
import type { CellId } from '../../src/schema/format'
import { relations2021 } from '../../src/schema/relations'
import { followTotals } from '../../src/schema/totals'
import { addedUpDraftWith, consistentDraftArbitrary, draftWith } from '../fixtures/drafts'
import { qinghe } from './qinghe'

const errors = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'error')
const errorIds = (draft: Draft) => new Set(errors(checkArithmetic(draft.cells)).map(relationOf))
/** A finding's relation, without its figures. */
const relationOf = ({ id }: Finding) => id.split(':')[0] as string
const labels = (finding: Finding | undefined) => finding?.repairs.map(({ label }) => label)
const inRelations = cells2021.filter(({ id }) =>
  relations2021.some(({ left, right }) => [...left, ...right].includes(id)),
)
const cellArbitrary = fc.constantFrom(...inRelations.map(({ id }) => id))

function typed(draft: Draft, id: CellId, to: string, follow: boolean): Draft {
  const edits: Edit[] = [{ path: cellPath(id), from: cellText(draft.cells, id), to }]
  return withEdits(draft, follow ? followTotals(draft.cells, edits) : edits)
}

describe('a repair', () => {
  it('of the report of 清河县 is one figure, which mends both broken relations', () => {
    const found = errors(checkReport(qinghe()))
    expect(found.map(labels)).toEqual([['把“本年新收·自然人”由 12 改为 13'], ['把“本年新收·自然人”由 12 改为 13']])
    const [repair] = found[0]?.repairs ?? []
    expect(repair?.explanation).toBe('改后 2 处勾稽关系成立：表二“本年新收”行（总计）、表二“自然人”列（平衡）。')
    expect(errorIds(withEdits(qinghe(), repair?.edits ?? []))).toEqual(new Set())
  })

  it('offers every figure that would do, where several are equally small, the total first', () => {
    const draft = draftWith({ 'disputes.directSuit.upheld': '2', 'disputes.directSuit.total': '3' }, addedUpDraftWith())
    expect(labels(errors(checkReport(draft))[0])).toEqual([
      '把“未经复议直接起诉·总计”由 3 改为 2',
      '把“未经复议直接起诉·结果维持”由 2 改为 3',
      '把“未经复议直接起诉·结果纠正”由 0 改为 1',
      '把“未经复议直接起诉·其他结果”由 0 改为 1',
      '把“未经复议直接起诉·尚未审结”由 0 改为 1',
    ])
  })

  it('offers every way of dividing a difference between two figures', () => {
    const base = addedUpDraftWith({
      'applications.received.person': '6',
      'applications.granted.person': '3',
      'applications.petition.person': '3',
    })
    const two = ['received.person', 'received.total', 'handled.person', 'handled.total']
    const draft = draftWith(Object.fromEntries(two.map((cell) => [`applications.${cell}`, '2'])), base)
    const offered = new Set(errors(checkReport(draft)).flatMap(labels))
    const pair = (granted: number, petition: number) =>
      `把“予以公开·自然人”由 3 改为 ${granted}，“信访举报投诉类申请·自然人”由 3 改为 ${petition}`
    expect(offered).toEqual(new Set([pair(0, 2), pair(1, 1), pair(2, 0)]))
  })

  it('takes the totals along that follow the figure, and says so', () => {
    const base = addedUpDraftWith({ 'applications.received.person': '3', 'applications.granted.person': '2' })
    const draft = draftWith({ 'applications.repeated.person': '1', 'applications.repeated.total': '1' }, base)
    const repairs = errors(checkReport(draft)).flatMap(({ repairs: each }) => each)
    const mend = repairs.find(({ label }) => label.includes('办理结果总计·自然人'))
    expect(mend?.edits.map(({ path, to }) => [cellAtPath(path), to])).toEqual([
      ['applications.handled.person', '3'],
      ['applications.handled.total', '3'],
    ])
    expect(mend?.explanation).toContain('总计随之变化：“办理结果总计·总计”由 2 变为 3。')
  })

  it('mends errors in different places apart, each with its own figure', () => {
    const base = addedUpDraftWith({
      'applications.received.person': '5',
      'applications.granted.person': '5',
      'applications.received.research': '4',
      'applications.petition.research': '4',
    })
    const draft = draftWith({ 'applications.granted.person': '6', 'applications.petition.research': '2' }, base)
    const found = errors(checkReport(draft))
    expect(found.map((finding) => [relationOf(finding), labels(finding)])).toEqual([
      ['applications.column-total.person', ['把“予以公开·自然人”由 6 改为 5']],
      ['applications.column-total.research', ['把“信访举报投诉类申请·科研机构”由 2 改为 4']],
      ['applications.row-total.granted', ['把“予以公开·自然人”由 6 改为 5']],
      ['applications.row-total.petition', ['把“信访举报投诉类申请·科研机构”由 2 改为 4']],
    ])
  })

  it('of two figures swapped within a row changes both', () => {
    const base = addedUpDraftWith({
      'applications.received.person': '5',
      'applications.granted.person': '5',
      'applications.received.research': '2',
      'applications.granted.research': '2',
    })
    const draft = draftWith({ 'applications.granted.person': '2', 'applications.granted.research': '5' }, base)
    const found = errors(checkReport(draft))
    expect(found.map(relationOf)).toEqual(['applications.column-total.person', 'applications.column-total.research'])
    for (const finding of found) {
      expect(labels(finding)?.[0]).toBe('把“予以公开·自然人”由 2 改为 5，“予以公开·科研机构”由 5 改为 2')
      expect(finding.repairs.every(({ label }) => label.split('改为').length === 3)).toBe(true)
    }
  })

  it('never makes a figure negative', () => {
    const draft = draftWith({ 'disputes.directSuit.total': '0', 'disputes.directSuit.upheld': '2' }, addedUpDraftWith())
    expect(labels(errors(checkReport(draft))[0])).toEqual([
      '把“未经复议直接起诉·总计”由 0 改为 2',
      '把“未经复议直接起诉·结果维持”由 2 改为 0',
    ])
  })

  it('does not change a blank cell', () => {
    const draft = draftWith({ 'disputes.directSuit.upheld': '4', 'disputes.directSuit.total': '3' })
    expect(labels(errors(checkReport(draft))[0])).toEqual([
      '把“未经复议直接起诉·总计”由 3 改为 4',
      '把“未经复议直接起诉·结果维持”由 4 改为 3',
    ])
  })

  it('of a finding that no longer stands is none', () => {
    const checker = createChecker()
    const [finding] = checker.check(qinghe())
    if (!finding) throw new Error('nothing found')
    expect(checker.repairs(qinghe(), finding)).toHaveLength(1)
    expect(checker.repairs(draftWith({ 'applications.received.total': '13' }, qinghe()), finding)).toEqual([])
  })
})

/** What every repair offered has to do, whatever stands in the draft. */
function expectSound(draft: Draft, finding: Finding): void {
  const before = errorIds(draft)
  for (const { edits } of finding.repairs) {
    for (const { path, from, to } of edits) {
      expect(from).toBe(cellText(draft.cells, cellAtPath(path) as CellId))
      expect(String(to)).toMatch(/^\d+$/)
    }
    const after = errorIds(withEdits(draft, edits))
    expect(after).not.toContain(relationOf(finding))
    for (const id of after) expect(before).toContain(id)
  }
}

describe('with one figure of a consistent report changed', () => {
  const slip = fc.record({
    draft: consistentDraftArbitrary,
    cell: cellArbitrary,
    to: fc.nat(60).map(String),
    follow: fc.boolean(),
  })

  it('every repair is of one figure at most, and one of them brings the report back in order', () => {
    fc.assert(
      fc.property(slip, ({ draft, cell, to, follow }) => {
        const wrong = typed(draft, cell, to, follow)
        const found = errors(checkReport(wrong))
        for (const finding of found) {
          expectSound(wrong, finding)
          expect(finding.repairs.length).toBeGreaterThan(0)
          const mended = finding.repairs.map(({ edits }) => errorIds(withEdits(wrong, edits)).size)
          expect(mended).toContain(0)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('the repairs are those that trying every cell finds', () => {
    fc.assert(
      fc.property(slip, ({ draft, cell, to, follow }) => {
        const wrong = typed(draft, cell, to, follow)
        const broken = errorIds(wrong)
        if (broken.size === 0) return
        const [finding] = errors(checkReport(wrong))
        const offered = new Set(finding?.repairs.map(({ edits }) => JSON.stringify(edits)))
        expect(offered).toEqual(new Set(mendingAll(wrong).map((edits) => JSON.stringify(edits))))
      }),
      { numRuns: 40 },
    )
  })
})

/** By trial: every change of one cell by a difference that some broken relation shows, after which none is broken. */
function mendingAll(draft: Draft): Edit[][] {
  const sum = (ids: readonly CellId[]) => ids.reduce((s, id) => s + Number(cellText(draft.cells, id)), 0)
  const gaps = new Set(relations2021.map(({ left, right }) => Math.abs(sum(left) - sum(right))))
  gaps.delete(0)
  const steps = [...gaps].flatMap((gap) => [gap, -gap])
  const mending = inRelations.flatMap(({ id }) =>
    steps.flatMap((step) => {
      const from = cellText(draft.cells, id)
      const to = Number(from) + step
      if (to < 0) return []
      const edits = followTotals(draft.cells, [{ path: cellPath(id), from, to: String(to) }])
      return errorIds(withEdits(draft, edits)).size === 0 ? [{ edits, size: Math.abs(step) }] : []
    }),
  )
  const least = Math.min(...mending.map(({ size }) => size))
  return mending.filter(({ size }) => size === least).map(({ edits }) => edits)
}

describe('with several figures of a consistent report changed, and some cleared', () => {
  const slips = fc.array(
    fc.record({ cell: cellArbitrary, to: fc.oneof(fc.nat(40).map(String), fc.constant('')), follow: fc.boolean() }),
    { minLength: 2, maxLength: 6 },
  )
  const cleared = fc.array(cellArbitrary, { maxLength: 60 })

  it('whatever is offered mends its relation and breaks none', () => {
    fc.assert(
      fc.property(consistentDraftArbitrary, cleared, slips, (draft, blanks, changes) => {
        const sparse = blanks.reduce((each, cell) => typed(each, cell, '', false), draft)
        const wrong = changes.reduce((each, { cell, to, follow }) => typed(each, cell, to, follow), sparse)
        for (const finding of errors(checkReport(wrong))) expectSound(wrong, finding)
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
