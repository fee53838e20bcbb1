import type { Draft } from '../schema/draft'
import { type CheckContext, createChecker } from './checker'
import type { Finding } from './finding'

/**
 * Checks a draft once, with everything: all rules, and for each finding the ways to mend it.
 * @param context last year's report (the one attached to the draft where left out), today's date, and whether this is
 * the final check before export, in which blanks count as 0
 * @returns the findings, gravest first and then in official order
 */
export function checkReport(draft: Draft, context: CheckContext = {}): Finding[] {
  const checker = createChecker(context)
  return checker.check(draft).map((finding) => ({ ...finding, repairs: checker.repairs(draft, finding) }))
}
