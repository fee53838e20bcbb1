import { describe, expect, it } from 'vitest'
import { checkReport } from '../../src/checks/check-report'
import type { ExampleDraft } from '../../src/checks/rule'
import { rules } from '../../src/checks/rule-catalogue'
import { cells2021 } from '../../src/schema/cells'
import { type Draft, newDraft } from '../../src/schema/draft'
import { relations2021 } from '../../src/schema/relations'
import { draftWith } from '../fixtures/drafts'

function draftOf(given: ExampleDraft, year: number): Draft {
  const { cells = {}, otherCells = '', texts = {}, signature, issuer = '甲县人民政府', issuerKind } = given
  const others = Object.fromEntries(cells2021.map(({ id }) => [id, otherCells]))
  const draft = draftWith({ ...others, ...cells }, newDraft(year, issuer))
  return { ...draft, ...texts, ...(signature ? { signature } : {}), ...(issuerKind ? { issuerKind } : {}) }
}

describe.each(rules)('the rule $id ($title)', ({ id, examples, severity }) => {
  it.each(examples)('$title', ({ given: { lastYear, final = false, today, ...given }, finds }) => {
    const context = { final, ...(lastYear && { lastYear: draftOf(lastYear, 2022) }), ...(today && { today }) }
    const found = checkReport(draftOf(given, 2023), context).filter(({ rule }) => rule === id)
    expect(found.map(({ message }) => message)).toEqual(finds)
  })

  it('has an example of what it finds and one of what it leaves alone', () => {
    expect(examples.some(({ finds }) => finds.length > 0)).toBe(true)
    expect(examples.some(({ finds }) => finds.length === 0)).toBe(true)
  })

  it('finds nothing graver than it says', () => {
    const rank = ['error', 'warning', 'hint']
    for (const { given } of examples) {
      const found = checkReport(draftOf(given, 2023), { final: true }).filter(({ rule }) => rule === id)
      for (const finding of found) expect(rank.indexOf(finding.severity)).toBeGreaterThanOrEqual(rank.indexOf(severity))
    }
  })
})

describe('the catalogue of rules', () => {
  it('names each rule once', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  })

  it('has a rule for every relation of the format', () => {
    const ids = new Set(rules.map(({ id }) => id))
    for (const { rule } of relations2021) expect(ids).toContain(rule)
  })
})
