import { bigramsOf, similarity } from '../checks/similarity'
import type { NarrativeField } from '../schema/draft'
import { type Narratives, type PlacedParagraph, placedParagraphs } from '../schema/narratives'
import { aligned } from './alignment'

/** A paragraph of one text beside its counterpart in another; a paragraph without one stands alone. */
export type ParagraphPair = {
  before?: PlacedParagraph
  after?: PlacedParagraph
  /** How alike both are, figures and years aside, from 0 to 1. */
  alike: number
}

/** Paragraphs less alike than this are not each other's counterpart. */
const counterpart = 0.3

/** No narrative has so many paragraphs. Those beyond stand alone, since each is held against each. */
const mostParagraphs = 200

/** A narrative of two reports paragraph by paragraph, as printed: each paragraph of either occurs once, in order. */
export function pairedParagraphs(before: Narratives, after: Narratives, field: NarrativeField): ParagraphPair[] {
  const one = placedParagraphs(before, field)
  const other = placedParagraphs(after, field)
  const [first, second] = [one.slice(0, mostParagraphs), other.slice(0, mostParagraphs)]
  const alike = likeness(first, second)
  const score = (b: number, a: number) => {
    const likeness = alike(b, a)
    if (likeness < counterpart) return 0
    // An equal paragraph before one that has other figures.
    return first[b]?.text === second[a]?.text ? likeness + 1 : likeness
  }
  const pairs = aligned(
    first.map(({ text }) => text),
    second.map(({ text }) => text),
    score,
  )
  return [
    ...pairs.map(({ before: b, after: a }) => ({
      ...(b !== undefined && { before: first[b] as PlacedParagraph }),
      ...(a !== undefined && { after: second[a] as PlacedParagraph }),
      alike: b === undefined || a === undefined ? 0 : alike(b, a),
    })),
    ...one.slice(mostParagraphs).map((each) => ({ before: each, alike: 0 })),
    ...other.slice(mostParagraphs).map((each) => ({ after: each, alike: 0 })),
  ]
}

function likeness(one: readonly PlacedParagraph[], other: readonly PlacedParagraph[]) {
  const before = one.map(({ text }) => bigramsOf(text))
  const after = other.map(({ text }) => bigramsOf(text))
  return (b: number, a: number): number => {
    const [x, y] = [before[b], after[a]]
    if (one[b]?.text === other[a]?.text) return 1
    return x && y ? similarity(x, y, counterpart) : 0
  }
}
