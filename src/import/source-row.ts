import { addDecimals } from '../schema/decimal'
import { readCell } from '../schema/read-cell'
import { trimmed } from '../schema/trimmed'
import type { SourcePosition } from './block'
import type { GridRow } from './grid-columns'
import type { Tally } from './imported'
import { withoutNoteMark } from './raised-text'

/**
 * A row of a source table, with where it stands. `heights`: over how many rows each of its cells is merged. `spare`: how
 * many blanks at its end may be no cells of its own table, see `withSpareEnd`.
 */
export type SourceRow = GridRow & {
  block: number
  row: number
  texts: readonly string[]
  heights: readonly number[]
  spare?: number
}

/**
 * The rows of a table that is one with another below or above it. It may be as wide as that one: of the columns at its right
 * in which nothing stands, not even a head, nobody knows whether they are its own until its heads are known.
 */
export function withSpareEnd(rows: readonly SourceRow[]): readonly SourceRow[] {
  const filled = rows.filter(({ texts }) => texts.some((text) => text !== ''))
  if (filled.length === 0) return rows
  const spare = Math.min(...filled.map(({ texts }) => [...texts].reverse().findIndex((text) => text !== '')))
  return rows.map((row) => ({ ...row, spare }))
}

/** A part of a row: the texts from a cell on, and which cell of the row the first one is. */
export type Slots = { first: number; texts: readonly string[] }

/**
 * The slots of a row from a cell on.
 * @param most how many its heads name; spare blanks beyond are left out
 */
export function slotsFrom({ texts, spare = 0 }: SourceRow, first: number, most: number): Slots {
  const end = Math.max(first + most, texts.length - spare)
  return { first, texts: texts.slice(first, end) }
}

/**
 * Whether figures behind a row's label are merged over other rows than the label is: they may be meant for any of these.
 * @param label which cell of the row bears its label
 */
export function reachesOtherRows({ texts, heights }: SourceRow, label: number): boolean {
  return texts.some((text, i) => i > label && isFigure(text) && (heights[i] ?? 1) > (heights[label] ?? 1))
}

export const reachingReason = '这一行有数字写在与其他行合并的单元格里，不知道数字属于哪一行'

export function positionOf({ block, row }: SourceRow, cell?: number): SourcePosition {
  return cell === undefined ? { block, row } : { block, row, cell }
}

/** Whether a cell's text is a number, be it one that no cell may hold: negative, or far too long. */
export function isFigure(text: string): boolean {
  return decimalIn(text) !== undefined
}

/** Whether a text is what stands in a value cell: a number, a blank, or a mark for none. */
export function isValue(text: string): boolean {
  return isFigure(text) || readCell(text).kind === 'blank' || isMarkForNone(text)
}

/** Whether a text is one that stands where there is nothing to report: `—`, `/`, `无`. */
export function isMarkForNone(text: string): boolean {
  const reading = readCell(text)
  return reading.kind === 'problem' && reading.standsForNone
}

/** The plain form of a figure, for adding up; 0 for a text that is none. */
function plainFigure(text: string): string {
  return decimalIn(text) ?? '0'
}

/** The figures in texts, found before: recognition asks for the same few again and again. */
const decimals = new Map<string, string | undefined>()
const mostDecimals = 2000
const longestKept = 20

function decimalIn(written: string): string | undefined {
  if (decimals.has(written)) return decimals.get(written)
  const plain = decimalRead(written)
  if (decimals.size >= mostDecimals) decimals.clear()
  if (written.length <= longestKept) decimals.set(written, plain)
  return plain
}

function decimalRead(written: string): string | undefined {
  if (!/\p{N}/u.test(written)) return undefined
  const text = withoutNoteMark(written)
  // Raised, circled and other such digits are those of ordinals and notes.
  if (/\p{No}/u.test(text)) return undefined
  for (const kind of ['count', 'amount'] as const) {
    const reading = readCell(text, kind)
    if (reading.kind === 'number') return reading.plain
  }
  const plain = trimmed(text)
    .normalize('NFKC')
    .replace(/,/g, '')
    .replace(/^[−–—]/, '-')
  return /^-?\d{1,400}(?:\.\d{1,400})?$/.test(plain) ? plain : undefined
}

/** How many figures these are, and what they come to. */
export function tally(figures: readonly string[]): Tally {
  return { count: figures.length, sum: addDecimals(figures.map(plainFigure)) }
}

/** The figures of a row, as written. */
export function figuresOf(texts: readonly string[]): string[] {
  return texts.filter(isFigure)
}

/** A row as one line, for showing it: blank cells are passed over. */
export function lineOf(row: SourceRow): string {
  return row.texts.filter((text) => text !== '').join('　')
}

/** A value as it goes into a cell: on one line, without space around it, without the number of a note. */
export function valueText(text: string): string {
  return withoutNoteMark(trimmed(text).replace(/[\s\u00a0\u3000]+/g, ' '))
}

const longestBetween = 12

/** Whether a line may stand between two parts of a table – a page number, a label alone – rather than be a text. */
export function mayStandBetween(line: string): boolean {
  return line.length <= longestBetween
}
