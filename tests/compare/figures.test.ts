import { describe, expect, it } from 'vitest'
import { figureChange } from '../../src/index'
import { draftWith } from '../fixtures/drafts'

const count = 'applications.received.person'
const fees = 'disclosure.fees.amount'

function change(id: typeof count | typeof fees, before: string, after: string) {
  return figureChange(id, draftWith({ [id]: before }).cells, draftWith({ [id]: after }).cells)
}

describe('a figure in two years', () => {
  it('has a difference and a percentage', () => {
    expect(change(count, '8', '１,００９件')).toEqual({
      before: '8',
      after: '1009',
      change: '1001',
      percent: '12512.5',
    })
    expect(change(count, '3', '2')).toEqual({ before: '3', after: '2', change: '-1', percent: '-33.3' })
    expect(change(count, '5', '0')).toEqual({ before: '5', after: '0', change: '-5', percent: '-100' })
  })

  it('that was 0 has no percentage', () => {
    expect(change(count, '0', '7')).toEqual({ before: '0', after: '7', change: '7' })
    expect(change(count, '0', '0')).toEqual({ before: '0', after: '0', change: '0' })
  })

  it('that is blank or no number has no difference: blank is not 0', () => {
    expect(change(count, '5', '')).toEqual({ before: '5', after: '' })
    expect(change(count, '约10', '10')).toEqual({ before: '约10', after: '10' })
  })

  it('of money is exact', () => {
    expect(change(fees, '0.1', '0.3')).toEqual({ before: '0.1', after: '0.3', change: '0.2', percent: '200' })
    expect(change(fees, '1234.000001', '1234').change).toBe('-0.000001')
  })
})
