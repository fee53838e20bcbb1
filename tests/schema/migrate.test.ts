import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftVersion, newDraft } from '../../src/schema/draft'
import { type Migrations, readDraft } from '../../src/schema/migrate'
import { draftArbitrary, draftWithLastYearArbitrary } from '../fixtures/drafts'

const draft = newDraft(2023, '五台县人民政府办公室')

/** Before the first version the year was kept as text, under another name. */
const steps: Migrations = {
  [draftVersion - 1]: ({ reportYear, ...rest }) => ({ ...rest, year: Number(reportYear) }),
}

function older(year: number) {
  const { year: _, ...rest } = newDraft(year, '五台县人民政府办公室')
  return { ...rest, version: draftVersion - 1, reportYear: String(year) }
}

describe('a stored draft', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.oneof(draftArbitrary, draftWithLastYearArbitrary), (each) => {
        expect(readDraft(JSON.parse(JSON.stringify(each)))).toEqual({ draft: each })
      }),
      { numRuns: 40 },
    )
  })

  it('of an older version is brought up to date', () => {
    expect(readDraft(older(2023), steps)).toEqual({ draft })
  })

  it('of an older version brings last year’s report up to date with it', () => {
    const lastYear = newDraft(2022, draft.issuer)
    expect(readDraft({ ...older(2023), lastYear: older(2022) }, steps)).toEqual({ draft: { ...draft, lastYear } })
  })

  it('may have a report of last year that is older than itself', () => {
    const lastYear = newDraft(2022, draft.issuer)
    expect(readDraft({ ...draft, lastYear: older(2022) }, steps)).toEqual({ draft: { ...draft, lastYear } })
  })

  it('of version 1, which knew no rules switched off, is read with none', () => {
    const { rulesOff: _, ...first } = { ...draft, version: 1 }
    const { rulesOff: __, ...last } = { ...newDraft(2022, draft.issuer), version: 1 }
    expect(readDraft({ ...first, lastYear: last })).toEqual({
      draft: { ...draft, lastYear: newDraft(2022, draft.issuer) },
    })
  })

  it('of a newer version is refused with a sentence that says what to do', () => {
    expect(readDraft({ ...draft, version: draftVersion + 1 })).toEqual({
      problem: '这份文件由更新版本的程序保存，请用新版程序打开；文件没有被改动。',
    })
  })

  it('of a version that never was is refused', () => {
    for (const version of [-1, 0, 0.5, 1.5, Number.NaN])
      expect(readDraft({ ...draft, version })).toHaveProperty('problem')
  })

  it('that was damaged is refused, and says where', () => {
    const cells = { ...draft.cells, applications: { received: { person: 12 } } }
    expect(readDraft({ ...draft, cells })).toEqual({
      problem:
        '这份文件的内容不完整或被改动过，无法打开（cells.applications.received.person）；请换一份备份，文件没有被改动。',
    })
    expect(readDraft({ ...draft, lastYear: 'x' })).toHaveProperty('problem')
    expect(readDraft({ ...older(2023), lastYear: 'x' }, steps)).toHaveProperty('problem')
  })

  it('that is something else altogether is refused without an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readDraft(value)).toHaveProperty('problem')
        expect(readDraft({ version: draftVersion, value })).toHaveProperty('problem')
      }),
    )
    for (const value of [undefined, null, 3, '', [], {}]) expect(readDraft(value)).toHaveProperty('problem')
  })
})
