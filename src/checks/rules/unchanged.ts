import { type Draft, type NarrativeField, narrativeFields, type Report } from '../../schema/draft'
import { format2021 } from '../../schema/format-2021'
import { narrativeName } from '../../schema/narrative-name'
import type { Finding } from '../finding'
import { quoted } from '../names'
import type { Rule } from '../rule'

/** Shorter texts say the same every year: `无`, `本年度未收取信息处理费。` */
const longEnough = 40

const example = '本年度主动公开政府信息 1200 条，受理政府信息公开申请 12 件，全部按时办结，没有行政复议和行政诉讼。'

/** Each text has been written anew since it was taken over from last year's report. */
export const writtenThisYear: Rule = {
  id: 'texts.unchanged',
  severity: 'warning',
  title: '沿用上一年度报告的文字，应按本年情况改写',
  comparesYears: true,
  basis: format2021.basis,
  readsCells: false,
  check: ({ draft, lastYear, final }) =>
    lastYear === undefined
      ? []
      : narrativeFields
          .filter((field) => isUnchanged(draft, lastYear, field))
          .map((field) => findingOf(field, final ? 'warning' : 'hint')),
  examples: [
    {
      title: '与上一年度一字不差',
      given: { texts: { overview: example }, lastYear: { texts: { overview: example } } },
      finds: [messageOf('overview')],
    },
    {
      title: '改写过',
      given: { texts: { overview: example.replace('1200', '1300') }, lastYear: { texts: { overview: example } } },
      finds: [],
    },
    {
      title: '很短的一句，年年如此',
      given: { texts: { otherMatters: '无' }, lastYear: { texts: { otherMatters: '无' } } },
      finds: [],
    },
  ],
}

function isUnchanged(draft: Draft, lastYear: Draft | Report, field: NarrativeField): boolean {
  return draft[field] === lastYear[field] && draft[field].trim().length >= longEnough
}

function messageOf(field: NarrativeField): string {
  return `${quoted(narrativeName(field))}与上一年度报告一字不差，请按本年情况改写`
}

function findingOf(field: NarrativeField, severity: Finding['severity']): Finding {
  return {
    id: `${writtenThisYear.id}:${field}`,
    rule: writtenThisYear.id,
    severity,
    message: messageOf(field),
    at: [{ text: field, from: 0, to: 0 }],
    basis: format2021.basis,
    repairs: [],
  }
}
