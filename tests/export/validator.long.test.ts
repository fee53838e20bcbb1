import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exportDocx } from '../../src/index'
import { draftArbitrary } from '../fixtures/drafts'
import { validatorErrors } from '../fixtures/open-xml-validator'

it('the Open XML validator finds nothing in fifty generated drafts', async () => {
  for (const draft of fc.sample(draftArbitrary, 50)) {
    expect(await validatorErrors(await exportDocx(draft))).toEqual([])
  }
})
