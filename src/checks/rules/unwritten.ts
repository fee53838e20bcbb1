import { sectionHeading } from '../../schema/format'
import { format2021 } from '../../schema/format-2021'
import type { Finding, Place } from '../finding'
import type { Rule } from '../rule'

/** Each of the findings there can be, made once. */
const findings = new Map<string, Finding>()

const narratives = format2021.sections.flatMap((section) =>
  'narrative' in section ? [{ field: section.narrative, heading: sectionHeading(section) }] : [],
)

/** Each section that is a text says something. */
export const writtenSections: Rule = {
  id: 'texts.unwritten',
  severity: 'warning',
  title: '六个部分都应写明；没有其他事项的也要写“无”',
  basis: format2021.basis,
  readsCells: false,
  check: ({ draft, final }) =>
    narratives
      .filter(({ field }) => draft[field].trim() === '')
      .map(({ field, heading }) =>
        finding(writtenSections, field, `“${heading}”还没有写`, { text: field, from: 0, to: 0 }, final),
      ),
  examples: [
    {
      title: '一个部分也没有写',
      given: {},
      finds: narratives.map(({ heading }) => `“${heading}”还没有写`),
    },
    {
      title: '都写了',
      given: {
        texts: { overview: '本年度主动公开政府信息 12 条。', problems: '队伍建设需要加强。', otherMatters: '无' },
      },
      finds: [],
    },
  ],
}

const signatureParts = [
  { part: 'issuer', message: '还没有写落款的机关名称' },
  { part: 'date', message: '还没有写落款的日期' },
] as const

/** The report is signed and dated. */
export const signedReport: Rule = {
  id: 'signature.unwritten',
  severity: 'warning',
  title: '报告应有落款：机关名称和成文日期',
  readsCells: false,
  check: ({ draft, final }) =>
    signatureParts
      .filter(({ part }) => draft.signature[part].trim() === '')
      .map(({ part, message }) => finding(signedReport, part, message, { field: `signature.${part}` }, final)),
  examples: [
    { title: '没有落款', given: {}, finds: signatureParts.map(({ message }) => message) },
    { title: '有机关名称和日期', given: { signature: { issuer: '甲县人民政府', date: '2024-01-05' } }, finds: [] },
  ],
}

function finding({ id: rule, basis }: Rule, what: string, message: string, place: Place, final: boolean): Finding {
  const severity = final ? 'warning' : 'hint'
  const key = `${rule}:${what}`
  const known = findings.get(`${severity}:${key}`)
  if (known) return known
  const made = {
    id: key,
    rule,
    severity,
    message,
    at: [place],
    ...(basis === undefined ? {} : { basis }),
    repairs: [],
  } as const
  findings.set(`${severity}:${key}`, made)
  return made
}
