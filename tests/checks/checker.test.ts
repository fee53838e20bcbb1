import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createArithmetic } from '../../src/checks/arithmetic'
import { checkReport } from '../../src/checks/check-report'
import { type CheckContext, checkArithmetic, createChecker } from '../../src/checks/checker'
import type { Finding } from '../../src/checks/finding'
import { arithmeticRules } from '../../src/checks/rule-catalogue'
import { cells2021 } from '../../src/schema/cells'
import { cellText, type Draft, newDraft } from '../../src/schema/draft'
import { cellPath, withEdits } from '../../src/schema/edits'
import type { CellId } from '../../src/schema/format'
import {
  addedUpDraftWith,
  consistentDraftArbitrary,
  draftArbitrary,
  typedArbitrary,
  zeroDraftWith,
} from '../fixtures/drafts'
import { qinghe } from './qinghe'

const withoutRepairs = (findings: readonly Finding[]) => findings.map((finding) => ({ ...finding, repairs: [] }))
const errors = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'error')

function typed(draft: Draft, id: CellId, to: string): Draft {
  return withEdits(draft, [{ path: cellPath(id), from: cellText(draft.cells, id), to }])
}

const isArithmetic = (id: string) => arithmeticRules.some((rule) => rule.id === id)

const keyPresses = fc.array(fc.tuple(fc.constantFrom(...cells2021.map(({ id }) => id)), typedArbitrary), {
  minLength: 1,
  maxLength: 15,
})

describe('a checker', () => {
  it('finds after any key presses what a check from the start finds', () => {
    const context = fc.constantFrom<CheckContext>({}, { final: true })
    fc.assert(
      fc.property(fc.oneof(consistentDraftArbitrary, draftArbitrary), keyPresses, context, (draft, presses, given) => {
        const checker = createChecker(given)
        let current = draft
        checker.check(current)
        for (const [id, text] of presses) {
          current = typed(current, id, text)
          expect(checker.check(current)).toEqual(createChecker(given).check(current))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('knows the arithmetic before everything else, and everything after that', () => {
    fc.assert(
      fc.property(fc.oneof(consistentDraftArbitrary, draftArbitrary), keyPresses, (draft, presses) => {
        const checker = createChecker()
        const others = checker.check(draft).filter(({ rule }) => !isArithmetic(rule))
        let current = draft
        for (const [id, text] of presses) {
          current = typed(current, id, text)
          const now = checker.checkFigures(current)
          const everything = createChecker().check(current)
          const sums = ({ rule }: Finding) => isArithmetic(rule)
          expect(now.filter(sums)).toEqual(everything.filter(sums))
          expect(now.filter((finding) => !sums(finding))).toEqual(others)
        }
        expect(checker.check(current)).toEqual(createChecker().check(current))
      }),
      { numRuns: 40 },
    )
  })

  it('finds the same as the check of the whole report, which adds the repairs', () => {
    const findings = createChecker().check(qinghe())
    expect(findings.every(({ repairs }) => repairs.length === 0)).toBe(true)
    expect(withoutRepairs(checkReport(qinghe()))).toEqual(findings)
  })

  it('keeps the object of a finding that is still there', () => {
    const checker = createChecker()
    const before = checker.check(qinghe())
    const after = checker.check(typed(qinghe(), 'disputes.directSuit.upheld', '1'))
    const added = after.filter((finding) => !before.includes(finding))
    expect(added.map(({ rule }) => rule)).toEqual(['disputes.row-total'])
    expect(after.length).toBe(before.length + 1)
  })

  it('gives a new object to a finding whose figures changed', () => {
    const checker = createChecker()
    const [before] = checker.check(qinghe())
    const [after] = checker.check(typed(qinghe(), 'applications.received.total', '15'))
    expect(after?.rule).toBe(before?.rule)
    expect(after?.id).not.toBe(before?.id)
    expect(after?.message).toContain('表中填 15，多 2')
  })

  it('gives the same list while nothing changes, and when a cell is typed in another way', () => {
    const checker = createChecker()
    const before = checker.check(qinghe())
    expect(checker.check(qinghe())).toBe(before)
    expect(checker.check(typed(qinghe(), 'applications.received.person', '１２ 件'))).toBe(before)
  })

  it('lists errors before hints, each in official order', () => {
    const draft = typed(typed(qinghe(), 'disclosure.permits.decisions', ''), 'disclosure.penalties.decisions', 'x')
    const found = createChecker().check(draft)
    expect(found.map(({ severity }) => severity)).toEqual([...found].map(({ severity }) => severity).sort())
    expect(found.map(({ rule }) => rule).slice(0, 4)).toEqual([
      'cells.number',
      'applications.row-total',
      'applications.balance',
      'disclosure.unanswered',
    ])
  })

  it('gives each finding an identity of its own', () => {
    fc.assert(
      fc.property(draftArbitrary, (draft) => {
        const found = createChecker().check(draft)
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
      }),
      { numRuns: 60 },
    )
  })

  it('names cells that there are, and never an empty place', () => {
    const ids = new Set(cells2021.map(({ id }) => id))
    fc.assert(
      fc.property(draftArbitrary, (draft) => {
        for (const { at } of createChecker().check(draft)) {
          expect(at.length).toBeGreaterThan(0)
          for (const place of at) if ('cell' in place) expect(ids).toContain(place.cell)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('takes the report of last year from the draft, unless it is given another', () => {
    const last = addedUpDraftWith({ 'applications.carriedOut.person': '2' })
    const draft: Draft = { ...zeroDraftWith(), lastYear: { ...last, year: 2022 } }
    expect(errors(createChecker().check(draft)).map(({ rule }) => rule)).toEqual([
      'years.carried-in',
      'years.carried-in',
    ])
    expect(errors(createChecker({ lastYear: newDraft(2022, '甲县') }).check(draft))).toEqual([])
  })
})

describe('the arithmetic', () => {
  it('of the same figures is the same object, so that nothing is worded twice', () => {
    const arithmeticOf = createArithmetic()
    const first = arithmeticOf(qinghe().cells)
    expect(arithmeticOf(qinghe().cells)).toBe(first)
    const next = arithmeticOf(typed(qinghe(), 'disputes.directSuit.upheld', '1').cells)
    expect(next.judgements.slice(0, 2)).toEqual(first.judgements)
    expect(next.judgements[0]).toBe(first.judgements[0])
    expect(next.blanks).toBe(first.blanks)
  })

  it('does not depend on what was checked before', () => {
    fc.assert(
      fc.property(draftArbitrary, draftArbitrary, (one, other) => {
        const before = checkArithmetic(one.cells)
        checkArithmetic(other.cells)
        expect(checkArithmetic(one.cells)).toEqual(before)
      }),
      { numRuns: 30 },
    )
  })

  it('takes a cell that is missing for a blank one', () => {
    expect(errors(checkArithmetic({}))).toEqual([])
    expect(errors(checkArithmetic({ applications: { received: { person: 'x' } } }))).toHaveLength(1)
  })
})
