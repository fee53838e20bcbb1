import { isLabel, type LabelIndex } from './label-index'
import { labelKey } from './labels'
import type { PageLine } from './pdf-paragraphs'
import { isFigure, isMarkForNone } from './source-row'

/** A stretch on the page. Down a document, `top` and `bottom` are the first and the last baseline, page after page. */
export type Extent = { left: number; right: number; top: number; bottom: number; size: number }
/** A text that stands apart from others on its line, or on several lines the label that they make together. */
export type Run = Extent & { text: string }
/** A line of a table without ruled lines: the figures in it, and the marks for none. */
export type FigureLine = { y: number; figures: Run[] }

/** A gap that parts two cells, in sizes of the characters: a blank between words is half a size wide. */
const cellGap = 0.55
/** One that parts two figures, or a name from one with an ordinal: digits of a figure follow each other without. */
const closeGap = 0.12
/** More than any page is high, in points: so that places go on from page to page. */
const pageHeight = 100_000
/** How many lines a label in a narrow column may have. */
const mostLines = 12
/** How many texts may begin between a line of a label and the next, in other columns. */
const mostBetween = 80

/** How far down the document a line stands. */
export function depthOf({ page, y }: PageLine): number {
  return page * pageHeight + y
}

/** The texts of a line that stand apart. */
function runsOf(line: PageLine): Run[] {
  const { glyphs, size } = line
  const at = depthOf(line)
  const runs: Run[] = []
  for (const [i, { text, x, width }] of glyphs.entries()) {
    const last = runs[runs.length - 1]
    const isDigit = /^\d/.test(text)
    const begins = isDigit && (/\d$/.test(last?.text ?? '') || glyphs[i + 1]?.text === '.' || endsAsFigure(line, i))
    const gap = begins ? closeGap : cellGap
    if (last && x - last.right <= gap * size) {
      last.text += text
      last.right = x + width
    } else runs.push({ text, left: x, right: x + width, top: at, bottom: at, size })
  }
  return runs
}

/** Whether the digits from a character on are the last before a gap: as a figure next to a label that fills its cell. */
function endsAsFigure({ glyphs, size }: PageLine, from: number): boolean {
  const end = glyphs.findIndex(({ text }, i) => i > from && !/^[\d,.]/.test(text))
  const [last, next] = [glyphs[(end < 0 ? glyphs.length : end) - 1], glyphs[end]]
  return !last || !next || next.x - last.x - last.width > cellGap * size
}

/** The figures of some lines, and the other texts: labels in one piece, whatever else by line. */
export function figuresAndTexts(
  lines: readonly PageLine[],
  index: LabelIndex,
): { figureLines: FigureLine[]; texts: Run[] } {
  const figureLines: FigureLine[] = []
  const texts: Run[] = []
  for (const runs of lines.map(runsOf)) {
    const figures = runs.filter(({ text }) => isFigure(text) || isMarkForNone(text))
    if (figures[0]) figureLines.push({ y: figures[0].top, figures })
    texts.push(...runs.filter((run) => !figures.includes(run)))
  }
  return { figureLines, texts: joinedLabels(texts, index) }
}

/** Texts below each other that are a label together, the longest such, as one; not a heading with the label below it. */
function joinedLabels(texts: readonly Run[], index: LabelIndex): Run[] {
  const used = new Set<Run>()
  const joined: Run[] = []
  texts.forEach((first, at) => {
    if (used.has(first)) return
    const parts = partsOfLabel(first, texts.slice(at + 1, at + 1 + mostBetween), used, index)
    for (const part of parts) used.add(part)
    joined.push(parts.reduce(together))
  })
  return joined
}

/** A text with those of the following that are one label with it. */
function partsOfLabel(first: Run, following: readonly Run[], used: ReadonlySet<Run>, index: LabelIndex): Run[] {
  let parts = [first]
  let all = first
  let taken = [first]
  let label = isLabel(index, first.text) ? first.text : ''
  let since = label === '' ? first.text : ''
  for (const below of following) {
    if (taken.length === mostLines) break
    if (used.has(below) || below.top === all.bottom || !overlap(below, all)) continue
    all = together(all, below)
    taken = [...taken, below]
    since += below.text
    if (!isLabel(index, all.text)) continue
    // 2.其他 is no heading of 法律行政法规禁止公开 below it.
    if (isLabel(index, since) && isHeading(label, index) && !isHeading(all.text, index)) break
    parts = taken
    label = all.text
    since = ''
  }
  return parts
}

function isHeading(label: string, { rows, columns }: LabelIndex): boolean {
  const key = labelKey(label)
  return (rows.get(key) ?? columns.get(key))?.branch !== undefined
}

/** Two texts below each other as one. */
export function together(above: Run, below: Run): Run {
  return {
    text: above.text + below.text,
    left: Math.min(above.left, below.left),
    right: Math.max(above.right, below.right),
    top: above.top,
    bottom: below.bottom,
    size: above.size,
  }
}

/** Whether two stretches stand below each other in part. */
export function overlap(one: Pick<Extent, 'left' | 'right'>, other: Pick<Extent, 'left' | 'right'>): boolean {
  return one.left < other.right && other.left < one.right
}
