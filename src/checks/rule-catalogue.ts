import type { Rule } from './rule'
import { accountability } from './rules/accountability'
import { overviewAspects } from './rules/aspects'
import { carriedInMatchesLastYear } from './rules/carried-in'
import { citedFormat } from './rules/cited-format'
import { claimsAgreeWithTables } from './rules/claims'
import { statedAlike, sumsInTextAddUp } from './rules/claims-within-text'
import { documentNumbers } from './rules/document-number'
import { dueDate } from './rules/due-date'
import { enumerations } from './rules/enumerations'
import { headingNumbers } from './rules/heading-numbers'
import { inForceFollows } from './rules/in-force'
import { noJumps } from './rules/jumps'
import { linkedFiguresGiven } from './rules/linked-figures'
import { otherBodies } from './rules/other-bodies'
import { otherYears } from './rules/other-years'
import { pairedMarks } from './rules/paired-marks'
import { pendingCasesFollow } from './rules/pending-cases'
import { problemsAndMeasures } from './rules/problems-and-measures'
import { processingFee } from './rules/processing-fee'
import { punctuation } from './rules/punctuation'
import { readableNumbers } from './rules/readable'
import { noRegulationsOfCounties } from './rules/regulations'
import { relationRules } from './rules/relations'
import { sectionHeadings } from './rules/section-headings'
import { dateOfSignature, signedByIssuer } from './rules/signature'
import { notLikeLastYear } from './rules/similar'
import { statisticalPeriod } from './rules/statistical-period'
import { filledIn } from './rules/to-fill-in'
import { unansweredRules } from './rules/unanswered'
import { writtenThisYear } from './rules/unchanged'
import { signedReport, titledReport, writtenSections } from './rules/unwritten'

/** The rules on figures that concern this year's tables alone: what is checked first, and in microseconds. */
export const arithmeticRules: readonly Rule[] = [readableNumbers, ...relationRules]

/** Every rule by its subject, in the order in which findings are listed within one severity. */
export const ruleGroups: readonly { title: string; rules: readonly Rule[] }[] = [
  { title: '表内的数字', rules: [...arithmeticRules, noRegulationsOfCounties] },
  { title: '与上一年度比较', rules: [carriedInMatchesLastYear, inForceFollows, pendingCasesFollow, noJumps] },
  { title: '正文中的数字', rules: [claimsAgreeWithTables, statedAlike, sumsInTextAddUp, linkedFiguresGiven] },
  {
    title: '从别处带来的文字',
    rules: [statisticalPeriod, citedFormat, otherYears, otherBodies, notLikeLastYear, writtenThisYear],
  },
  {
    title: '应当写到的内容',
    rules: [
      ...unansweredRules,
      writtenSections,
      filledIn,
      overviewAspects,
      accountability,
      problemsAndMeasures,
      processingFee,
    ],
  },
  {
    title: '文字的格式',
    rules: [sectionHeadings, headingNumbers, enumerations, documentNumbers, pairedMarks, punctuation],
  },
  { title: '标题、落款和期限', rules: [titledReport, signedReport, signedByIssuer, dateOfSignature, dueDate] },
]

/** Every rule. */
export const rules: readonly Rule[] = ruleGroups.flatMap((group) => group.rules)
