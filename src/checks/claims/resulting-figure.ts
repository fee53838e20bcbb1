import type { Contradiction } from './claims'
import { sixDecimals } from './six-decimals'

/**
 * What a rate, a share or a change comes to by the figures of the tables: in percent, to a tenth or as many decimals as the
 * text gives; a change with its sign. Undefined for statements of another kind, which need no reckoning.
 */
export function resultingFigure({ claim: { statement }, held: [first, second] }: Contradiction): number | undefined {
  const { kind, low, unit } = statement
  if (!first || !second) return undefined
  if (kind === 'rate' || kind === 'share') return percentOf(second.value, first.value, low)
  if (kind !== 'change') return undefined
  const difference = sixDecimals(first.value - second.value)
  if (unit === '倍') return second.value === 0 ? undefined : Number((first.value / second.value).toFixed(1))
  return unit === '%' ? percentOf(difference, second.value, low) : difference
}

function percentOf(part: number, whole: number, stated: number): number | undefined {
  if (whole === 0) return undefined
  const decimals = Math.max(1, String(stated).split('.')[1]?.length ?? 0)
  return Number(((100 * part) / whole).toFixed(decimals))
}
