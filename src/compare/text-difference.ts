import { aligned } from './alignment'
import { type Word, type WordKind, wordsOf } from './words'

/** A stretch of one of two texts: whether the other text lacks it, and what it is. */
export type Piece = { text: string; changed: boolean; kind: WordKind }

/** Two texts as pieces; what is not changed is the same on both sides, in the same order. */
export type TextDifference = { before: readonly Piece[]; after: readonly Piece[] }

/** Nobody writes a paragraph of so many characters. One that has more is not looked into: all of it counts as changed. */
const longestParagraph = 3000

/** What differs between two paragraphs, word by word. */
export function textDifference(before: string, after: string): TextDifference {
  if (Math.max(before.length, after.length) > longestParagraph) {
    const changed = before !== after
    return { before: wholePiece(before, changed), after: wholePiece(after, changed) }
  }
  const one = wordsOf(before)
  const other = wordsOf(after)
  const words = one.map(({ text }) => text)
  const otherWords = other.map(({ text }) => text)
  const keptBefore = new Set<number>()
  const keptAfter = new Set<number>()
  // Longer words weigh more, so that two sentences are not held together by their commas.
  const score = (b: number, a: number) => (words[b] === otherWords[a] ? (words[b] ?? '').length : 0)
  for (const pair of aligned(words, otherWords, score)) {
    if (pair.before === undefined || pair.after === undefined) continue
    keptBefore.add(pair.before)
    keptAfter.add(pair.after)
  }
  return { before: piecesOf(one, keptBefore), after: piecesOf(other, keptAfter) }
}

function wholePiece(text: string, changed: boolean): Piece[] {
  return text === '' ? [] : [{ text, changed, kind: 'plain' }]
}

function piecesOf(words: readonly Word[], kept: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = []
  for (const [at, { text, kind }] of words.entries()) {
    const changed = !kept.has(at)
    const last = pieces[pieces.length - 1]
    if (last && last.changed === changed && last.kind === kind) last.text += text
    else pieces.push({ text, changed, kind })
  }
  return pieces
}
