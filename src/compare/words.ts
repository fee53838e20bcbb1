/** A word of a text. Figures and years are words of their own, since they are what a report is read for. */
export type Word = { text: string; kind: WordKind }
export type WordKind = 'plain' | 'figure' | 'year'

/** A year with its 年, or a figure with its separators and percent sign; digits may be full-width. */
const figurePattern = /(?<year>(?:19|20|１９|２０)[\d０-９]{2}年)|[\d０-９]+(?:[,，.．][\d０-９]+)*[%％]?/g

/**
 * A text as its words, nothing left out. Chinese words are told apart by the browser's own dictionary; browsers before
 * Chromium 87 have none, and each character is a word there.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  const addPlain = (plain: string) => {
    for (const part of plainWords(plain)) words.push({ text: part, kind: 'plain' })
  }
  let from = 0
  for (const match of text.matchAll(figurePattern)) {
    addPlain(text.slice(from, match.index))
    words.push({ text: match[0], kind: match.groups?.['year'] === undefined ? 'figure' : 'year' })
    from = match.index + match[0].length
  }
  addPlain(text.slice(from))
  return words
}

function plainWords(text: string): string[] {
  return 'Segmenter' in Intl ? Array.from(segmenter().segment(text), ({ segment }) => segment) : [...text]
}

let known: Intl.Segmenter | undefined

/** Making one loads the dictionary, so it is made once, and not before it is needed. */
function segmenter(): Intl.Segmenter {
  known ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return known
}
