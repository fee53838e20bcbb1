import type { NarrativeField } from '../../schema/draft'
import { mandate } from '../basis'
import { sentenceAround } from '../text-place'
import { type Frame, type Remark, textRule } from '../text-rule'

const period =
  /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*(?:起|始|开始)?\s*(?:至|到|—+|–|-|－|~|～)\s*(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*日/g

/** What a sentence speaks of that says which time the figures cover; elsewhere than in the preamble it has to be plain. */
const ofFigures = /统计|数据/
const ofPeriod = /统计(?:期|时限|周期|时间)/

/** The figures cover the whole year, and the text says so. */
export const statisticalPeriod = textRule({
  id: 'texts.period',
  severity: 'error',
  title: '数据的统计期限是报告年度的 1 月 1 日至 12 月 31 日',
  basis: mandate,
  withOthers: true,
  remarks(text, frame, field) {
    const wrong = [...text.matchAll(period)].flatMap((match) => remarkOn(text, frame, field, match))
    const silent = field === 'preamble' && !/月\s*1\s*日|统计(?:期|时限|周期|时间)/.test(`${text}\n${frame.others}`)
    if (!silent) return wrong
    return [
      {
        from: 0,
        to: 0,
        severity: 'hint',
        message: `没有写数据的统计期限，可写明“${frame.year}年1月1日至${frame.year}年12月31日”`,
        key: 'silent',
      },
    ]
  },
  examples: [
    {
      title: '年份是上一年的',
      given: { texts: { preamble: '本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。' } },
      finds: ['统计期限写作“2022年1月1日起至2022年12月31日”，应为 2023 年 1 月 1 日至 12 月 31 日'],
    },
    {
      title: '没有写统计期限，只作提示',
      given: { texts: { preamble: '现将本机关政府信息公开工作情况报告如下。' } },
      finds: ['没有写数据的统计期限，可写明“2023年1月1日至2023年12月31日”'],
    },
    {
      title: '整年；活动的起止日期不是统计期限',
      given: {
        texts: {
          preamble: '统计期限自2023年1月1日至12月31日。',
          overview:
            '2023年5月10日至5月20日开展宣传活动，2022年12月1日至2023年1月31日公开征求意见，公示期限2022年1月1日至2022年12月31日。',
        },
      },
      finds: [],
    },
  ],
})

function remarkOn(text: string, { year, lastYear }: Frame, field: NarrativeField, match: RegExpExecArray): Remark[] {
  const [whole, first, month, day, last = first, lastMonth, lastDay] = match
  const from = match.index
  const to = from + whole.length
  const sentence = sentenceAround(text, { from, to })
  const wholeYear = [month, day, lastMonth, lastDay].map(Number).join() === '1,1,12,31'
  const concerns = wholeYear && field === 'preamble' ? ofFigures : ofPeriod
  if (!concerns.test(sentence)) return []
  if (wholeYear && Number(first) === year && Number(last) === year) return []
  const right = `${year}年1月1日${/日\s*起/.test(whole) ? '起' : ''}至${year}年12月31日`
  return [
    {
      from,
      to,
      message: `统计期限写作“${whole}”，应为 ${year} 年 1 月 1 日至 12 月 31 日`,
      quiet: lastYear.includes(sentence),
      mends: [{ label: `改为“${right}”`, explanation: '年度报告统计一个自然年。', changes: [{ from, to, by: right }] }],
    },
  ]
}
