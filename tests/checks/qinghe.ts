import type { Draft } from '../../src/schema/draft'
import { addedUpDraftWith, draftWith } from '../fixtures/drafts'

/**
 * Table 2 of seeds/qinghe-2023.txt as published: the row of new applications adds up to 13 and says 14, and in the
 * first column 12 + 0 were received but 13 + 0 handled.
 */
export function qinghe(): Draft {
  const consistent = addedUpDraftWith({
    'applications.granted.person': '12',
    'applications.granted.business': '1',
    'applications.petition.person': '1',
    'applications.received.person': '12',
    'applications.received.business': '1',
  })
  return draftWith({ 'applications.received.total': '14' }, consistent)
}
