/** A stretch of a text, as UTF-16 offsets. */
export type Stretch = { from: number; to: number }

/** A paragraph of a narrative and where it begins; blank ones are left out. */
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
  let start = from
  while (start > 0 && !/[，。；：！？\n]/.test(text.charAt(start - 1))) start--
  let end = to
  while (end < text.length && !/[，。；：！？\n]/.test(text.charAt(end))) end++
  return { before: text.slice(start, from), after: text.slice(to, end) }
}

const sentenceEnd = /[。；！？\n]/

/** What follows a stretch up to the end of its sentence. */
export function sentenceAfter(text: string, { to }: Stretch): string {
  let end = to
  while (end < text.length && !sentenceEnd.test(text.charAt(end))) end++
  return text.slice(to, end)
}

/** The sentence around a stretch. */
export function sentenceAround(text: string, { from, to }: Stretch): string {
  let start = from
  while (start > 0 && !sentenceEnd.test(text.charAt(start - 1))) start--
  return text.slice(start, to) + sentenceAfter(text, { from, to })
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
