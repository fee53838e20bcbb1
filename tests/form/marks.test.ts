import { describe, expect, it } from 'vitest'
import { findingsAt, marksOf } from '../../src/form/session/marks'
import type { CellId, Finding, Severity } from '../../src/index'

const finding = (severity: Severity, ...cells: CellId[]): Finding => ({
  id: `${severity}:${cells.join()}`,
  rule: 'some-rule',
  severity,
  message: '',
  at: cells.map((cell) => ({ cell })),
  repairs: [],
})

const a = 'applications.received.person'
const b = 'applications.received.total'

describe('a cell is marked', () => {
  it('by the gravest of its findings, more loudly where one of these points to it first', () => {
    const marks = marksOf([finding('error', b, a), finding('warning', a)])
    expect(marks.get(b)).toEqual({ severity: 'error', primary: true })
    expect(marks.get(a)).toEqual({ severity: 'error', primary: false })
  })

  it('loudly too where another finding as grave points elsewhere first', () => {
    expect(marksOf([finding('error', b, a), finding('error', a)]).get(a)).toEqual({ severity: 'error', primary: true })
  })

  it('by no hint', () => {
    const hint = finding('hint', a)
    expect(marksOf([hint]).size).toBe(0)
    expect(findingsAt(a, [hint])).toEqual([])
  })

  it('by the findings that name it', () => {
    const [one, other] = [finding('error', b, a), finding('warning', b)]
    expect(findingsAt(a, [one, other])).toEqual([one])
    expect(findingsAt(b, [one, other])).toEqual([one, other])
  })
})
