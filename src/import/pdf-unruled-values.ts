import { type FigureLine, overlap, type Run } from './pdf-runs'
import type { Column } from './pdf-unruled-columns'

/**
 * What stands in each column on the line of some figures, where that is sure: each column holds one figure at most, and
 * where some hold none, the others stand where the figures of their columns stand in all rows. Otherwise the figures alone,
 * so many that no row of these columns has as many cells.
 * @param texts what stands in the columns besides figures
 */
export function valuesIn(columns: readonly Column[], line: FigureLine, texts: readonly Run[]): string[] {
  const here = [...line.figures, ...texts.filter((text) => isOn(text, line))]
  const own = columns.map((column) => here.filter((run) => overlap(run, column)))
  const parted = own.every(({ length }) => length <= 1) && own.flat().length === here.length
  const isFull = own.every(({ length }) => length === 1)
  const isSure = parted && (isFull || columns.every(({ aligned }, i) => aligned || own[i]?.length === 0))
  return isSure ? own.map(([run]) => run?.text ?? '') : withoutColumns(here, columns.length)
}

/** Whether a text stands in a column on a line of figures. */
export function isValue(text: Run, columns: readonly Column[], lines: readonly FigureLine[]): boolean {
  return lines.some((line) => isOn(text, line)) && columns.some((column) => overlap(column, text))
}

function isOn({ top, bottom }: Run, { y }: FigureLine): boolean {
  return top === y && bottom === y
}

/** As many cells as columns, or as many figures one after the other, would say which column each is in. */
function withoutColumns(runs: readonly Run[], columns: number): string[] {
  const [first = '', ...others] = [...runs].sort((a, b) => a.left - b.left).map(({ text }) => text)
  return others.length + 1 < columns ? [first, ...others] : [first, '', ...others]
}
