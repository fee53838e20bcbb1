import type { Token } from './tokens'

/** Words between two punctuation marks. What stands in brackets is a clause of its own behind the one it interrupts. */
export type Clause = {
  tokens: readonly Token[]
  /** The mark before it: `''` at the beginning. */
  after: string
  inBrackets: boolean
  /** What stands ahead of its bracket, behind the one before: `不掌握（4 件）、需要加工（1 件）`. */
  ahead?: readonly Token[]
}

const ends = '，；。：！？'

/** The sentences of a paragraph, each as its clauses. */
export function sentencesOf(tokens: readonly Token[]): Clause[][] {
  const sentences: Clause[][] = []
  let sentence: Clause[] = []
  let outer: Token[] = []
  let inner: Token[] = []
  let bracketed: Clause[] = []
  let depth = 0
  let after = ''
  let innerAfter = '（'
  let taken = 0
  const endInner = () => {
    const ahead = innerAfter === '（' ? { ahead: outer.slice(taken).filter(isWord) } : {}
    if (inner.length > 0) bracketed.push({ tokens: inner, after: innerAfter, inBrackets: true, ...ahead })
    taken = outer.length
    inner = []
  }
  const endOuter = () => {
    if (outer.length > 0) sentence.push({ tokens: outer, after, inBrackets: false })
    sentence.push(...bracketed)
    outer = []
    bracketed = []
    taken = 0
  }
  for (const [i, token] of tokens.entries()) {
    const mark = token.kind === 'mark' ? token.mark : ''
    if (depth === 0 && isListedBehind(tokens[i - 1], token) && outer.some(({ kind }) => kind === 'quantity')) {
      endOuter()
      after = '、'
      continue
    }
    if (mark === '（') {
      depth++
      innerAfter = '（'
    } else if (mark === '）') {
      endInner()
      depth = Math.max(0, depth - 1)
    } else if (depth > 0) {
      if (mark !== '' && ends.includes(mark)) {
        endInner()
        innerAfter = mark
      } else inner.push(token)
    } else if (mark !== '' && ends.includes(mark)) {
      endOuter()
      after = mark
      if ('。！？'.includes(mark)) {
        if (sentence.length > 0) sentences.push(sentence)
        sentence = []
      }
    } else outer.push(token)
  }
  endInner()
  endOuter()
  if (sentence.length > 0) sentences.push(sentence)
  return sentences
}

/** `复议 9 件（维持 5 件）、诉讼 13 件（维持 8 件）`: behind brackets a 、 begins a clause, so that they are read ahead of what follows. */
function isListedBehind(before: Token | undefined, token: Token): boolean {
  return before?.kind === 'mark' && before.mark === '）' && token.kind === 'word' && token.word === '、'
}

/** Not the 、 or 和 that parts it from the thing before. */
const isWord = (token: Token) => token.kind !== 'word' || token.sense !== 'and'
