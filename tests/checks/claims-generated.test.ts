import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../../src/checks/checker'
import { cellText, type Draft } from '../../src/schema/draft'
import type { CellId } from '../../src/schema/format'
import { denialCases } from '../fixtures/claims/claim-denials'
import { grammarDenials, grammarDraft, grammarTemplates } from '../fixtures/claims/claim-grammar'
import { reportedIn } from '../fixtures/claims/claim-score'
import { claimTemplates, filled, rareDenials, rareWordings } from '../fixtures/claims/claim-templates'
import { consistentDraftArbitrary, zeroDraftWith } from '../fixtures/drafts'

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

describe('the sentences of the grammar', () => {
  const told = (overview: string, draft: Draft = grammarDraft) => reportedIn({ draft: { ...draft, overview } })

  it('are silent with the figures of the tables, and have each wrong one found on its characters, and no other', () => {
    for (const template of [...grammarTemplates(), ...rareWordings()]) {
      const { text, figures } = filled(template, grammarDraft.cells)
      expect(told(text), text).toEqual([])
      for (const [planted] of figures.entries()) {
        const wrong = filled(template, grammarDraft.cells, planted)
        const { from, to } = wrong.figures[planted] ?? { from: -1, to: -1 }
        expect(told(wrong.text), wrong.text).toEqual([{ from, to }])
      }
    }
  })

  it('that say there was none are silent where there was none, and one finding each where there was one', () => {
    const { issuer, issuerKind } = grammarDraft
    for (const text of [...grammarDenials(), ...rareDenials()]) {
      expect(told(text, { ...zeroDraftWith(), issuer, issuerKind }), text).toEqual([])
      expect(told(text), text).toHaveLength(1)
    }
  })
})

describe('a denial of one row, outcome or applicant', () => {
  it('is silent where there was none, and one finding where there was one, whatever word denies it', () => {
    for (const { text, none, some } of denialCases()) {
      expect(reportedIn({ draft: { ...none, overview: text } }), text).toEqual([])
      expect(reportedIn({ draft: { ...some, overview: text } }), text).toHaveLength(1)
    }
  })
})

describe('a share of the whole', () => {
  const figure = (draft: Draft, cell: CellId) => Number(cellText(draft.cells, cell))

  it('is right rounded or cut off, of what was answered or of all received, and told where it is none of these', () => {
    const rows = ['granted', 'partlyGranted', 'notHeld', 'repeated'] as const
    const wholes = fc.constantFrom<readonly string[]>(['handled'], ['received'], ['received', 'carriedIn'])
    const shares = fc.tuple(consistentDraftArbitrary, fc.constantFrom(...rows), wholes, fc.boolean())
    fc.assert(
      fc.property(shares, ([draft, row, whole, cut]) => {
        const part = figure(draft, `applications.${row}.total`)
        const all = whole.reduce((sum, each) => sum + figure(draft, `applications.${each}.total`), 0)
        const most = figure(draft, 'applications.received.total') + figure(draft, 'applications.carriedIn.total')
        fc.pre(part > 0 && part <= all && part > most / 1_000)
        const exact = (100 * part) / all
        const share = cut ? Math.floor(exact) : exact.toFixed(2)
        const stating = (percent: number | string): Draft => ({
          ...draft,
          overview: `政府信息公开申请办理结果：${wordingOf[row]}${part}件，占比${percent}%。`,
        })
        expect(graver(stating(share))).toEqual([])
        const found = graver(stating('0.01'))
        expect(found.map(({ severity }) => severity)).toEqual(['warning'])
        expect(found[0]?.message).toContain(`为 ${part}，即 `)
      }),
      { numRuns: 60 },
    )
  })
})

const wordingOf = { granted: '予以公开', partlyGranted: '部分公开', notHeld: '本机关不掌握', repeated: '重复申请' }
