/** Places in two lists that belong together; one that only the one list has stands alone. */
export type Aligned =
  | { before: number; after: number }
  | { before: number; after?: never }
  | { before?: never; after: number }

/**
 * Lays two lists beside each other so that the scores of what stands together add up to the most, the order of both kept.
 * Equal ends are laid together without being scored. What has no counterpart comes before what is new at the same place.
 * Takes time and memory by the product of the lengths between the equal ends.
 * @param score how well two places go together; 0 where they must not
 */
export function aligned<T>(
  before: readonly T[],
  after: readonly T[],
  score: (before: number, after: number) => number,
): Aligned[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return [
    ...together(0, 0, start),
    ...alignedBetween(start, before.length - end, start, after.length - end, score),
    ...together(before.length - end, after.length - end, end),
  ]
}

function together(before: number, after: number, count: number): Aligned[] {
  return Array.from({ length: count }, (_, i) => ({ before: before + i, after: after + i }))
}

function alignedBetween(
  b0: number,
  b1: number,
  a0: number,
  a1: number,
  score: (before: number, after: number) => number,
): Aligned[] {
  const width = a1 - a0 + 1
  /** The best sum from each pair of places on. */
  const best = new Float64Array((b1 - b0 + 1) * width)
  for (let b = b1 - 1; b >= b0; b--) {
    for (let a = a1 - 1; a >= a0; a--) {
      const at = (b - b0) * width + (a - a0)
      const pair = score(b, a)
      const apart = Math.max(best[at + width] ?? 0, best[at + 1] ?? 0)
      best[at] = pair > 0 ? Math.max(apart, pair + (best[at + width + 1] ?? 0)) : apart
    }
  }
  const result: Aligned[] = []
  let b = b0
  let a = a0
  while (b < b1 && a < a1) {
    const at = (b - b0) * width + (a - a0)
    const pair = score(b, a)
    if (pair > 0 && best[at] === pair + (best[at + width + 1] ?? 0)) result.push({ before: b++, after: a++ })
    else if (best[at] === best[at + width]) result.push({ before: b++ })
    else result.push({ after: a++ })
  }
  while (b < b1) result.push({ before: b++ })
  while (a < a1) result.push({ after: a++ })
  return result
}
