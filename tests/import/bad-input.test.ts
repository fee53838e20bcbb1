import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cellText, checkReport, exportDocx, type Imported, importReport, newDraft, projectFile } from '../../src/index'
import { draftWith } from '../fixtures/drafts'
import { gb18030 } from '../fixtures/gb18030'
import { seedDraft } from '../fixtures/seeds'

const utf8 = (text: string) => strToU8(text)
const seedText = readFileSync('seeds/qinghe-2023.txt', 'utf8')

/** The sentence that says why a file was not opened. It has to be Chinese, one sentence or two, and say what to do. */
async function problemOf(bytes: Uint8Array, name = '报告.txt'): Promise<string> {
  const before = bytes.slice()
  const read = await importReport(bytes, name)
  if (!('problem' in read)) throw new Error('was opened')
  expect(Buffer.compare(bytes, before)).toBe(0)
  expect(read.problem).toMatch(/[\u4e00-\u9fff].*。$/)
  expect(read.problem).toMatch(/请|没有被改动/)
  return read.problem
}

async function opened(bytes: Uint8Array, name = '报告.txt'): Promise<Imported> {
  const read = await importReport(bytes, name)
  if ('problem' in read) throw new Error(read.problem)
  return read
}

describe('a file that is no report', () => {
  const bytesThen = (...start: number[]) =>
    new Uint8Array([...start, ...Array.from({ length: 5000 }, (_, i) => i % 251)])

  it.each([
    ['an empty file', new Uint8Array(), '空的'],
    ['a JPEG renamed .txt', bytesThen(0xff, 0xd8, 0xff, 0xe0), '图片'],
    ['a PNG', bytesThen(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), '图片'],
    ['a PDF with nothing in it', bytesThen(...utf8('%PDF-1.7\n')), '损坏'],
    ['an old .doc of which only the first bytes are right', bytesThen(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), '损坏'],
    ['an RTF file', utf8('{\\rtf1\\ansi\\deff0 {\\fonttbl}}'), 'RTF'],
    ['a web page with no report on it', utf8('\ufeff\n<!DOCTYPE html><html><body>会议通知</body></html>'), '没有找到'],
    ['another kind of XML', utf8('<?xml version="1.0"?><office:document/>'), 'XML'],
    ['unknown bytes', bytesThen(1, 2, 3, 4, 5), '不是文字文件'],
    ['only blanks', utf8(' \n\t\n\u3000\n'.repeat(1000)), '没有找到'],
    ['a text with no report in it', utf8('会议通知\n\n请各单位于2007年5月3日前报送材料。\n'), '没有找到'],
    ['a text that looks like a project file', utf8('{ 一、总体情况 }'), '项目文件'],
  ])('%s is not opened, and the sentence says what to do', async (_, bytes, words) => {
    expect(await problemOf(bytes)).toContain(words)
  })

  it('is named in the sentence', async () => {
    expect(await problemOf(utf8('会议通知'), '通知.txt')).toContain('“通知.txt”')
  })
})

describe('a file that is far too large', () => {
  const timed = async (bytes: Uint8Array) => {
    const start = performance.now()
    const problem = await problemOf(bytes)
    return { problem, ms: performance.now() - start }
  }

  it('of 30 MB of text is refused at once, with its size', async () => {
    const { problem, ms } = await timed(new Uint8Array(30_000_000).fill(0x61))
    expect(problem).toContain('30 MB')
    expect(ms).toBeLessThan(500)
  })

  it.each([
    ['short lines', '一、总体情况\n', '公开\n'],
    ['short cells', '一、总体情况\n', '\t1\n'],
    ['one cell of many lines', '一、总体情况\n\t1\n', '2\n'],
    ['rows', '一、总体情况\n', '自然人\t总计\n'],
    ['tables', '一、总体情况\n', '自然人\t总计\n公开\n'],
    ['spaces', '一、总体情况\n开头', ' '],
    ['marks left by a converter', '一、总体情况\n', '[bookmark: '],
  ])('as %s of two megabytes takes seconds, not minutes', async (_, start, unit) => {
    const bytes = utf8(`${start}${unit.repeat(Math.floor(2_000_000 / utf8(unit).length))}结束`)
    const begun = performance.now()
    const read = await importReport(bytes, '报告.txt')
    expect(performance.now() - begun).toBeLessThan(15_000)
    if (!('problem' in read)) expect(projectFile(read.draft).length).toBeGreaterThan(0)
  })

  it('in one section is refused, since it could not be opened again once saved', async () => {
    expect(await problemOf(utf8(`一、总体情况\n${'公'.repeat(1_200_000)}`))).toContain('长得不像')
  })
})

describe('a damaged Word file', () => {
  const docx = async () => exportDocx(draftWith({ 'applications.received.person': '12' }))

  it.each([0.02, 0.1, 0.5, 0.9, 0.999])('cut off after %d of its length is not opened', async (share) => {
    const bytes = await docx()
    expect(await problemOf(bytes.slice(0, Math.floor(bytes.length * share)), '报告.docx')).toContain('损坏')
  })

  it('with a byte changed anywhere never ends in an exception', async () => {
    const bytes = await docx()
    for (let at = 0; at < bytes.length; at += 97) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 0xff
      const read = await importReport(changed, '报告.docx')
      if ('problem' in read) expect(read.problem).toMatch(/。$/)
    }
  })

  it.each([
    ['cut off', (xml: string) => xml.slice(0, xml.length / 2)],
    ['with an unknown entity', (xml: string) => xml.replace('<w:body>', '<w:body>&unknown;')],
    ['with elements that do not close', (xml: string) => xml.replace('</w:p>', '')],
    ['that is empty', () => ''],
  ])('whose text is XML %s is not opened', async (_, damage) => {
    const files = unzipSync(await docx())
    const xml = damage(strFromU8(files['word/document.xml'] ?? new Uint8Array()))
    const bytes = zipSync({ ...files, 'word/document.xml': strToU8(xml) })
    expect(await problemOf(bytes, '报告.docx')).toMatch(/损坏|没有找到/)
  })

  it('is told from another kind of zip file', async () => {
    expect(await problemOf(zipSync({ 'ppt/presentation.xml': utf8('<p/>') }), '片.pptx')).toContain('演示文稿')
    expect(await problemOf(zipSync({ 'OFD.xml': utf8('<a/>') }), '年报.ofd')).toContain('OFD')
    expect(await problemOf(zipSync({ 'content.xml': utf8('<a/>') }), '年报.odt')).toContain('OpenDocument')
    expect(await problemOf(zipSync({ '年报.docx': utf8('a') }), '年报.zip')).toContain('解压')
    expect(await problemOf(zipSync({}), '空.zip')).toContain('.docx')
  })

  it('that unpacks to a hundred megabytes is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(100_000_000) }, { level: 9 })
    const start = performance.now()
    expect(await problemOf(bomb, '报告.docx')).toContain('过大')
    expect(performance.now() - start).toBeLessThan(500)
  })

  it('that lies about the size it unpacks to is no bomb either', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(100_000_000) }, { level: 9 })
    const view = new DataView(bomb.buffer)
    for (let at = 0; at + 4 <= bomb.length; at++) {
      if (view.getUint32(at, true) === 100_000_000) view.setUint32(at, 1000, true)
    }
    await problemOf(bomb, '报告.docx')
  })
})

describe('a project file', () => {
  const file = (draft: unknown) =>
    utf8(JSON.stringify({ ...JSON.parse(strFromU8(projectFile(newDraft(2023, '甲县')))), draft }))
  const draft = newDraft(2023, '甲县')

  it.each([
    ['from a newer version of the program', { ...draft, version: 99 }, '新版程序'],
    ['with a number where a text belongs', { ...draft, issuer: 5 }, 'issuer'],
    ['with a text where the year belongs', { ...draft, year: '2023' }, 'year'],
    ['with cells that the format does not have', { ...draft, cells: { disclosure: { a: { b: '1' } } } }, 'cells'],
    ['with a damaged report of last year', { ...draft, lastYear: [] }, 'lastYear'],
    ['without a report in it', null, '不是本程序'],
  ])('%s is not opened', async (_, stored, words) => {
    expect(await problemOf(file(stored), '甲县.json')).toContain(words)
  })

  it('cut in half is not opened', async () => {
    const bytes = projectFile(await seedDraft('yaodu-2023'))
    expect(await problemOf(bytes.slice(0, bytes.length / 2), '甲县.json')).toContain('项目文件')
  })

  it.each([
    ['UTF-8 with a mark', (text: string) => utf8(`\ufeff${text}`)],
    ['UTF-16', (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  ])('that an editor has saved as %s is opened all the same', async (_, encode) => {
    const whole = await seedDraft('yaodu-2023')
    expect((await opened(encode(strFromU8(projectFile(whole))))).draft).toEqual(whole)
  })
})

describe('a text in another encoding', () => {
  it.each([
    ['UTF-8 with a mark', utf8(`\ufeff${seedText}`)],
    ['UTF-16, little end first', new Uint8Array(Buffer.from(`\ufeff${seedText}`, 'utf16le'))],
    ['UTF-16, big end first', new Uint8Array(Buffer.from(`\ufeff${seedText}`, 'utf16le').swap16())],
    ['UTF-8 with lines ended as on Windows', utf8(seedText.replace(/\n/g, '\r\n'))],
  ])('%s is the same report', async (_, bytes) => {
    expect((await opened(bytes)).draft).toEqual(await seedDraft('qinghe-2023'))
  })

  it('GB18030 is the same report', async () => {
    expect((await opened(gb18030(seedText))).draft).toEqual(await seedDraft('qinghe-2023'))
  })

  it('cut off within a character keeps everything before it', async () => {
    const bytes = utf8('一、总体情况\n公开25件。')
    expect((await opened(bytes.slice(0, -1))).draft.overview).toBe('公开25件')
  })
})

describe('a number that cannot be one', () => {
  const digits = '1234567890'.repeat(4)
  const imported = (value: string) =>
    opened(
      utf8(
        `二、主动公开政府信息情况\n第二十条第（五）项\t\n信息内容\t本年处理决定数量\n行政许可\t${value}\n其他事项\t${value}\n`,
      ),
    )

  it.each([digits, '-5', '－5', '约10', '3+1', '1,23', '12.5'])('%s stays as it stands and is found', async (value) => {
    const { draft, notPlaced } = await imported(value)
    expect(cellText(draft.cells, 'disclosure.permits.decisions')).toBe(value)
    expect(checkReport(draft).filter(({ severity }) => severity === 'error').length).toBe(1)
    expect(notPlaced.map(({ text }) => text)).toEqual([`其他事项　${value}`])
  })

  it.each([digits, '-5'])('%s counts among the numbers of the source', async (value) => {
    const { checksum } = await imported(value)
    expect([checksum.source.count, checksum.placed.count, checksum.listed.count]).toEqual([2, 1, 1])
    expect([checksum.placed.sum, checksum.listed.sum]).toEqual([value, value])
  })
})

describe('a title of a year before there were reports', () => {
  it('is no title; the year is asked for', async () => {
    const { draft, notes } = await opened(
      utf8('甲县2007年政府信息公开工作年度报告\n一、总体情况\n2007年，公开。\n2005年，公开。'),
    )
    expect(draft.year).toBeGreaterThanOrEqual(2008)
    expect(notes.some(({ message }) => message.includes('请核对机关名称和年度'))).toBe(true)
  })
})
