import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exportDocx } from '../../src/index'
import { draftArbitrary } from '../fixtures/drafts'
import { exportOptionsArbitrary } from '../fixtures/export-options'
import { validatorErrors } from '../fixtures/open-xml-validator'

it('the Open XML validator finds nothing in a thousand generated reports, whatever is chosen about the file', async () => {
  for (const [draft, options] of fc.sample(fc.tuple(draftArbitrary, exportOptionsArbitrary), 1000)) {
    expect(await validatorErrors(await exportDocx(draft, options))).toEqual([])
  }
})
