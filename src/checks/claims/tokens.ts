import { wordAt } from './lexicon'
import { phraseAt } from './phrases'
import { type Quantity, quantityAt } from './quantity'
import type { Sense } from './sense'
import { wordingAt } from './wordings-with-figures'

/** A stretch of a plain text with one meaning. `from` and `to` are offsets in the plain text. */
export type Token = { from: number; to: number } & (
  | { kind: 'word'; sense: Sense; word: string; year?: number }
  | { kind: 'quantity'; quantity: Quantity }
  | { kind: 'year'; year: number }
  | { kind: 'mark'; mark: string }
  | { kind: 'unknown'; text: string }
)

/** Whether a token is a word of this sense. */
export function hasSense(token: Token | undefined, sense: Sense): boolean {
  return token?.kind === 'word' && token.sense === sense
}

/** Whether a token names what is counted. */
export function isNoun(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.sense.startsWith('noun.')
}

/** Whether a token says of what the next figure is a part: `10 件申请中`. */
export function isWithin(token: Token): boolean {
  return token.kind === 'word' && /^[之当]?中$/.test(token.word)
}

type Worded = { word: string; sense: Sense }

const punctuation = '，；。：、！？（）'

/** Quantities are tried only where one can begin. */
const mayCount: ReadonlySet<string> = new Set('0123456789零一二两三四五六七八九十百千约近大将超逾不至')

/** The stretches of a plain text, one behind the other. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let unknownFrom = -1
  const endUnknown = (to: number) => {
    if (unknownFrom >= 0) tokens.push({ kind: 'unknown', text: text.slice(unknownFrom, to), from: unknownFrom, to })
    unknownFrom = -1
  }
  let i = 0
  while (i < text.length) {
    const token = tokenAt(text, i)
    if (token) {
      endUnknown(i)
      tokens.push(token)
      i = token.to
    } else {
      if (unknownFrom < 0) unknownFrom = i
      i++
    }
  }
  endUnknown(text.length)
  return tokens
}

function tokenAt(text: string, from: number): Token | undefined {
  const character = text[from] as string
  const wording = wordingAt(text, from)
  if (wording) {
    const { words, meaning } = wording
    const to = from + words.length
    if (meaning.kind === 'word') return { ...meaning, word: words, from, to }
    return meaning.kind === 'year' ? { ...meaning, from, to } : { kind: 'unknown', text: words, from, to }
  }
  const word = longer(wordAt(text, from), phraseAt(text, from))
  const quantity = mayCount.has(character) ? quantityAt(text, from) : undefined
  if (quantity && quantity.end - from > (word?.word.length ?? 0)) {
    return { kind: 'quantity', quantity, from, to: quantity.end }
  }
  if (word) return { kind: 'word', ...word, from, to: from + word.word.length }
  return punctuation.includes(character) ? { kind: 'mark', mark: character, from, to: from + 1 } : undefined
}

/** Of the same length the phrase, which looks around itself. */
function longer(word: Worded | undefined, phrase: Worded | undefined): Worded | undefined {
  return phrase && phrase.word.length >= (word?.word.length ?? 0) ? phrase : word
}
