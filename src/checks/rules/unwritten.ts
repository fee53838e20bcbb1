import type { Draft } from '../../schema/draft'
import { valueAt } from '../../schema/edits'
import { sectionHeading } from '../../schema/format'
import { format2021 } from '../../schema/format-2021'
import type { Finding, Place, Repair, Severity } from '../finding'
import { quoted } from '../names'
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
        finding(writtenSections, field, `“${heading}”还没有写`, { text: field, from: 0, to: 0 }, open(final)),
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

/** The title names whose report it is. */
export const titledReport: Rule = {
  id: 'title.unwritten',
  severity: 'error',
  title: '标题应写明机关名称',
  basis: format2021.basis,
  readsCells: false,
  check: ({ draft, final }) =>
    draft.issuer.trim() === ''
      ? [finding(titledReport, 'issuer', '标题上还没有写机关名称', { field: 'issuer' }, final ? 'error' : 'hint')]
      : [],
  repairs: ({ typed, lastYear }) => named(typed, 'issuer', [typed.signature.issuer, lastYear?.issuer ?? '']),
  examples: [
    { title: '没有写', given: { issuer: '' }, finds: ['标题上还没有写机关名称'] },
    { title: '写了', given: { issuer: '甲县人民政府' }, finds: [] },
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
      .map(({ part, message }) => finding(signedReport, part, message, { field: `signature.${part}` }, open(final))),
  repairs: ({ typed }, { at: [place] }) =>
    place && 'field' in place && place.field === 'signature.issuer' ? named(typed, place.field, [typed.issuer]) : [],
  examples: [
    { title: '没有落款', given: {}, finds: signatureParts.map(({ message }) => message) },
    { title: '有机关名称和日期', given: { signature: { issuer: '甲县人民政府', date: '2024-01-05' } }, finds: [] },
  ],
}

/** What is still to be written is a warning in the check before export. */
function open(final: boolean): Severity {
  return final ? 'warning' : 'hint'
}

/** Writes the first name that is known from elsewhere. */
function named(draft: Draft, path: 'issuer' | 'signature.issuer', names: readonly string[]): Repair[] {
  const to = names.map((name) => name.trim()).find((name) => name !== '')
  if (to === undefined) return []
  const explanation = path === 'issuer' ? '取自落款，或上一年度报告的标题。' : '取自标题。'
  return [{ label: `写上${quoted(to)}`, explanation, edits: [{ path, from: valueAt(draft, path), to }] }]
}

function finding({ id: rule, basis }: Rule, what: string, message: string, place: Place, severity: Severity): Finding {
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
