import type { Draft } from '../schema/draft'
import type { Finding } from './finding'

/** A finding that the clerk has looked at and set aside, or one of a rule that does not apply to this report. */
export type SetAside = { finding: Finding; reason: string; by: 'finding' | 'rule' }

/** What stands of the findings, and what is set aside; both in the order of the findings. */
export type Sorted = { standing: readonly Finding[]; setAside: readonly SetAside[] }

const none: readonly SetAside[] = []

/**
 * Parts findings by what the draft says is set aside. A finding is known by its identity, which holds its figures: one
 * whose figures have changed since stands again.
 */
export function sortedOut(findings: readonly Finding[], { dismissed, rulesOff }: Draft): Sorted {
  if (dismissed.length === 0 && rulesOff.length === 0) return { standing: findings, setAside: none }
  const standing: Finding[] = []
  const setAside: SetAside[] = []
  for (const finding of findings) {
    const off = rulesOff.find(({ rule }) => rule === finding.rule)
    const own = dismissed.find((each) => each.finding === finding.id)
    if (off) setAside.push({ finding, reason: off.reason, by: 'rule' })
    else if (own) setAside.push({ finding, reason: own.reason, by: 'finding' })
    else standing.push(finding)
  }
  return { standing, setAside }
}
