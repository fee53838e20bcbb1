import { trimmed } from '../schema/trimmed'

/** `|---|:--:|`, or the same without bars at its ends: it only parts the head of a table from its body. */
const rule = /^\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$/

/** What is longer is no label of the format, nor a figure. */
const longestCell = 100

/** Cells in quotes may hold commas and, doubled, quotes. */
const commaCell = /,(?:"((?:[^"]|"")*)"|([^,"]*))/y

/** In a file of tables each line has as many cells as its widest table. */
const fewestCommaCells = 4

/** The lines of a text with tabs between cells where it has bars, as programs that turn files into Markdown write them, or commas. */
export function withTabs(lines: readonly string[]): string[] {
  const withoutRules = lines.filter((line) => !rule.test(trimmed(line)))
  return commaRows(lines) ?? withoutRules.map((_, at) => barsAsTabs(withoutRules, at))
}

/** Two bars make a row; one may stand in a text, unless the line above or below has one as well. */
function barsAsTabs(lines: readonly string[], at: number): string {
  const line = lines[at] ?? ''
  const bars = barsIn(line)
  const isRow = bars > 1 || (bars === 1 && barsIn(lines[at - 1]) + barsIn(lines[at + 1]) > 0)
  if (line.includes('\t') || !isRow) return line
  const cells = trimmed(line)
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(trimmed)
  return cells.some(({ length }) => length > longestCell) ? line : cells.join('\t')
}

function barsIn(line = ''): number {
  return line.split('|').length - 1
}

/** Spreadsheet programs give each line of such a file as many commas, and a text does not have them so. */
function commaRows(lines: readonly string[]): string[] | undefined {
  const written = lines.filter((line) => line.trim() !== '')
  const rows = written.map(commaCells)
  const [first] = rows
  if (!first || rows.length < 2 || first.length < fewestCommaCells) return undefined
  if (!rows.every((cells) => cells?.length === first.length)) return undefined
  return rows.map((cells = []) => cells.map(trimmed).join('\t').replace(/\t+$/, ''))
}

function commaCells(line: string): string[] | undefined {
  const text = `,${line}`
  const cells: string[] = []
  commaCell.lastIndex = 0
  while (commaCell.lastIndex < text.length) {
    const match = commaCell.exec(text)
    if (!match) return undefined
    cells.push(match[1]?.replace(/""/g, '"') ?? match[2] ?? '')
  }
  return cells
}
