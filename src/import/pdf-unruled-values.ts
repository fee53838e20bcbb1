import { type FigureLine, overlap, type Run, together } from './pdf-runs'
import type { Column } from './pdf-unruled-columns'
import { isBeside } from './pdf-unruled-labels'

/** Lines of a text in one cell are no further apart than this, in sizes of the characters. */
const linesOfOneText = 2.2

/**
 * What stands in each column on the line of some figures. Where some columns are blank, the others have to stand where the
 * figures of their columns stand in all rows.
 * @param texts what stands in the columns besides figures
 * @returns undefined where it is not sure which column something is in
 */
export function valuesIn(columns: readonly Column[], line: FigureLine, texts: readonly Run[]): string[] | undefined {
  const here = [
    ...line.figures,
    ...texts.filter((text) => isOn(text, line) && columns.some((column) => overlap(text, column))),
  ]
  const own = columns.map((column) => here.filter((run) => overlap(run, column)))
  const isParted = own.every(({ length }) => length <= 1) && own.flat().length === here.length
  const isFull = own.every(({ length }) => length === 1)
  const isSure = isParted && (isFull || columns.every(({ aligned }, i) => aligned || own[i]?.length === 0))
  return isSure ? own.map(([run]) => run?.text ?? '') : undefined
}

/** Whether a text stands in a column on a line of figures. */
export function isValue(text: Run, columns: readonly Column[], lines: readonly FigureLine[]): boolean {
  return lines.some((line) => isOn(text, line)) && columns.some((column) => overlap(column, text))
}

function isOn(text: Run, { y }: FigureLine): boolean {
  return isBeside(text, y)
}

/**
 * Texts in the columns, those on several lines of a cell as one: of such a text some line stands beside no figures. `unsure`:
 * those that may be of two cells.
 */
export function cellTexts(
  texts: readonly Run[],
  lines: readonly FigureLine[],
): { values: readonly Run[]; unsure: readonly Run[] } {
  const chains: Run[][] = []
  for (const text of texts) {
    const chain = chains.find((each) => {
      const last = each[each.length - 1] as Run
      return overlap(last, text) && text.top > last.bottom && text.top - last.bottom <= linesOfOneText * text.size
    })
    if (chain) chain.push(text)
    else chains.push([text])
  }
  const isOnFigures = (text: Run) => lines.some(({ y }) => text.top === y)
  const besideOne = (text: Run) => lines.filter(({ y }) => isBeside(text, y)).length === 1
  const apart = chains.filter((chain) => chain.every(isOnFigures)).flat()
  const wholes = chains.filter((chain) => !chain.every(isOnFigures)).map((chain) => chain.reduce(together))
  return {
    values: [...apart, ...wholes.filter(besideOne)],
    unsure: wholes.filter((whole) => !besideOne(whole)),
  }
}
