import { chineseDate } from '../../schema/chinese-date'
import { article } from '../basis'
import { daysBetween, deadlineOf } from '../deadline'
import type { Rule } from '../rule'

const id = 'report.deadline'

/** So many days before and after it a deadline is spoken of: an old report that is opened again is not late. */
const shown = { before: 100, after: 60 }

/** How many days are left. */
export const dueDate: Rule = {
  id,
  severity: 'warning',
  title: '部门在 1 月 31 日前提交并公布，一级人民政府在 3 月 31 日前公布',
  basis: article('四十九'),
  readsCells: false,
  check({ draft, today }) {
    if (today === undefined) return []
    const { date, what, basis } = deadlineOf(draft)
    const left = daysBetween(today, date)
    if (left > shown.before || left < -shown.after) return []
    const late = left < 0
    const by = `${chineseDate(date)}前`
    return [
      {
        id: `${id}:${date}${late ? ':late' : ''}`,
        rule: id,
        severity: late ? 'warning' : 'hint',
        message: late ? `${by}应${what}，已过 ${-left} 天` : `${by}${what}，还有 ${left} 天`,
        at: [{ field: 'signature.date' }],
        basis,
        repairs: [],
      },
    ]
  },
  examples: [
    {
      title: '离期限还有几天',
      given: { issuer: '甲县财政局', issuerKind: 'department', today: '2024-01-19' },
      finds: ['2024年1月31日前提交主管部门并向社会公布，还有 12 天'],
    },
    {
      title: '过了期限',
      given: { issuer: '甲县人民政府', today: '2024-04-03' },
      finds: ['2024年3月31日前应向社会公布，已过 3 天'],
    },
    { title: '过去年度的报告', given: { today: '2026-06-01' }, finds: [] },
  ],
}
