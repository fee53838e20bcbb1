/** Without the last traces of floating-point arithmetic: no figure of a report has more than six decimals. */
export function sixDecimals(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
