import { format2021 } from '../../schema/format-2021'
import { layoutStandard } from '../basis'
import { deadlineOf, isDate } from '../deadline'
import type { Finding, Severity } from '../finding'
import { abbreviates } from '../places'
import type { Rule, Subject } from '../rule'

/** The report is signed by whoever issues it. */
export const signedByIssuer: Rule = {
  id: 'signature.issuer',
  severity: 'warning',
  title: '落款的机关与标题上的机关一致',
  basis: layoutStandard('7.3.5'),
  readsCells: false,
  check({ draft }) {
    const { issuer } = draft
    const signed = draft.signature.issuer.replace(/[（(].*[）)]$|\s/g, '')
    if (signed === '' || issuer.trim() === '' || isSame(signed, issuer.replace(/\s/g, ''))) return []
    const message = `落款是“${signed}”，标题上是“${issuer}”，请看是否一致`
    return [finding(signedByIssuer, `${signed}≠${issuer}`, message, 'warning', 'signature.issuer')]
  },
  examples: [
    {
      title: '落款是别的机关',
      given: { issuer: '河东县财政局', signature: { issuer: '河东县教育局', date: '2024-01-05' } },
      finds: ['落款是“河东县教育局”，标题上是“河东县财政局”，请看是否一致'],
    },
    {
      title: '简称、加注（代章），或由政府办公室为政府落款',
      given: { issuer: '河东县人民政府', signature: { issuer: '河东县人民政府办公室（代章）', date: '2024-01-05' } },
      finds: [],
    },
  ],
}

/** The name, one short for the other, the name without 人民政府, or the office that signs for its government. */
function isSame(signed: string, issuer: string): boolean {
  return abbreviates(signed, issuer) || abbreviates(issuer, signed) || signed.startsWith(issuer)
}

/** The date is in the year after the one reported on. */
export const dateOfSignature: Rule = {
  id: 'signature.date',
  severity: 'error',
  title: '成文日期在报告年度结束之后、报送期限之前',
  basis: format2021.basis,
  readsCells: false,
  check(subject) {
    const { date } = subject.draft.signature
    const found = date.trim() === '' ? undefined : dateProblem(subject, date.trim())
    return found ? [finding(dateOfSignature, found.key, found.message, found.severity, 'signature.date')] : []
  },
  examples: [
    {
      title: '年份写成了报告年度',
      given: { signature: { issuer: '甲县人民政府', date: '2023-01-05' } },
      finds: ['成文日期 2023-01-05 在 2023 年度结束之前，应在 2023 年 12 月 31 日之后'],
    },
    {
      title: '晚于期限',
      given: { signature: { issuer: '甲县人民政府', date: '2024-04-02' } },
      finds: ['成文日期 2024-04-02 晚于期限 2024-03-31'],
    },
    {
      title: '在第二年年初',
      given: { signature: { issuer: '甲县人民政府', date: '2024-01-05' } },
      finds: [],
    },
  ],
}

function dateProblem(
  { draft }: Subject,
  date: string,
): { key: string; message: string; severity: Severity } | undefined {
  const key = `${date}/${draft.year}`
  if (!isDate(date)) return { key, message: `成文日期“${date}”不是一个日期`, severity: 'warning' }
  if (date <= `${draft.year}-12-31`) {
    const message = `成文日期 ${date} 在 ${draft.year} 年度结束之前，应在 ${draft.year} 年 12 月 31 日之后`
    return { key, message, severity: 'error' }
  }
  const { date: deadline } = deadlineOf(draft)
  return date > deadline
    ? { key: `${key}/${deadline}`, message: `成文日期 ${date} 晚于期限 ${deadline}`, severity: 'warning' }
    : undefined
}

function finding(rule: Rule, key: string, message: string, severity: Severity, field: string): Finding {
  const { id, basis } = rule
  return {
    id: `${id}:${key}`,
    rule: id,
    severity,
    message,
    at: [{ field }],
    ...(basis === undefined ? {} : { basis }),
    repairs: [],
  }
}
