import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportDocx } from '../../src/index'
import { draftArbitrary, draftWith } from '../fixtures/drafts'
import { exportOptionsArbitrary } from '../fixtures/export-options'
import { validatorErrors } from '../fixtures/open-xml-validator'
import { seedDraft, seedNames } from '../fixtures/seeds'

describe('the Open XML validator', () => {
  it.each(seedNames)('%s: finds nothing', async (name) => {
    expect(await validatorErrors(await exportDocx(await seedDraft(name)))).toEqual([])
  })

  it('finds nothing in a file for the public', async () => {
    expect(await validatorErrors(await exportDocx(await seedDraft('yaodu-2023'), { forPublic: true }))).toEqual([])
  })

  it('finds nothing in an empty report, nor where control characters were typed', async () => {
    expect(await validatorErrors(await exportDocx(draftWith({})))).toEqual([])
    const odd = { ...draftWith({ 'disclosure.fees.amount': '约\u0007<1>&' }), overview: '一\u0000二\ud800三\uffff' }
    expect(await validatorErrors(await exportDocx(odd))).toEqual([])
  })

  it('finds nothing in forty generated reports, whatever is chosen about the file', async () => {
    for (const [draft, options] of fc.sample(fc.tuple(draftArbitrary, exportOptionsArbitrary), 40)) {
      expect(await validatorErrors(await exportDocx(draft, options))).toEqual([])
    }
  }, 300_000)
})
