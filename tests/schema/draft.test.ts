import { describe, expect, it } from 'vitest'
import { cells2021 } from '../../src/schema/cells'
import {
  cellText,
  draftSchema,
  inferIssuerKind,
  newDraft,
  publishedPart,
  publishedSchema,
  type Report,
  reportTitle,
} from '../../src/schema/draft'

const draft = newDraft(2023, '五台县人民政府办公室')

describe('a new draft', () => {
  it('has 200 cells, all blank', () => {
    const cells = Object.values(draft.cells).flatMap((rows) => Object.values(rows).flatMap(Object.values))
    expect(cells).toEqual(Array.from({ length: 200 }, () => ''))
    for (const { id } of cells2021) expect(cellText(draft.cells, id)).toBe('')
  })

  it('shares nothing with another', () => {
    expect(newDraft(2023, '甲县').cells).not.toBe(newDraft(2023, '甲县').cells)
  })

  it('has the official title', () => {
    expect(reportTitle(draft)).toBe('五台县人民政府办公室2023年政府信息公开工作年度报告')
  })
})

describe('the schema of a draft', () => {
  it('fills in what is left out', () => {
    const { version, year, issuer, issuerKind } = draft
    expect(draftSchema.parse({ version, year, issuer, issuerKind })).toEqual(draft)
    const cells = { disputes: { directSuit: { total: '2' } } }
    const partial = draftSchema.parse({ version, year, issuer, issuerKind, cells })
    expect(cellText(partial.cells, 'disputes.directSuit.total')).toBe('2')
    expect(cellText(partial.cells, 'applications.received.person')).toBe('')
  })

  it.each([
    ['a cell that the format has not', { cells: { applications: { received: { nobody: '1' } } } }],
    ['a row that the format has not', { cells: { applications: { lost: {} } } }],
    ['a number where text is kept', { cells: { applications: { received: { person: 12 } } } }],
    ['a field that it does not know', { note: 'x' }],
    ['a year that is none', { year: 20233 }],
    ['half a year', { year: 2023.5 }],
    ['another version', { version: 0 }],
    ['a kind of issuer that there is not', { issuerKind: 'company' }],
    ['last year’s report with one before it', { lastYear: { ...draft, lastYear: draft } }],
    ['a text of more than a million characters', { overview: '公'.repeat(1_000_001) }],
  ])('refuses %s', (_, change) => {
    expect(draftSchema.safeParse({ ...draft, ...change }).success).toBe(false)
  })

  it('takes whatever was typed into a cell as it stands', () => {
    const cells = { disclosure: { fees: { amount: ' 约１２ 万元' } } }
    expect(cellText(draftSchema.parse({ ...draft, cells }).cells, 'disclosure.fees.amount')).toBe(' 约１２ 万元')
  })
})

describe('what a draft publishes', () => {
  it('has no notes, nothing set aside and no report of last year', () => {
    const lastYear: Report = newDraft(2022, draft.issuer)
    const full = { ...draft, lastYear, confirmed: ['甲'], dismissed: [{ finding: 'x', reason: 'y' }] }
    const published = publishedPart(full)
    expect(publishedSchema.parse(published)).toEqual(published)
    expect(Object.keys(published).sort()).toEqual(
      ['cells', 'issuer', 'otherMatters', 'overview', 'preamble', 'problems', 'signature', 'year'].sort(),
    )
  })
})

describe('the kind of an issuer', () => {
  it.each([
    ['五台县人民政府办公室', 'office'],
    ['岳普湖县人民政府', 'government'],
    ['静乐县', 'government'],
    ['景德镇市人民政府', 'government'],
    ['清河县财政局', 'department'],
    ['尧都区卫生健康委员会', 'department'],
    ['台城镇人民政府', 'township'],
    ['豆村乡', 'township'],
    ['东关街道办事处', 'township'],
  ])('of %s is likely to be %s', (issuer, kind) => {
    expect(inferIssuerKind(issuer)).toBe(kind)
  })
})
