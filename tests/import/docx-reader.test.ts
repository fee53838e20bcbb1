import { readFileSync } from 'node:fs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { blankCells, type Imported, importReport } from '../../src/index'
import { openedFile } from '../fixtures/imported-figures'

/** A Word file with this body. Only the parts that a reader needs. */
function docx(body: string, main = 'word/document.xml'): Uint8Array {
  const namespaces = ['w', 'mc', 'wps', 'v'].map((prefix) => `xmlns:${prefix}="urn:${prefix}"`).join(' ')
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  return zipSync({
    '_rels/.rels': strToU8(`<Relationships><Relationship Id="a" Type="${office}" Target="${main}"/></Relationships>`),
    [main]: strToU8(`<?xml version="1.0"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
  })
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (inner: string) => `<w:p>${inner}</w:p>`
const text = (words: string) => p(run(words))
const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

/** Opens a report of which this is the first section; the heading makes it one. */
async function opened(body: string, main?: string): Promise<Imported> {
  const imported = await importReport(docx(text('一、总体情况') + text('开头。') + body, main), 'report.docx')
  if ('problem' in imported) throw new Error(imported.problem)
  return imported
}

const overviewOf = async (body: string) => (await opened(body)).draft.overview.replace('开头。\n', '')
const gridOf = async (body: string) =>
  (await opened(body)).blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []))
const textsOf = async (body: string) =>
  (await gridOf(body)).map((rows) => rows.map((cells) => cells.map((c) => c.text)))

describe('a heading of a section', () => {
  it.each([
    [
      'in the style of headings needs no ordinal',
      '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>',
      '政府信息公开总体情况',
    ],
    ['may have a remark in brackets', '', '一、总体情况（单位：件）'],
  ])('%s', async (_, properties, heading) => {
    const imported = await importReport(
      docx(text('某某县2023年政府信息公开工作年度报告') + p(properties + run(heading)) + text('工作有序。')),
      'report.docx',
    )
    expect('draft' in imported && imported.draft.overview).toBe('工作有序。')
  })
})

describe('a paragraph with manual line breaks', () => {
  it('holds as many headings and texts as it has lines', async () => {
    const lines = [
      '某某县2023年政府信息公开工作年度报告',
      '一、总体情况',
      '工作有序。',
      '六、其他需要报告的事项',
      '无。',
    ]
    const broken = p(lines.map(run).join('<w:r><w:br/></w:r>'))
    const imported = await importReport(docx(broken), 'report.docx')
    if ('problem' in imported) throw new Error(imported.problem)
    const { issuer, year, overview, otherMatters } = imported.draft
    expect([issuer, year, overview, otherMatters]).toEqual(['某某县', 2023, '工作有序。', '无。'])
  })
})

describe('the text of a paragraph', () => {
  it.each([
    ['inserted runs are read', `${run('收到')}<w:ins w:id="1">${run('25')}</w:ins>${run('件。')}`, '收到25件。'],
    [
      'deleted ones are not',
      `${run('收到')}<w:del><w:r><w:delText>24</w:delText></w:r></w:del>${run('件。')}`,
      '收到件。',
    ],
    [
      'moved text is read where it went',
      `<w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('新')}</w:moveTo>`,
      '新',
    ],
    ['a tab is a tab', `${run('甲')}<w:r><w:tab/></w:r>${run('乙')}`, '甲\t乙'],
    ['tab stops are none', `<w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>${run('甲')}`, '甲'],
    ['a line break parts paragraphs', `${run('甲')}<w:r><w:br/></w:r>${run('乙')}`, '甲\n乙'],
    ['a hyphen that does not break is one', `${run('0350')}<w:r><w:noBreakHyphen/></w:r>${run('1')}`, '0350-1'],
    ['a soft hyphen is not seen', `${run('公')}<w:r><w:softHyphen/></w:r>${run('开')}`, '公开'],
    [
      'the text of a link is read',
      `<w:hyperlink r:id="x" xmlns:r="urn:r">${run('政府网站')}</w:hyperlink>`,
      '政府网站',
    ],
    [
      'of a field its result is read, not its code',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>${run('code')}
      <w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('页')}`,
      '3页',
    ],
    [
      'a field that is never closed hides nothing',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p><w:p>${run('甲')}`,
      '甲',
    ],
    ['a simple field as well', `<w:fldSimple w:instr=" PAGE ">${run('3')}</w:fldSimple>`, '3'],
    [
      'phonetic guides are not',
      `<w:r><w:ruby><w:rt>${run('gōng')}</w:rt><w:rubyBase>${run('公')}</w:rubyBase></w:ruby></w:r>`,
      '公',
    ],
    ['content controls are looked through', `<w:sdt><w:sdtPr/><w:sdtContent>${run('甲')}</w:sdtContent></w:sdt>`, '甲'],
    ['entities are characters', run('第&lt;1&gt;条 &#x4E00;'), '第<1>条 一'],
  ])('%s', async (_, inner, expected) => {
    expect(await overviewOf(p(inner))).toBe(expected)
  })

  it('is read through a content control around paragraphs', async () => {
    expect(await overviewOf(`<w:sdt><w:sdtContent>${text('甲')}${text('乙')}</w:sdtContent></w:sdt>`)).toBe('甲\n乙')
  })

  it('that is numbered automatically lacks its number, and the clerk is told', async () => {
    const numbered = (id: string) => p(`<w:pPr><w:numPr><w:numId w:val="${id}"/></w:numPr></w:pPr>${run('主动公开')}`)
    const { draft, notes } = await opened(
      numbered('1') + numbered('0') + table(row(cell(numbered('1')), cell(text('1')))),
    )
    expect(draft.overview).toBe('开头。\n主动公开\n主动公开')
    expect(notes.filter(({ message }) => message.includes('自动编号'))).toEqual([
      { severity: 'odd', message: expect.stringContaining('有 2 段'), at: { block: 2 } },
    ])
  })

  it('in a text box is read once, before the paragraph that the box hangs on', async () => {
    const box = `<w:txbxContent>${text('框内')}</w:txbxContent>`
    const twins = `<mc:AlternateContent><mc:Choice><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><w:pict>
      <v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
    expect(await overviewOf(p(`${run('框外')}<w:r>${twins}</w:r>${run('之后')}`))).toBe('框内\n框外之后')
  })

  it('in a text box of an old file, which has no twin, is read as well', async () => {
    const box = `<w:pict><v:textbox><w:txbxContent>${text('框内')}</w:txbxContent></v:textbox></w:pict>`
    expect(await overviewOf(p(`<w:r>${box}</w:r>${run('框外')}`))).toBe('框内\n框外')
  })
})

describe('a tracked change', () => {
  const deletedEnd = '<w:pPr><w:rPr><w:del w:id="9"/></w:rPr></w:pPr>'

  it('that joins two paragraphs is accepted, and the clerk is told', async () => {
    const { draft, notes } = await opened(p(`${deletedEnd}${run('收到')}`) + p(deletedEnd) + p(run('25件。')))
    expect(draft.overview).toBe('开头。\n收到25件。')
    expect(notes.map(({ message }) => message)).toContainEqual(expect.stringContaining('删除 2 处'))
  })

  it('that joins the last paragraph of a cell to nothing loses nothing', async () => {
    expect(await textsOf(table(row(cell(p(`${deletedEnd}${run('甲')}`)), cell(text('1')))))).toEqual([[['甲', '1']]])
  })

  it('of rows and cells is accepted', async () => {
    const gone = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(text('旧'))}${cell(text('9'))}</w:tr>`
    const rows = row(cell(text('甲')), cell(text('8'), '<w:cellDel w:id="2"/>'), cell(text('1')))
    expect(await textsOf(table(gone, rows))).toEqual([[['甲', '1']]])
  })
})

describe('what is not seen on the page', () => {
  const notesOf = async (body: string) => (await opened(body)).notes.map(({ message }) => message)
  const hidden = (words: string) => `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${words}</w:t></w:r>`

  it('hidden text is left out, and quoted', async () => {
    expect(await overviewOf(p(run('收到') + hidden('24') + run('25件')))).toBe('收到25件')
    expect(await notesOf(p(hidden('机密')))).toContainEqual(expect.stringContaining('“机密”'))
  })

  it('text that is said not to be hidden is read, and a hidden end of a paragraph hides nothing', async () => {
    const shown = `<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>乙</w:t></w:r>`
    expect(await overviewOf(p(`<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('甲')}${shown}`))).toBe('甲乙')
  })

  it('a prompt in a content control is no text', async () => {
    const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处')}</w:sdtContent></w:sdt>`
    expect(await overviewOf(p(run('甲') + prompt + run('乙')))).toBe('甲乙')
  })

  it('a figure in a cell that a merge covers is quoted', async () => {
    const body = table(
      row(cell(text('甲'), '<w:vMerge w:val="restart"/>'), cell(text('1'))),
      row(cell(text('77'), '<w:vMerge/>'), cell(text('2'))),
    )
    expect(await notesOf(body)).toContainEqual(expect.stringContaining('“77”'))
  })

  it('a picture in place of a table is told', async () => {
    const picture = p('<w:r><w:drawing><pic:pic/></w:drawing></w:r>')
    expect(await notesOf(text('二、主动公开政府信息情况') + picture)).toContainEqual(
      expect.stringContaining('“二、主动公开政府信息情况”下面是图片'),
    )
  })
})

describe('the other parts of a file', () => {
  it('are named where they hold something: footnotes, headers, comments', async () => {
    const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    const parts = { footnotes: '脚注内容', header: '内部资料', footer: '— 3 —', comments: '请核实' }
    const names = Object.keys(parts)
    const files = {
      ...unzipSync(docx(text('一、总体情况') + p(`${run('甲')}<w:r><w:footnoteReference w:id="1"/></w:r>`))),
      'word/_rels/document.xml.rels': strToU8(
        `<Relationships>${names.map((name) => `<Relationship Type="${kind}${name}" Target="${name}.xml"/>`).join('')}</Relationships>`,
      ),
      ...Object.fromEntries(
        Object.entries(parts).map(([name, words]) => [`word/${name}.xml`, strToU8(`<w:x>${p(run(words))}</w:x>`)]),
      ),
    }
    const { notes } = await openedFile(zipSync(files), '年报.docx')
    const told = notes.map(({ message }) => message).join('\n')
    for (const words of ['脚注没有导入：“脚注内容”', '页眉页脚没有导入：“内部资料”', '批注没有导入：“请核实”'])
      expect(told).toContain(words)
  })
})

describe('a symbol', () => {
  it.each([
    ['Wingdings', 'F081', '①'],
    ['Wingdings', 'F0FE', '☑'],
    ['宋体', 'F041', 'A'],
    ['宋体', '4E00', '一'],
    ['Webdings', 'F0FF', '\ufffd'],
  ])('of %s numbered %s is %s', async (font, code, expected) => {
    expect(await overviewOf(p(`${run('甲')}<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`))).toBe(
      `甲${expected}`,
    )
  })
})

describe('a table', () => {
  it('has merged cells once, with their spans', async () => {
    const [rows] = await gridOf(
      table(
        row(cell(text('甲'), '<w:gridSpan w:val="2"/>'), cell(text('乙'), '<w:vMerge w:val="restart"/>')),
        row(cell(text('1')), cell(text('2')), cell(p(''), '<w:vMerge/>')),
        row(cell(text('3')), cell(text('4')), cell(p(''), '<w:vMerge w:val="continue"/>')),
      ),
    )
    expect(rows?.map((cells) => cells.length)).toEqual([2, 2, 2])
    expect(rows?.[0]).toEqual([
      { text: '甲', rowSpan: 1, colSpan: 2 },
      { text: '乙', rowSpan: 3, colSpan: 1 },
    ])
  })

  it('has two merges one below the other as two cells', async () => {
    const merge = (words: string) => row(cell(text(words), '<w:vMerge w:val="restart"/>'), cell(text('1')))
    const below = row(cell(p(''), '<w:vMerge/>'), cell(text('2')))
    const [rows] = await gridOf(table(merge('甲'), below, merge('乙'), below))
    expect(rows?.map((cells) => cells.length)).toEqual([2, 1, 2, 1])
  })

  it('finds a merge in a row that begins further right', async () => {
    const [rows] = await gridOf(
      table(
        row(cell(text('甲')), cell(text('乙'), '<w:vMerge w:val="restart"/>')),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(p(''), '<w:vMerge/>')}${cell(text('1'))}</w:tr>`,
      ),
    )
    expect(rows?.map((cells) => cells.map((each) => each.text))).toEqual([['甲', '乙'], ['1']])
  })

  it('does not take over the spans that a tracked change has replaced', async () => {
    const before = '<w:tcPrChange w:id="1"><w:tcPr><w:gridSpan w:val="3"/><w:vMerge/></w:tcPr></w:tcPrChange>'
    expect((await gridOf(table(row(cell(text('甲'), before), cell(text('1'))))))[0]?.[0]).toEqual([
      { text: '甲', rowSpan: 1, colSpan: 1 },
      { text: '1', rowSpan: 1, colSpan: 1 },
    ])
  })

  it('has cells merged in the way of old files once', async () => {
    const rows = table(
      row(cell(text('甲'), '<w:hMerge w:val="restart"/>'), cell(p(''), '<w:hMerge/>'), cell(text('1'))),
    )
    expect((await gridOf(rows))[0]?.[0]?.map(({ text: words, colSpan }) => [words, colSpan])).toEqual([
      ['甲', 2],
      ['1', 1],
    ])
  })

  it('inside a cell is part of the text of that cell', async () => {
    const inner = table(row(cell(text('1')), cell(text('2'))))
    expect(await textsOf(table(row(cell(text('甲') + inner + p('')), cell(text('乙')))))).toEqual([[['甲\n1 2', '乙']]])
  })

  it('has cells of several paragraphs, and cells and rows in content controls', async () => {
    const controlled = (inner: string) => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
    const cells = [cell(text('甲') + text('乙')), controlled(cell(text('1')))]
    expect(await textsOf(table(controlled(row(...cells))))).toEqual([[['甲\n乙', '1']]])
  })

  it('has a number whose digits stand in several runs in one piece', async () => {
    expect(await textsOf(table(row(cell(p(run('1') + run('2') + run('3'))))))).toEqual([[['123']]])
  })
})

describe('the file', () => {
  it('may have its text in a part of another name', async () => {
    expect((await opened(text('甲'), 'word/document2.xml')).draft.overview).toBe('开头。\n甲')
  })

  it('that is the official template is an empty report: three tables, nothing in them, nothing left over', async () => {
    const bytes = new Uint8Array(readFileSync('tests/fixtures/official-template.docx'))
    const imported = await importReport(bytes, '模板.docx')
    if ('problem' in imported) throw new Error(imported.problem)
    expect(blankCells(imported.draft.cells).length).toBe(200)
    const { preamble, overview, problems, otherMatters } = imported.draft
    expect([preamble, overview, problems, otherMatters]).toEqual(['政府信息公开工作年度报告格式模板', '', '', ''])
    expect(imported.notPlaced).toEqual([])
    expect(imported.notes.map(({ message }) => message)).toEqual([expect.stringContaining('没有找到标题')])
  })
})
