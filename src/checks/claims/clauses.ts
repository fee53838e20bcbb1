import type { Token } from './tokens'

/** Words between two punctuation marks. What stands in brackets is a clause of its own behind the one it interrupts. */
export type Clause = {
  tokens: readonly Token[]
  /** The mark before it: `''` at the beginning. */
  after: string
  inBrackets: boolean
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
  const endInner = () => {
    if (inner.length > 0) bracketed.push({ tokens: inner, after: innerAfter, inBrackets: true })
    inner = []
  }
  const endOuter = () => {
    if (outer.length > 0) sentence.push({ tokens: outer, after, inBrackets: false })
    sentence.push(...bracketed)
    outer = []
    bracketed = []
  }
  for (const token of tokens) {
    const mark = token.kind === 'mark' ? token.mark : ''
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
