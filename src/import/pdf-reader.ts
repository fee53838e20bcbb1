import type { FormatTable } from '../schema/format'
import type { Block } from './block'
import type { ImportNote, Unreadable } from './imported'
import { unknownCharacter } from './pdf-drawing'
import { openPdf, type PdfDocument, type PdfEngine } from './pdf-engine'
import { type RuledGrid, ruledGrids } from './pdf-grid'
import { linesOf } from './pdf-lines'
import { marginLines } from './pdf-margins'
import { type PdfContent, readPage } from './pdf-page'
import { type PageLine, paragraphsOf, type TextArea, textArea } from './pdf-paragraphs'
import { linesBySection } from './pdf-sections'
import { blockOf, continued, filledTable, goesOn, type PdfTable } from './pdf-table'
import { unruledTable } from './pdf-unruled'

/** The text layer of a PDF as blocks, and what the reader has to say about it. */
type PdfReading = { blocks: Block[]; notes: ImportNote[] }

/** Told after each page. @param share of the work that is done, from 0 to 1 */
type OnProgress = (share: number) => void

/** A report has some ten pages. */
const mostPages = 200

const damaged = '这个 PDF 文件不完整或已损坏，无法读取，请重新复制一份再打开；原文件没有被改动。'
const withPassword = '这个 PDF 文件加了密码，无法读取。请输入密码打开后另存为不加密的 PDF，或打开它的 Word 原稿。'
const scanned = '这个 PDF 里只有图片（可能是扫描件），没有文字，无法读取其中的数字。请打开报告的 Word 原稿或文本文件。'
const unknownFonts =
  '这个 PDF 的字体没有注明哪个字形是什么字，文字读不出来。请打开它的 Word 原稿；或在阅读器中复制文字，看看是否也是乱码。'

/**
 * Reads the text layer of a PDF: tables from their ruled lines, or where these are missing from where their texts stand,
 * one that goes on over pages as one; paragraphs from their lines. Headers, footers and page numbers are left out and
 * told of. Nothing is read from pictures, nor from fonts that do not tell their characters.
 */
export async function readPdf(bytes: Uint8Array, onProgress?: OnProgress): Promise<PdfReading | Unreadable> {
  let opened: { document: PdfDocument; engine: PdfEngine } | undefined
  try {
    opened = await openPdf(bytes)
    const { document, engine } = opened
    if (document.numPages > mostPages) {
      return { problem: `这个 PDF 有 ${document.numPages} 页，不像是一份年度报告，没有打开。请检查是否选错了文件。` }
    }
    const pages: PdfContent[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      pages.push(await readPage(page, engine))
      page.cleanup()
      onProgress?.(number / document.numPages)
    }
    return readingOf(pages)
  } catch (error) {
    return { problem: error instanceof Error && error.name === 'PasswordException' ? withPassword : damaged }
  } finally {
    await opened?.document.destroy()
  }
}

function readingOf(pages: readonly PdfContent[]): PdfReading | Unreadable {
  const count = (of: (page: PdfContent) => number) => pages.reduce((sum, page) => sum + of(page), 0)
  const unknown = count((page) => page.unknown)
  const known = count(({ glyphs }) => glyphs.length) - unknown
  if (unknown > known) return { problem: unknownFonts }
  if (known === 0) return { problem: scanned }
  const ruled = pages.map((content) => ({ ...content, grids: ruledGrids(content.rulings) }))
  // As if no text ran out of a cell that a page break has cut; where one is cut, once more with what the footer leaves.
  const bounded = ruled.map((page, i) => partsOf(page, i, 0))
  const margins = marginLines(ruled.map(({ height }, i) => ({ lines: linesIn(bounded[i] ?? []), height })))
  const parts = ruled.map((page, i) => {
    const isCut = page.grids.some((grid) => grid.xs.slice(1).some((_, column) => grid.isOpenBelow(column)))
    return isCut ? partsOf(page, i, lowestText(page, margins[i] ?? [])) : (bounded[i] ?? [])
  })
  const isMargin = (part: Part, page: number) =>
    'line' in part && margins[page]?.some(({ y, text }) => y === part.line.y && text === part.line.text)
  const kept = parts.map((each, page) => each.filter((part) => !isMargin(part, page)))
  const builder = new BlockBuilder(textArea(linesIn(kept.flat())))
  for (const page of kept) builder.addPage(page)
  builder.end()
  return {
    blocks: builder.blocks,
    notes: [...marginNotes(margins.flat()), ...pageNotes(pages, parts.flat(), builder.parted)],
  }
}

type Part = { line: PageLine } | { table: PdfTable }

function linesIn(parts: readonly Part[]): PageLine[] {
  return parts.flatMap((part) => ('line' in part ? [part.line] : []))
}

/** Above its footer: down to where the text of a page may go. */
function lowestText({ height }: PdfContent, margins: readonly { y: number; size: number }[]): number {
  return Math.min(height, ...margins.filter(({ y }) => y > height / 2).map(({ y, size }) => y - size))
}

/** The lines and tables of a page, from top to bottom. `lowest`: down to where text may run out of a cut cell. */
function partsOf({ glyphs, grids }: PdfContent & { grids: RuledGrid[] }, page: number, lowest: number): Part[] {
  let rest = glyphs
  const tables: PdfTable[] = []
  // The smallest first: of a table inside a table its own cells hold the characters.
  const area = ({ xs, ys }: { xs: readonly number[]; ys: readonly number[] }) =>
    ((xs[xs.length - 1] ?? 0) - (xs[0] ?? 0)) * ((ys[ys.length - 1] ?? 0) - (ys[0] ?? 0))
  for (const grid of [...grids].sort((a, b) => area(a) - area(b))) {
    const filled = filledTable(grid, rest, lowest)
    // Lines that frame no text are an ornament; those that leave several figures in one cell do not part them.
    if (filled.rest.length === rest.length || filled.crowded) continue
    tables.push(filled.table)
    rest = filled.rest
  }
  const parts: Part[] = [
    ...linesOf(rest).map((line) => ({ line: { ...line, page } })),
    ...tables.map((table) => ({ table })),
  ]
  const top = (part: Part) => ('line' in part ? part.line.y : part.table.top)
  return parts.sort((a, b) => top(a) - top(b))
}

class BlockBuilder {
  readonly blocks: Block[] = []
  /** Whether figures stood on several lines or pages, and were made one. */
  parted = false
  private lines: PageLine[] = []
  /** That of the section which the lines so far have come to. */
  private official: FormatTable | undefined
  /** A table at the end of what was read, which the next page may go on with. */
  private table: PdfTable | undefined

  constructor(private readonly area: TextArea) {}

  addPage(parts: readonly Part[]): void {
    parts.forEach((part, i) => {
      if ('line' in part) {
        this.endTable()
        this.lines.push(part.line)
        return
      }
      this.endLines()
      if (i === 0 && this.table && goesOn(this.table, part.table)) {
        this.table = continued(this.table, part.table)
        return
      }
      this.endTable()
      this.table = part.table
    })
  }

  end(): void {
    this.endLines()
    this.endTable()
  }

  private endLines(): void {
    // A line of a paragraph may read like a heading: only a table parts the lines.
    let loose: PageLine[] = []
    const endLoose = () => this.blocks.push(...paragraphsOf(loose, this.area))
    for (const { lines, table } of linesBySection(this.lines, this.official)) {
      this.official = table
      const unruled = table && unruledTable(lines, table)
      if (unruled) {
        loose.push(...unruled.above)
        endLoose()
        this.blocks.push(...unruled.blocks)
        loose = unruled.below
      } else loose.push(...lines)
    }
    endLoose()
    this.lines = []
  }

  private endTable(): void {
    if (this.table) this.blocks.push(blockOf(this.table))
    this.parted ||= this.table?.parted ?? false
    this.table = undefined
  }
}

function marginNotes(margins: readonly { text: string }[]): ImportNote[] {
  if (margins.length === 0) return []
  const texts = [...new Set(margins.map(({ text }) => text.replace(/\d+/g, '1')))].slice(0, 3)
  const message = `略去了页眉、页脚和页码 ${margins.length} 处，如“${texts.join('”“')}”。`
  return [{ severity: 'info', message }]
}

/** What a page may have that is not read, and what the clerk is told of it. */
const oddities: readonly { has: (page: PdfContent) => boolean; message: (pages: string) => string }[] = [
  {
    has: ({ glyphs }) => glyphs.length === 0,
    message: (pages) => `${pages}没有文字（可能是扫描的图片），那里的文字和数字没有读入，请核对。`,
  },
  {
    has: ({ whole }) => !whole,
    message: (pages) => `${pages}的内容过多，没有全部读入，请核对。`,
  },
  {
    has: ({ unknown }) => unknown > 0,
    message: (pages) => `${pages}有的字体没有注明是什么字，读不出来的字写作“${unknownCharacter}”，请对照原文改正。`,
  },
  {
    has: ({ cut }) => cut > 0,
    message: (pages) => `${pages}有的数字写到了纸边，可能没有印全，写作“${unknownCharacter}”，请对照原文填写。`,
  },
  {
    has: ({ turned }) => turned > 0,
    message: (pages) => `${pages}有斜排或竖排的文字（如水印），没有读入。`,
  },
  {
    has: ({ invisible }) => invisible > 0,
    message: (pages) => `${pages}的文字是扫描后识别的，可能有错，请逐格核对数字。`,
  },
]

function pageNotes(pages: readonly PdfContent[], parts: readonly Part[], parted: boolean): ImportNote[] {
  const notes = oddities.flatMap(({ has, message }): ImportNote[] => {
    const numbers = pages.flatMap((page, i) => (has(page) ? [i + 1] : []))
    return numbers.length === 0 ? [] : [{ severity: 'odd', message: message(`第 ${numbers.join('、')} 页`) }]
  })
  if (parts.some((part) => 'table' in part && part.table.spilt)) {
    const message = `有的数字写过了格线，分不清属于哪一格，没有放入；那里写作“${unknownCharacter}”，请对照原文填写。`
    notes.push({ severity: 'odd', message })
  }
  if (parted) {
    notes.push({ severity: 'odd', message: '有的数字在格里分成两行，已连成一个数，请对照原文核对。' })
  }
  if (parts.some((part) => 'table' in part && part.table.irregular)) {
    notes.push({ severity: 'odd', message: '有的表格框线不全，单元格的界线不清楚，请对照原文核对。' })
  }
  return notes
}
