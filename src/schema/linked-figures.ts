import { isCellId } from './cells'
import type { DraftCells } from './draft'
import type { CellId } from './format'
import { printedCell } from './printed'

/** A figure in a narrative that is bound to a cell: the stretch of the text that names the cell. */
export type LinkedFigure = { cell: CellId; from: number; to: number }

/** What is printed in a text for a cell that is not answered yet: it shows that something is missing, and is no number. */
export const toFillIn = '××'

/** A figure that is always the one in the cell, as a narrative holds it: `⟦applications.received.total⟧`. */
export function linkedFigure(cell: CellId): string {
  return `⟦${cell}⟧`
}

/** What is printed in a text for a linked cell. */
export function writtenFigure(cells: DraftCells, cell: CellId): string {
  return printedCell(cells, cell) || toFillIn
}

/** The linked figures of a text, in order. What names no cell of the format is ordinary text. */
export function linkedFiguresIn(text: string): readonly LinkedFigure[] {
  if (!text.includes('⟦')) return []
  return [...text.matchAll(/⟦([\w.]+)⟧/g)].flatMap(({ 0: token, 1: cell = '', index }) =>
    isCellId(cell) ? [{ cell, from: index, to: index + token.length }] : [],
  )
}

type Stretch = { from: number; to: number }

/** A linked figure in both texts: its token in that of the draft, the figure in the one written out. */
export type WrittenFigure = { cell: CellId; token: Stretch; figure: Stretch }

/** A text with its linked figures written out, and the way back. */
export type WrittenOut = {
  text: string
  /** The linked figures, in order. */
  figures: readonly WrittenFigure[]
  /** The stretch of the text as the draft holds it; one that touches a figure holds all of its token. */
  source(from: number, to: number): Stretch
}

/** Writes out the linked figures of a text as the tables print them. */
export function writtenOut(text: string, cells: DraftCells): WrittenOut {
  const linked = linkedFiguresIn(text)
  if (linked.length === 0) return { text, figures: [], source: (from, to) => ({ from, to }) }
  let written = ''
  let done = 0
  const figures = linked.map(({ cell, from, to }): WrittenFigure => {
    written += text.slice(done, from)
    const begins = written.length
    written += writtenFigure(cells, cell)
    done = to
    return { cell, token: { from, to }, figure: { from: begins, to: written.length } }
  })
  written += text.slice(done)
  return { text: written, figures, source: (from, to) => asTyped(figures, { from, to }) }
}

/** A stretch of a text that is written out as one of the text as typed; what touches a figure holds all of its token. */
export function asTyped(figures: readonly WrittenFigure[], stretch: Stretch): Stretch {
  return across(figures, stretch, 'figure', 'token')
}

/** A stretch of a text as typed as one of the text written out; what touches a token holds all of its figure. */
export function asRead(figures: readonly WrittenFigure[], stretch: Stretch): Stretch {
  return across(figures, stretch, 'token', 'figure')
}

function across(
  figures: readonly WrittenFigure[],
  stretch: Stretch,
  here: 'token' | 'figure',
  there: 'token' | 'figure',
): Stretch {
  const place = (side: 'from' | 'to'): number => {
    const at = stretch[side]
    const last = figures[countBefore(figures, at, here) - 1]
    if (last === undefined) return at
    return at < last[here].to ? last[there][side] : at + last[there].to - last[here].to
  }
  return { from: place('from'), to: place('to') }
}

/** The linked figures that begin within a stretch of the text written out. */
export function figuresIn(figures: readonly WrittenFigure[], { from, to }: Stretch): readonly WrittenFigure[] {
  return figures.slice(countBefore(figures, from, 'figure'), countBefore(figures, to, 'figure'))
}

/** How many figures begin before a place. By halves: files of others may hold any number of them. */
function countBefore(figures: readonly WrittenFigure[], at: number, here: 'token' | 'figure'): number {
  let [low, high] = [0, figures.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((figures[middle] as WrittenFigure)[here].from < at) low = middle + 1
    else high = middle
  }
  return low
}
