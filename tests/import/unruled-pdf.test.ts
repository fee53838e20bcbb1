import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { addDecimals, exportDocx, type Imported } from '../../src/index'
import { openedFile } from '../fixtures/imported-figures'
import { converted, libreOffice } from '../fixtures/libreoffice'
import { type PdfText, pdfFile } from '../fixtures/pdf-file'
import { figures } from '../fixtures/round-trip'
import { seedDraft, seedNames } from '../fixtures/seeds'

const size = 10
const heading = { x: 60, y: 60, text: '二、主动公开政府信息情况', size: 14 }
const heads = row(100, '信息内容', '本年制发件数', '本年废止件数', '现行有效件数')

/** Texts at the places of four columns; a blank is not drawn. */
function row(y: number, ...texts: string[]): PdfText[] {
  return texts.flatMap((text, i) => (text === '' ? [] : [{ x: [60, 250, 350, 450][i] ?? 0, y, text, size }]))
}

/** A page with the section of the first table. */
function open(...texts: PdfText[][]): Promise<Imported> {
  return openedFile(pdfFile([{ texts: [heading, ...texts.flat()] }]), '年报.pdf')
}

function filled({ cells }: Imported): { [id: string]: string } {
  return Object.fromEntries(Object.entries(cells).flatMap(([id, { source }]) => (source === '' ? [] : [[id, source]])))
}

describe('a table of a PDF without ruled lines', () => {
  it('has a figure in the column below whose head it stands, beside blanks too', async () => {
    const imported = await open(heads, row(120, '规章', '', '3', ''), row(140, '行政规范性文件', '4', '', '21'))
    expect(filled(imported)).toEqual({
      'disclosure.regulations.repealed': '3',
      'disclosure.normativeDocuments.issued': '4',
      'disclosure.normativeDocuments.inForce': '21',
    })
    expect(imported.checksum.listed.count).toBe(0)
  })

  it('has figures in the row of a label on several lines, where they stand within its height', async () => {
    const names = [
      row(120, '规章', '1', '0', '2'),
      row(150, '行政规范'),
      row(157, '', '4', '0', '21'),
      row(164, '性文件'),
    ]
    expect(filled(await open(heads, ...names))['disclosure.normativeDocuments.inForce']).toBe('21')
  })

  it('has figures in the list, and counted, where a column has no head', async () => {
    const imported = await open(
      row(100, '信息内容', '本年制发件数', '', '现行有效件数'),
      row(120, '规章', '1', '2', '3'),
      row(140, '行政规范性文件', '4', '5', '6'),
    )
    expect(filled(imported)).toEqual({})
    expect(imported.checksum.listed).toEqual({ count: 6, sum: '21' })
  })

  it('has figures in the list where no label stands beside them, or they have a second line', async () => {
    const between = await open(
      heads,
      row(120, '规章', '1', '2', '3'),
      row(150, '某种文件'),
      row(180, '', '4', '5', '6'),
    )
    expect(filled(between)).toEqual({
      'disclosure.regulations.issued': '1',
      'disclosure.regulations.repealed': '2',
      'disclosure.regulations.inForce': '3',
    })
    expect(between.checksum.listed).toEqual({ count: 3, sum: '15' })
    const parted = await open(heads, row(120, '规章', '1', '2', '3'), row(134, '', '', '', '4'))
    expect(filled(parted)).toEqual({})
    expect(parted.checksum.listed).toEqual({ count: 4, sum: '10' })
  })

  it('has figures below the heads next to them, where a row of blanks stands below the same heads further up', async () => {
    const imported = await open(
      row(100, '信息内容', '本年处理决定数量'),
      row(120, '行政许可', ''),
      row(140, '信息内容', '本年处理决定数量'),
      row(160, '行政处罚', '7'),
    )
    expect(filled(imported)).toEqual({ 'disclosure.penalties.decisions': '7' })
  })

  it('has figures in the list where two stand in one column', async () => {
    const two = [{ x: 475, y: 120, text: '7', size }]
    const imported = await open(heads, row(120, '规章', '1', '2', '3'), two, row(160, '行政规范性文件', '4', '5', '6'))
    expect(Object.keys(filled(imported))).toEqual([
      'disclosure.normativeDocuments.issued',
      'disclosure.normativeDocuments.repealed',
      'disclosure.normativeDocuments.inForce',
    ])
    expect(imported.checksum.listed).toEqual({ count: 4, sum: '13' })
  })
})

describe('a table of a PDF without ruled lines whose figures do not stand below each other', () => {
  it('has them in the list, but for rows in which no column is blank', async () => {
    const lower = (y: number, ...figures: [number, string][]) => figures.map(([x, text]) => ({ x, y, text, size }))
    const imported = await open(
      heads,
      row(120, '规章', '1', '2', '3'),
      row(140, '行政规范性文件'),
      // As in a second table with narrower columns: below the first head stands what the second column holds.
      lower(140, [290, '4'], [390, '5']),
    )
    expect(Object.keys(filled(imported))).toEqual([
      'disclosure.regulations.issued',
      'disclosure.regulations.repealed',
      'disclosure.regulations.inForce',
    ])
    expect(imported.checksum.listed).toEqual({ count: 2, sum: '9' })
  })
})

const columnPlaces = [200, 250, 300, 350, 400, 450, 500]
const columnNames = ['自然人', '商业企业', '科研机构', '公益组织', '法律服务', '其他', '总计']
const applications = { x: 60, y: 60, text: '三、收到和处理政府信息公开申请情况', size: 14 }

/** A row of the second table with a figure in each column, and what else stands on its line. */
function wideRow(y: number, label: string, from: number, ...others: [number, string][]): PdfText[] {
  const figures = columnPlaces.map((x, i): [number, string] => [x, String(from + i)])
  return [[60, label] as const, ...figures, ...others].map(([x, text]) => ({ x, y, text, size }))
}

const wideHeads = (...others: [number, string][]) =>
  [...columnNames.map((text, i): [number, string] => [columnPlaces[i] ?? 0, text]), ...others].map(([x, text]) => ({
    ...{ x, y: 100, text, size },
  }))

function openWide(...texts: PdfText[][]): Promise<Imported> {
  return openedFile(pdfFile([{ texts: [applications, ...texts.flat()] }]), '年报.pdf')
}

describe('the second table of a PDF without ruled lines', () => {
  it('has its figures in their cells beside a column of notes and one of numbers of rows, which are listed', async () => {
    const imported = await openWide(
      wideHeads([560, '备注'], [20, '序号']),
      wideRow(120, '（一）予以公开', 11, [560, '91'], [20, '1']),
      wideRow(140, '（二）部分公开', 21, [560, '92'], [20, '2']),
    )
    expect(imported.checksum.placed.count).toBe(14)
    expect(filled(imported)['applications.granted.total']).toBe('17')
    expect(imported.notPlaced.flatMap(({ numbers }) => numbers)).toEqual(['1', '91', '2', '92'])
  })

  it('has its figures in their cells beside another table, whose figures are listed', async () => {
    const other = [row(200, '乡镇', '申请', '答复'), row(220, '河口镇', '81', '82'), row(240, '东关镇', '83', '84')]
    for (const before of [0, 200]) {
      const down = (texts: PdfText[]) => texts.map((text) => ({ ...text, y: text.y + before }))
      const lower = other.map((texts) => texts.map((text) => ({ ...text, y: text.y - before / 2 })))
      const imported = await openWide(
        down(wideHeads()),
        down(wideRow(120, '（一）予以公开', 11)),
        down(wideRow(140, '（二）部分公开', 21)),
        ...lower,
      )
      expect(imported.checksum.placed).toEqual({ count: 14, sum: String(7 * (14 + 24)) })
      expect(imported.checksum.listed).toEqual({ count: 4, sum: '330' })
    }
  })

  it('takes a label in a narrow column as one, also where its parts are labels', async () => {
    const imported = await openWide(
      wideHeads(),
      [
        { x: 60, y: 120, text: '2.其他', size },
        { x: 60, y: 134, text: '法律行政', size },
        { x: 60, y: 148, text: '法规禁止', size },
        { x: 60, y: 162, text: '公开', size },
      ],
      wideRow(120, '', 11).slice(1),
      wideRow(190, '3.危及“三安全一稳定”', 21),
    )
    const cells = filled(imported)
    expect(cells['applications.otherHandling.person']).toBeUndefined()
    expect(cells['applications.refusedByLaw.person']).toBe('11')
  })

  it('has no figure that the edge of the page may have cut', async () => {
    const imported = await openWide(
      wideHeads().map((head) => ({ ...head, x: head.x + 76 })),
      wideRow(120, '（一）予以公开', 1100).map((text, i) => ({ ...text, x: text.x + (i === 0 ? 0 : 76) })),
      wideRow(140, '（二）部分公开', 1).map((text, i) => ({ ...text, x: text.x + (i === 0 ? 0 : 76) })),
    )
    const cells = filled(imported)
    expect(cells['applications.granted.otherOrg']).toBe('1105')
    expect(cells['applications.granted.total']).not.toMatch(/^\d+$/)
    expect(cells['applications.partlyGranted.total']).toBe('7')
    expect(imported.notes.map(({ message }) => message).join()).toContain('第 1 页有的数字写到了纸边')
  })

  it('is not taken for another one that was not understood', async () => {
    const lower = (texts: PdfText[]) => texts.map((text) => ({ ...text, y: text.y + 200 }))
    const unclear = [wideRow(120, '（一）予以公开', 11), wideRow(140, '（二）部分公开', 21)].map((texts, i) =>
      texts.map((text) => ({ ...text, x: text.x + (text.x > 60 ? 11 * i + 13 : 0) })).slice(0, 7 - i),
    )
    const imported = await openWide(
      wideHeads(),
      ...unclear,
      lower(wideHeads()),
      lower(wideRow(120, '（一）予以公开', 31)),
      lower(wideRow(140, '（二）部分公开', 41)),
    )
    expect(filled(imported)).toEqual({})
    expect(imported.checksum.listed.count).toBe(imported.checksum.source.count)
  })

  it('has a figure that stands close behind its label', async () => {
    const near = wideRow(120, '3.危及“三安全一稳定”', 11)
    const imported = await openWide(
      wideHeads(),
      near.map((text, i) => (i === 0 ? { ...text, x: 200 - 3 - 110 } : text)),
      wideRow(140, '（二）部分公开', 21),
    )
    expect(imported.checksum.placed).toEqual({ count: 14, sum: String(7 * (14 + 24)) })
  })

  it('has rows in which no column is blank below heads in ruled lines; the others are listed', async () => {
    const edges = [50, ...columnPlaces, 550]
    const rules = [
      ...[85, 105].map((y) => [50, y, 550, y] as const),
      ...edges.map((x) => [x - 2, 85, x - 2, 105] as const),
    ]
    const texts = [applications, ...wideHeads([60, '项目']), ...wideRow(120, '（一）予以公开', 11)]
    const blank = wideRow(140, '（二）部分公开', 21).filter(({ text }) => text !== '23')
    const imported = await openedFile(pdfFile([{ texts: [...texts, ...blank], lines: rules }]), '年报.pdf')
    expect(imported.checksum.placed).toEqual({ count: 7, sum: String(7 * 14) })
    expect(imported.checksum.listed).toEqual({ count: 6, sum: String(7 * 24 - 23) })
  })

  it('keeps a text on several lines of a cell in one piece', async () => {
    const [label, first, second, ...rest] = wideRow(120, '（一）予以公开', 11)
    const parts = ['见', '附', '件'].map((text, i) => ({ x: 250, y: 108 + 12 * i, text, size }))
    const imported = await openWide(
      wideHeads().map((head) => ({ ...head, y: 80 })),
      [label, first, ...rest].filter((each) => each !== undefined),
      parts,
      wideRow(160, '（二）部分公开', 21),
    )
    expect(second?.x).toBe(250)
    expect(filled(imported)['applications.granted.business']).toBe('见附件')
    expect(filled(imported)['applications.granted.person']).toBe('11')
  })
})

const program = libreOffice()

describe.skipIf(program === undefined)('a PDF by LibreOffice whose tables have no ruled lines', () => {
  it('has every figure of the five reports in its cell', async () => {
    const drafts = await Promise.all(seedNames.map(seedDraft))
    const files = await Promise.all(drafts.map(async (draft) => withoutBorders(await exportDocx(draft))))
    for (const [i, pdf] of (await converted(program as string, files, 'pdf')).entries()) {
      const imported = await openedFile(pdf, '年报.pdf')
      const draft = drafts[i]
      if (!draft) throw new Error('no draft')
      const [found, written] = [figures(imported.draft), figures(draft)]
      const all = Object.values(written).filter((text) => text !== '')
      const { source, placed } = imported.checksum
      expect(Object.keys(found).filter((id) => found[id] !== '' && found[id] !== written[id])).toEqual([])
      expect(source).toEqual({ count: all.length, sum: addDecimals(all) })
      expect(placed).toEqual(source)
    }
  })
})

function withoutBorders(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx)
  const unruled = ['word/document.xml', 'word/styles.xml'].map((path) => {
    const xml = strFromU8(parts[path] ?? new Uint8Array())
    return [path, strToU8(xml.replace(/<w:(tblBorders|tcBorders)>.*?<\/w:\1>|<w:shd [^>]*\/>/gs, ''))]
  })
  return zipSync({ ...parts, ...Object.fromEntries(unruled) })
}
