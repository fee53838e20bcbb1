import type { GridCell } from '../../schema/grid'
import type { FontRole } from '../fonts'
import { character, grid, page, textWidth, totalLength } from '../measures'
import type { DocumentParagraph, DocumentTable, OfficialDocument } from '../official-document'
import { paragraphLayout } from '../paragraph-layout'
import { runInHeadingFont, type StyleDefinition, styleDefinitions } from '../styles'
import type { CellLayout } from '../table-layout'
import { charactersOf, type StyledRun, spaceBetween } from '../text-width'
import { brokenLines } from './line-breaking'
import { type FilledRow, filledRows, ruleHeight } from './table-rows'

/**
 * The document on its pages: what stands where, in twentieths of a point from the upper left corner of the page. Breaks
 * are those that LibreOffice makes of the Word file. Word and WPS differ a little where Latin text stands in a line.
 */
export type Page = { number: number; items: readonly PageItem[] }
export type PageItem = PageLine | PageCell

type Box = {
  /** The part of the document, by its place in the list. */
  part: number
  left: number
  top: number
  width: number
  height: number
}

/** A line of a paragraph; a mark that hangs in the margin is part of its width. */
export type PageLine = Box & {
  kind: 'line'
  /** Which characters of the paragraph's text stand in it. */
  from: number
  to: number
  runs: readonly LineRun[]
  /** How much closer characters are set, in twentieths of a point. */
  tighter: number
  /** `both`: filled from edge to edge. */
  align: StyleDefinition['align']
}
/** A stretch in one font; `space` is what parts it from the one before it, Chinese from Latin, within the line. */
export type LineRun = { text: string; font: FontRole; size: number; space?: number }

/** A cell of a table, merged cells being one. Its text is set in the middle of its height. */
export type PageCell = Box & {
  kind: 'cell'
  cell: GridCell
  layout: CellLayout
  lines: readonly string[]
  /** Whether it ends the table at its right or lower side. Every other rule is that of the next cell. */
  atRight: boolean
  atBottom: boolean
}

/** Lays the whole document out on pages. */
export function pagesOf(document: OfficialDocument): Page[] {
  const pages: PageItem[][] = []
  let top = 0
  const startPage = () => {
    pages.push([])
    top = page.top
  }
  const place = ({ height, items }: Strip) => {
    pages[pages.length - 1]?.push(...items(top))
    top += height
  }
  for (const group of keptTogether(blocksOf(document))) {
    const atTop = () => top === page.top
    if (pages.length === 0 || (!atTop() && !fits(group, top))) startPage()
    for (const block of group) {
      if (!atTop()) top += block.before
      for (const strip of block.strips) {
        if (top + strip.height > textBottom && !atTop()) {
          startPage()
          for (const head of block.repeated) place(head)
        }
        place(strip)
      }
      top += block.after
    }
  }
  return pages.map((items, at) => ({ number: at + 1, items }))
}

const textBottom = page.height - page.bottom

/** A paragraph or table: strips across the page that follow each other, each of which stands on one page. */
type Block = {
  before: number
  after: number
  strips: readonly Strip[]
  /** Strips that stand at the head of each further page. */
  repeated: readonly Strip[]
  /** Whether all of it stands on one page where it can. */
  whole: boolean
  keepWithNext: boolean
}
type Strip = { height: number; items(top: number): readonly PageItem[] }

function blocksOf(document: OfficialDocument): Block[] {
  return document.parts.map((part, at) =>
    part.kind === 'table' ? tableBlock(part, at) : paragraphBlock(document, part, at),
  )
}

/** Blocks that have to stand together, up to the first line of the last of them. */
function keptTogether(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = []
  blocks.forEach((block, at) => {
    if (blocks[at - 1]?.keepWithNext) groups[groups.length - 1]?.push(block)
    else groups.push([block])
  })
  return groups
}

function fits(group: readonly Block[], top: number): boolean {
  const height = group.reduce((sum, block, at) => {
    const last = at === group.length - 1
    const strips = last && !block.whole ? block.strips.slice(0, 1) : block.strips
    return sum + block.before + heightOf(strips) + (last ? 0 : block.after)
  }, 0)
  return top + height <= textBottom
}

function heightOf(strips: readonly { height: number }[]): number {
  return totalLength(strips.map(({ height }) => height))
}

/**
 * LibreOffice sets lines of whole grid characters, each a twip narrower than asked for, in the middle of the text block; it
 * rounds stretches of Latin text up.
 */
const lineWidth = Math.floor((character + (grid.charSpace * 20) / 4096 - 1) * 28) - 3

function paragraphBlock(document: OfficialDocument, part: DocumentParagraph, at: number): Block {
  const style = styleDefinitions[part.style]
  const { size, tighter = 0, indented = false, align, line: height } = style
  const { before, after, keepWithNext, rightIndent } = paragraphLayout(document, at)
  const indent = indented ? 2 * character : 0
  const runs = part.runs.map((run) => ({
    text: run.text,
    size,
    tighter,
    font: run.style === 'heading2' ? runInHeadingFont : style.font,
  }))
  const width = lineWidth - rightIndent
  const broken = brokenLines(runs, { width, firstWidth: width - indent, hang: true })
  const strips = broken.map(({ from, to, hangs }, number): Strip => {
    const left = number === 0 ? indent : 0
    const last = number === broken.length - 1
    const line: Omit<PageLine, 'top'> = {
      kind: 'line',
      part: at,
      from,
      to,
      runs: runsBetween(runs, from, to),
      tighter,
      align: align === 'both' && last ? 'left' : align,
      left: page.left + left,
      width: textWidth - rightIndent - left + (hangs ? character : 0),
      height,
    }
    return { height, items: (top) => [{ ...line, top }] }
  })
  return { before, after, strips, repeated: [], whole: keepWithNext, keepWithNext }
}

/** The runs of a line, parted where there is a space between Chinese and Latin. */
function runsBetween(runs: readonly (StyledRun & LineRun)[], from: number, to: number): LineRun[] {
  const pieces: LineRun[] = []
  let start = 0
  let before = ''
  for (const run of runs) {
    for (const character of charactersOf(run.text.slice(Math.max(0, from - start), Math.max(0, to - start)))) {
      const last = pieces[pieces.length - 1]
      const space = before === '' ? 0 : spaceBetween(before, character, run)
      if (last && last.font === run.font && space === 0) last.text += character
      else pieces.push({ text: character, font: run.font, size: run.size, ...(space > 0 && { space }) })
      before = character
    }
    start += run.text.length
  }
  return pieces
}

function tableBlock(part: DocumentTable, at: number): Block {
  const rows = filledRows(part)
  const strips = rows.map(
    (row, number): Strip => ({ height: row.height, items: (top) => cellsOf(part, at, rows, number, top) }),
  )
  return {
    before: 0,
    // The rule below the last row.
    after: ruleHeight,
    strips,
    repeated: strips.slice(0, part.grid.headRowCount),
    whole: true,
    keepWithNext: false,
  }
}

function cellsOf(
  { grid: { rowCount, columnCount } }: DocumentTable,
  part: number,
  rows: readonly FilledRow[],
  number: number,
  top: number,
): PageCell[] {
  return (rows[number]?.cells ?? []).map(({ cell, layout, lines }) => ({
    kind: 'cell',
    part,
    cell,
    layout,
    lines,
    left: page.left + layout.left,
    top,
    width: layout.width,
    height: heightOf(rows.slice(cell.row, cell.row + cell.rowSpan)),
    atRight: cell.column + cell.colSpan === columnCount,
    atBottom: cell.row + cell.rowSpan === rowCount,
  }))
}
