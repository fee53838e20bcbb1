import { isCellId } from './cells'
import type { DraftCells } from './draft'
import type { CellId } from './format'
import { printedCell } from './printed'

/** A figure in a narrative that is bound to a cell: the stretch of the text that names the cell. */
export type LinkedFigure = { cell: CellId; from: number; to: number }

/** What is printed in a text for a cell that is not answered yet: it shows that something is missing, and is no number. */
const missingFigure = '××'

/** A figure that is always the one in the cell, as a narrative holds it: `⟦applications.received.total⟧`. */
export function linkedFigure(cell: CellId): string {
  return `⟦${cell}⟧`
}

/** The linked figures of a text, in order. What names no cell of the format is ordinary text. */
export function linkedFiguresIn(text: string): readonly LinkedFigure[] {
  if (!text.includes('⟦')) return []
  return [...text.matchAll(/⟦([\w.]+)⟧/g)].flatMap(({ 0: token, 1: cell = '', index }) =>
    isCellId(cell) ? [{ cell, from: index, to: index + token.length }] : [],
  )
}

/** A text with its linked figures written out, and the way back. */
export type WrittenOut = {
  text: string
  /** The stretch of the text as the draft holds it; one that touches a figure holds all of its token. */
  source(from: number, to: number): { from: number; to: number }
}

/** Writes out the linked figures of a text as the tables print them. */
export function writtenOut(text: string, cells: DraftCells): WrittenOut {
  const figures = linkedFiguresIn(text)
  if (figures.length === 0) return { text, source: (from, to) => ({ from, to }) }
  let written = ''
  let done = 0
  const pieces = figures.map(({ cell, from, to }) => {
    written += text.slice(done, from)
    const begins = written.length
    written += printedCell(cells, cell) || missingFigure
    done = to
    return { from, to, begins, ends: written.length }
  })
  written += text.slice(done)

  /** A place between characters; within a figure the one before or after it. */
  const placeOf = (at: number, side: 'from' | 'to'): number => {
    let shift = 0
    for (const { from, to, begins, ends } of pieces) {
      if (at <= begins) break
      if (at < ends) return side === 'from' ? from : to
      shift = to - ends
    }
    return at + shift
  }
  return { text: written, source: (from, to) => ({ from: placeOf(from, 'from'), to: placeOf(to, 'to') }) }
}
