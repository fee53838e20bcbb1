import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addDecimals, cells2021, type Imported, printedCell } from '../../src/index'
import { openedFile } from '../fixtures/imported-figures'

const text = (seed: string) => readFileSync(`seeds/${seed}-2023.txt`, 'utf8')
const page = (body: string) => openedFile(new TextEncoder().encode(`<html>${body}</html>`), '年报.html')
const figures = ({ draft }: Imported) => cells2021.map(({ id }) => [id, printedCell(draft.cells, id)])

function expectNothingLost({ checksum: { source, placed, listed } }: Imported): void {
  expect([placed.count + listed.count, addDecimals([placed.sum, listed.sum])]).toEqual([source.count, source.sum])
}

describe('two reports in one file', () => {
  // The first leaves most cells blank: those of the second must not fill them.
  it.each([
    ['jingle', 'yaodu'],
    ['jingle', 'yuepuhu'],
    ['qinghe', 'yuepuhu'],
    ['yaodu', 'jingle'],
  ])('give the figures of the first (%s), and list those of the second (%s)', async (first, second) => {
    const alone = await openedFile(new TextEncoder().encode(text(first)), '年报.txt')
    const both = await openedFile(new TextEncoder().encode(`${text(first)}\n\n${text(second)}`), '年报.txt')
    expect(figures(both)).toEqual(figures(alone))
    expect(both.checksum.placed).toEqual(alone.checksum.placed)
    expectNothingLost(both)
    expect(both.notes.some(({ message }) => message.includes('可能有两份报告'))).toBe(true)
  })
})

describe('a table of another year or another body beside the report’s', () => {
  const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
  const table = (figure: number) => {
    const values = heads.map((_, i) => String(figure + i))
    const names = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开']
    return `<table>${row('', ...heads)}${names.map((name) => row(name, ...values)).join('')}</table>`
  }
  const report = (...parts: string[]) =>
    page(
      `<h1>清河县水利局2023年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p>${parts.join('')}`,
    )
  const taken = ({ draft }: Imported) => printedCell(draft.cells, 'applications.received.person')

  it.each([
    ['<p>附：2022年收到和处理情况</p>', '<p>2023年：</p>'],
    ['<p>上年情况：</p>', '<p>本年情况：</p>'],
    ['<p>全县汇总情况</p>', '<p>清河县水利局情况</p>'],
    ['<p>2022年度情况如下。</p>', '<p>2023年度情况如下。</p>'],
  ])('stands below %s: the table below %s is taken, the other listed', async (other, own) => {
    for (const parts of [
      [other, table(100), own, table(200)],
      [own, table(200), other, table(100)],
    ]) {
      const imported = await report(...parts)
      expect(taken(imported)).toBe('200')
      expect(imported.checksum.listed).toEqual({ count: 21, sum: String(3 * (700 + 21)) })
      expectNothingLost(imported)
    }
  })

  it('stands right below the title with the caption of last year: the other is taken', async () => {
    const imported = await page(
      `<h1>清河县水利局2023年政府信息公开工作年度报告</h1><p>2022年申请情况统计表</p>${table(100)}<p>三、收到和处理政府信息公开申请情况</p>${table(200)}`,
    )
    expect(taken(imported)).toBe('200')
    expectNothingLost(imported)
  })

  it('stands right below the title of another body: the first is taken', async () => {
    const imported = await page(
      `<h1>清河县水利局2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>工作有序开展。</p>${table(100)}<p>河口镇人民政府2023年政府信息公开工作年度报告</p>${table(200)}`,
    )
    expect(taken(imported)).toBe('100')
    expectNothingLost(imported)
  })

  it('without captions: the first is taken, and the clerk is told', async () => {
    const imported = await report('<p>各科室合计。</p><p>单位：件</p>', table(100), table(200))
    expect(taken(imported)).toBe('100')
    expect(Object.values(imported.cells).every(({ certainty }) => certainty === 'inferred')).toBe(true)
    expect(imported.notes.some(({ message }) => message.includes('只取了第 1 次的'))).toBe(true)
    expectNothingLost(imported)
  })
})

const row = (...cells: string[]) => `<tr>${cells.map((cell) => (cell.startsWith('<') ? cell : `<td>${cell}`)).join('')}`
const wide = (html: string) => `<td colspan=3>${html}`

describe('a figure in a cell that is merged over two rows', () => {
  it('belongs to neither row of table 1: both are listed', async () => {
    const imported = await page(
      `<table>${row('<td colspan=4>第二十条第（六）项')}${row('信息内容', wide('本年处理决定数量'))}${row(
        '行政处罚',
        '<td colspan=3 rowspan=2>7',
      )}${row('行政强制')}</table>`,
    )
    expect(imported.checksum.placed.count).toBe(0)
    expect(imported.checksum.listed).toEqual({ count: 1, sum: '7' })
  })

  it('belongs to neither row of table 2, where its label is not merged as well', async () => {
    const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
    const zeros = heads.map(() => '0')
    const merged = zeros.map(() => '<td rowspan=2>4')
    const table = (label: string) =>
      `<table>${row('', ...heads)}${row('一、本年新收政府信息公开申请数量', ...zeros)}${row(label, ...merged)}${row(
        '<td>（二）部分公开',
      )}</table>`
    const apart = await page(table('（一）予以公开'))
    expect(apart.draft.cells['applications']?.['granted']?.['person']).toBe('')
    expect(apart.checksum.listed).toEqual({ count: 7, sum: '28' })
    const together = await page(table('<td rowspan=2>（一）予以公开'))
    expect(together.draft.cells['applications']?.['granted']?.['person']).toBe('4')
  })
})
