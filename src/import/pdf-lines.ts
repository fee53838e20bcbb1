import { trimmed } from '../schema/trimmed'
import type { Glyph } from './pdf-page'
import { atHeight } from './raised-text'

/** A line of text on the baseline `y`, in points; `size` is that of most of its characters. */
export type TextLine = {
  text: string
  left: number
  right: number
  y: number
  size: number
  /** The right edge without punctuation at the end, which may hang in the margin. */
  textRight: number
  /** The width of what cannot be parted at its start: a Chinese character, or a word of Latin letters or digits. */
  firstWordWidth: number
  /** Its characters from left to right, without blanks. */
  glyphs: readonly Glyph[]
}

/** Baselines this near each other are one, in parts of the size of the characters. */
const sameBaseline = 0.4
/** Places that should be the same may differ by this, in points: they are sums of fractions. */
const rounding = 0.05
/** The same character drawn again within this part of its size is a way of making it bold. */
const drawnTwice = 0.12
/** Between Latin letters or digits a gap of this part of their size is a space. */
const wordGap = 0.25
/** The number of a note is smaller than this and stands higher than this, in parts of the size of the characters beside it. */
const noteSize = 0.8
const noteRise = 0.1
/** A gap that parts two texts on one line, in sizes: between Chinese characters smaller ones come from justifying. */
const textGap = 1.5

/** The lines of some characters, from top to bottom. Spaces within Chinese text are left out. */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  const sorted = [...glyphs].sort((a, b) => a.y - b.y)
  const lines: Glyph[][] = []
  for (const glyph of sorted) {
    const line = lines[lines.length - 1]
    const first = line?.[0]
    if (line && first && glyph.y - first.y <= sameBaseline * Math.max(glyph.size, first.size) + rounding)
      line.push(glyph)
    else lines.push([glyph])
  }
  return lines.flatMap((line) => lineOf(line) ?? [])
}

function lineOf(glyphs: readonly Glyph[]): TextLine | undefined {
  const sorted = [...glyphs].sort((a, b) => a.x - b.x)
  const seen: Glyph[] = []
  let text = ''
  let blank = false
  /** The last character that stands on the line itself. */
  let level: Glyph | undefined
  for (const glyph of sorted) {
    if (isBlank(glyph.text)) {
      blank = true
      continue
    }
    const before = seen[seen.length - 1]
    if (before) {
      if (before.text === glyph.text && glyph.x - before.x < drawnTwice * glyph.size) continue
      const gap = glyph.x - before.x - before.width
      const words = isNarrow(before.text) && isNarrow(glyph.text)
      if (gap > textGap * glyph.size || (words && (blank || gap > wordGap * glyph.size))) text += ' '
    }
    const isNote = before && level && isRaised(glyph, before, level)
    if (!isNote) level = glyph
    const shown = isNote ? { ...glyph, text: atHeight(glyph.text, 'raised') } : glyph
    text += shown.text
    seen.push(shown)
    blank = false
  }
  const [first] = seen
  const last = seen[seen.length - 1]
  if (!first || !last) return undefined
  const right = last.x + last.width
  const inner = seen.filter(({ text }) => !closing.test(text)).pop() ?? last
  return {
    text,
    left: first.x,
    right,
    y: first.y,
    size: usualSize(seen),
    textRight: inner.x + inner.width,
    firstWordWidth: (firstWordEnd(seen)?.x ?? right) - first.x,
    glyphs: seen,
  }
}

/** Whether a character right behind others is smaller and stands higher, as the number of a note does. */
function isRaised(glyph: Glyph, before: Glyph, level: Glyph): boolean {
  const isClose = glyph.x - before.x - before.width < wordGap * level.size
  return isClose && glyph.size < noteSize * level.size && glyph.y < level.y - noteRise * level.size
}

/** What cannot stand at the end of a line, and what cannot begin one: it moves with its neighbour. */
const opening = /^[\p{Ps}\p{Pi}]/u
const closing = /^[\p{Pe}\p{Pf}，。、；：？！…—％%]/u

/** The first character behind what cannot be parted at the start of a line; undefined where that is the whole line. */
function firstWordEnd(glyphs: readonly Glyph[]): Glyph | undefined {
  const narrow = (at: number) => isNarrow(glyphs[at]?.text ?? '')
  let at = 0
  while (at < glyphs.length && opening.test(glyphs[at]?.text ?? '')) at++
  if (narrow(at)) while (narrow(at)) at++
  else at++
  while (at < glyphs.length && closing.test(glyphs[at]?.text ?? '')) at++
  // LibreOffice does not part 〔2020〕109 either.
  while (narrow(at)) at++
  return glyphs[at]
}

function usualSize(glyphs: readonly Glyph[]): number {
  const sizes = glyphs.map(({ size }) => size).sort((a, b) => a - b)
  return sizes[Math.floor(sizes.length / 2)] ?? 0
}

function isBlank(text: string): boolean {
  return trimmed(text) === ''
}

/** Latin letters, digits and their punctuation. */
export function isNarrow(text: string): boolean {
  const code = text.charCodeAt(0)
  return code > 0x20 && code < 0x7f
}

/** Two lines of one text as one: Latin words are parted by a space, and digits never run together. */
export function joinedLines(above: string, below: string): string {
  const words = isNarrow(above.slice(-1)) && isNarrow(below)
  return words ? `${above} ${below}` : above + below
}
