import { describe, expect, it } from 'vitest'
import { cells2021, type Imported, printedCell } from '../../src/index'
import { openedFile } from '../fixtures/imported-figures'

/** Every figure is listed, none is placed by guess. */
function expectListed({ draft, checksum }: Imported, count: number, sum: string): void {
  expect(cells2021.filter(({ id }) => printedCell(draft.cells, id) !== '')).toEqual([])
  expect(checksum).toEqual({ source: { count, sum }, placed: { count: 0, sum: '0' }, listed: { count, sum } })
}

const text = (...lines: string[]) => openedFile(new TextEncoder().encode(lines.join('\n')), '年报.txt')

describe('a table without cells', () => {
  it('whose columns are parted by single blanks has its figures in the list, and counted', async () => {
    const imported = await text(
      '某县2023年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      '信息内容 本年制发件数 本年废止件数 现行有效件数',
      '规章 0 0 0',
      '行政规范性文件 4 0 21',
      '四、政府信息公开行政复议、行政诉讼情况',
      '1 0 0 0 1 0 0 0 0 0 0 0 0 0 0',
    )
    expectListed(imported, 21, '27')
  })

  it('with one cell a line has its figures in the list, and counted', async () => {
    const page = ['二、主动公开政府信息情况', '规章', '3', '0', '19', '行政规范性文件', '1', '', '7']
    const html = `<html>${page.map((line) => `<p>${line}</p>`).join('')}</html>`
    expectListed(await openedFile(new TextEncoder().encode(html), '年报.html'), 5, '30')
  })

  it('has its figures in the list beside marks for none', async () => {
    expectListed(await text('二、主动公开政府信息情况', '规章', '3', '—', '19', '—', '行政许可', '—'), 2, '22')
    expectListed(await text('二、主动公开政府信息情况', '规章 3 —', '行政规范性文件 — 4 —'), 2, '7')
  })

  it('has a single figure below its heads in the list, and counted', async () => {
    const imported = await text(
      '四、政府信息公开行政复议、行政诉讼情况',
      '结果维持　　结果纠正　　其他结果　　尚未审结　　总计',
      '1',
    )
    expectListed(imported, 1, '1')
  })

  it('has no figures where there is a sentence or a page number', async () => {
    const imported = await text(
      '二、主动公开政府信息情况',
      '截至 2023 年底，本机关现行有效规范性文件 5 件。',
      '第 3 页',
      '三、收到和处理政府信息公开申请情况',
      '— 4 —',
    )
    expect(imported.checksum.source.count).toBe(0)
  })
})
