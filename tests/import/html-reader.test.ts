import { describe, expect, it } from 'vitest'
import { readHtml } from '../../src/import/html-reader'
import { openedFile } from '../fixtures/imported-figures'

const utf8 = (text: string) => new TextEncoder().encode(text)

function blocksOf(html: string) {
  const reading = readHtml(html)
  if ('problem' in reading) throw new Error(reading.problem)
  return reading.blocks
}

/** Paragraphs as text, tables as rows of texts. */
const read = (html: string) =>
  blocksOf(html).map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
  )

describe('the text of a page', () => {
  it.each([
    [
      'blocks within blocks are paragraphs',
      '<div>甲<p>乙</p>丙<section><span>丁</span>戊</section></div>',
      ['甲', '乙', '丙', '丁戊'],
    ],
    ['line breaks part paragraphs', '<p>甲<br/>乙<br><br>丙</p>', ['甲', '乙', '丙']],
    ['white space of the source is one space', '<p>\n  2023 \t\n 年  a\n</p>', ['2023 年 a']],
    [
      'a break of the source between Chinese characters is none',
      '<p>政府\n  信息<span>\n公开</span></p>',
      ['政府信息公开'],
    ],
    ['lines of preformatted text are paragraphs', '<pre>甲\n\n  乙</pre>', ['甲', '乙']],
    ['entities are characters', '<p>&ldquo;甲&rdquo;&nbsp;&#20057; &lt;1&gt; &middot;</p>', ['“甲”\u00a0乙 <1> ·']],
    [
      'scripts, styles and templates are not shown',
      '<style>p{}</style><script>"<p>1</p>"</script><template><p>2</p></template><p>甲</p>',
      ['甲'],
    ],
    [
      'hidden elements are not',
      '<div style="DISPLAY: none"><p>1</p></div><p hidden>2</p><span style="mso-hide:all">3</span><p>甲</p>',
      ['甲'],
    ],
    ['deleted text of a tracked change is not', '<p>收到<del>24</del><ins>25</ins>件</p>', ['收到25件']],
    ['end tags may be missing', '<p>甲<p>乙<ul><li>丙<li>丁</ul>戊', ['甲', '乙', '丙', '丁', '戊']],
    ['comments for Word are passed over', '<p><!--[if supportFields]>PAGE<![endif]-->甲<o:p>&nbsp;</o:p></p>', ['甲']],
    [
      'numbers that Word wrote into the text stay',
      "<p><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp; </span></span><![endif]>总体情况</p>",
      ['一、\u00a0 总体情况'],
    ],
    ['numbered lists have their numbers', '<ol start=3><li>甲<li><p>乙</p><p>丙</p></ol>', ['3.甲', '4.乙', '丙']],
    [
      'as the list shows them',
      '<ol style="list-style-type: cjk-ideographic"><li>甲<li value=12>乙</ol><ol type=a><li>丙</ol>',
      ['一、甲', '十二、乙', 'a.丙'],
    ],
    ['phonetic guides are left out', '<p><ruby>公<rp>(</rp><rt>gōng</rt><rp>)</rp></ruby></p>', ['公']],
  ])('%s', (_, html, expected) => {
    expect(read(html)).toEqual(expected)
  })
})

describe('a table of a page', () => {
  it('has merged cells once, with their spans; one that reaches too far ends with the table', () => {
    const [table] = blocksOf('<table><tr><th rowspan=9 colspan="2">甲<th>乙<tr><td>1<tr><td rowspan=0>2</table>')
    expect(table?.kind === 'table' && table.rows).toEqual([
      [
        { text: '甲', rowSpan: 3, colSpan: 2 },
        { text: '乙', rowSpan: 1, colSpan: 1 },
      ],
      [{ text: '1', rowSpan: 1, colSpan: 1 }],
      [{ text: '2', rowSpan: 1, colSpan: 1 }],
    ])
  })

  it.each([
    [
      'lines of a cell stay in it',
      '<table><tr><td>甲<br>乙<p>丙</p></td><td>&nbsp;</td></tr></table>',
      [[['甲\n乙\n丙', '']]],
    ],
    [
      'without end tags',
      '<table><tr><td><b>甲<td>1<tr><td>乙<td>2</table>丙',
      [
        [
          ['甲', '1'],
          ['乙', '2'],
        ],
        '丙',
      ],
    ],
    [
      'text between its rows stands before it',
      '<table><caption>表一</caption><tr><td>甲<td>1</tr>注</table>',
      ['表一', '注', [['甲', '1']]],
    ],
    [
      'around a larger table is a frame',
      '<table><tr><td>甲</td></tr><tr><td><table><tr><td>1<td>2<tr><td>3<td>4</table>乙</td></tr></table>',
      [
        '甲',
        [
          ['1', '2'],
          ['3', '4'],
        ],
        '乙',
      ],
    ],
    [
      'inside a cell of a larger one is text of that cell',
      '<table><tr><td>甲<td>1<tr><td>乙<td><table><tr><td>2</table></table>',
      [
        [
          ['甲', '1'],
          ['乙', '2'],
        ],
      ],
    ],
    [
      'around an article is a frame',
      `<table><tr><td>菜单<td><p>甲</p><p>${'公开'.repeat(200)}</p></table>`,
      ['菜单', '甲', '公开'.repeat(200)],
    ],
  ])('%s', (_, html, expected) => {
    expect(read(html)).toEqual(expected)
  })

  it('nested a hundred thousand times is refused at once', () => {
    const start = performance.now()
    const reading = readHtml(`${'<table><tr><td>'.repeat(100_000)}甲`)
    expect('problem' in reading && reading.problem).toContain('结构已损坏')
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('nested a thousand times takes no time', () => {
    const start = performance.now()
    expect(read(`${'<table><tr><td>'.repeat(1000)}甲`)).toEqual(['甲'])
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

const report = `<h3>某某县2023年政府信息公开工作年度报告</h3><p>一、总体情况</p><p>工作有序。</p><p>五、存在的主要问题及改进情况</p>
<p>人手少。</p><p>六、其他需要报告的事项</p><p>无。</p>`

async function imported(html: string) {
  const { draft, notPlaced, notes } = await openedFile(utf8(`<html><body>${html}</body></html>`), '年报.html')
  const { issuer, year, preamble, overview, problems, otherMatters, signature } = draft
  return {
    read: { issuer, year, preamble, overview, problems, otherMatters, signature },
    notPlaced: notPlaced.map(({ text }) => text),
    notes: notes.map(({ message }) => message),
  }
}

const found = {
  issuer: '某某县',
  year: 2023,
  preamble: '',
  overview: '工作有序。',
  problems: '人手少。',
  otherMatters: '无。',
  signature: { issuer: '', date: '' },
}

describe('what stands around a report', () => {
  it.each([
    [
      'navigation and a footer',
      `<div><a>首页</a></div><div>${report}</div><div>主办：乙县政府</div>`,
      ['首页', '主办：乙县政府'],
    ],
    [
      'links to the reports of other years',
      `<ul><li>某某县2019年政府信息公开工作年度报告<li>某某县2020年政府信息公开工作年度报告</ul><div>${report}</div>`,
      ['某某县2019年政府信息公开工作年度报告　某某县2020年政府信息公开工作年度报告'],
    ],
    [
      'lines below it that no element parts from it',
      `${report}<p>上一篇：通知</p><p>下一篇：没有了</p>`,
      ['上一篇：通知　下一篇：没有了'],
    ],
    [
      'a table of contents',
      `<p>一、总体情况</p><p>五、存在的主要问题及改进情况</p><p>六、其他需要报告的事项</p><div>${report}</div>`,
      [expect.stringContaining('六、其他需要报告的事项')],
    ],
  ])('%s is listed and not imported', async (_, html, listed) => {
    const { read, notPlaced } = await imported(html)
    expect(read).toEqual(found)
    expect(notPlaced).toEqual(listed)
  })

  it('but for its title above, its preamble and its signature below, wherever they are set', async () => {
    const [title = '', rest = ''] = report.split(/(?<=<\/h3>)/)
    const preamble = '根据《中华人民共和国政府信息公开条例》编制本报告。'
    const page = `<div>首页</div><div>${title}<p>来源：县政府办</p><div>${preamble}</div><div>${rest}</div><p>某某县</p><p>2024年1月9日</p></div><p>网站地图</p>`
    const { read, notPlaced } = await imported(page)
    expect(read).toEqual({ ...found, preamble, signature: { issuer: '某某县', date: '2024-01-09' } })
    expect(notPlaced).toEqual(['首页', '来源：县政府办', '网站地图'])
  })
})

describe('a picture', () => {
  it('in place of a table is told; icons are not', async () => {
    const { notes } = await imported(`${report}<p>二、主动公开政府信息情况</p><p><img src="1.jpg"></p>`)
    expect(notes.filter((note) => note.includes('图片'))).toEqual([
      expect.stringContaining('“二、主动公开政府信息情况”下面是图片'),
    ])
    const icon = await imported(`${report}<p>二、主动公开政府信息情况</p><p><img width="16"></p>`)
    expect(icon.notes.some((note) => note.includes('图片'))).toBe(false)
  })
})

describe('a damaged page', () => {
  it('with a byte that is none of its encoding is read, and the place is told', async () => {
    const bytes = utf8(`<meta charset=utf-8>${report}`)
    const at = bytes.length - utf8('有序。</p>').length - utf8(report.split('有序。</p>')[1] ?? '').length
    bytes[at] = 0xff
    const { draft, notes } = await openedFile(bytes, '年报.html')
    expect(draft.problems).toBe('人手少。')
    expect(notes.map(({ message }) => message)).toContainEqual(expect.stringContaining('文字损坏'))
  })
})
