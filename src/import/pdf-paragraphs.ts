import { paragraphStyles } from '../schema/paragraph-styles'
import type { Paragraph } from './block'
import { joinedLines, type TextLine } from './pdf-lines'
import { figuresOfRowLine } from './row-line'

/** A line of text and the page it stands on, counted from 0. */
export type PageLine = TextLine & { page: number }

/**
 * Where the text of a document stands, and the usual distance of its lines, in points. `certain`: whether more than one
 * line reaches the right edge. `titleSize`: the size of the title, where it is larger than the text.
 */
export type TextArea = { left: number; right: number; certain: boolean; pitch: number; titleSize: number | undefined }

/** Lines begin at the same place within this, in sizes of their characters. */
const samePlace = 0.6
/** Full lines end within this of the right edge, in sizes: by a character that did not fit. */
const raggedness = 1
/** A line that begins this far right of the others is the first of its paragraph, in sizes; the rule is two. */
const indent = 1.2
/** Where no paragraph has several lines: the widest that lines are set apart, in sizes; the rule is 1.8. */
const widestPitch = 2
/** Lines this many times further apart than usual belong to different paragraphs. */
const farApart = 1.35
/** Sizes that differ by more than this part make different paragraphs. */
const otherSize = 0.12
/** The title is at least this much larger than the text; the rule is 22 to 16 points. */
const titleRatio = 1.2

/** The text area of a document, from its lines outside of tables. */
export function textArea(lines: readonly PageLine[]): TextArea {
  const size = middle(lines.map((line) => line.size)) ?? 0
  const lefts = lines.map(({ left }) => left).sort((a, b) => a - b)
  const left = lefts.find((at, i) => (lefts[i + 1] ?? Number.POSITIVE_INFINITY) - at <= samePlace * size)
  const rights = lines.map(({ textRight }) => textRight).sort((a, b) => b - a)
  const [farthest = 0, next = 0] = rights
  const near = farthest - next <= raggedness * size
  // Of the large lines on the first page the last: above the title an office's name may be larger still.
  const large = lines.filter((line) => line.page === 0 && line.size > titleRatio * size)
  return {
    left: left ?? lefts[0] ?? 0,
    right: farthest,
    certain: near,
    pitch: usualPitch(lines, farthest, size),
    titleSize: large[large.length - 1]?.size,
  }
}

/** The distance of lines within a paragraph: below lines that reach the right edge and end in no full stop. */
function usualPitch(lines: readonly PageLine[], right: number, size: number): number {
  const gaps = lines.flatMap((line, i) => {
    const above = lines[i - 1]
    if (above?.page !== line.page || Math.abs(line.size - size) > otherSize * size) return []
    const inside = !ended.test(above.text) && above.right > right - 3 * size
    return inside ? [line.y - above.y] : []
  })
  return middle(gaps) ?? widestPitch * size
}

function middle(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

/** What the first line of a paragraph may begin with: `一、`, `（一）`, `1.`, `第一，`. */
const ordinal = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十]{1,3}[，、])/

/** How a paragraph ends. */
const ended = /[。！？；：]["”’」』）)]*$/

/** Joins lines into paragraphs, over page breaks as well. The lines of the title bear its style. */
export function paragraphsOf(lines: readonly PageLine[], area: TextArea): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let first: PageLine | undefined
  lines.forEach((line, i) => {
    const above = lines[i - 1]
    const last = paragraphs[paragraphs.length - 1]
    if (first && above && last && goesOn(first, above, line, area)) {
      last.text = joinedLines(last.text, line.text)
      return
    }
    first = line
    if (isTitle(line, area)) paragraphs.push({ kind: 'paragraph', text: line.text, style: paragraphStyles.title })
    else paragraphs.push({ kind: 'paragraph', text: line.text })
  })
  return paragraphs
}

function isTitle({ page, size }: PageLine, { titleSize }: TextArea): boolean {
  return page === 0 && titleSize !== undefined && Math.abs(size - titleSize) <= otherSize * titleSize
}

/** A row of a table without ruled lines: its figures must not run together with what stands below. */
function isRow({ text }: PageLine): boolean {
  return figuresOfRowLine(text).length > 0
}

/**
 * Whether a line goes on with the one above: it does where its first word would not have fitted there any more. An
 * indented line is the first of its paragraph, unless the whole paragraph is indented. Where no other line tells how wide
 * lines are, one behind a full stop goes on only in a paragraph whose first line is indented.
 */
function goesOn(first: PageLine, above: PageLine, line: PageLine, area: TextArea): boolean {
  const { size } = line
  if (isRow(above) || isRow(line)) return false
  if (Math.abs(above.size - size) > otherSize * size) return false
  if (above.page === line.page && line.y - above.y > farApart * area.pitch) return false
  if (above.right + line.firstWordWidth <= area.right - size / 2) return false
  const isEnded = ended.test(above.text)
  const indented = line.left - area.left > indent * size
  if (indented) return !isEnded && Math.abs(above.left - line.left) <= samePlace * size
  const hanging = first.left - line.left > indent * size
  return !isEnded || ((area.certain || hanging) && !ordinal.test(line.text))
}
