import type { CheckedGroup, CheckedRule } from '../schema/check-outcome'
import type { Draft } from '../schema/draft'
import { printedText } from '../schema/printed'
import { reportFingerprint } from './report-fingerprint'

/**
 * The check sheet (校核单), which is signed and kept with a report: what was checked and what was found. Word file and print
 * read this and add nothing to its content.
 */
export type CheckSheet = {
  title: string
  /** Issuer and year, how the check ended, the report's fingerprint. */
  facts: readonly { name: string; value: string }[]
  groups: readonly { title: string; lines: readonly SheetLine[] }[]
  /** How the fingerprint is compared. */
  howToCompare: string
  /** Who signs; beside each stands room for the name and the date. */
  signers: readonly string[]
}

/** A rule with what became of it; or, without that, a remark on the rule above it. */
export type SheetLine = { text: string; outcome?: string }

/**
 * Lays the check sheet of a report out.
 * @param groups what became of every rule in the final check of this draft
 */
export function checkSheet(draft: Draft, groups: readonly CheckedGroup[]): CheckSheet {
  return {
    title: '政府信息公开工作年度报告校核单',
    facts: [
      { name: '机关名称', value: printedText(draft.issuer) },
      { name: '报告年度', value: `${draft.year}年` },
      { name: '核对情况', value: summaryOf(groups.flatMap(({ rules }) => rules)) },
      { name: '报告指纹', value: reportFingerprint(draft) },
    ],
    groups: groups.map(({ title, rules }) => ({ title, lines: rules.flatMap(linesOf) })),
    howToCompare:
      '本单只对应指纹相同的报告：用本程序打开报告文件，在“导出 Word”里看到的指纹与上面相同，内容就没有改动过；报告内容一有改动，指纹即不同。',
    signers: ['编制人', '核对人', '审核人'],
  }
}

/** How an outcome is called on the sheet, in the order in which the summary counts them. */
const names: { readonly [outcome in CheckedRule['outcome']]: string } = {
  passed: '通过',
  error: '错误',
  warning: '提醒',
  hint: '待填',
  off: '停用',
  notChecked: '未核对',
}

/** `共 36 项：通过 33 项，错误 1 项，停用 2 项；另有搁置 1 处` */
function summaryOf(rules: readonly CheckedRule[]): string {
  const counts = (Object.keys(names) as CheckedRule['outcome'][]).flatMap((outcome) => {
    const count = rules.filter((rule) => rule.outcome === outcome).length
    const why = outcome === 'notChecked' ? '（没有上一年度的报告可以比较）' : ''
    return count > 0 ? [`${names[outcome]} ${count} 项${why}`] : []
  })
  const dismissed = rules.reduce((sum, rule) => sum + rule.dismissed.length, 0)
  return `共 ${rules.length} 项：${counts.join('，')}${dismissed > 0 ? `；另有搁置 ${dismissed} 处` : ''}`
}

function linesOf({ title, outcome, found, dismissed, offBecause }: CheckedRule): SheetLine[] {
  const remarks = [
    ...found,
    ...dismissed.map(({ message, reason }) => `已搁置：${message}（原因：${reason}）`),
    ...(offBecause === undefined ? [] : [`停用原因：${offBecause}`]),
  ]
  return [
    { text: printedText(title), outcome: outcomeText(outcome, found.length) },
    ...remarks.map((text) => ({ text: printedText(text) })),
  ]
}

function outcomeText(outcome: CheckedRule['outcome'], count: number): string {
  return count > 0 ? `${names[outcome]} ${count} 处` : names[outcome]
}
