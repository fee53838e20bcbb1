import type { Draft, NarrativeField, Report } from '../schema/draft'
import type { CellId } from '../schema/format'
import type { Arithmetic } from './arithmetic'
import type { Finding, Repair, Severity } from './finding'

/** What a rule looks at: a draft, what is known beside it, and its figures already read and added up. */
export type Subject = {
  /** As it is read: linked figures stand written out in its texts, and places in these are places of findings. */
  draft: Draft
  /** As the clerk has typed it, for what edits a text. */
  typed: Draft
  /** Last year's report, where there is one; what its texts link is taken from this year's tables (`withFiguresFrom`). */
  lastYear?: Draft | Report
  /** The same with the links that stand in its texts, for what compares texts as typed. */
  typedLastYear?: Draft | Report
  /** `2024-01-05`, for deadlines. */
  today?: string
  /** Whether this is the check before export: blanks count as 0, and what is left open is a warning. */
  final: boolean
  arithmetic: Arithmetic
}

/** What an example gives: the draft it describes is otherwise blank. */
export type ExampleDraft = {
  cells?: { readonly [id: CellId]: string }
  /** Typed into every other cell. Blank where left out. */
  otherCells?: string
  texts?: { readonly [field in NarrativeField]?: string }
  signature?: Draft['signature']
  /** `甲县人民政府` where left out. */
  issuer?: string
  issuerKind?: Draft['issuerKind']
}

/** An example of a rule: the tests run it, the program shows it as help. */
export type RuleExample = {
  /** Chinese, for the clerk: what happens here. */
  title: string
  given: ExampleDraft & { lastYear?: ExampleDraft; final?: boolean; today?: string }
  /** The messages of what the rule finds, in order; empty for what it leaves alone. */
  finds: readonly string[]
}

/** One subject that is checked. Rules are pure: the same subject gives equal findings. */
export type Rule = {
  /** `applications.row-total` */
  id: string
  /** The gravest that a finding of this rule can be. */
  severity: Severity
  /** Chinese, one sentence: what has to be so. */
  title: string
  /** The article or document that asks for it. */
  basis?: string
  /** False for a rule that looks at texts, names and dates only: a key press in a table does not run it. */
  readsCells?: false
  /** True for a rule that has nothing to say without the report of the year before. */
  comparesYears?: true
  /** What is wrong, in official order, with `repairs` left empty: they may take longer than a key press. */
  check(subject: Subject): readonly Finding[]
  /** The ways to mend one of its findings in this subject. A finding that no longer stands has none. */
  repairs?(subject: Subject, finding: Finding): readonly Repair[]
  examples: readonly RuleExample[]
}
