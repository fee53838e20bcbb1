/** What became of the rules in the final check: what the checks find out and the check sheet prints. */

/** The rules of one subject, in the order of the catalogue. */
export type CheckedGroup = { title: string; rules: readonly CheckedRule[] }

export type CheckedRule = {
  title: string
  /**
   * The gravest of what stands against it, `passed` where nothing does; `off` where it is switched off for this report;
   * `notChecked` where what it compares with is missing.
   */
  outcome: 'passed' | 'error' | 'warning' | 'hint' | 'off' | 'notChecked'
  /** What stands, with its figures. */
  found: readonly string[]
  /** What was found and dismissed, with the reason given. */
  dismissed: readonly { message: string; reason: string }[]
  /** Why the rule is switched off. */
  offBecause?: string
}
