import { isFigure, isMarkForNone } from './source-row'

/**
 * The figures of a line of text that is a row of a table without cells, as where the table has no lines or its columns are
 * parted by single blanks: it ends in a figure or a mark for none, or two follow each other. Not those of a sentence, of `第 3 页` or `— 3 —`.
 * @returns the figures as written; none where the line is a text, or a figure alone
 */
export function figuresOfRowLine(text: string): string[] {
  const words = text.split(/[\s\u00a0\u3000]+/).filter((word) => word !== '')
  if (words.length < 2) return []
  const figures = words.map(isFigure)
  const marks = words.map(isMarkForNone)
  const isPageNumber = words.length === 3 && marks[0] && marks[2]
  if (isPageNumber) return []
  const values = words.map((_, i) => figures[i] || marks[i])
  const isRow = values[values.length - 1] || values.some((value, i) => value && values[i + 1])
  return isRow ? words.filter((_, i) => figures[i]) : []
}
