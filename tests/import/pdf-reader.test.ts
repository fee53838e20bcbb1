import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { plainCharacters } from '../../src/import/pdf-characters'
import { readPdf } from '../../src/import/pdf-reader'
import { type Block, importReport } from '../../src/index'
import { numberedReport } from '../fixtures/numbered-report'
import { type PdfPageSource, pdfFile, ruledTable } from '../fixtures/pdf-file'
import { opened, seen } from '../fixtures/round-trip'

async function blocksOf(...pages: PdfPageSource[]): Promise<readonly Block[]> {
  const reading = await readPdf(pdfFile(pages))
  if ('problem' in reading) throw new Error(reading.problem)
  return reading.blocks
}

/** Paragraphs as texts, tables as rows of texts. */
const shapeOf = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
  )

async function notesOf(bytes: Uint8Array): Promise<string[]> {
  const reading = await readPdf(bytes)
  return 'problem' in reading ? [reading.problem] : reading.notes.map(({ message }) => message)
}

describe('a PDF that LibreOffice has written', () => {
  it('has every figure in its cell, every paragraph, title and signature', async () => {
    const imported = await opened(new Uint8Array(readFileSync('tests/fixtures/pdf/numbered-report.pdf')))
    expect(imported.kind).toBe('pdf')
    expect(seen(imported.draft)).toEqual(seen(numberedReport))
    expect(imported.notPlaced).toEqual([])
    expect(imported.checksum.placed).toEqual(imported.checksum.source)
    expect(imported.notes.map(({ message }) => message)).toEqual(['略去了页眉、页脚和页码 3 处，如“—1—”。'])
  })
})

describe('a ruled table', () => {
  it('has its cells where its lines are, blank ones too', async () => {
    const rows = [
      ['名称', '甲', '乙'],
      ['一', '1', ''],
      ['二', '', '22'],
    ]
    expect(shapeOf(await blocksOf(ruledTable(rows)))).toEqual([rows])
  })

  it('has merged cells where lines are missing', async () => {
    const { lines } = ruledTable([
      ['', '', ''],
      ['', '', ''],
      ['', '', ''],
    ])
    const kept = lines.filter(([x1, y1, x2, y2]) => !(x1 === x2 && x1 === 210) && !(y1 === y2 && y1 === 140))
    const page = {
      lines: [...kept, [210, 120, 210, 160], [150, 140, 270, 140]] as typeof lines,
      texts: [
        { x: 170, y: 114, text: '左右', size: 10 },
        { x: 95, y: 144, text: '上下', size: 10 },
        { x: 155, y: 134, text: '1', size: 10 },
        { x: 215, y: 134, text: '2', size: 10 },
        { x: 155, y: 154, text: '3', size: 10 },
        { x: 215, y: 154, text: '4', size: 10 },
      ],
    }
    const [table] = await blocksOf(page)
    expect(table?.kind === 'table' && table.rows).toEqual([
      [
        { text: '', rowSpan: 1, colSpan: 1 },
        { text: '左右', rowSpan: 1, colSpan: 2 },
      ],
      [
        { text: '上下', rowSpan: 2, colSpan: 1 },
        { text: '1', rowSpan: 1, colSpan: 1 },
        { text: '2', rowSpan: 1, colSpan: 1 },
      ],
      [
        { text: '3', rowSpan: 1, colSpan: 1 },
        { text: '4', rowSpan: 1, colSpan: 1 },
      ],
    ])
  })

  it('parts a text that is written over several cells by where each character stands', async () => {
    const { lines } = ruledTable([['', '', '']])
    const texts = [{ x: 95, y: 114, text: '名称　　　　12　　　　　34', size: 10 }]
    expect(shapeOf(await blocksOf({ lines, texts }))).toEqual([[['名称', '12', '34']]])
  })

  it('joins the lines of a label, and of a figure only where it did not fit', async () => {
    const { lines } = ruledTable([['', '', '']], { rowHeight: 40 })
    const at = (x: number, y: number, text: string) => ({ x, y, text, size: 10 })
    const texts = [
      ...[at(95, 114, '行政规范性'), at(95, 128, '文件')],
      ...[at(155, 114, '1234567890'), at(155, 128, '123')],
      ...[at(215, 114, '12'), at(215, 128, '3')],
    ]
    expect(shapeOf(await blocksOf({ lines, texts }))).toEqual([[['行政规范性文件', '1234567890123', '12\n3']]])
  })

  it('may have no lines at its sides', async () => {
    const { lines, texts } = ruledTable([
      ['名称', '甲'],
      ['一', '1'],
    ])
    const inner = lines.filter(([x1, , x2]) => x1 !== x2 || x1 === 150)
    expect(shapeOf(await blocksOf({ lines: inner, texts }))).toEqual([
      [
        ['名称', '甲'],
        ['一', '1'],
      ],
    ])
  })

  it('is none where a box frames a text, or a line is drawn under it', async () => {
    const box = ruledTable([['提示']])
    const page = {
      lines: [...box.lines, [90, 200, 300, 200] as const],
      texts: [...box.texts, { x: 95, y: 198, text: '红头' }],
    }
    expect(shapeOf(await blocksOf(page))).toEqual(['提示', '红头'])
  })
})

describe('a table over several pages', () => {
  const head = ['名称', '甲', '乙']

  it('is one, its heads printed again are left out', async () => {
    const pages = [
      ruledTable([head, ['一', '1', '2']], { top: 700 }),
      ruledTable([head, ['二', '3', '4']]),
      ruledTable([['三', '5', '6']]),
    ]
    expect(shapeOf(await blocksOf(...pages))).toEqual([[head, ['一', '1', '2'], ['二', '3', '4'], ['三', '5', '6']]])
  })

  it('keeps rows that are the same, where they hold figures', async () => {
    const pages = [ruledTable([['一', '0', '0']], { top: 700 }), ruledTable([['一', '0', '0']])]
    expect(shapeOf(await blocksOf(...pages))).toEqual([
      [
        ['一', '0', '0'],
        ['一', '0', '0'],
      ],
    ])
  })

  it('has a label that the page break has cut in one piece', async () => {
    const pages = [
      ruledTable([['1.一般的', '1', '2']], { top: 700 }),
      ruledTable([
        ['名称', '', ''],
        ['2.另一', '3', ''],
      ]),
    ]
    expect(shapeOf(await blocksOf(...pages))).toEqual([
      [
        ['1.一般的名称', '1', '2'],
        ['2.另一', '3', ''],
      ],
    ])
  })

  it('has a figure that the page break has cut in one piece, and the clerk is told', async () => {
    const upper = ruledTable([['1.一般的', '1234567', '2']], { top: 700 })
    const lower = ruledTable([
      ['名称', '89', ''],
      ['2.另一', '3', ''],
    ])
    expect(shapeOf(await blocksOf(upper, lower))).toEqual([
      [
        ['1.一般的名称', '123456789', '2'],
        ['2.另一', '3', ''],
      ],
    ])
    expect((await notesOf(pdfFile([upper, lower]))).join()).toContain('已连成一个数')
  })

  it('keeps digits apart below a figure that had room for them, and below another name', async () => {
    const rows = async (label: string, figure: string) =>
      shapeOf(
        await blocksOf(ruledTable([['1.一般的', figure, '2']], { top: 700 }), ruledTable([[label, '89', '']])),
      ).flat()
    expect(await rows('名称', '12')).toEqual([
      ['1.一般的', '12', '2'],
      ['名称', '89', ''],
    ])
    expect(await rows('2.另一', '1234567')).toEqual([
      ['1.一般的', '1234567', '2'],
      ['2.另一', '89', ''],
    ])
  })

  it('keeps a row without figures apart where it begins with an ordinal, or the label above is not full', async () => {
    const apart = async (upper: string, lower: string) =>
      shapeOf(await blocksOf(ruledTable([[upper, '1', '2']], { top: 700 }), ruledTable([[lower, '', '']])))
    expect(await apart('1.一般的', '2.另一')).toEqual([
      [
        ['1.一般的', '1', '2'],
        ['2.另一', '', ''],
      ],
    ])
    expect(await apart('处罚', '强制')).toEqual([
      [
        ['处罚', '1', '2'],
        ['强制', '', ''],
      ],
    ])
  })

  it('is two where a heading stands between, or the columns are others', async () => {
    const [above, below] = [ruledTable([head, ['一', '1', '2']], { top: 700 }), ruledTable([['二', '3', '4']])]
    const heading = { ...below, texts: [{ x: 90, y: 80, text: '三、标题' }, ...below.texts] }
    const wider = ruledTable([['二', '3', '4']], { width: 70 })
    expect((await blocksOf(above, heading)).map(({ kind }) => kind)).toEqual(['table', 'paragraph', 'table'])
    expect((await blocksOf(above, wider)).map(({ kind }) => kind)).toEqual(['table', 'table'])
  })
})

/** Lines of a text of 20 characters of 16 points, from x 90 on; one that begins with `>` is indented by two. */
const textPage = (...lines: string[]): Required<PdfPageSource> => ({
  lines: [],
  texts: lines.flatMap((line, i) => {
    const text = line.replace(/^>/, '')
    return text === '' ? [] : [{ x: line.startsWith('>') ? 122 : 90, y: 120 + 28 * i, text, size: 16 }]
  }),
})
const full = '公'.repeat(20)
const first = '开'.repeat(18)

describe('paragraphs', () => {
  it('begin where a line is indented, and go on where it is not', async () => {
    expect(shapeOf(await blocksOf(textPage(`>${first}`, full, '结束。', `>${first}`, '完。')))).toEqual([
      `${first}${full}结束。`,
      `${first}完。`,
    ])
  })

  it('without indents end where the next word would have fitted', async () => {
    expect(shapeOf(await blocksOf(textPage(full, full, '结束。', full, '完。')))).toEqual([
      `${full}${full}结束。`,
      `${full}完。`,
    ])
  })

  it('go on over a page break, and where a word or figure did not fit any more', async () => {
    const short = '公'.repeat(17)
    expect(
      shapeOf(await blocksOf(textPage(`>${first}`, full), textPage(short, '1234567件。', `>${full.slice(2)}`))),
    ).toEqual([`${first}${full}${short}1234567件。`, full.slice(2)])
  })

  it('go on behind a full stop where one line alone is full, and the next is not indented', async () => {
    const one = `${'开'.repeat(17)}；`
    expect(shapeOf(await blocksOf(textPage(`>${one}`, '清理2个。', '>完。')))).toEqual([`${one}清理2个。`, '完。'])
    expect(shapeOf(await blocksOf(textPage(one, '清理2个。', '完。')))).toEqual([one, '清理2个。', '完。'])
  })

  it('have no spaces between Chinese characters, and keep those between words', async () => {
    const texts = [{ x: 90, y: 120, text: '公 开 12 件 open data。', size: 16 }]
    expect(shapeOf(await blocksOf({ texts }))).toEqual(['公开12件open data。'])
  })
})

describe('a figure that is drawn over a border', () => {
  const { lines } = ruledTable([['', '', '']])
  const label = { x: 92, y: 114, text: '名称', size: 10 }

  it('is in neither cell a figure, and the clerk is told', async () => {
    const page = { lines, texts: [label, { x: 195, y: 114, text: '123456', size: 10 }] }
    expect(shapeOf(await blocksOf(page))).toEqual([[['名称', '123\ufffd', '\ufffd456']]])
    expect(await notesOf(pdfFile([page]))).toEqual([expect.stringContaining('有的数字写过了格线')])
  })

  it('is told from two that stand close to it on both sides', async () => {
    const texts = [label, { x: 194, y: 114, text: '123', size: 10 }, { x: 212, y: 114, text: '456', size: 10 }]
    expect(shapeOf(await blocksOf({ lines, texts }))).toEqual([[['名称', '123', '456']]])
  })
})

describe('headers, footers and page numbers', () => {
  const page = (number: number) => {
    const { texts, lines } = textPage(`>${first}`, full)
    const margins = [
      { x: 250, y: 50, text: '某某县年报', size: 9 },
      { x: 280, y: 800, text: `— ${number} —`, size: 14 },
    ]
    return { texts: [...texts, ...margins], lines }
  }

  it('are left out, also in the middle of a paragraph, and the clerk is told', async () => {
    const bytes = pdfFile([page(1), page(2), page(3)])
    const reading = await readPdf(bytes)
    expect('blocks' in reading && shapeOf(reading.blocks)).toEqual([
      `${first}${full}`,
      `${first}${full}`,
      `${first}${full}`,
    ])
    expect(await notesOf(bytes)).toEqual(['略去了页眉、页脚和页码 6 处，如“某某县年报”“—1—”。'])
  })

  it('are not what only looks like one: a figure in the text, or the heads of a table on each page', async () => {
    const [one, two] = [textPage('12', full), textPage(full, '7')]
    expect(shapeOf(await blocksOf(one, two)).join('')).toContain('12')
    const atEdge = (text: string) => ({ texts: [{ x: 280, y: 800, text }] })
    expect(shapeOf(await blocksOf(textPage(full), atEdge('25')))).toEqual([full, '25'])
    const head = [['名称', '甲']]
    expect(shapeOf(await blocksOf(ruledTable(head, { top: 40 }), ruledTable(head, { top: 40, left: 120 })))).toEqual([
      head,
      head,
    ])
  })
})

describe('characters', () => {
  it('in the encoding of older offices are read without the font telling them', async () => {
    const gbk = (text: string) => (text === '公开12' ? 'b9abbfaa3132' : '')
    const reading = await readPdf(
      pdfFile([{ texts: [{ x: 90, y: 100, text: '公开12' }] }], { font: 'GBK-EUC-H', encode: gbk }),
    )
    expect('blocks' in reading && shapeOf(reading.blocks)).toEqual(['公开12'])
  })

  it('that a browser has printed as radicals are the characters that look like them', async () => {
    expect(shapeOf(await blocksOf({ texts: [{ x: 90, y: 100, text: '⾏政⻔' }] }))).toEqual(['行政门'])
    expect(plainCharacters('⼾〈')).toBe('户〈')
  })

  it('of a font that does not tell them are not read', async () => {
    expect(await notesOf(pdfFile([{ texts: [{ x: 90, y: 100, text: '公开12' }] }], { font: 'none' }))).toEqual([
      expect.stringContaining('没有注明'),
    ])
  })

  it('that are turned, or lie unseen over a scan, are told of', async () => {
    const text = { x: 90, y: 400, text: '公开' }
    const turned = pdfFile([{ texts: [text, { x: 200, y: 400, text: '水印', angle: 0.7 }] }])
    expect(await notesOf(turned)).toEqual(['第 1 页有斜排或竖排的文字（如水印），没有读入。'])
    expect(await notesOf(pdfFile([{ texts: [text] }, { texts: [{ ...text, mode: 3 }] }]))).toEqual([
      '第 2 页的文字是扫描后识别的，可能有错，请逐格核对数字。',
    ])
  })
})

describe('a PDF that is not read', () => {
  const problemOf = async (bytes: Uint8Array) => {
    const imported = await importReport(bytes, '报告.pdf')
    return 'problem' in imported ? imported.problem : ''
  }
  const page = { texts: [{ x: 90, y: 100, text: '一、总体情况' }] }

  it.each([
    ['of pictures only', pdfFile([{}]), '扫描件'],
    ['with a password', pdfFile([page], { trailer: locked() }), '密码'],
    ['of 201 pages', pdfFile(Array.from({ length: 201 }, () => page)), '201 页'],
    ['of which there is only the beginning', new TextEncoder().encode('%PDF-1.7\n'), '损坏'],
  ])('%s is told what to do', async (_, bytes, words) => {
    const problem = await problemOf(bytes)
    expect(problem).toContain(words)
    expect(problem).toMatch(/请.*。$/)
  })

  it('in part is told of page by page', async () => {
    expect(await notesOf(pdfFile([page, {}, page, {}]))).toContain(
      '第 2、4 页没有文字（可能是扫描的图片），那里的文字和数字没有读入，请核对。',
    )
  })

  it('cut off anywhere, or with bytes changed anywhere, never ends in an exception', async () => {
    const whole = pdfFile([
      ruledTable([
        ['名称', '甲'],
        ['一', '1'],
      ]),
      page,
    ])
    for (let at = 40; at < whole.length; at += 47) {
      const changed = whole.slice()
      changed[at] = (changed[at] ?? 0) ^ 0xff
      for (const bytes of [changed, whole.slice(0, at)]) {
        const imported = await importReport(bytes, '报告.pdf')
        if ('problem' in imported) expect(imported.problem).toMatch(/。$/)
      }
    }
  })

  it('is left as it was', async () => {
    const bytes = pdfFile([page])
    const before = bytes.slice()
    await readPdf(bytes)
    expect(Buffer.compare(bytes, before)).toBe(0)
  })
})

/** An encryption dictionary that no empty password opens. */
function locked(): string {
  const hex = (length: number) => `<${'5a'.repeat(length)}>`
  return `/ID [${hex(16)} ${hex(16)}] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(32)} /U ${hex(32)} /P -4 >>`
}
