import { trimmed } from '../schema/trimmed'
import { isFigure, isValue } from './source-row'

/** What is longer is no label of the format, nor a figure. */
const longestCell = 60

/** Two blanks or more part columns; one may stand within a label. */
const gap = /[ \u00a0\u3000]{2,}/

/** A table has figures before so many rows. */
const mostHeads = 50

/** So many values in columns are a row of a table even where it stands alone. */
const enoughValues = 3

/** A heading of the first level. */
const headingOrdinal = /^[一二三四五六七八九十]+[、.．]/

/**
 * Reads the rows of a table whose columns are set with blanks, from a line on: two rows at least that follow each other,
 * with at most empty lines between them, one of them with a figure, or one with several values. A blank cell leaves no trace in such a table, so a
 * row with one has a cell too few, and will be listed.
 * @param goesOn whether a table ends right above, with which a single row may go on
 * @returns the cells of each row, and the line after the last; undefined where no such table begins here
 */
export function readBlankRows(
  lines: readonly string[],
  start: number,
  goesOn: boolean,
): { rows: string[][]; next: number } | undefined {
  const rows: string[][] = []
  /** Labels that stand alone on their line; they are part of the table if more rows follow. */
  let alone: string[][] = []
  let hasFigure = false
  let next = start
  for (let at = start; at < lines.length; at++) {
    const line = trimmed(lines[at] ?? '')
    if (line === '') {
      if (at - next >= 2) break
      continue
    }
    const cells = cellsOf(line)
    if (!cells) break
    if (cells.length === 1) {
      if (rows.length === 0 || alone.length > mostHeads) break
      alone.push(cells)
      continue
    }
    rows.push(...alone, cells)
    alone = []
    next = at + 1
    hasFigure ||= cells.some(isFigure)
    if (!hasFigure && rows.length > mostHeads) break
  }
  const full = rows.filter(({ length }) => length > 1)
  const isTable = full.length >= (goesOn ? 1 : 2) || full.some((cells) => cells.filter(isValue).length >= enoughValues)
  return hasFigure && isTable ? { rows, next } : undefined
}

/** The cells of a line, or undefined where it is text: a sentence, a heading, a page number. */
function cellsOf(line: string): string[] | undefined {
  if (line.includes('\t')) return undefined
  const cells = line.split(gap)
  if (cells.some((cell) => cell.length > longestCell || /[。；！？：]$/u.test(cell))) return undefined
  const isText = cells.length === 1 && (headingOrdinal.test(line) || isFigure(line) || /^[—–-].*[—–-]$/.test(line))
  return isText ? undefined : cells
}
