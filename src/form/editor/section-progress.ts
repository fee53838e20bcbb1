import type { Finding, Place, Section } from '../../index'
import type { SessionState } from '../session/session'

/** What is still to be done in a section. */
export type SectionProgress = {
  errors: number
  warnings: number
  /** Cells not answered; for a narrative section 1 while nothing is written. */
  open: number
}

/** The progress of a section as the outline shows it. */
export function progressOf(section: Section, { draft, findings, unanswered }: SessionState): SectionProgress {
  const concerned = findings.filter((finding) => finding.at.some((place) => isIn(section, place)))
  const open =
    section.table !== undefined ? (unanswered[section.table] ?? 0) : draft[section.narrative].trim() === '' ? 1 : 0
  return { errors: count(concerned, 'error'), warnings: count(concerned, 'warning'), open }
}

/** One short phrase for a section's state: the gravest thing first. */
export function progressPhrase(section: Section, { errors, warnings, open }: SectionProgress): string {
  if (errors > 0) return `${errors} 处错误`
  if (open > 0) return section.table === undefined ? '未填写' : `${open} 格未填`
  if (warnings > 0) return `${warnings} 处提醒`
  return '已填好'
}

function isIn(section: Section, place: Place): boolean {
  if ('cell' in place) return place.cell.startsWith(`${section.table}.`)
  return 'text' in place ? place.text === section.narrative : place.field === section.narrative
}

function count(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((finding) => finding.severity === severity).length
}
