import { trimmed } from '../schema/trimmed'
import { readBlankRows } from './blank-rows'
import type { Block, SourceCell, SourceTable } from './block'
import type { ImportNote } from './imported'
import { withTabs } from './separated-rows'
import { isFigure, mayStandBetween } from './source-row'

/** A text file as blocks, and what converters had left in it. */
export type TextReading = { blocks: Block[]; notes: ImportNote[] }

/**
 * Reads the shapes in which published reports are handed on as text.
 *
 * - One cell a line: a line that starts with a tab starts a cell, one that does not goes on with it; an empty line ends
 *   the row. A number is complete: words below it are a paragraph.
 * - Tab-separated rows: a line with tabs inside is a row. So is one with cells between bars or, in a file all of whose lines
 *   have as many, commas (`separated-rows.ts`).
 * - Rows set with blanks: see `readBlankRows`.
 */
export function readText(text: string): TextReading {
  const notes: ImportNote[] = []
  const lines = withoutLastTabs(withTabs(withoutMarks(text, notes).split('\n')))
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const isCell = line.startsWith('\t') && isCellLine(line, lines, at)
    const reading = isCell
      ? readCellLines(lines, at)
      : (readRow(lines, at) ?? readBlanks(lines, at, endsInTable(blocks)))
    if (reading) {
      appendRows(blocks, reading.rows)
      at = reading.next
      continue
    }
    if (trimmed(line) !== '') blocks.push({ kind: 'paragraph', text: trimmed(line) })
    else breakTable(blocks, lines, at)
    at++
  }
  return { blocks: blocks.filter((block) => block.kind === 'table' || block.text !== ''), notes }
}

/** Spreadsheets end every line of a text with a tab, that of a paragraph too: then none of them means anything. */
function withoutLastTabs(lines: string[]): string[] {
  const written = lines.filter((line) => trimmed(line) !== '')
  return written.every((line) => line.endsWith('\t')) ? lines.map((line) => line.replace(/\t$/, '')) : lines
}

type Rows = { rows: SourceCell[][]; next: number }

/** A line of one cell has no tab but the first; a tab-separated row with a blank first cell has more. */
function isCellLine(line: string, lines: readonly string[], at: number): boolean {
  if (line.indexOf('\t', 1) >= 0 || isSentence(line)) return false
  return trimmed(line) !== '' || (lines[at + 1] ?? '') !== '' || (lines[at - 1] ?? '').startsWith('\t')
}

/** What is longer is no label of the format, nor a figure. */
const longestCell = 60

/** A paragraph that was indented with a tab. */
function isSentence(line: string): boolean {
  const text = trimmed(line)
  return /[。；！？：]$/u.test(text) || text.length > longestCell
}

function readCellLines(lines: readonly string[], start: number): Rows {
  const cells: string[] = []
  let at = start
  for (; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.startsWith('\t') && line.indexOf('\t', 1) < 0 && !isSentence(line)) cells.push(line.slice(1))
    else if (trimmed(line) === '' || isParagraph(line, cells[cells.length - 1] ?? '')) break
    else cells[cells.length - 1] += `\n${line}`
  }
  return { rows: [cells.map(plainCell)], next: at }
}

/** What is longer is no figure that somebody wrote into a cell. */
const longestFigure = 100

/** A heading of the first level. */
const headingOrdinal = /^\s*[一二三四五六七八九十]+、/

/**
 * A line without a tab goes on with the cell above, unless it has tabs inside, is a heading, or that cell holds a number:
 * a number is complete, and a page number below it must not become a part of it.
 */
function isParagraph(line: string, cell: string): boolean {
  return line.includes('\t') || headingOrdinal.test(line) || (cell.length < longestFigure && isFigure(cell))
}

function readRow(lines: readonly string[], at: number): Rows | undefined {
  const line = lines[at] ?? ''
  if (!line.includes('\t') || trimmed(line) === '') return undefined
  const cells = line.split('\t')
  const [first = '', second = ''] = cells
  // An indented line of text is no row.
  if (cells.length < 3 && trimmed(first) === '' && !isFigure(second)) return undefined
  return { rows: [cells.map(plainCell)], next: at + 1 }
}

function endsInTable(blocks: readonly Block[]): boolean {
  const last = blocks[blocks.length - 1]
  const isBetween = last?.kind === 'paragraph' && mayStandBetween(last.text)
  return (isBetween ? blocks[blocks.length - 2] : last)?.kind === 'table'
}

function readBlanks(lines: readonly string[], at: number, goesOn: boolean): Rows | undefined {
  const reading = readBlankRows(lines, at, goesOn)
  return reading && { rows: reading.rows.map((cells) => cells.map(plainCell)), next: reading.next }
}

function plainCell(text: string): SourceCell {
  return { text: trimmed(text), rowSpan: 1, colSpan: 1 }
}

/** Rows that follow each other, with at most empty lines between them, are one table. */
function appendRows(blocks: Block[], rows: SourceCell[][]): void {
  const last = blocks[blocks.length - 1]
  if (last?.kind === 'table') last.rows.push(...rows)
  else blocks.push({ kind: 'table', rows: [...rows] } satisfies SourceTable)
}

/** Several empty lines after a tab-separated table end it; they would otherwise join two tables. */
function breakTable(blocks: Block[], lines: readonly string[], at: number): void {
  const last = blocks[blocks.length - 1]
  const far = lines[at + 1] === '' && lines[at + 2] === '' && lines[at + 3] === ''
  if (last?.kind === 'table' && far) blocks.push({ kind: 'paragraph', text: '' })
}

const marks: readonly { pattern: RegExp; keep: string; name: string }[] = [
  { pattern: /\[bookmark: [^\]\n]{0,200}\]/g, keep: '', name: '书签标记' },
  { pattern: /\*\*([^*\n]+)\*\*/g, keep: '$1', name: '加粗标记 **' },
]

/** Takes out what converters leave in a text, and says so. */
function withoutMarks(text: string, notes: ImportNote[]): string {
  return marks.reduce((rest, { pattern, keep, name }) => {
    const found = rest.match(pattern)
    if (!found) return rest
    notes.push({ severity: 'info', message: `去掉了转换软件留下的${name} ${found.length} 处。` })
    return rest.replace(pattern, keep)
  }, text)
}
