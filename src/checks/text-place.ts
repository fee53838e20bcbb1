/** A stretch of a text, as UTF-16 offsets. */
export type Stretch = { from: number; to: number }

/** A paragraph or a sentence of a narrative and where it begins; blank ones are left out. */
export type Paragraph = { text: string; from: number }

/** The paragraphs of a narrative, which are parted by line breaks. */
export function paragraphsOf(narrative: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let from = 0
  for (const text of narrative.split('\n')) {
    if (text.trim() !== '') paragraphs.push({ text, from })
    from += text.length + 1
  }
  return paragraphs
}

/** The clause around a stretch: from one mark of punctuation to the next. */
export function clauseAround(text: string, { from, to }: Stretch): { before: string; after: string } {
  return {
    before: text.slice(reachBack(text, from, clauseEnd), from),
    after: text.slice(to, reach(text, to, clauseEnd)),
  }
}

const sentenceEnd = '。；！？\n'
const clauseEnd = '，。；：！？\n'

/** What is longer than this without a mark of punctuation is no sentence; it is not looked at farther. */
const farthest = 200

function reach(text: string, from: number, marks: string): number {
  const limit = Math.min(text.length, from + farthest)
  let end = from
  while (end < limit && !marks.includes(text.charAt(end))) end++
  return end
}

function reachBack(text: string, from: number, marks: string): number {
  const limit = Math.max(0, from - farthest)
  let start = from
  while (start > limit && !marks.includes(text.charAt(start - 1))) start--
  return start
}

/** A sentence with the marks that end it, and what they close. */
const sentencePattern = /[^。；！？]+[。；！？]*[”’）》]*/g

/**
 * The sentences of a narrative, without the spaces around them. A semicolon ends one too: the items of `一是…；二是…；` are
 * rewritten one by one. None goes on over a line break.
 */
export function sentencesIn(narrative: string): Paragraph[] {
  return paragraphsOf(narrative).flatMap((paragraph) =>
    [...paragraph.text.matchAll(sentencePattern)].flatMap(({ 0: whole, index }) => {
      const text = whole.trim()
      const from = paragraph.from + index + whole.length - whole.trimStart().length
      return text === '' ? [] : [{ text, from }]
    }),
  )
}

/** What follows a stretch up to the end of its sentence. */
export function sentenceAfter(text: string, { to }: Stretch): string {
  return text.slice(to, reach(text, to, sentenceEnd))
}

/** The sentence around a stretch. */
export function sentenceAround(text: string, { from, to }: Stretch): string {
  return text.slice(reachBack(text, from, sentenceEnd), reach(text, to, sentenceEnd))
}

/** A text with some stretches replaced; they must not overlap. */
export function replaced(text: string, changes: readonly (Stretch & { by: string })[]): string {
  let result = ''
  let at = 0
  for (const { from, to, by } of [...changes].sort((a, b) => a.from - b.from)) {
    result += text.slice(at, from) + by
    at = to
  }
  return result + text.slice(at)
}
