import { describe, expect, it } from 'vitest'
import { stretchesIn } from '../../src/form/text/finding-marks'
import type { Finding, Severity } from '../../src/index'

function finding(id: string, severity: Severity, from: number, to: number): Finding {
  return { id, rule: id, severity, message: id, at: [{ text: 'overview', from, to }], repairs: [] }
}

const findings = [finding('年份', 'warning', 0, 8), finding('数字', 'error', 5, 7), finding('标点', 'warning', 9, 10)]
const marked = (current?: string) => stretchesIn('overview', findings, current).map(({ from, to }) => [from, to])

describe('where two findings meet in a text', () => {
  it('the gravest is marked', () => {
    expect(marked()).toEqual([
      [5, 7],
      [9, 10],
    ])
  })

  it('the one gone to is marked before all', () => {
    expect(marked('年份')).toEqual([
      [0, 8],
      [9, 10],
    ])
  })
})
