import type { CellId, Finding, Severity } from '../../index'

/** How a cell is marked because of findings: the gravest of them, and whether the cell is where to jump. */
export type CellMark = {
  severity: Severity
  /** Whether one of the gravest findings points here first; the other cells of a relation are marked more quietly. */
  primary: boolean
  findings: readonly Finding[]
}

export type CellMarks = ReadonlyMap<CellId, CellMark>

const gravity: { readonly [severity in Severity]: number } = { error: 2, warning: 1, hint: 0 }

/**
 * The marks for these findings. Hints mark no cell: what is merely still open is counted, not coloured.
 * A mark that has not changed keeps its object, so that only cells with other marks draw themselves again.
 */
export function marksOf(findings: readonly Finding[], before: CellMarks): CellMarks {
  const byCell = new Map<CellId, { finding: Finding; first: boolean }[]>()
  for (const finding of findings) {
    if (finding.severity === 'hint') continue
    finding.at.forEach((place, i) => {
      if (!('cell' in place)) return
      const found = byCell.get(place.cell) ?? []
      if (found.length === 0) byCell.set(place.cell, found)
      found.push({ finding, first: i === 0 })
    })
  }
  if (byCell.size === 0 && before.size === 0) return before
  const marks = new Map<CellId, CellMark>()
  for (const [cell, found] of byCell) marks.set(cell, kept(before.get(cell), markOf(found)))
  return marks
}

function markOf(found: readonly { finding: Finding; first: boolean }[]): CellMark {
  const gravest = found.reduce<Severity>(
    (most, { finding }) => (gravity[finding.severity] > gravity[most] ? finding.severity : most),
    'hint',
  )
  return {
    severity: gravest,
    primary: found.some(({ finding, first }) => first && finding.severity === gravest),
    findings: found.map(({ finding }) => finding),
  }
}

function kept(before: CellMark | undefined, now: CellMark): CellMark {
  const same =
    before?.severity === now.severity &&
    before.primary === now.primary &&
    before.findings.length === now.findings.length &&
    before.findings.every((finding, i) => finding === now.findings[i])
  return same ? before : now
}
