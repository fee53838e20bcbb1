import { cellOf, type Finding, type Place, type Section } from '../../index'
import type { SessionState } from '../session/session-state'

/** What is still to be done in a section. */
export type SectionProgress = {
  errors: number
  warnings: number
  /** Cells not answered; for a narrative section 1 while nothing is written. */
  open: number
  /** How many sentences of a text are last year's and not confirmed. */
  untouched: number
  /** Whether something in a text that is written is missing. */
  incomplete: boolean
}

/** Each of its findings is about a text, at the sentences that are last year's. */
const untouchedRule = 'texts.unchanged'

/** How many sentences of the report are last year's and not confirmed. */
export function untouchedIn(findings: readonly Finding[]): number {
  return findings.reduce((sum, { rule, at }) => (rule === untouchedRule ? sum + at.length : sum), 0)
}

/** How much of a section is not filled in. */
export function openIn(section: Section, { draft, unanswered }: SessionState): number {
  if (section.table !== undefined) return unanswered[section.table] ?? 0
  return draft[section.narrative].trim() === '' ? 1 : 0
}

/** The progress of a section as the outline shows it. */
export function progressOf(section: Section, findings: readonly Finding[], open: number): SectionProgress {
  const progress: SectionProgress = { errors: 0, warnings: 0, open, untouched: 0, incomplete: false }
  for (const { rule, severity, at } of findings) {
    if (!at.some((place) => isIn(section, place))) continue
    if (rule === untouchedRule) progress.untouched += at.length
    else if (severity === 'error') progress.errors++
    else if (severity === 'warning') progress.warnings++
    else if (section.table === undefined) progress.incomplete = true
  }
  return progress
}

/** One short phrase for a section's state: the gravest thing first. */
export function progressPhrase(
  section: Section,
  { errors, warnings, open, untouched, incomplete }: SectionProgress,
): string {
  if (errors > 0) return `${errors} 处错误`
  if (open > 0) return section.table === undefined ? '未填写' : `${open} 格未填`
  if (untouched > 0) return `${untouched} 句沿用上年`
  if (incomplete) return '待补写'
  if (warnings > 0) return `${warnings} 处提醒`
  return '已填好'
}

function isIn(section: Section, place: Place): boolean {
  if ('cell' in place) return section.table !== undefined && cellOf(place.cell).table.id === section.table
  return 'text' in place ? place.text === section.narrative : place.field === section.narrative
}
