import { isFigure } from './source-row'

/**
 * The figures of a line of text that is a row of a table without cells, as where the table has no lines or its columns are
 * parted by single blanks: it ends in a figure, or two follow each other. Not those of a sentence or of `第 3 页`.
 * @returns the figures as written; none where the line is a text, or a figure alone
 */
export function figuresOfRowLine(text: string): string[] {
  const words = text.split(/[\s\u00a0\u3000]+/).filter((word) => word !== '')
  if (words.length < 2) return []
  const figures = words.map(isFigure)
  const isRow = figures[figures.length - 1] || figures.some((figure, i) => figure && figures[i + 1])
  return isRow ? words.filter((_, i) => figures[i]) : []
}
