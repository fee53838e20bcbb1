import { describe, expect, it } from 'vitest'
import { cellText } from '../../src/index'
import { openedFile } from '../fixtures/imported-figures'

const head = [
  ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况'],
  ['自然人', '法人或其他组织', '总计'],
  ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
]
const values = ['5', '4', '0', '0', '0', '0', '9']
const received = ['一、本年新收政府信息公开申请数量', ...values]
const carriedIn = ['二、上年结转政府信息公开申请数量', '0', '0', '0', '0', '0', '0', '0']
const carriedOut = ['四、结转下年度继续办理', ...values]

const table = (...rows: string[][]) =>
  `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`

async function imported(...parts: string[]) {
  const page = `<html><p>三、收到和处理政府信息公开申请情况</p>${parts.join('')}</html>`
  const { draft, notPlaced, checksum } = await openedFile(new TextEncoder().encode(page), '年报.html')
  expect(checksum.placed.count + checksum.listed.count).toBe(checksum.source.count)
  return {
    person: (row: string) => cellText(draft.cells, `applications.${row}.person`),
    listed: notPlaced.map(({ numbers }) => numbers).filter(({ length }) => length > 0),
  }
}

describe('table 2 in several tables', () => {
  it('goes on below a page number, be it with a single row', async () => {
    const { person, listed } = await imported(table(...head, received, carriedIn), '<p>— 4 —</p>', table(carriedOut))
    expect([person('received'), person('carriedOut'), listed]).toEqual(['5', '5', []])
  })

  it('does not go on below a text: what names one thing of it may be any table', async () => {
    const text = '<p>另附各部门结转情况如下，供参考。</p>'
    const { person, listed } = await imported(table(...head, received, carriedIn), text, table(carriedOut))
    expect([person('carriedOut'), listed]).toEqual(['', [values]])
  })

  it('whose header stands again in another order is listed from there on', async () => {
    const other = [head[0] ?? [], ['总计', '自然人', '法人或其他组织'], head[2] ?? []]
    const { person, listed } = await imported(table(...head, received, carriedIn), table(...other, carriedOut))
    expect([person('received'), person('carriedOut'), listed]).toEqual(['5', '', [values]])
  })
})

describe('a row of a table with cells', () => {
  it('that has an unknown name behind the label of a group, and a value too few, is listed', async () => {
    const withdrawn = ['（六）其他处理', '4.撤回申请', ...values.slice(1)]
    const { person, listed } = await imported(table(...head, received, carriedIn, withdrawn))
    expect([person('otherHandling'), listed]).toEqual(['', [values.slice(1)]])
  })
})

describe('two tables in one', () => {
  it('are told apart where the second begins', async () => {
    const disputes = [
      ['行政复议', '行政诉讼'],
      ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计', '未经复议直接起诉', '复议后起诉'],
      [...Array(2)].flatMap(() => ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']),
      ['1', '0', '0', '0', '1', ...Array(10).fill('0')],
    ]
    const page = table(...head, received, carriedIn, ...disputes)
    const { draft, notPlaced } = await openedFile(new TextEncoder().encode(page), '年报.html')
    expect(cellText(draft.cells, 'disputes.reconsideration.upheld')).toBe('1')
    expect(notPlaced).toEqual([])
  })

  const disputeHeads = [
    ['行政复议', '行政诉讼'],
    ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计', '未经复议直接起诉', '复议后起诉'],
    [...Array(2)].flatMap(() => ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']),
  ]

  it('are told apart below a single row of the first, whose name the second has as well', async () => {
    const total = ['（七）总计', ...values]
    const { listed, person } = await imported(table(...head, received, carriedIn), table(total, ...disputeHeads))
    expect([person('handled'), listed]).toEqual(['5', []])
  })

  it('leave the first one its blank totals, though no head says there that these are a column', async () => {
    const untotalled = ['四、结转下年度继续办理', ...values.slice(0, -1), '']
    const wide = Array(7).fill('')
    for (const rest of [untotalled, [...untotalled, ...wide]]) {
      const { listed, person } = await imported(table(...head, received, carriedIn), table(rest, ...disputeHeads))
      expect([person('carriedOut'), listed]).toEqual(['5', []])
    }
  })
})
