import type { Rule } from './rule'
import { carriedInMatchesLastYear } from './rules/carried-in'
import { claimsAgreeWithTables } from './rules/claims'
import { statedAlike, sumsInTextAddUp } from './rules/claims-within-text'
import { readableNumbers } from './rules/readable'
import { relationRules } from './rules/relations'
import { unansweredRules } from './rules/unanswered'
import { writtenThisYear } from './rules/unchanged'
import { signedReport, writtenSections } from './rules/unwritten'

/** The rules on figures that concern this year's tables alone: what is checked first, and in microseconds. */
export const arithmeticRules: readonly Rule[] = [readableNumbers, ...relationRules]

/** Every rule, in the order in which findings are listed within one severity. */
export const rules: readonly Rule[] = [
  ...arithmeticRules,
  carriedInMatchesLastYear,
  claimsAgreeWithTables,
  statedAlike,
  sumsInTextAddUp,
  ...unansweredRules,
  writtenSections,
  writtenThisYear,
  signedReport,
]
