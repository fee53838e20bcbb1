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

/** The pieces of a long text with only so many characters left of what is the same before and behind each change. */
export function aroundChanges(pieces: readonly Piece[], kept: number): Piece[] {
  const left: Piece[] = []
  for (let from = 0, to = 0; from < pieces.length; from = to) {
    const changed = pieces[from]?.changed
    while (to < pieces.length && pieces[to]?.changed === changed) to++
    const run = pieces.slice(from, to)
    const length = run.reduce((sum, { text }) => sum + text.length, 0)
    const head = from === 0 ? 0 : kept
    const tail = to === pieces.length ? 0 : kept
    if (changed || length <= head + tail + cut.text.length) left.push(...run)
    else left.push(...between(run, 0, head), cut, ...between(run, length - tail, length))
  }
  return left
}

/** What stands for the characters left out. */
const cut: Piece = { text: '…', changed: false, kind: 'plain' }

/** The characters of some pieces from one place to another. */
function between(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let at = 0
  return pieces.flatMap((piece) => {
    const text = piece.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += piece.text.length
    return text === '' ? [] : [{ ...piece, text }]
  })
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
