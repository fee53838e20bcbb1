import { trimmed } from '../schema/trimmed'
import type { Block, SourceCell, SourceTable } from './block'
import { isPicture } from './reading'
import { isFigure } from './source-row'

/** A cell of a table as read: it may hold paragraphs and tables. */
export type HeldCell = { content: readonly Block[]; rowSpan: number; colSpan: number }

/** Longer texts than this are an article, not what stands in a cell of a table. */
const longestCell = 300
/** What is longer is no label of the format, nor a figure. */
const longestEntry = 60

/**
 * What a table stands for that may hold other tables. One that is only there to set a page – around the article, around
 * a larger table – gives way to what it holds; in any other a table inside a cell becomes lines of that cell's text.
 */
export function settledTable(rows: readonly (readonly HeldCell[])[]): Block[] {
  const texts = rows.map((row) => row.map(({ content }) => textOf(content)))
  if (isFrame(rows, texts)) return rows.flatMap((row) => row.flatMap(({ content }) => content))
  const cells = rows.map((row, i) =>
    row.map(({ rowSpan, colSpan }, at): SourceCell => ({ text: texts[i]?.[at] ?? '', rowSpan, colSpan })),
  )
  return [{ kind: 'table', rows: cells }]
}

function textOf(content: readonly Block[]): string {
  const lines: string[] = []
  for (const block of content) {
    if (block.kind === 'table') lines.push(...block.rows.map((cells) => cells.map(({ text }) => text).join(' ')))
    else if (!isPicture(block)) lines.push(block.text)
  }
  return trimmed(lines.filter((line) => line !== '').join('\n'))
}

/** The larger table holds the figures: a table around it is a frame, and so is one around an article. */
function isFrame(rows: readonly (readonly HeldCell[])[], texts: readonly (readonly string[])[]): boolean {
  const own = filledRows(
    rows.map((row, i) => row.map(({ content }, at) => (holdsTable(content) ? '' : (texts[i]?.[at] ?? '')))),
  )
  const inner = rows.flatMap((row) =>
    row.flatMap(({ content }) => content.flatMap((block) => (block.kind === 'table' ? [innerRows(block)] : []))),
  )
  if (inner.some((filled) => filled > Math.max(1, own))) return true
  // A value stands beside its label: one column of words is a way to set them.
  if (texts.every((row) => row.length <= 1 && row.every((text) => !isFigure(text)))) return true
  const isLong = ({ content }: HeldCell, text = '') => content.length > 1 && text.length > longestCell
  return own <= 2 && rows.some((row, i) => row.some((cell, at) => isLong(cell, texts[i]?.[at])))
}

function holdsTable(content: readonly Block[]): boolean {
  return content.some(({ kind }) => kind === 'table')
}

function innerRows({ rows }: SourceTable): number {
  return filledRows(rows.map((row) => row.map(({ text }) => text)))
}

/** How many rows have two entries or more. */
function filledRows(rows: readonly (readonly string[])[]): number {
  return rows.filter((row) => row.filter((text) => text !== '' && text.length <= longestEntry).length >= 2).length
}
