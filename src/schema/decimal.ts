/**
 * Exact addition of decimal numbers written as text, because 0.1 + 0.2 must be 0.3 in an official report.
 * A decimal here is `-?\d+(\.\d+)?`, of any length.
 */

/** The exact sum, without trailing zeros: `['0.10', '0.2']` → `'0.3'`. Throws on text that is not a decimal. */
export function addDecimals(decimals: readonly string[]): string {
  const scale = decimals.reduce((most, each) => Math.max(most, fraction(each).length), 0)
  const sum = decimals.reduce((total, each) => total + scaled(each, scale), BigInt(0))
  return unscaled(sum, scale)
}

/** Tells whether two decimals are the same number: `1.50` and `1.5` are. */
export function sameDecimal(a: string, b: string): boolean {
  return addDecimals([a]) === addDecimals([b])
}

/** The exact difference `after - before`: `('0.3', '0.1')` → `'-0.2'`. */
export function changeOfDecimal(before: string, after: string): string {
  return addDecimals([after, before.startsWith('-') ? before.slice(1) : `-${before}`])
}

/**
 * How much a decimal has changed, in percent of what it was, rounded to one decimal: `('8', '9')` → `'12.5'`. Undefined
 * where it was 0, since nothing is a share of nothing.
 */
export function percentOfChange(before: string, after: string): string | undefined {
  const scale = Math.max(fraction(before).length, fraction(after).length)
  const was = scaled(before, scale)
  if (was === BigInt(0)) return undefined
  const size = was < BigInt(0) ? -was : was
  const twice = (scaled(after, scale) - was) * BigInt(2000)
  const half = twice < BigInt(0) ? -size : size
  return unscaled((twice + half) / (size * BigInt(2)), 1)
}

const decimalPattern = /^-?\d+(?:\.\d+)?$/

function fraction(decimal: string): string {
  return decimal.split('.')[1] ?? ''
}

function scaled(decimal: string, scale: number): bigint {
  if (!decimalPattern.test(decimal)) throw new Error(`not a decimal: ${decimal}`)
  const whole = decimal.split('.')[0] ?? ''
  return BigInt(whole + fraction(decimal).padEnd(scale, '0'))
}

function unscaled(value: bigint, scale: number): string {
  const negative = value < BigInt(0)
  const digits = (negative ? -value : value).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const rest = digits.slice(digits.length - scale).replace(/0+$/, '')
  return `${negative ? '-' : ''}${whole}${rest && '.'}${rest}`
}
