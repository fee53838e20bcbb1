import type { FontRole } from '../fonts'
import { charactersOf, type StyledRun, spaceBetween } from '../text-width'

/** A stretch in one font; `space` is what parts it from the one before it, Chinese from Latin, within the line. */
export type LineRun = { text: string; font: FontRole; size: number; space?: number }

/** The runs of a line, parted where there is a space between Chinese and Latin. */
export function runsBetween(runs: readonly (StyledRun & LineRun)[], from: number, to: number): LineRun[] {
  const pieces: LineRun[] = []
  let start = 0
  let before = ''
  for (const run of runs) {
    for (const character of charactersOf(run.text.slice(Math.max(0, from - start), Math.max(0, to - start)))) {
      const last = pieces[pieces.length - 1]
      const space = before === '' ? 0 : spaceBetween(before, character, run)
      if (last && last.font === run.font && space === 0) last.text += character
      else pieces.push({ text: character, font: run.font, size: run.size, ...(space > 0 && { space }) })
      before = character
    }
    start += run.text.length
  }
  return pieces
}
