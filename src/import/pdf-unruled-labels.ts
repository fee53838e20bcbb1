import type { Leaf } from '../schema/format'
import { isLabel, type LabelIndex } from './label-index'
import { labelKey } from './labels'
import type { FigureLine, Run } from './pdf-runs'

/** A label stands beside a figure where its lines reach that of the figure within this, in sizes of the characters. */
const beside = 0.4

/** Lines further apart than this are not of one cell, in sizes of the characters. */
const linesOfOneCell = 2

export function isBeside({ top, bottom, size }: Run, y: number): boolean {
  return y >= top - beside * size && y <= bottom + beside * size
}

/** The row of the format that a text names. */
export function leafOf({ text }: Run, { rows }: LabelIndex): Leaf | undefined {
  return rows.get(labelKey(text))?.leaf
}

/**
 * The name of each line of figures. A line has none where that is not sure: where the same name stands beside another line as
 * well, or a line close by has no name at all and may hold the rest of a figure that did not fit.
 */
export function labelsBeside(
  lines: readonly FigureLine[],
  names: readonly Run[],
  index: LabelIndex,
): Map<FigureLine, Run> {
  const labels = new Map<FigureLine, Run>()
  for (const line of lines) {
    const label = nameOfRow(line, names, index) ?? headingAsName(line, lines, names, index)
    if (label) labels.set(line, label)
  }
  const all = [...labels.values()]
  const nameless = lines.filter((line) => !labels.has(line) && !hasOtherName(line, names, index))
  for (const [line, label] of labels) {
    const isTwice = all.filter((each) => each === label).length > 1
    const reach = linesOfOneCell * label.size
    if (isTwice || nameless.some(({ y }) => Math.abs(y - line.y) <= reach)) labels.delete(line)
  }
  return labels
}

/** The only name of a row beside a line, if it is next to the columns. */
function nameOfRow({ y }: FigureLine, names: readonly Run[], index: LabelIndex): Run | undefined {
  const here = names.filter((name) => isBeside(name, y))
  const [label, ...others] = here.filter((name) => leafOf(name, index) !== undefined)
  return label && others.length === 0 && here.every(({ left }) => left <= label.left) ? label : undefined
}

/** A heading stands in the middle of its rows: it names a row of its own only where there is no other name for it. */
function headingAsName(
  line: FigureLine,
  lines: readonly FigureLine[],
  names: readonly Run[],
  index: LabelIndex,
): Run | undefined {
  const here = names.filter((name) => isBeside(name, line.y)).sort((a, b) => b.left - a.left)
  const [heading] = here
  if (!heading || here.some((name) => leafOf(name, index) !== undefined)) return undefined
  const at = lines.indexOf(line)
  const before = lines[at - 1]?.y ?? Number.NEGATIVE_INFINITY
  const after = lines[at + 1]?.y ?? Number.POSITIVE_INFINITY
  const isAlone = names.every((name) => name.top <= before || name.bottom >= after || here.includes(name))
  return index.rows.has(labelKey(heading.text)) && heading.top === heading.bottom && isAlone ? heading : undefined
}

/** Whether a name that is none of the format's stands beside a line, as that of a row of the office's own. */
function hasOtherName({ y }: FigureLine, names: readonly Run[], index: LabelIndex): boolean {
  return names.some((name) => isBeside(name, y) && !isLabel(index, name.text))
}
