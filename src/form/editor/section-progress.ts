import { cellOf, type Finding, type Place, type Section } from '../../index'
import type { SessionState } from '../session/session'

/** What is still to be done in a section. */
export type SectionProgress = {
  errors: number
  warnings: number
  /** Cells not answered; for a narrative section 1 while nothing is written. */
  open: number
  /** Whether a text that is written is still to be worked on: it is last year's, or something in it is missing. */
  unfinished: 'unchanged' | 'incomplete' | undefined
}

/** How much of a section is not filled in. */
export function openIn(section: Section, { draft, unanswered }: SessionState): number {
  if (section.table !== undefined) return unanswered[section.table] ?? 0
  return draft[section.narrative].trim() === '' ? 1 : 0
}

/** The progress of a section as the outline shows it. */
export function progressOf(section: Section, findings: readonly Finding[], open: number): SectionProgress {
  const progress: SectionProgress = { errors: 0, warnings: 0, open, unfinished: undefined }
  for (const { rule, severity, at } of findings) {
    if (!at.some((place) => isIn(section, place))) continue
    if (severity === 'error') progress.errors++
    else if (severity === 'warning') progress.warnings++
    else if (section.table === undefined && progress.unfinished !== 'unchanged') {
      progress.unfinished = rule === 'texts.unchanged' ? 'unchanged' : 'incomplete'
    }
  }
  return progress
}

/** One short phrase for a section's state: the gravest thing first. */
export function progressPhrase(section: Section, { errors, warnings, open, unfinished }: SectionProgress): string {
  if (errors > 0) return `${errors} 处错误`
  if (open > 0) return section.table === undefined ? '未填写' : `${open} 格未填`
  if (unfinished) return unfinished === 'unchanged' ? '待改写' : '待补写'
  if (warnings > 0) return `${warnings} 处提醒`
  return '已填好'
}

function isIn(section: Section, place: Place): boolean {
  if ('cell' in place) return section.table !== undefined && cellOf(place.cell).table.id === section.table
  return 'text' in place ? place.text === section.narrative : place.field === section.narrative
}
