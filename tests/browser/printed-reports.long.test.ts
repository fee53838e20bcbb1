import fc from 'fast-check'
import { it } from 'vitest'
import { consistentDraftArbitrary } from '../fixtures/drafts'
import { launch } from './page'
import { expectPrintedWhole } from './printed-reports'

it('of two hundred generated drafts, printed to PDF by the browser, every figure, paragraph and title is read', async () => {
  const browser = await launch()
  try {
    await expectPrintedWhole(browser, fc.sample(consistentDraftArbitrary, 200))
  } finally {
    await browser.close()
  }
})
