import { aroundTables, character, lineHeight } from './measures'
import type { DocumentParagraph, DocumentPart, OfficialDocument } from './official-document'
import { styleDefinitions } from './styles'

/** What a paragraph's place in the document makes of its style. Lengths in twentieths of a point. */
export type ParagraphLayout = {
  /** Empty space above and below. */
  before: number
  after: number
  /** Whether it has to stand on the page of the part that follows. */
  keepWithNext: boolean
  /** Distance from the right edge of the text block. */
  rightIndent: number
  /** Height of its lines. */
  line: number
}

/** How the paragraph before the signature is set, so that this does not stand alone on its page [9704 7.3.5.5]. */
export type LastParagraph = {
  /** Whether it moves to the signature's page though it is long. */
  moves: boolean
  /** Height of its lines, in twentieths of a point. */
  line: number
}

/** As any other. */
export const asUsual: LastParagraph = { moves: false, line: lineHeight }

/**
 * The layout of the paragraph that is this part of the document; every writer reads it.
 * @param last how the paragraph before the signature is set; see `lastParagraphOf`
 */
export function paragraphLayout(
  { parts, choices }: OfficialDocument,
  at: number,
  last: LastParagraph,
): ParagraphLayout {
  const part = parts[at] as DocumentParagraph
  const [before, after] = [parts[at - 1], parts[at + 1]]
  const { keepWithNext = false, outlineLevel, line } = styleDefinitions[part.style]
  const isLast = isSignature(after) && part.style === 'body'
  return {
    before: spaceAbove(part, before, choices.sealed),
    after: spaceBelow(part, after),
    keepWithNext: keepWithNext || outlineLevel !== undefined || (isLast && (last.moves || isShort(part))),
    line: isLast ? last.line : line,
    rightIndent: (part.rightIndent ?? 0) * character,
  }
}

/**
 * A signature does not stand alone on the last page [9704 7.3.5.5], so a short paragraph before it always stays with it.
 * LibreOffice moves all of such a paragraph: a longer one is set with more room between its lines where the signature would
 * else stand alone, as the standard has it, and moves only where that does not help.
 */
function isShort({ runs }: DocumentParagraph): boolean {
  return runs.reduce((length, { text }) => length + text.length, 0) <= 4 * 28
}

/**
 * One blank line above a signature [9704 7.3.5.2]. Under a seal there are two: its upper edge is within one line of the
 * text and the signature somewhat below its middle [9704 7.3.5.1], and seals of counties are 42 mm across (国发〔1999〕25号).
 */
function spaceAbove(part: DocumentParagraph, before: DocumentPart | undefined, sealed: boolean): number {
  if (isSignature(part)) return isSignature(before) ? 0 : (sealed ? 2 : 1) * lineHeight
  return before?.kind === 'table' ? aroundTables : 0
}

/** The title is followed by a blank line. */
function spaceBelow(part: DocumentParagraph, after: DocumentPart | undefined): number {
  if (part.style === 'title') return after?.kind === 'paragraph' && after.style === 'title' ? 0 : lineHeight
  return after?.kind === 'table' ? aroundTables : 0
}

/** Whether a part belongs to the signature. */
export function isSignature(part: DocumentPart | undefined): boolean {
  return part?.kind === 'paragraph' && part.rightIndent !== undefined
}
