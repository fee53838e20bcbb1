import { describe, expect, it } from 'vitest'
import { type DocumentParagraph, officialDocument, visibleLines } from '../../src/export/official-document'
import { newDraft, type Published, readCell } from '../../src/index'
import { publishedPart } from '../../src/schema/draft'
import { printedParagraphs } from '../../src/schema/narratives'
import { draftWith } from '../fixtures/drafts'
import { seedDraft } from '../fixtures/seeds'

const report = (changes: Partial<Published>, issuer = '静乐县'): Published => ({
  ...publishedPart(newDraft(2023, issuer)),
  ...changes,
})

const paragraphs = (published: Published): DocumentParagraph[] =>
  officialDocument(published).parts.flatMap((part) => (part.kind === 'paragraph' ? [part] : []))

const texts = (published: Published, style: string): string[] =>
  paragraphs(published)
    .filter((paragraph) => paragraph.style === style)
    .map(({ runs }) => runs.map(({ text }) => text).join(''))

describe('the title', () => {
  it('stands on one line while it fits: twenty characters of 22 pt', () => {
    expect(texts(report({}), 'title')).toEqual(['静乐县2023年政府信息公开工作年度报告'])
  })

  it('is parted between issuer and year where it does not', () => {
    expect(texts(report({}, '清河县人民政府办公室'), 'title')).toEqual([
      '清河县人民政府办公室',
      '2023年政府信息公开工作年度报告',
    ])
  })

  it('parts a long issuer after a place, so that each line fits', () => {
    const [first, second, ...rest] = texts(report({}, '新疆维吾尔自治区喀什地区岳普湖县人民政府办公室'), 'title')
    expect([first, second]).toEqual(['新疆维吾尔自治区喀什地区', '岳普湖县人民政府办公室'])
    expect(rest).toEqual(['2023年政府信息公开工作年度报告'])
  })

  it('is year and name alone while the issuer is blank', () => {
    expect(texts(report({}, ' '), 'title')).toEqual(['2023年政府信息公开工作年度报告'])
  })
})

describe('the text', () => {
  it('has the six official headings, whatever is filled in', () => {
    expect(texts(report({}), 'heading1').map((heading) => heading.slice(0, 4))).toEqual([
      '一、总体',
      '二、主动',
      '三、收到',
      '四、政府',
      '五、存在',
      '六、其他',
    ])
  })

  it('prints a tab as a full-width space, and keeps other spaces', () => {
    expect(texts(report({ overview: '填表人：\t审核人：    甲' }), 'body')).toEqual(['填表人：\u3000审核人：    甲'])
  })

  it('sets （一） on a line of its own as a heading of the second level, 1. of the third', () => {
    const published = report({ overview: '（一）主动公开情况。\n(二)依申请公开\n1.加强学习\n2023.5万条' })
    expect(texts(published, 'heading2')).toEqual(['（一）主动公开情况。', '(二)依申请公开'])
    expect(texts(published, 'heading3')).toEqual(['1.加强学习'])
    expect(texts(published, 'body')).toEqual(['2023.5万条'])
  })

  it('sets a heading that runs into its paragraph apart, up to the first full stop', () => {
    const [body] = paragraphs(report({ overview: '（一）加强主动公开。2023年公开信息12条。' })).filter(
      ({ style }) => style === 'body',
    )
    expect(body?.runs).toEqual([{ text: '（一）加强主动公开。', style: 'heading2' }, { text: '2023年公开信息12条。' }])
  })

  it('leaves a long sentence that happens to be numbered in the body', () => {
    const sentence = `（一）${'认真贯彻落实条例规定，'.repeat(5)}取得成效。`
    expect(texts(report({ problems: sentence }), 'body')).toEqual([sentence])
  })

  it('takes no longer for a text that is mostly space', () => {
    const narrative = `甲${' '.repeat(2_000_000)}乙`
    expect(printedParagraphs(report({ preamble: narrative }), 'preamble')).toEqual([narrative])
  })

  it('drops empty paragraphs, outer spaces and what XML cannot hold', () => {
    expect(texts(report({ preamble: '\u3000\u3000一\u0000段\n\n \n二段\ud800 ' }), 'body')).toEqual(['一段', '二段'])
  })
})

describe('the tables', () => {
  const cells = (published: Published) =>
    officialDocument(published).parts.flatMap((part) => (part.kind === 'table' ? part.rows.flat() : []))

  it('hold 200 values, printed as plain numbers, and what cannot be read as it was typed', () => {
    const draft = draftWith({
      'applications.received.person': '１,２３４ 件',
      'applications.granted.person': '约10',
      'disclosure.fees.amount': '519.50',
    })
    const values = cells(publishedPart(draft)).filter(({ role }) => role === 'value')
    expect(values).toHaveLength(200)
    expect(values.map(({ text }) => text).filter((text) => text !== '')).toEqual(['519.5', '1234', '约10'])
    expect(readCell('约10').kind).toBe('problem')
  })

  it('leave a blank cell blank: it is not 0', async () => {
    const draft = await seedDraft('jingle-2023')
    expect(
      cells(publishedPart(draft)).filter(({ role, text }) => role === 'value' && text === '').length,
    ).toBeGreaterThan(100)
  })
})

describe('the signature', () => {
  it('writes the date in Chinese and leaves out what is blank', () => {
    const signed = report({ signature: { issuer: '静乐县人民政府', date: '2024-01-05' } })
    expect(texts(signed, 'signatureIssuer')).toEqual(['静乐县人民政府'])
    expect(texts(signed, 'signatureDate')).toEqual(['2024年1月5日'])
    expect(paragraphs(report({})).filter(({ style }) => style.startsWith('signature'))).toEqual([])
  })
})

describe('where the draft holds a paragraph', () => {
  it('is the line as typed, without blanks around it', () => {
    const preamble = '  依据条例。\n\n 本年度报告。'
    const { parts } = officialDocument(report({ preamble }))
    const stretches = parts.flatMap((part) =>
      part.kind === 'paragraph' && part.origin?.field === 'preamble'
        ? [preamble.slice(part.origin.from, part.origin.to)]
        : [],
    )
    expect(stretches).toEqual(['依据条例。', '本年度报告。'])
  })
})

describe('what is visible', () => {
  it('is every paragraph and every cell once, merged or not', () => {
    const lines = visibleLines(officialDocument(report({ preamble: '依据' })))
    expect(lines.slice(0, 3)).toEqual(['静乐县2023年政府信息公开工作年度报告', '依据', '一、总体情况'])
    expect(lines.filter((line) => line === '三、本年度办理结果')).toHaveLength(1)
    expect(lines.filter((line) => line === '').length).toBe(200)
  })
})
