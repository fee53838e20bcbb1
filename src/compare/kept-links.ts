import type { DraftCells } from '../schema/draft'
import { linkedFigure, type WrittenFigure, writtenFigure } from '../schema/linked-figures'
import type { PlacedParagraph } from '../schema/narratives'
import { textDifference } from './text-difference'

/** Whether the linked figures of a paragraph are what the cells will hold. */
export function linksHold(paragraph: PlacedParagraph | undefined, cells: DraftCells): boolean {
  return paragraph?.figures === undefined || paragraph.figures.every((each) => holds(paragraph, each, cells))
}

function holds({ text }: PlacedParagraph, { cell, figure }: WrittenFigure, cells: DraftCells): boolean {
  return writtenFigure(cells, cell) === text.slice(figure.from, figure.to)
}

/**
 * A paragraph with its figures linked as they are in its counterpart: where the figure is the same in both, and is what the
 * cell will hold.
 * @param cells the tables that the paragraph will stand beside
 */
export function withLinksOf(before: PlacedParagraph | undefined, after: string, cells: DraftCells): string {
  const figures = before?.figures?.filter((each) => holds(before, each, cells)) ?? []
  if (before === undefined || figures.length === 0) return after
  const places = placesKept(before.text, after)
  let linked = ''
  let done = 0
  for (const { cell, figure } of figures) {
    const from = places[figure.from]
    const last = places[figure.to - 1]
    if (from === undefined || last === undefined || last - from !== figure.to - 1 - figure.from) continue
    linked += after.slice(done, from) + linkedFigure(cell)
    done = last + 1
  }
  return linked + after.slice(done)
}

/** For each character of a text where it stands in another one; undefined where that lacks it. */
function placesKept(before: string, after: string): (number | undefined)[] {
  const difference = textDifference(before, after)
  const places: number[] = []
  let at = 0
  for (const { text, changed } of difference.after) {
    if (!changed) for (let i = 0; i < text.length; i++) places.push(at + i)
    at += text.length
  }
  let kept = 0
  return difference.before.flatMap(({ text, changed }) =>
    Array.from({ length: text.length }, () => (changed ? undefined : places[kept++])),
  )
}
