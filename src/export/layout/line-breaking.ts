import { advance, charactersOf, isLatin, type StyledRun, spaceBetween } from '../text-width'

/** A line of a paragraph: which of its characters stand in it, and whether the last of them is beyond the right edge. */
export type BrokenLine = { from: number; to: number; hangs: boolean }

/** The room for text, in twentieths of a point. */
export type LineRoom = {
  width: number
  /** Of the first line, where that is another. */
  firstWidth?: number
  /** Whether a mark of pause may stand beyond the right edge; in the cells of tables it may not. */
  hang: boolean
}

/**
 * Breaks a paragraph into lines as Chinese word processors do (禁则): marks that close nothing begin a line, marks that
 * open end none, Latin words and numbers stay whole, and one mark of pause may hang in the margin. Which marks those are is
 * as LibreOffice has it for Chinese, found by trying each.
 */
export function brokenLines(runs: readonly StyledRun[], { width, firstWidth = width, hang }: LineRoom): BrokenLine[] {
  const glyphs = glyphsOf(runs)
  const length = runs.reduce((sum, { text }) => sum + text.length, 0)
  const lines: BrokenLine[] = []
  for (let from = 0; from < glyphs.length || lines.length === 0; ) {
    const { to, hangs } = nextLine(glyphs, from, lines.length === 0 ? firstWidth : width, hang)
    lines.push({ from: glyphs[from]?.at ?? 0, to: glyphs[to]?.at ?? length, hangs })
    from = to
  }
  return lines
}

/** Marks that may stand beyond the right edge. */
const hanging = new Set('!,.:;?、。！，．：；？')
/** What is not seen at the end of a line, and takes no room there. */
const spaces = new Set(' \u3000')
/** Marks that no line begins with. */
const never1st = new Set([...hanging, ...'·℃)]}¢ˇ―‖’”′〉》」』】〕〗〞﹀﹞＇）｜｝-'])
/** Marks that no line ends with. */
const neverLast = new Set('([{£¥‘“〈《「『【〔〖〝﹝﹙（［｛￡￥№')

/** The line that begins with this glyph: the glyph after its last. */
function nextLine(glyphs: readonly Glyph[], from: number, room: number, hang: boolean): { to: number; hangs: boolean } {
  // What parts Chinese from Latin is left out at the beginning of a line.
  const widthOf = ({ width, space }: Glyph, at: number) => width + (at === from ? 0 : space)
  let width = 0
  let full = from
  for (
    let next = glyphs[full];
    next && (width + widthOf(next, full) <= room || spaces.has(next.text));
    next = glyphs[full]
  )
    width += widthOf(next, full++)
  const beyond = glyphs[full]?.text
  if (beyond === undefined) return { to: full, hangs: false }
  let to = full
  if (hang && hanging.has(beyond)) {
    to++
    while (spaces.has(glyphs[to]?.text ?? '')) to++
  }
  while (to > from && to < glyphs.length && !(mayBreak(glyphs, to) && !(isLatin(beyond) && clings(glyphs, to)))) to--
  // A word longer than the line is broken where the line ends.
  if (to === from) to = Math.max(full, from + 1)
  return { to, hangs: to > full }
}

/** Whether a line may end before this glyph. */
function mayBreak(glyphs: readonly Glyph[], at: number): boolean {
  const before = glyphs[at - 1]?.text ?? ''
  const after = glyphs[at]?.text ?? ''
  if (spaces.has(after) || /^\p{M}/u.test(after)) return false
  if (never1st.has(after) && !(isLatin(before) && isLatin(after))) return false
  if (neverLast.has(before)) return false
  if (!isLatin(before) || !isLatin(after)) return true
  return /[/-]/.test(before) && /^\p{L}/u.test(after)
}

/**
 * Whether Latin text stays with what is before it: with a closing bracket or quote, with a mark that follows other Latin
 * text, and a percent sign with anything. Only where the line ends within Latin text.
 */
function clings(glyphs: readonly Glyph[], at: number): boolean {
  const before = glyphs[at - 1]?.text ?? ''
  const after = glyphs[at]?.text ?? ''
  if (!isLatin(after)) return false
  if (after === '%' || closing.has(before)) return true
  return '，。、'.includes(before) && isLatin(glyphs[at - 2]?.text ?? '')
}

const closing = new Set('’”〉》」』】〕〗﹞）］｝')

/** A character with the marks upon it: where it begins in the paragraph, its width, and the space before it. */
type Glyph = { text: string; at: number; width: number; space: number }

function glyphsOf(runs: readonly StyledRun[]): Glyph[] {
  let before = ''
  let at = 0
  return runs.flatMap((run) =>
    charactersOf(run.text).map((text) => {
      const space = before === '' ? 0 : spaceBetween(before, text, run)
      const glyph = { text, at, width: advance(text, before, run), space }
      before = text
      at += text.length
      return glyph
    }),
  )
}
