import { describe, expect, it } from 'vitest'
import { type ExportOptions, exportDocx } from '../../src/index'
import { draftWith } from '../fixtures/drafts'
import { validatorErrors } from '../fixtures/open-xml-validator'
import { opened, seen } from '../fixtures/round-trip'
import { seedDraft } from '../fixtures/seeds'
import { textParts } from '../fixtures/word-structure'

const layout = { sealed: false, fonts: 'standard', draftMark: false } as const
const wutai = () => seedDraft('wutai-2023')
const parts = async (options: ExportOptions) => textParts(await exportDocx(await wutai(), options))

describe('the mark 草稿', () => {
  it('stands in the headers of odd and even pages, with ids of their own', async () => {
    const marked = await parts({ layout: { ...layout, draftMark: true } })
    const headers = ['word/header1.xml', 'word/header2.xml'].map((path) => marked[path] ?? '')
    for (const xml of headers) expect(xml).toContain('string="草稿"')
    expect(new Set(headers.map((xml) => /<v:shape id="(\w+)"/.exec(xml)?.[1])).size).toBe(2)
    expect(marked['word/document.xml']?.match(/<w:headerReference /g)).toHaveLength(2)
  })

  it('leaves no header behind where it is not wanted', async () => {
    expect(Object.keys(await parts({ layout })).filter((path) => path.includes('header'))).toEqual([])
  })
})

describe('notes for the reviewer', () => {
  const overview = '本年度收到申请12件。'
  const draft = { ...draftWith({ 'applications.received.person': '3' }), issuer: '静乐县人民政府', overview }
  const from = overview.indexOf('12')
  const notes = [
    { text: '正文与表格不符', at: [{ field: 'overview', from, to: from + 2 }] },
    {
      text: '合计不符',
      at: [{ field: 'cells.applications.received.person' }, { field: 'cells.applications.received.total' }],
    },
    { text: '没有落款', at: [{ field: 'signature.issuer' }] },
  ]

  it('are Word comments around the characters and cells they are about', async () => {
    const { 'word/document.xml': xml = '', 'word/comments.xml': comments = '' } = textParts(
      await exportDocx(draft, { notes }),
    )
    expect(commented(xml, 0)).toBe('12')
    expect(commented(xml, 1)).toBe('3')
    expect(commented(xml, 2)).toBe('静乐县人民政府')
    for (const { text } of notes) expect(comments).toContain(text)
    expect(xml.match(/<w:commentReference /g)).toHaveLength(3)
  })

  it('stand at the nearest paragraph of their field, never around nothing', async () => {
    const beyond = [
      { text: '超出正文', at: [{ field: 'overview', from: 100, to: 200 }] },
      { text: '两字之间', at: [{ field: 'overview', from: 3, to: 3 }] },
    ]
    const { 'word/document.xml': xml = '' } = textParts(await exportDocx(draft, { notes: beyond }))
    expect([commented(xml, 0), commented(xml, 1)]).toEqual([overview, overview])
  })

  it('do not change what is read when the file is opened again', async () => {
    const imported = await opened(await exportDocx(draft, { notes, layout: { ...layout, draftMark: true } }))
    expect(imported.carried?.differences ?? []).toEqual([])
    expect(seen(imported.draft)).toEqual(seen(draft))
  })

  it('have no place in a file for the public', async () => {
    const parts = textParts(await exportDocx(draft, { notes, forPublic: true }))
    expect(
      Object.entries(parts).filter(([path, xml]) => /comment/i.test(path + (path.includes('document') ? xml : ''))),
    ).toEqual([])
  })
})

describe('the fonts', () => {
  it('are those of the standard, each with the names to look for where it is missing', async () => {
    const { 'word/styles.xml': styles = '', 'word/fontTable.xml': table = '' } = await parts({ layout })
    for (const [font, other] of [
      ['方正小标宋简体', '华文中宋'],
      ['仿宋_GB2312', '仿宋'],
      ['楷体_GB2312', '楷体'],
    ]) {
      expect(styles).toContain(`w:eastAsia="${font}"`)
      expect(table).toMatch(new RegExp(`w:name="${font}"><w:altName w:val="[^"]*${other}`))
    }
  })

  it('are on request those that every office computer has, the title set bold', async () => {
    const all = await parts({ layout: { ...layout, fonts: 'system' } })
    for (const path of ['word/styles.xml', 'word/document.xml']) expect(all[path]).not.toMatch(/方正|_GB2312/)
    expect(all['word/styles.xml']).toMatch(/w:styleId="Title">.*?w:eastAsia="宋体"[^>]*\/><w:b\/>/)
  })

  it('are all named in the font table', async () => {
    for (const fonts of ['standard', 'system'] as const) {
      const { 'word/fontTable.xml': table = '', ...others } = await parts({ layout: { ...layout, fonts } })
      const used = Object.values(others).flatMap((xml) => [...xml.matchAll(/w:eastAsia="([^"]*[^ -~][^"]*)"/g)])
      for (const name of new Set(used.map(([, name]) => name))) expect(table).toContain(`w:name="${name}"`)
    }
  })
})

describe('a signature under a seal', () => {
  it('ends its date four characters from the edge, with the issuer centred above and two lines free', async () => {
    const { 'word/document.xml': xml = '' } = await parts({ layout: { ...layout, sealed: true } })
    const paragraph = (style: string) =>
      new RegExp(`<w:p><w:pPr><w:pStyle w:val="${style}"/>.*?</w:pPr>`).exec(xml)?.[0]
    // 五台县人民政府办公室 is 157 pt wide, the date with its spaces 110.8 pt: 23.1 pt more at either side than 64 pt.
    expect(paragraph('Date')).toContain('w:right="1280"')
    expect(paragraph('Signature')).toContain('w:right="818"')
    expect(paragraph('Signature')).toContain('w:before="1158"')
  })
})

describe('the Open XML validator', () => {
  it('finds nothing with every choice made', async () => {
    const notes = [{ text: '一 & <二>', at: [{ field: 'overview', from: 3, to: 9 }] }]
    const options = { layout: { sealed: true, fonts: 'system', draftMark: true } as const, notes }
    expect(await validatorErrors(await exportDocx(await wutai(), options))).toEqual([])
  })
})

/** The text that a comment is around. */
function commented(xml: string, id: number): string {
  const between = new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`, 's').exec(
    xml,
  )?.[1]
  return [...(between ?? '').matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
}
