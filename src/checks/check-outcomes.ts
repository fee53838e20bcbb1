import type { CheckedGroup, CheckedRule } from '../schema/check-outcome'
import type { Draft } from '../schema/draft'
import type { Finding } from './finding'
import type { Rule } from './rule'
import { ruleGroups } from './rule-catalogue'
import type { SetAside } from './set-aside'

/** What a check has found, and what of it is set aside. */
export type Checked = { findings: readonly Finding[]; setAside: readonly SetAside[] }

/**
 * What became of every rule, by its subject, for the check sheet. A rule that compares with last year's report has not
 * passed where there is none.
 * @param checked what the final check found in this draft
 */
export function checkOutcomes(draft: Draft, checked: Checked): CheckedGroup[] {
  return ruleGroups.map(({ title, rules }) => ({ title, rules: rules.map((rule) => outcomeOf(rule, draft, checked)) }))
}

function outcomeOf(rule: Rule, draft: Draft, { findings, setAside }: Checked): CheckedRule {
  const found = findings.filter((finding) => finding.rule === rule.id)
  const off = draft.rulesOff.find((each) => each.rule === rule.id)
  const dismissed = setAside.filter(({ finding, by }) => finding.rule === rule.id && by === 'finding')
  const comparable = !rule.comparesYears || draft.lastYear?.year === draft.year - 1
  return {
    title: rule.title,
    outcome: off ? 'off' : (found[0]?.severity ?? (comparable ? 'passed' : 'notChecked')),
    found: found.map(({ message }) => message),
    dismissed: dismissed.map(({ finding: { message }, reason }) => ({ message, reason })),
    ...(off && { offBecause: off.reason }),
  }
}
