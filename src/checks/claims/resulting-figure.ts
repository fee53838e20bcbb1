import type { Contradiction } from './claims'
import { sixDecimals } from './six-decimals'

/**
 * What a rate, a share or a change comes to by the figures of the tables: in percent, to a tenth or as many decimals as the
 * text gives; a change with its sign. Undefined for statements of another kind, which need no reckoning.
 */
export function resultingFigure({ claim: { statement }, held: [first, second] }: Contradiction): number | undefined {
  const { kind, low, base, unit } = statement
  if (!first) return undefined
  const ofWhole = (part: number, whole: number) => percentOf(part, whole, low)
  if (kind === 'share' && base !== undefined) return ofWhole(base, first.value)
  if (!second) return undefined
  if (kind === 'rate') return ofWhole(second.value, first.value)
  if (kind !== 'change') return undefined
  const difference = sixDecimals(first.value - second.value)
  return unit === '%' ? ofWhole(difference, second.value) : difference
}

function percentOf(part: number, whole: number, stated: number): number | undefined {
  if (whole === 0) return undefined
  const decimals = Math.max(1, String(stated).split('.')[1]?.length ?? 0)
  return Number(((100 * part) / whole).toFixed(decimals))
}
