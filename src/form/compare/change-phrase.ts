import type { FigureChange } from '../../index'

/**
 * How much a figure has changed, for people: `+3，+12.5%`; 新增 where it was 0. Nothing where it is the same or one of both
 * is no number.
 */
export function changePhrase({ change, percent }: FigureChange): string {
  if (change === undefined || change === '0') return ''
  const share = percent === undefined ? '新增' : percent === '0' ? '不足 0.1%' : `${signed(percent)}%`
  return `${signed(change)}，${share}`
}

function signed(decimal: string): string {
  return decimal.startsWith('-') ? `−${decimal.slice(1)}` : `+${decimal}`
}
