import { describe, expect, it } from 'vitest'
import { type CellId, cellText, importReport } from '../../src/index'

const zeros = Array.from({ length: 7 }, () => '0')
const head = [
  '某某县水利局2023年政府信息公开工作年度报告',
  '三、收到和处理政府信息公开申请情况',
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t申请人情况',
  '自然人\t法人或其他组织\t总计',
  '商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他',
]
const row = (...cells: string[]) => cells.join('\t')

async function imported(...rows: string[]) {
  const reading = await importReport(new TextEncoder().encode([...head, ...rows].join('\n')), 'report.txt')
  if ('problem' in reading) throw new Error(reading.problem)
  const { source, placed, listed } = reading.checksum
  expect(placed.count + listed.count).toBe(source.count)
  return { texts: (id: CellId) => cellText(reading.draft.cells, id), listed: reading.notPlaced.map(({ text }) => text) }
}

const total = ['0', '0', '0', '0', '0', '3', '3']

describe('a row that is no row of the format', () => {
  it('is listed where its name stands behind the label of a group', async () => {
    const name = row('三、本年度办理结果', '（六）其他处理', '4.撤回申请', '2', '0', '0', '0', '0', '2')
    const { texts, listed } = await imported(row('一、本年新收政府信息公开申请数量', ...zeros), name)
    expect(texts('applications.otherHandling.business')).toBe('')
    expect(listed).toHaveLength(1)
  })

  it('is listed where a unit stands before its figures', async () => {
    const { texts, listed } = await imported(
      row('一、本年新收政府信息公开申请数量', '件', '12', '1', '0', '0', '0', '13'),
    )
    expect(texts('applications.received.business')).toBe('')
    expect(listed).toHaveLength(1)
  })

  it('其他 of another group is not 其他处理·其他, which keeps its own figures', async () => {
    const { texts, listed } = await imported(
      row('三、本年度办理结果', '（一）予以公开', ...zeros),
      row('（三）不予公开', '1.属于国家秘密', ...zeros),
      row('', '9.其他', ...total),
      row('（六）其他处理', '1.申请人无正当理由逾期不补正', ...zeros),
      row('', '2.申请人逾期未按收费通知要求缴纳费用', ...zeros),
      row('', '3.其他', '4', '0', '0', '0', '0', '0', '4'),
    )
    expect(texts('applications.otherHandling.total')).toBe('4')
    expect(listed).toEqual([expect.stringContaining('9.其他')])
  })

  it('a subtotal of a group is not （七）总计, which keeps its own figures', async () => {
    const { texts, listed } = await imported(
      row('三、本年度办理结果', '（一）予以公开', ...zeros),
      row('（三）不予公开', '8.属于行政查询事项', ...total),
      row('', '总计', ...total),
      row('（六）其他处理', '3.其他', '1', '0', '0', '0', '0', '0', '1'),
      row('（七）总计', '1', '0', '0', '0', '0', '3', '4'),
    )
    expect(texts('applications.handled.total')).toBe('4')
    expect(listed).toEqual([expect.stringContaining('总计')])
  })

  it('合计 is another word for the last column', async () => {
    const reading = await importReport(
      new TextEncoder().encode(
        [...head, row('四、结转下年度继续办理', ...zeros)].join('\n').replace('\t总计', '\t合计'),
      ),
      'report.txt',
    )
    expect('draft' in reading && cellText(reading.draft.cells, 'applications.carriedOut.total')).toBe('0')
  })
})
