import { applicationNames } from './application-names'
import { countedWords } from './counted-words'
import { officialWords } from './official-words'
import type { Domain, Noun, Sense } from './sense'
import { wordsAround } from './words-around'

type Wording = { word: string; sense: Sense }

/**
 * Every wording that is not official, with its sense. Each has one. The reader takes the longest word at each place; what
 * stands nowhere is unknown to it, and a figure beside something unknown is left alone.
 */
export const wordings: readonly Wording[] = [
  ...applicationNames().map((word): Wording => ({ word, sense: 'noun.application' })),
  ...[countedWords, wordsAround]
    .flatMap((words) => Object.entries(words))
    .flatMap(([sense, list]) =>
      list
        .trim()
        .split(/\s+/)
        .map((word) => ({ word, sense: sense as Sense })),
    ),
]

/** Each word with its sense, and by their first two characters how long those are that begin so, longest first. */
const known = new Map<string, Wording>()
const lengths = new Map<number, number[]>()

for (const { word, sense } of [...officialWords(), ...wordings]) {
  known.set(word, { word, sense })
  const beginning = beginningAt(word, 0)
  const alike = lengths.get(beginning) ?? []
  if (!alike.includes(word.length))
    lengths.set(
      beginning,
      [...alike, word.length].sort((a, b) => b - a),
    )
}

/** Two characters as one number: found faster than a text. One that is the last stands alone. */
function beginningAt(text: string, from: number): number {
  const second = text.charCodeAt(from + 1)
  return text.charCodeAt(from) * 0x10000 + (Number.isNaN(second) ? 0 : second)
}

/** The longest word that stands at a position of a text, with its sense. */
export function wordAt(text: string, from: number): Wording | undefined {
  const alike = lengths.get(beginningAt(text, from))
  if (alike) {
    for (const length of alike) {
      const wording = known.get(text.slice(from, from + length))
      if (wording) return wording
    }
  }
  return known.get(text.charAt(from))
}

/** Which of the three tables a noun's figures stand in, and how the context goes on from it. */
export const domainOf: { readonly [noun in Noun]: Domain } = {
  application: 'applications',
  bareApplication: 'applications',
  reconsideration: 'disputes',
  suit: 'disputes',
  directSuit: 'disputes',
  suitAfterReconsideration: 'disputes',
  dispute: 'disputes',
  normativeDocuments: 'documents',
  regulations: 'documents',
  permits: 'decisions',
  penalties: 'decisions',
  compulsion: 'decisions',
  fees: 'fees',
}
