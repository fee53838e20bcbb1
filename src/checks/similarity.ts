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
 * @param least from where on it matters: 0 is given at once where the lengths alone keep it below
 */
export function similarity(one: Bigrams, other: Bigrams, least = 0): number {
  const all = one.total + other.total
  if (all === 0 || (2 * Math.min(one.total, other.total)) / all < least) return 0
  let common = 0
  for (const [pair, count] of one.counts) common += Math.min(count, other.counts.get(pair) ?? 0)
  return (2 * common) / all
}

/** A text without its figures (Arabic ones, which are what is changed from year to year) and white space. */
export function withoutFigures(text: string): string {
  return text.replace(/[\d０-９.,，．%％\s]+/g, '')
}
