import { describe, expect, it } from 'vitest'
import { exportDocx, fileNameOf, importReport, projectFile, projectFileNameOf } from '../../src/index'
import { publishedPart } from '../../src/schema/draft'
import { draftWith } from '../fixtures/drafts'
import { opened } from '../fixtures/round-trip'
import { seedDraft } from '../fixtures/seeds'
import { textParts } from '../fixtures/word-structure'

describe('what a Word file holds beside the visible text', () => {
  it('is the published content, in a part of its own, and the issuer as author', async () => {
    const parts = textParts(await exportDocx(await seedDraft('yaodu-2023')))
    expect(Object.keys(parts).filter((path) => path.startsWith('customXml/'))).toHaveLength(3)
    expect(parts['docProps/core.xml']).toContain('<dc:creator>临汾市尧都区人民政府办公室</dc:creator>')
  })

  it('is neither part nor author in a file for the public', async () => {
    const parts = textParts(await exportDocx(await seedDraft('yaodu-2023'), { forPublic: true }))
    expect(Object.entries(parts).filter(([path, xml]) => /customXml/.test(path + xml))).toEqual([])
    expect(parts['docProps/core.xml']).not.toMatch(/<(?:dc:creator|cp:lastModifiedBy)>[^<]/)
  })

  it('brings back characters that XML cannot hold, and leaves them out of the visible text', async () => {
    const draft = {
      ...draftWith({ 'disclosure.permits.decisions': '1\u0001' }),
      overview: '甲\u0000乙\ud800丙]]>&<丁>',
    }
    const docx = await exportDocx(draft)
    expect(publishedPart((await opened(docx)).draft)).toEqual(publishedPart(draft))
    expect(textParts(docx)['word/document.xml']).toContain('甲乙丙]]&gt;&amp;&lt;丁&gt;')
  })

  it('is nothing that came from outside: no address to load, no macro', async () => {
    const parts = textParts(await exportDocx(await seedDraft('wutai-2023')))
    expect(Object.keys(parts).filter((path) => /vba|embeddings|media/.test(path))).toEqual([])
    expect(Object.values(parts).filter((xml) => xml.includes('TargetMode="External"'))).toEqual([])
  })
})

describe('the names of files', () => {
  it('are issuer, year and name of the report', () => {
    const report = { issuer: '五台县人民政府办公室', year: 2023 }
    expect(fileNameOf(report)).toBe('五台县人民政府办公室2023年政府信息公开工作年度报告.docx')
    expect(projectFileNameOf(report)).toBe('五台县人民政府办公室2023年政府信息公开工作年度报告（项目文件）.json')
  })

  it('leave out what file systems refuse, and stay short enough for them', () => {
    expect(fileNameOf({ issuer: '../甲/乙:"丙"\u202e\n', year: 2023 })).toBe(
      '甲乙丙2023年政府信息公开工作年度报告.docx',
    )
    const long = projectFileNameOf({ issuer: '县'.repeat(500), year: 2023 })
    expect(new TextEncoder().encode(long).length).toBeLessThan(255 - 4)
  })
})

describe('the project file', () => {
  it('brings the whole draft back, last year included', async () => {
    const { version, year, issuer, issuerKind, ...rest } = await seedDraft('qinghe-2023')
    const lastYear = { version, year: year - 1, issuer, issuerKind, ...rest }
    const draft = { version, year, issuer, issuerKind, ...rest, lastYear }
    const imported = await importReport(projectFile(draft), projectFileNameOf(draft))
    expect('problem' in imported ? imported.problem : imported.draft).toEqual(draft)
  })
})
