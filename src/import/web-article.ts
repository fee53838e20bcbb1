import { paragraphStyles } from '../schema/paragraph-styles'
import type { Block } from './block'
import { isBodyName } from './body-name'
import { sectionOfHeading } from './recognise-sections'
import { datedLine } from './recognise-signature'
import { isOfficial } from './recognise-tables'
import { mostTitleLines, readTitle } from './recognise-title'
import { isFurniture } from './web-furniture'

/** An element of a page, by the elements around it. */
export type Holder = { readonly depth: number; readonly parent?: Holder }

/** The signing body and the date may take so many. */
const mostSignatureLines = 3

/**
 * Tells the report from what a web page has around it – navigation, path, share buttons, footer. The report stands in the
 * smallest element that holds all its headings and tables; its title may stand above that, its signature below.
 * @param holders the element each block stands in
 * @returns the blocks around the report; none where the page has no two marks of a report
 */
export function outsideOf(blocks: readonly Block[], holders: ReadonlyMap<Block, Holder>): ReadonlySet<number> {
  const contents = contentsOf(blocks)
  const marks = [...blocks.keys()].filter((at) => !contents.has(at) && isMark(blocks[at] as Block))
  const [first, second] = marks
  if (first === undefined || second === undefined) return contents
  const last = marks[marks.length - 1] ?? first
  // Below the last heading stands at least a line of text.
  const text = isFurniture(blocks[last + 1]) ? [] : [last + 1]
  const article = commonHolder([...marks, ...text].flatMap((at) => holders.get(blocks[at] as Block) ?? []))
  if (!article) return contents
  const isInside = (at: number) => isWithin(holders.get(blocks[at] as Block), article)
  const title = titleAbove(blocks, first, (at) => nearness(holders.get(blocks[at] as Block), article))
  const end = endOf(blocks, last, isInside)
  const belongs = (at: number) => {
    if (contents.has(at) || at >= end) return false
    if (at >= first) return at > last || isInside(at)
    if (title && at <= title.last) return at >= title.first
    return !isFurniture(blocks[at]) && (isInside(at) || (title !== undefined && isSentence(blocks[at])))
  }
  return new Set([...blocks.keys()].filter((at) => !belongs(at)))
}

function isMark(block: Block): boolean {
  return block.kind === 'table' ? isOfficial(block) : sectionOfHeading(block) !== undefined
}

/** A table of contents: headings one right after the other that all come again. */
function contentsOf(blocks: readonly Block[]): ReadonlySet<number> {
  const keys = blocks.map((block) => (block.kind === 'paragraph' ? sectionOfHeading(block)?.id : undefined))
  const contents = new Set<number>()
  let start = 0
  keys.forEach((key, at) => {
    if (key === undefined) start = at + 1
    if (key === undefined || keys[at + 1] !== undefined || at - start < 2) return
    const later = new Set(keys.slice(at + 1))
    for (let i = start; i <= at; i++) if (later.has(keys[i])) contents.add(i)
  })
  return contents
}

function commonHolder(holders: readonly (Holder | undefined)[]): Holder | undefined {
  return holders.reduce((a, b) => {
    let one = a
    let other = b
    while (one && other && one !== other) {
      if (one.depth >= other.depth) one = one.parent
      else other = other.parent
    }
    return one && other
  })
}

function isWithin(holder: Holder | undefined, article: Holder): boolean {
  let at = holder
  while (at && at.depth > article.depth) at = at.parent
  return at === article
}

/** How deep the smallest element is that holds both. */
function nearness(holder: Holder | undefined, article: Holder): number {
  return commonHolder([holder, article])?.depth ?? 0
}

/**
 * The title above the first heading or table. Pages list the titles of other years as links: of several the one nearest
 * in the page's structure counts, one that stands alone before one in a list, and then the last.
 */
function titleAbove(
  blocks: readonly Block[],
  before: number,
  near: (at: number) => number,
): { first: number; last: number } | undefined {
  const found = [...Array(before).keys()].flatMap((last) => titleEndingAt(blocks, last) ?? [])
  const inList = (at: number) => found.some(({ first, last }) => first - 1 === at || last + 1 === at)
  const rank = ({ first, last }: { first: number; last: number }) => [
    near(last),
    inList(last) || inList(first) ? 0 : 1,
    last,
  ]
  return found.sort((a, b) => compared(rank(b), rank(a)))[0]
}

function compared(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, i) => each !== b[i])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** The blocks of a title that ends with this block, the name of its issuer above it included. */
function titleEndingAt(blocks: readonly Block[], last: number): { first: number; last: number } | undefined {
  let text = ''
  for (let first = last; first >= 0 && last - first < mostTitleLines; first--) {
    const block = blocks[first]
    if (block?.kind !== 'paragraph') return undefined
    text = block.text + text
    const read = readTitle(text)
    if (!read) continue
    let top = first
    const isName = (each: Block | undefined) =>
      each?.kind === 'paragraph' && (each.style === paragraphStyles.title || isBodyName(each.text))
    if (read.issuer === '') while (last - top + 1 < mostTitleLines && isName(blocks[top - 1])) top--
    return { first: top, last }
  }
  return undefined
}

/** Where the report ends: behind the last heading, at the first line of furniture or of another part of the page. */
function endOf(blocks: readonly Block[], last: number, isInside: (at: number) => boolean): number {
  let end = last + 1
  while (end < blocks.length && isInside(end) && !isFurniture(blocks[end])) end++
  for (let at = end; at < Math.min(blocks.length, end + mostSignatureLines); at++) {
    const block = blocks[at]
    if (block?.kind !== 'paragraph' || isFurniture(block)) break
    const dated = datedLine(block.text)
    if (dated && (dated.before === '' || isBodyName(dated.before))) return at + 1
    if (!isBodyName(block.text)) break
  }
  return end
}

/** A text of the report that stands beside its other parts; what pages have there are words, not sentences. */
function isSentence(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.text.length >= 20 && /[。；：]$/.test(block.text)
}
