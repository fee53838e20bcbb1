import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../../src/checks/checker'
import type { Draft } from '../../src/schema/draft'
import { claimTemplates, filled } from '../fixtures/claims/claim-templates'
import { consistentDraftArbitrary } from '../fixtures/drafts'

const graver = (draft: Draft) =>
  createChecker({ final: true })
    .check(draft)
    .filter(({ rule, severity }) => severity === 'error' || rule.startsWith('claims.'))

describe.each(claimTemplates)('a draft that states: %s', (template) => {
  it('has nothing found while its figures are those of the tables', () => {
    fc.assert(
      fc.property(consistentDraftArbitrary, (draft) => {
        const { text } = filled(template, draft.cells)
        expect(graver({ ...draft, overview: text })).toEqual([])
      }),
      { numRuns: 12 },
    )
  })

  it('with one figure wrong has that one found, on its characters, and nothing else', () => {
    const count = template.split('{').length - 1
    fc.assert(
      fc.property(consistentDraftArbitrary, fc.nat(count - 1), (draft, planted) => {
        const { text, figures } = filled(template, draft.cells, planted)
        const found = graver({ ...draft, overview: text }).filter(({ rule }) => rule !== 'claims.sums')
        const { from, to } = figures[planted] ?? { from: -1, to: -1 }
        expect(found.map(({ rule, at }) => [rule, at[0]])).toEqual([['claims.tables', { text: 'overview', from, to }]])
      }),
      { numRuns: 12 },
    )
  })
})
