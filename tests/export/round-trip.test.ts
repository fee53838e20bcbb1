import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualLayout } from '../../src/export/layout-choices'
import { exportDocx, exportWebPage } from '../../src/index'
import { publishedPart } from '../../src/schema/draft'
import { consistentDraftArbitrary, draftArbitrary, draftWithLastYearArbitrary } from '../fixtures/drafts'
import { opened, seen, withoutCustomParts, withVisibleChange } from '../fixtures/round-trip'
import { seedDraft, seedNames } from '../fixtures/seeds'

describe('a Word file opened again', () => {
  it.each(seedNames)('%s: is exactly what was typed', async (name) => {
    const draft = await seedDraft(name)
    const imported = await opened(await exportDocx(draft))
    expect(publishedPart(imported.draft)).toEqual(publishedPart(draft))
    expect(imported.carried?.intact).toBe(true)
  })

  it('is exactly what was typed, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(draftArbitrary, async (draft) => {
        const imported = await opened(await exportDocx(draft))
        expect(publishedPart(imported.draft)).toEqual(publishedPart(draft))
      }),
      { numRuns: 60 },
    )
  })

  it('carries nothing but what it publishes', async () => {
    const [draft] = fc.sample(draftWithLastYearArbitrary, 1)
    if (!draft) throw new Error('no draft')
    const told = { ...draft, dismissed: [{ finding: 'f', reason: '不公开的理由' }], confirmed: ['确认过的句子'] }
    const imported = await opened(await exportDocx(told))
    expect(imported.carried?.published).toEqual(publishedPart(draft))
    expect(imported.draft.lastYear).toBeUndefined()
    expect([imported.draft.dismissed, imported.draft.confirmed]).toEqual([[], []])
  })
})

describe('a Word file without the part that it carried', () => {
  it.each(seedNames)('%s: opens with the same figures and texts', async (name) => {
    const draft = await seedDraft(name)
    const imported = await opened(withoutCustomParts(await exportDocx(draft)))
    expect(imported.carried).toBeUndefined()
    expect(seen(imported.draft)).toEqual(seen(draft))
    expect(imported.notPlaced).toEqual([])
  })

  it('opens with the same figures and texts, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(draftArbitrary, consistentDraftArbitrary), async (draft) => {
        expect(seen((await opened(withoutCustomParts(await exportDocx(draft)))).draft)).toEqual(seen(draft))
      }),
      { numRuns: 60 },
    )
  })

  it('for the public opens just as well, and names nobody', async () => {
    const draft = await seedDraft('yaodu-2023')
    const docx = await exportDocx(draft, { forPublic: true })
    const imported = await opened(docx)
    expect(imported.carried).toBeUndefined()
    expect(seen(imported.draft)).toEqual(seen(draft))
  })
})

describe('a signing body that takes two lines', () => {
  it.each(['清河县人民政府办公室', '新疆维吾尔自治区喀什地区塔什库尔干塔吉克自治县人民政府办公室'])(
    'comes back as one where the report is titled by %s, dated or not, sealed or not',
    async (issuer) => {
      const name = '新疆维吾尔自治区喀什地区塔什库尔干塔吉克自治县人民政府办公室'
      for (const date of ['2024-01-25', '']) {
        for (const sealed of [false, true]) {
          const draft = { ...(await seedDraft('yaodu-2023')), issuer, signature: { issuer: name, date } }
          const docx = await exportDocx(draft, { forPublic: true, layout: { ...usualLayout, sealed } })
          expect(seen((await opened(docx)).draft)).toEqual(seen(draft))
          const page = await exportWebPage(draft)
          if ('problem' in page) throw new Error(page.problem)
          expect(page.text).toContain(`\n${name}\r`)
          if (date !== '') expect((await opened(page.page)).draft.signature).toEqual(draft.signature)
        }
      }
    },
  )
})

describe('a text worded like a heading of a section', () => {
  it('comes back as text from a Word file without the part that it carried', async () => {
    const draft = {
      ...(await seedDraft('yaodu-2023')),
      overview:
        '（一）主动公开情况\n一、主动公开情况\n本年公开 3 条。\n二、依申请公开情况\n五、存在的主要问题及改进情况',
    }
    const imported = await opened(await exportDocx(draft, { forPublic: true }))
    expect(seen(imported.draft)).toEqual(seen(draft))
  })
})

describe('a Word file changed since it was written', () => {
  it('wins with what is visible, and tells the differences', async () => {
    const draft = await seedDraft('yaodu-2023')
    const docx = withVisibleChange(await exportDocx(draft), '全年共受理答复', '全年共受理、答复')
    const imported = await opened(
      withVisibleChange(await exportDocx(draft), '<w:t xml:space="preserve">25</w:t>', '<w:t>26</w:t>'),
    )
    expect(imported.carried?.intact).toBe(false)
    expect(imported.draft.cells['applications']?.['received']?.['total']).toBe('26')
    expect(imported.carried?.differences).toMatchObject([{ carried: '25', visible: '26' }])
    expect(imported.carried?.published).toEqual(publishedPart(draft))
    expect((await opened(docx)).carried?.differences).toHaveLength(1)
  })

  it('tells of a paragraph taken out, and of none behind it', async () => {
    const draft = { ...(await seedDraft('yaodu-2023')), otherMatters: '甲子。\n乙丑。\n丙寅。\n丁卯。' }
    const imported = await opened(withVisibleChange(await exportDocx(draft), '乙丑。', ''))
    expect(imported.carried?.differences).toMatchObject([{ carried: '乙丑。', visible: '' }])
  })

  it('tells of a paragraph that was parted by a manual line break', async () => {
    const draft = { ...(await seedDraft('yaodu-2023')), otherMatters: '甲乙丙。' }
    const docx = withVisibleChange(await exportDocx(draft), '甲乙丙。', '甲</w:t><w:br/><w:t>乙丙。')
    const imported = await opened(docx)
    expect(imported.carried?.intact).toBe(false)
    expect(imported.draft.otherMatters).toBe('甲\n乙丙。')
  })

  it('is what was typed where nothing but the wording of a heading was changed', async () => {
    const draft = await seedDraft('yaodu-2023')
    const docx = withVisibleChange(await exportDocx(draft), '存在的主要问题及改进情况', '存在的问题及改进情况')
    const imported = await opened(docx)
    expect(imported.carried?.intact).toBe(true)
    expect(publishedPart(imported.draft)).toEqual(publishedPart(draft))
  })

  it('is unchanged where a word processor only moved spaces', async () => {
    const draft = await seedDraft('yaodu-2023')
    const docx = withVisibleChange(await exportDocx(draft), '一、总体情况', ' 一、 总体情况\u00a0')
    expect((await opened(docx)).carried?.intact).toBe(true)
  })
})
