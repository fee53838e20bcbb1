import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { trimmed } from '../schema/trimmed'
import type { Block, SourceCell, SourceTable } from './block'
import type { ImportNote, Unreadable } from './imported'

/** The body of a Word file as blocks, and what the reader has to say about it. */
type DocumentReading = { blocks: Block[]; notes: ImportNote[] }

/**
 * Reads the main part of a Word file into blocks (ECMA-376 part 1, chapter 17). Tracked insertions count as text and
 * deletions do not; content controls are looked through; a table inside a cell becomes lines of that cell's text; what
 * stands in a text box comes before the paragraph that the box is anchored to.
 */
export function readDocument(xml: string): DocumentReading | Unreadable {
  const reader = new DocumentReader()
  const parser = new SaxesParser({ xmlns: false, position: false })
  let failed = false
  parser.on('error', () => {
    failed = true
  })
  parser.on('opentag', (tag) => reader.open(tag))
  parser.on('closetag', (tag) => reader.close(tag.name))
  parser.on('text', (text) => reader.text(text))
  parser.write(xml).close()
  if (failed) return { problem: '这个 Word 文件的正文已损坏，无法读取；原文件没有被改动。' }
  return { blocks: reader.blocks, notes: numberingNotes(reader.numbered) }
}

/** Automatic numbers stand in no text; they are not made up here, and the clerk is told. */
function numberingNotes([first, ...more]: readonly number[]): ImportNote[] {
  if (first === undefined) return []
  const message = `有 ${more.length + 1} 段用了 Word 的自动编号，编号没有读入；正文里需要的（如“（一）”）请补上。`
  return [{ severity: 'odd', message, at: { block: first } }]
}

/** A cell while its row is read; `continues` marks the cells below the first one of a vertical merge (17.4.84). */
type OpenCell = { lines: string[]; colSpan: number; continues: boolean; merged: boolean }
type OpenTable = { rows: OpenRow[] }
/** `before`: grid columns that the row leaves out at its left (17.4.14). */
type OpenRow = { before: number; cells: OpenCell[] }
type OpenParagraph = { text: string; style?: string; numbered?: boolean }

/** Content that is not part of the visible text: what was deleted, field codes, phonetic guides, older twins. */
const skipped = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:rt',
  'mc:Fallback',
  ...['w:pPrChange', 'w:rPrChange', 'w:tcPrChange', 'w:trPrChange', 'w:tblPrChange', 'w:tblPrExChange'],
])

class DocumentReader {
  readonly blocks: Block[] = []
  /** The paragraphs among them that a word processor numbers. */
  readonly numbered: number[] = []
  private readonly tables: OpenTable[] = []
  /** Paragraphs that are open: a text box stands inside the one that it is anchored to. */
  private readonly paragraphs: OpenParagraph[] = []
  private skipping = 0
  private inText = false

  open({ name, attributes }: SaxesTagPlain): void {
    if (this.skipping > 0 || skipped.has(name)) {
      this.skipping++
      return
    }
    const value = String(attributes['w:val'] ?? '')
    const { table, row, cell } = this
    switch (name) {
      case 'w:p':
        this.paragraphs.push({ text: '' })
        return
      case 'w:pStyle':
        if (this.paragraph) this.paragraph.style = value
        return
      case 'w:numId':
        if (this.paragraph) this.paragraph.numbered = value !== '0'
        return
      case 'w:t':
        this.inText = true
        return
      case 'w:tab':
      case 'w:ptab':
        return this.text('\t', true)
      case 'w:br':
      case 'w:cr':
        return this.text('\n', true)
      case 'w:noBreakHyphen':
        return this.text('-', true)
      case 'w:tbl':
        this.tables.push({ rows: [] })
        return
      case 'w:tr':
        table?.rows.push({ before: 0, cells: [] })
        return
      case 'w:tc':
        row?.cells.push({ lines: [], colSpan: 1, continues: false, merged: false })
        return
      case 'w:gridBefore':
        if (row) row.before = Number(value) || 0
        return
      case 'w:gridSpan':
        if (cell) cell.colSpan = Math.max(1, Math.min(Number(value) || 1, 1000))
        return
      case 'w:vMerge':
        if (cell) cell.merged = true
        if (cell && value !== 'restart') cell.continues = true
    }
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping--
      return
    }
    if (name === 'w:t') this.inText = false
    if (name === 'w:p') this.endParagraph()
    if (name === 'w:tbl') this.endTable()
  }

  /** Takes text of a run; white space between elements is none. */
  text(text: string, special = false): void {
    if (this.skipping === 0 && this.paragraph && (this.inText || special)) this.paragraph.text += text
  }

  private get paragraph(): OpenParagraph | undefined {
    return this.paragraphs[this.paragraphs.length - 1]
  }

  private get table(): OpenTable | undefined {
    return this.tables[this.tables.length - 1]
  }

  private get row(): OpenRow | undefined {
    return this.table?.rows[this.table.rows.length - 1]
  }

  private get cell(): OpenCell | undefined {
    return this.row?.cells[this.row.cells.length - 1]
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    const text = trimmed(paragraph.text)
    if (this.tables.length > 0) return void this.cell?.lines.push(text)
    if (text === '') return
    const { numbered, style } = paragraph
    if (numbered) this.numbered.push(this.blocks.length)
    // A manual line break parts headings and texts as often as the end of a paragraph does.
    for (const line of text.split('\n').map(trimmed)) {
      if (line !== '') this.blocks.push({ kind: 'paragraph', text: line, ...(style !== undefined && { style }) })
    }
  }

  private endTable(): void {
    const table = this.tables.pop()
    if (!table) return
    const closed = closedTable(table)
    if (this.tables.length === 0) this.blocks.push(closed)
    else this.cell?.lines.push(...closed.rows.map((cells) => cells.map(({ text }) => text).join(' ')))
  }
}

/** A table with its vertical merges resolved: a merged cell stands once, in its first row. */
function closedTable({ rows }: OpenTable): SourceTable {
  const starts = new Map<number, SourceCell>()
  const resolved = rows.map((row) => {
    let column = row.before
    return row.cells.flatMap((cell) => {
      const at = column
      column += cell.colSpan
      const above = starts.get(at)
      if (cell.continues && above) {
        above.rowSpan++
        return []
      }
      const text = trimmed(cell.lines.filter((line) => line !== '').join('\n'))
      const source = { text, rowSpan: 1, colSpan: cell.colSpan }
      if (cell.merged) starts.set(at, source)
      else starts.delete(at)
      return [source]
    })
  })
  return { kind: 'table', rows: resolved, merged: true }
}
