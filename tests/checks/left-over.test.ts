import { describe, expect, it } from 'vitest'
import { checkReport, type Draft, type NarrativeField, newDraft } from '../../src/index'

/** Sentences in the manner of published reports on 2023, sorted by what a careful reader would say. */

function found(rule: string, text: string, { field = 'overview', issuer = '河东县人民政府' }: Where = {}): string[] {
  const draft: Draft = { ...newDraft(2023, issuer), [field]: text }
  return checkReport(draft, { final: true }).flatMap(({ rule: id, at: [place] }) =>
    id === rule && place && 'text' in place ? [text.slice(place.from, place.to)] : [],
  )
}

type Where = { field?: NarrativeField; issuer?: string }

describe('a year of another report', () => {
  it.each([
    ['2022年，我县主动公开政府信息1200条。', '2022年'],
    ['（一）主动公开。2022年度，全县公开信息1200条。', '2022年度'],
    ['我局2022年共受理申请3件。', '2022年'],
    ['全县2022年度主动公开信息1200条。', '2022年度'],
    ['河东县人民政府2022年开展培训2次。', '2022年'],
    ['2021 年，未收到政府信息公开申请。', '2021 年'],
    ['各项工作扎实推进，2022年累计办理建议12件。', '2022年'],
  ])('is found: %s', (text, year) => {
    expect(found('texts.other-year', text)).toEqual([year])
  })

  it.each([
    '2023年，主动公开1200条；2024年，将继续加强公开。',
    '比2022年增长12%，较2021年减少3件，与2022年持平，同2022年相比增加5件。',
    '2022年印发的《工作方案》继续执行，2021年9月，国务院办公厅公布了新的格式。',
    '2022年结转的3件申请已全部办结。',
    '自2019年5月15日起施行，2020年以来连续三年获评优秀。',
    '截至2022年底，累计公开5万余条。',
    '公开2022年部门决算和2023年部门预算，2022年度决算已公开。',
    '按照2022年度考核反馈意见逐项整改，针对2022年度报告中提出的问题加强培训。',
    '落实国办发〔2021〕12号、《2022年政务公开工作要点》和“2022年行动”。',
    '规划期为2021年至2025年，2016—2020年的档案已移交。',
    '（2022年修订）的办法已公开，档案室藏有1998年档案。',
    '“十四五”规划（2021-2025年）实施以来，成效明显。',
  ])('is none where the year has a reason: %s', (text) => {
    expect(found('texts.other-year', text)).toEqual([])
  })

  it('is only a hint while its paragraph stands as in last year’s report, and a warning once it is worked on', () => {
    const text = '2022年，我县主动公开政府信息1200条。'
    const { lastYear: _, ...last } = { ...newDraft(2022, '河东县人民政府'), overview: text }
    const severity = (overview: string) =>
      checkReport({ ...newDraft(2023, '河东县人民政府'), overview, lastYear: last }).find(
        ({ rule }) => rule === 'texts.other-year',
      )?.severity
    expect(severity(text)).toBe('hint')
    expect(severity(text.replace('1200', '1300'))).toBe('warning')
  })

  it('of which the report itself is said to be is an error', () => {
    const draft = { ...newDraft(2023, '河东县人民政府'), preamble: '现将我县2022年度政府信息公开工作情况报告如下。' }
    expect(checkReport(draft).find(({ rule }) => rule === 'texts.other-year')?.severity).toBe('error')
  })
})

describe('the name of another body', () => {
  it.each([
    ['通过“海西县人民政府”网站公开信息。', '海西县'],
    ['海西县人民政府坚持以人民为中心。', '海西县'],
    ['2023年，海西县各级各部门认真落实条例。', '海西县'],
    ['按照大河市海西区政府办公室要求报送。', '海西区'],
  ])('is found: %s', (text, name) => {
    expect(found('texts.other-body', text)).toEqual([name])
  })

  it.each([
    '河东县人民政府、大河市河东县财政局、“江南省河东县人民政府”公众号。',
    '积极推进县政府信息公开平台建设，严格落实县人民政府部署，区县政府协同，各县政府参加。',
    '按照大河市人民政府、江南省人民政府办公厅和自治区各部门的要求。',
    '开发区各部门、高新区各部门、度假区各部门、示范区政府网站、社区各部门同步公开。',
    '河口镇人民政府、东山乡人民政府和县教育局公开信息12条。',
    '赴海西县人民政府学习先进经验，与海西县人民政府建立协作机制。',
    '完善县政府网站、强化县政府公报、健全县政府信息公开制度。',
  ])('is none: %s', (text) => {
    expect(found('texts.other-body', text)).toEqual([])
  })

  it('is not looked for where the issuer’s own county is unknown', () => {
    expect(found('texts.other-body', '通过“海西县人民政府”网站公开。', { issuer: '河口镇人民政府' })).toEqual([])
  })
})

describe('a statistical period', () => {
  it.each([
    '统计期限自2022年1月1日起至2022年12月31日止。',
    '本报告数据统计时限为2023年1月1日至2023年11月30日。',
    '所列数据从2022年1月1日到12月31日。',
  ])('that is not the year reported on is an error: %s', (text) => {
    expect(found('texts.period', text, { field: 'preamble' })).toHaveLength(1)
  })

  it.each([
    '统计期限自2023年1月1日始至2023年12月31日止。',
    '数据统计期为 2023 年 1 月 1 日—12 月 31 日。',
    '统计数据起止时间：2023年1月1日到2023年12月31日。',
  ])('that is the year reported on is none: %s', (text) => {
    expect(found('texts.period', text, { field: 'preamble' })).toEqual([])
  })
})
