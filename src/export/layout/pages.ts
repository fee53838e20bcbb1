import type { GridCell } from '../../schema/grid'
import { character, grid, lineHeight, page, textWidth, totalLength } from '../measures'
import type { DocumentParagraph, DocumentTable, OfficialDocument } from '../official-document'
import { asUsual, isSignature, type LastParagraph, paragraphLayout } from '../paragraph-layout'
import { runInHeadingFont, type StyleDefinition, styleDefinitions } from '../styles'
import type { CellLayout } from '../table-layout'
import { brokenLines } from './line-breaking'
import { type LineRun, runsBetween } from './line-runs'
import { cellsOnPages, cutRow, type PlacedStrip, type Strip } from './table-pages'
import { filledRows, ruleHeight, rulesAtPageEnd, standsOnOnePage } from './table-rows'

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

/** A cell of a table, merged cells being one; or as much of it as stands on this page. */
export type PageCell = Box & {
  kind: 'cell'
  cell: GridCell
  layout: CellLayout
  lines: readonly string[]
  /** Whether the end of a page cuts it: its text then begins at the top, else it is set in the middle of the height. */
  cut: boolean
  /** Whether the table ends at its right or lower side, or the page. Every other rule is that of the next cell. */
  atRight: boolean
  atBottom: boolean
}

/** Lays the whole document out on pages. */
export function pagesOf(document: OfficialDocument): Page[] {
  return withLastParagraph(document).pages
}

/** How the paragraph before the signature has to be set so that this is not alone on its page. */
export function lastParagraphOf(document: OfficialDocument): LastParagraph {
  return withLastParagraph(document).last
}

/** Lines this much farther apart than usual are not noticed as such: 12 %. */
const mostLine = lineHeight * 1.12

/** A fifth of a point: so much farther apart lines are set with each try. */
const step = 4

function withLastParagraph(document: OfficialDocument): { pages: Page[]; last: LastParagraph } {
  const blocks = blocksOf(document)
  const usual = { pages: laidOut(blocks), last: asUsual }
  const [first] = lastOf(usual.pages)?.items ?? []
  if (!first || !isSignature(document.parts[first.part])) return usual
  const before = first.part - 1
  const part = document.parts[before]
  if (part?.kind !== 'paragraph') return usual
  const tried = (last: LastParagraph) => {
    const others = [...blocks]
    others[before] = paragraphBlock(document, part, before, last)
    return { pages: laidOut(others), last }
  }
  /** Whether text stands before the signature on its page. Where only a part of a paragraph moves, its heading stays. */
  const isMended = ({ pages }: { pages: Page[] }, wholly: boolean) =>
    lastOf(pages)?.items.some((item) => item.part === before && item.kind === 'line' && (!wholly || item.from === 0)) ??
    false
  for (let line = lineHeight + step; line <= mostLine; line += step) {
    const looser = tried({ moves: false, line })
    if (isMended(looser, false)) return looser
  }
  const moved = tried({ moves: true, line: lineHeight })
  return isMended(moved, true) ? moved : usual
}

function lastOf<T>(items: readonly T[]): T | undefined {
  return items[items.length - 1]
}

function laidOut(blocks: readonly Block[]): Page[] {
  const pages: PageItem[][] = []
  let top = 0
  const startPage = () => {
    pages.push([])
    top = page.top
  }
  for (const group of keptTogether(blocks)) {
    const atTop = () => top === page.top
    if (pages.length === 0 || (!atTop() && !fits(group, top))) startPage()
    for (const block of group) {
      if (!atTop()) top += block.before
      const first = pages.length - 1
      const stretches: PlacedStrip[][] = [[]]
      const place = (strip: Strip) => {
        stretches[stretches.length - 1]?.push({ ...strip, top })
        top += strip.height
      }
      const goOn = () => {
        startPage()
        stretches.push([])
        block.repeated.forEach(place)
      }
      for (const strip of block.strips) {
        let rest = strip
        const bottom = textBottom - block.rules
        while (top + rest.height > bottom) {
          const alone = top <= page.top + heightOf(block.repeated)
          const parts = block.cut?.(rest, bottom - top)
          if (parts) place(parts.upper)
          else if (alone) break
          rest = parts?.lower ?? rest
          goOn()
        }
        place(rest)
      }
      block.items(stretches).forEach((items, at) => {
        pages[first + at]?.push(...items)
      })
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
  /** What is kept free for rules at the end of a page. */
  rules: number
  /** How many of its strips have to stand on the page of what it is kept with. */
  least: number
  keepWithNext: boolean
  /** Cuts a strip that is higher than a page where the room ends; none where it is not, or nothing of it fits. */
  cut?(strip: Strip, room: number): { upper: Strip; lower: Strip } | undefined
  /** What is drawn of it, by pages, once it is known where its strips stand. */
  items(stretches: readonly (readonly PlacedStrip[])[]): readonly PageItem[][]
}

function blocksOf(document: OfficialDocument): Block[] {
  return document.parts.map((part, at) =>
    part.kind === 'table' ? tableBlock(part, at) : paragraphBlock(document, part, at, asUsual),
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
    const strips = last ? block.strips.slice(0, block.least) : block.strips
    return sum + block.before + heightOf(strips) + (last ? block.rules : block.after)
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

function paragraphBlock(document: OfficialDocument, part: DocumentParagraph, at: number, last: LastParagraph): Block {
  const style = styleDefinitions[part.style]
  const { size, tighter = 0, indented = false, align } = style
  const { before, after, keepWithNext, rightIndent, line: height } = paragraphLayout(document, at, last)
  const indent = indented ? 2 * character : 0
  const runs = part.runs.map((run) => ({
    text: run.text,
    size,
    tighter,
    font: run.style === 'heading2' ? runInHeadingFont : style.font,
  }))
  const width = lineWidth - rightIndent
  const broken = brokenLines(runs, { width, firstWidth: width - indent, hang: true })
  const lines = broken.map(({ from, to, hangs }, number): Omit<PageLine, 'top'> => {
    const left = number === 0 ? indent : 0
    const isLast = number === broken.length - 1
    return {
      kind: 'line',
      part: at,
      from,
      to,
      runs: runsBetween(runs, from, to),
      tighter,
      align: align === 'both' && isLast ? 'left' : align,
      left: page.left + left,
      width: textWidth - rightIndent - left + (hangs ? character : 0),
      height,
    }
  })
  const strips = lines.map((_, number) => ({ number, height }))
  return {
    ...{ before, after, strips, keepWithNext, repeated: [], rules: 0, least: keepWithNext ? strips.length : 1 },
    items: (stretches) =>
      stretches.map((placed) =>
        placed.flatMap(({ number, top }): PageLine[] => {
          const line = lines[number]
          return line ? [{ ...line, top }] : []
        }),
      ),
  }
}

function tableBlock(part: DocumentTable, at: number): Block {
  const rows = filledRows(part)
  const { headRowCount } = part.grid
  const strips = rows.map(({ height }, number) => ({ number, height }))
  const repeated = strips.slice(0, headRowCount)
  const longest = page.height - page.top - page.bottom - heightOf(repeated)
  return {
    ...{ before: 0, strips, repeated, rules: rulesAtPageEnd, keepWithNext: false },
    // The rule below the last row.
    after: ruleHeight,
    least: standsOnOnePage(rows) ? strips.length : headRowCount + 1,
    cut: (strip, room) => (strip.height > longest ? cutRow(strip, room) : undefined),
    items: (stretches) => cellsOnPages(part, at, rows, stretches),
  }
}
