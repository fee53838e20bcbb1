import { trimmed } from '../schema/trimmed'
import type { Block } from './block'
import { type DocFile, damagedDoc, openDocFile } from './doc-file'
import { numberingOf } from './doc-lists'
import { bodyOf, type DocBody, type DocParagraph } from './doc-paragraphs'
import { type DocRow, rowDefinition, tableOfRows } from './doc-table'
import type { ImportNote, Unreadable } from './imported'
import { readOleContainer } from './ole-container'

/** The body of a Word 97–2003 file as blocks, and what the reader has to say about it. */
type DocReading = { blocks: Block[]; notes: ImportNote[] }

/**
 * Reads the body of a Word 97–2003 file (.doc, and .wps where it is the same) into the blocks that a .docx gives
 * ([MS-DOC], Microsoft's open specification). Numbers of lists are written out; tables inside a cell become lines of its
 * text; headers, footnotes and annotations are left out, and the clerk is told of the notes.
 */
export function readDoc(bytes: Uint8Array): DocReading | Unreadable {
  const container = readOleContainer(bytes)
  if (!container) return { problem: damagedDoc }
  const file = openDocFile(container)
  if ('problem' in file) return file
  const body = bodyOf(file)
  if (!body) return { problem: damagedDoc }
  const builder = new BlockBuilder()
  const numbering = numberingOf(file)
  for (const paragraph of body.paragraphs) {
    const number = paragraph.list === 0 ? '' : numbering.next(paragraph.list, paragraph.level)
    builder.add(
      number === undefined ? paragraph : { ...paragraph, text: number + paragraph.text },
      number === undefined,
    )
  }
  builder.closeTo(0)
  return { blocks: builder.blocks, notes: notesOn(body, file.aside, builder.unnumbered) }
}

/**
 * A table that is being read: its finished rows, the row's finished cells, and the lines of the open cell. `seen`: how many
 * of the row's cells are neither deleted nor hidden.
 */
type OpenTable = { rows: DocRow[]; cells: string[][]; lines: string[]; seen: number }

class BlockBuilder {
  readonly blocks: Block[] = []
  /** Paragraphs whose number could not be read. */
  readonly unnumbered: number[] = []
  private readonly tables: OpenTable[] = []

  add(paragraph: DocParagraph, unnumbered: boolean): void {
    this.closeTo(paragraph.depth)
    while (this.tables.length < paragraph.depth) this.tables.push({ rows: [], cells: [], lines: [], seen: 0 })
    const table = this.tables[this.tables.length - 1]
    if (!table) return this.addText(paragraph, unnumbered)
    if (paragraph.ends === 'row') return endRow(table, paragraph)
    table.lines.push(trimmed(paragraph.text))
    if (paragraph.ends === 'paragraph') return
    table.cells.push(table.lines.splice(0))
    if (!paragraph.unseen) table.seen++
  }

  /** Closes the tables that are open beyond a depth: an inner one becomes lines of the cell around it. */
  closeTo(depth: number): void {
    while (this.tables.length > depth) {
      const table = this.tables.pop()
      if (!table) return
      if (table.lines.length > 0) table.cells.push(table.lines)
      if (table.cells.length > 0) table.rows.push({ cells: table.cells, definition: undefined })
      const closed = tableOfRows(table.rows)
      const outer = this.tables[this.tables.length - 1]
      if (outer) outer.lines.push(...closed.rows.map((cells) => cells.map(({ text }) => text).join(' ')))
      else if (closed.rows.length > 0) this.blocks.push(closed)
    }
  }

  private addText({ text, style }: DocParagraph, unnumbered: boolean): void {
    if (unnumbered && trimmed(text) !== '') this.unnumbered.push(this.blocks.length)
    // A manual line break parts headings and texts as often as the end of a paragraph does.
    for (const line of text.split('\n').map(trimmed)) {
      if (line !== '') this.blocks.push({ kind: 'paragraph', text: line, ...(style !== undefined && { style }) })
    }
  }
}

function endRow(table: OpenTable, { properties, unseen }: DocParagraph): void {
  if (table.lines.some((line) => line !== '')) table.cells.push(table.lines)
  table.lines = []
  const isGone = unseen && table.cells.length > 0 && table.seen === 0
  if (!isGone) table.rows.push({ cells: table.cells, definition: rowDefinition(properties) })
  table.cells = []
  table.seen = 0
}

/** Kinds of text that stand outside the body; an empty one has a single character. */
const asides: readonly { of: keyof DocFile['aside']; message: string }[] = [
  { of: 'footnotes', message: '文件里的脚注没有读入；报告里需要的请补上。' },
  { of: 'endnotes', message: '文件里的尾注没有读入；报告里需要的请补上。' },
  { of: 'annotations', message: '文件里的批注没有读入。' },
]

function notesOn(body: DocBody, aside: DocFile['aside'], [first, ...more]: readonly number[]): ImportNote[] {
  const notes: ImportNote[] = asides
    .filter(({ of }) => aside[of] > 1)
    .map(({ message }) => ({ severity: 'odd', message }))
  if (first !== undefined) {
    const message = `有 ${more.length + 1} 段的自动编号没有读出来；正文里需要的（如“（一）”）请补上。`
    notes.push({ severity: 'odd', message, at: { block: first } })
  }
  if (body.pictures > 0) {
    notes.push({
      severity: 'odd',
      message: `文件里有 ${body.pictures} 处图片或图形，其中的文字和数字没有读入，请核对。`,
    })
  }
  if (body.lostBoxes) {
    notes.push({ severity: 'odd', message: '文件里文本框中的文字没有读入；报告里需要的请补上。' })
  }
  if (body.hidden > 0) notes.push({ severity: 'odd', message: `略去了 ${body.hidden} 个字的隐藏文字。` })
  if (body.struck > 0) notes.push({ severity: 'odd', message: `略去了 ${body.struck} 个字带删除线的文字，请核对。` })
  if (body.deleted > 0) {
    notes.push({ severity: 'info', message: `修订中删除的 ${body.deleted} 个字按已删除处理。` })
  }
  return notes
}
