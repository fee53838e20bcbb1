import { Parser } from 'htmlparser2'
import { paragraphStyles } from '../schema/paragraph-styles'
import { trimmed } from '../schema/trimmed'
import type { Block } from './block'
import { breaksLine, heightOf, isHidden, isLeftOut, isSpaced, isStruck } from './html-elements'
import { HtmlLists } from './html-lists'
import { ShownLine } from './html-space'
import type { ImportNote, Unreadable } from './imported'
import { type HeldCell, settledTable } from './nested-tables'
import { quotedNote, struckOut } from './quoted-note'
import { atHeight, type Height } from './raised-text'
import { pictureParagraph, type Reading, withoutPictures } from './reading'
import { StyleRules } from './style-rules'
import { type Holder, outsideOf } from './web-article'

type Attributes = { [name: string]: string }

/**
 * Reads a web page – saved, pasted, or written by a word processor – into blocks. What a browser does not show is left
 * out; a table that only sets the page gives way to what it holds; what stands around the report is told apart.
 * @param html the page's source
 */
export function readHtml(html: string): Reading | Unreadable {
  const reader = new HtmlReader()
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    onclosetag: (name) => reader.close(name),
    ontext: (text) => reader.text(text),
  })
  for (let at = 0; at < html.length; at += pieceLength) {
    parser.write(html.slice(at, at + pieceLength))
    if (reader.depth > deepest) return { problem: tooDeep }
  }
  parser.end()
  const { blocks, pictures } = withoutPictures(reader.finish())
  const outside = outsideOf(blocks, reader.holders)
  return { blocks, notes: reader.notes(), outside, pictures }
}

/** No page nests its elements so deeply; one made to would take minutes. */
const deepest = 10_000
const pieceLength = 50_000
const tooDeep = '这个网页的结构已损坏，无法读取。请在浏览器中打开它，全选、复制，再到起始页按 Ctrl+V。'

type OpenTable = { rows: HeldCell[][]; cell?: OpenCell }
type OpenCell = { content: Block[]; rowSpan: number; colSpan: number }

/** More than a browser takes (HTML, 4.9.11). */
const widest = 1000

class HtmlReader {
  /** The element each block stands in. */
  readonly holders = new Map<Block, Holder>()
  private readonly blocks: Block[] = []
  private readonly tables: OpenTable[] = []
  private readonly lists = new HtmlLists()
  private holder: Holder = { depth: 0 }
  private readonly line = new ShownLine()
  private hidden = 0
  private inTitle = false
  private inSheet = false
  private inStruck = false
  private readonly rules = new StyleRules()
  /** What has a line through it. */
  private readonly struck: string[] = []
  /** How many tables with figures a browser would not show. */
  private hiddenTables = 0
  /** Of each open element, whether the line breaks of the source count in it, and where its characters stand. */
  private readonly looks: { spaced: boolean; height: Height }[] = []

  /** How many elements are open. */
  depth = 0

  open(name: string, attributes: Attributes): void {
    this.depth++
    if (this.hidden > 0 || this.isPassedOver(name, attributes)) {
      if (name === 'table') this.hiddenTables++
      this.hidden++
      return
    }
    const { spaced = false, height } = this.look ?? {}
    this.looks.push({ spaced: isSpaced(name, attributes, spaced), height: heightOf(name, attributes, height) })
    if (name === 'br') return this.endLine()
    if (name === 'img') return this.picture(attributes)
    if (name === 'input') return this.field(attributes)
    if (breaksLine(name)) this.endLine()
    if (name === 'h1') this.inTitle = true
    this.holder = { depth: this.holder.depth + 1, parent: this.holder }
    this.lists.open(name, attributes)
    if (name === 'table') this.tables.push({ rows: [] })
    if (name === 'tr') this.openRow()
    if (name === 'td' || name === 'th') this.openCell(attributes)
  }

  close(name: string): void {
    this.depth--
    if (this.hidden > 0) {
      this.hidden--
      if (this.hidden === 0) this.inSheet = this.inStruck = false
      return
    }
    this.looks.pop()
    if (name === 'br' || name === 'img' || name === 'input') return
    if (breaksLine(name)) this.endLine()
    if (name === 'h1') this.inTitle = false
    this.holder = this.holder.parent ?? this.holder
    this.lists.close(name)
    if (name === 'table') this.closeTable()
    if (name === 'td' || name === 'th' || name === 'tr') this.closeCell()
  }

  text(text: string): void {
    if (this.inSheet) this.rules.add(text)
    if (this.inStruck) this.struck.push(text)
    if (this.hidden > 0) return
    const { spaced = false, height } = this.look ?? {}
    if (!spaced) return this.line.add(atHeight(text, height), false)
    text.split(/\r\n?|\n/).forEach((line, i) => {
      if (i > 0) this.endLine()
      this.line.add(atHeight(line, height), true)
    })
  }

  /** What of the page was left out that may be missed. */
  notes(): ImportNote[] {
    const struck = quotedNote(struckOut, this.struck)
    const tables =
      this.hiddenTables === 0 ? undefined : `网页里有 ${this.hiddenTables} 个看不见的表格，没有导入；请对照原网页。`
    return [struck, tables].flatMap((message) => (message === undefined ? [] : [{ severity: 'odd', message }]))
  }

  finish(): Block[] {
    this.endLine()
    while (this.tables.length > 0) this.closeTable()
    return this.blocks
  }

  private get look(): { spaced: boolean; height: Height } | undefined {
    return this.looks[this.looks.length - 1]
  }

  /** Whether an element is passed over with all that is in it. */
  private isPassedOver(name: string, attributes: Attributes): boolean {
    this.inSheet = name === 'style'
    this.inStruck = isStruck(name, attributes)
    if (isLeftOut(name) && !(name === 'textarea' && this.table?.cell)) return true
    return this.inStruck || isHidden(attributes) || this.rules.hides(name, attributes)
  }

  private get table(): OpenTable | undefined {
    return this.tables[this.tables.length - 1]
  }

  /** Where a block goes: into the open cell; before a table that has none open, as browsers show it. */
  private get content(): Block[] {
    for (let i = this.tables.length - 1; i >= 0; i--) {
      const cell = this.tables[i]?.cell
      if (cell) return cell.content
    }
    return this.blocks
  }

  private add(block: Block): void {
    this.content.push(block)
    this.holders.set(block, this.holder)
  }

  private endLine(): void {
    const text = trimmed(this.line.take())
    if (text === '') return
    const style = this.inTitle ? { style: paragraphStyles.title } : {}
    this.add({ kind: 'paragraph', text: `${this.lists.marker()}${text}`, ...style })
  }

  private picture({ width, height }: Attributes): void {
    const isIcon = [width, height].some((size) => size !== undefined && Number.parseInt(size, 10) < 100)
    if (isIcon) return
    this.endLine()
    this.add(pictureParagraph())
  }

  /** A field to be filled in shows its value; outside of tables it is the page's own, as the one to search. */
  private field({ type = 'text', value = '' }: Attributes): void {
    if (this.table?.cell && /^(?:text|number|tel)$/i.test(type)) this.line.add(value, false)
  }

  private openRow(): void {
    this.closeCell()
    this.table?.rows.push([])
  }

  private openCell({ rowspan, colspan }: Attributes): void {
    this.closeCell()
    const { table } = this
    if (!table) return
    if (table.rows.length === 0) table.rows.push([])
    const colSpan = Math.min(Math.max(1, Number.parseInt(colspan ?? '1', 10) || 1), widest)
    const rowSpan = Number.parseInt(rowspan ?? '1', 10)
    // 0 reaches down to the end of the table.
    table.cell = { content: [], colSpan, rowSpan: rowSpan === 0 ? Number.POSITIVE_INFINITY : Math.max(1, rowSpan || 1) }
  }

  private closeCell(): void {
    const { table } = this
    if (!table?.cell) return
    table.rows[table.rows.length - 1]?.push(table.cell)
    delete table.cell
  }

  private closeTable(): void {
    this.closeCell()
    const table = this.tables.pop()
    if (!table) return
    const rows = table.rows.filter((row) => row.length > 0)
    for (const block of settledTable(rows.map((row, at) => row.map((cell) => withinTable(cell, rows.length - at))))) {
      this.content.push(block)
      if (!this.holders.has(block)) this.holders.set(block, this.holder)
    }
  }
}

/** A cell does not reach below the last row. */
function withinTable(cell: HeldCell, rowsLeft: number): HeldCell {
  return { ...cell, rowSpan: Math.min(cell.rowSpan, rowsLeft) }
}
