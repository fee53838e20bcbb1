/**
 * Which of these stand out of the official order: those whose neighbour comes before them though it belongs behind, or
 * the other way round. Labels that were mixed up in the source show by it.
 * @param places the official place of each, as found from top to bottom or from left to right
 * @returns their indexes
 */
export function outOfOrder(places: readonly number[]): ReadonlySet<number> {
  const odd = new Set<number>()
  for (let i = 1; i < places.length; i++) {
    if ((places[i - 1] ?? 0) > (places[i] ?? 0)) odd.add(i - 1).add(i)
  }
  return odd
}
