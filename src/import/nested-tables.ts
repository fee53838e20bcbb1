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
  if (isFrame(rows)) return rows.flatMap((row) => row.flatMap(({ content }) => content))
  return [{ kind: 'table', rows: rows.map((row) => row.map(settledCell)) } satisfies SourceTable]
}

function settledCell({ content, rowSpan, colSpan }: HeldCell): SourceCell {
  return { text: textOf(content), rowSpan, colSpan }
}

function textOf(content: readonly Block[]): string {
  const lines = content.filter((block) => !isPicture(block)).flatMap(linesOf)
  return trimmed(lines.filter((line) => line !== '').join('\n'))
}

function linesOf(block: Block): string[] {
  if (block.kind === 'paragraph') return [block.text]
  return block.rows.map((cells) => cells.map(({ text }) => text).join(' '))
}

/** The larger table holds the figures: a table around it is a frame, and so is one around an article. */
function isFrame(rows: readonly (readonly HeldCell[])[]): boolean {
  const contents = rows.map((row) => row.map(({ content }) => content))
  const own = filledRows(contents.map((row) => row.map((content) => (holdsTable(content) ? '' : textOf(content)))))
  const inner = contents.flat(2).flatMap((block) => (block.kind === 'table' ? [innerRows(block)] : []))
  if (inner.some((filled) => filled > Math.max(1, own))) return true
  // A value stands beside its label: one column of words is a way to set them.
  if (contents.every((row) => row.length <= 1 && row.every((content) => !isFigure(textOf(content))))) return true
  const long = contents.flat().some((content) => content.length > 1 && textOf(content).length > longestCell)
  return long && own <= 2
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
