import type { CellId, Finding, Severity } from '../../index'

/** How a cell is marked because of findings: the gravest of them, and whether one of the gravest points here first. */
export type CellMark = {
  severity: Exclude<Severity, 'hint'>
  /** Where to jump; the other cells of a relation are marked more quietly. */
  primary: boolean
}

export type CellMarks = ReadonlyMap<CellId, CellMark>

/** Hints mark no cell: what is merely still open is counted, not coloured. */
const kinds: { readonly [severity in Severity]?: { first: CellMark; others: CellMark } } = {
  error: { first: { severity: 'error', primary: true }, others: { severity: 'error', primary: false } },
  warning: { first: { severity: 'warning', primary: true }, others: { severity: 'warning', primary: false } },
}

/**
 * The marks for these findings. Equal marks are the same object: this runs with each key, and findings of a hundred cells
 * may change with it while what they make of the cells does not.
 *
 * @param findings gravest first, as the check gives them
 */
export function marksOf(findings: readonly Finding[]): CellMarks {
  const marks = new Map<CellId, CellMark>()
  for (const { severity, at } of findings) {
    const kind = kinds[severity]
    if (!kind) continue
    for (const place of at) {
      if (!('cell' in place)) continue
      const mark = place === at[0] ? kind.first : kind.others
      const graver = marks.get(place.cell)
      if (!graver || (mark.primary && graver.severity === severity)) marks.set(place.cell, mark)
    }
  }
  return marks
}

/** What is found that marks a cell. */
export function findingsAt(cell: CellId, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ severity, at }) => kinds[severity] && at.some((place) => 'cell' in place && place.cell === cell),
  )
}
