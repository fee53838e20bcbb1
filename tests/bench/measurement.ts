/** One line of the bench: ours against a named peer, measured in the same run. Times are milliseconds. */
export type Measurement = {
  name: string
  ours: number
  peer: number
  peerName: string
  /** ours / peer */
  ratio: number
  /** What the ratio may be at most; none where it is only told. */
  limit?: number
}

export function measurement(name: string, ours: number, peerName: string, peer: number, limit?: number): Measurement {
  return { name, ours, peer, peerName, ratio: ours / peer, ...(limit === undefined ? {} : { limit }) }
}

/** The value below which this share of the times lies: 0.5 for the median. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/**
 * The same of a typical round: the median of what each round has. A moment in which the machine does something else falls into
 * a round of one page alone, and would decide what the slowest keys of all rounds are.
 */
export function typicalQuantile(rounds: readonly (readonly number[])[], share: number): number {
  return quantile(
    rounds.map((times) => quantile(times, share)),
    0.5,
  )
}
