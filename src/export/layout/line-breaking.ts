import { advance, isLatin, type StyledRun, spaceBetween } from '../text-width'

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
  const text = runs.map((run) => run.text).join('')
  const glyphs = glyphsOf(runs)
  const lines: BrokenLine[] = []
  for (let from = 0; from < text.length || lines.length === 0; ) {
    const line = nextLine(text, glyphs, from, lines.length === 0 ? firstWidth : width, hang)
    lines.push(line)
    from = line.to
  }
  return lines
}

/** Marks that may stand beyond the right edge. */
const hanging = new Set('!,.:;?、。！，．：；？')
/** Marks that no line begins with. */
const never1st = new Set([...hanging, ...')]}¢ˇ―‖’”′〉》」』】〕〗〞﹀﹞＇）｜｝-'])
/** Marks that no line ends with. */
const neverLast = new Set('([{£¥‘“〈《「『【〔〖〝﹝﹙（［｛￡￥')

function nextLine(text: string, glyphs: readonly Glyph[], from: number, room: number, hang: boolean): BrokenLine {
  // What parts Chinese from Latin is left out at the beginning of a line.
  const widthOf = (at: number) => (glyphs[at]?.width ?? 0) + (at === from ? 0 : (glyphs[at]?.space ?? 0))
  let width = 0
  let full = from
  while (full < text.length && (width + widthOf(full) <= room || text[full] === ' ')) width += widthOf(full++)
  if (full >= text.length) return { from, to: text.length, hangs: false }
  const inLatin = isLatin(text[full] ?? '')
  let to = hang && hanging.has(text[full] ?? '') ? full + 1 : full
  while (to > from && to < text.length && !(mayBreak(text, to) && !(inLatin && clings(text, to)))) to--
  // A word longer than the line is broken where the line ends.
  if (to === from) to = Math.max(full, from + 1)
  return { from, to, hangs: to > full }
}

/** Whether a line may end before this character. */
function mayBreak(text: string, at: number): boolean {
  const before = text[at - 1] ?? ''
  const after = text[at] ?? ''
  if (after === ' ' || partsOfOne.test(after)) return false
  if (never1st.has(after) && !(isLatin(before) && isLatin(after))) return false
  if (neverLast.has(before)) return false
  if (!isLatin(before) || !isLatin(after)) return true
  return /[/-]/.test(before) && /[A-Za-z]/.test(after)
}

/** The second half of a character outside the basic plane, and marks that are set upon the character before them. */
const partsOfOne = /[\udc00-\udfff]|\p{M}/u

/**
 * Whether Latin text stays with what is before it: with a closing bracket or quote, with a mark that follows other Latin
 * text, and a percent sign with anything. Only where the line ends within Latin text.
 */
function clings(text: string, at: number): boolean {
  const before = text[at - 1] ?? ''
  const after = text[at] ?? ''
  if (!isLatin(after)) return false
  if (after === '%' || closing.has(before)) return true
  return '，。、'.includes(before) && isLatin(text[at - 2] ?? '')
}

const closing = new Set('’”〉》」』】〕〗﹞）］｝')

/** What a character (UTF-16 unit) takes, and the space before it. */
type Glyph = { width: number; space: number }

function glyphsOf(runs: readonly StyledRun[]): Glyph[] {
  let before = ''
  return runs.flatMap((run) =>
    [...run.text].flatMap((character) => {
      const space = before === '' ? 0 : spaceBetween(before, character, run)
      const glyph = { width: advance(character, before, run), space }
      before = character
      return character.length === 1 ? [glyph] : [glyph, { width: 0, space: 0 }]
    }),
  )
}
