import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkReport } from '../../src/index'
import { faultlessArbitrary } from '../fixtures/faultless'

it('says nothing about reports in which nothing is wrong, in the check before export neither', () => {
  fc.assert(
    fc.property(faultlessArbitrary, fc.boolean(), (draft, final) => {
      expect(checkReport(draft, { final }).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
    }),
    { numRuns: 300 },
  )
})
