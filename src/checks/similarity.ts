/** The pairs of neighbouring characters of a text, each with how often it occurs. */
export type Bigrams = { counts: ReadonlyMap<number, number>; total: number }

/** A text taken apart. Figures, years and white space do not count, so that a text with other numbers is the same text. */
export function bigramsOf(text: string): Bigrams {
  const plain = withoutFigures(text)
  const counts = new Map<number, number>()
  for (let i = 0; i + 1 < plain.length; i++) {
    const pair = plain.charCodeAt(i) * 65536 + plain.charCodeAt(i + 1)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return { counts, total: Math.max(0, plain.length - 1) }
}

/**
 * How alike two texts are, from 0 to 1: twice the pairs of neighbouring characters that both have, divided by all pairs
 * (Dice's coefficient on bigrams).
 */
export function similarity(one: Bigrams, other: Bigrams): number {
  if (one.total + other.total === 0) return 0
  // Texts whose lengths differ that much cannot be nearly the same.
  if (Math.min(one.total, other.total) * 2 < Math.max(one.total, other.total)) return 0
  let common = 0
  for (const [pair, count] of one.counts) common += Math.min(count, other.counts.get(pair) ?? 0)
  return (2 * common) / (one.total + other.total)
}

/** A text without its figures (Arabic ones, which are what is changed from year to year) and white space. */
export function withoutFigures(text: string): string {
  return text.replace(/[\d０-９.,，．%％\s]+/g, '')
}
