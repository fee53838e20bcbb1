import { describe, expect, it } from 'vitest'
import { importReport } from '../../src/index'

const body = [
  '一、总体情况',
  '本年度工作有序开展。',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '队伍建设需要加强。',
  '六、其他需要报告的事项',
]

async function imported(lines: readonly string[]) {
  const reading = await importReport(new TextEncoder().encode(lines.join('\n')), 'report.txt')
  if ('problem' in reading) throw new Error(reading.problem)
  return reading
}

const title = '某某县水利局2023年政府信息公开工作年度报告'

describe('a title', () => {
  it.each([
    '附件2',
    '附件：',
    '索引号：000014349/2024-00012',
    '发布时间：2024-01-20 来源：县水利局',
    '某某县水利局文件',
  ])('has nothing to do with what stands above it: %s', async (above) => {
    const { draft } = await imported([above, title, ...body, '无。'])
    expect([draft.issuer, draft.year, draft.preamble]).toEqual(['某某县水利局', 2023, above])
  })

  it.each([
    [['某某县水利局', '2023年政府信息公开工作年度报告'], '某某县水利局'],
    [['附件', '岳普湖县人民政府', '2023 年度政府信息公开工作年度报告'], '岳普湖县人民政府'],
    [['某某县水利局2023年政府', '信息公开工作年度报告'], '某某县水利局'],
    [['某某县水利局关于2023年政府信息公开工作年度报告'], '某某县水利局'],
    [['2023年某某县水利局政府信息公开工作年度报告'], '某某县水利局'],
    [['某某县（高新区）2023年政府信息公开工作年度报告'], '某某县（高新区）'],
  ])('may take several lines, or have the year first: %s', async (lines, issuer) => {
    const { draft } = await imported([...lines, ...body, '无。'])
    expect([draft.issuer, draft.year]).toEqual([issuer, 2023])
  })

  it('without an issuer leaves it blank, and says so', async () => {
    const { draft, notes } = await imported(['2023年政府信息公开工作年度报告', ...body, '无。'])
    expect([draft.issuer, draft.year, draft.preamble]).toEqual(['', 2023, ''])
    expect(notes.map(({ message }) => message)).toContain('标题里没有机关名称，请填写或核对。')
  })
})

describe('a signature', () => {
  it.each([
    [['无。', '某某县水利局', '2024年1月20日'], '无。'],
    [['无。', '某某县水利局', '二〇二四年一月二十日'], '无。'],
    [['无。', '某某县水利局', '2024-01-20'], '无。'],
    [['无。', '2024年1月20日', '某某县水利局'], '无。'],
    [['无。', '某某县水利局2024年1月20日'], '无。'],
    [['无。', '某某县水利局　　2024 年 1 月 20 日'], '无。'],
    [['无。', '某某县水利局', '2024年1月20日', '（此件公开发布）'], '无。\n（此件公开发布）'],
  ])('is recognised as offices write it: %s', async (end, otherMatters) => {
    const { draft } = await imported([title, ...body, ...end])
    expect(draft.signature).toEqual({ issuer: '某某县水利局', date: '2024-01-20' })
    expect(draft.otherMatters).toBe(otherMatters)
  })

  it.each(['无', '本年度未收取信息处理费', '（二）无其他事项'])('is never the last sentence: %s', async (sentence) => {
    const { draft } = await imported([title, ...body, sentence, '2024年1月20日'])
    expect(draft.otherMatters).toBe(sentence)
    expect(draft.signature).toEqual({ issuer: '', date: '2024-01-20' })
  })

  it('needs a date of the calendar', async () => {
    const { draft } = await imported([title, ...body, '无。', '2024年13月40日'])
    expect(draft.signature.date).toBe('')
    expect(draft.otherMatters).toContain('2024年13月40日')
  })
})
