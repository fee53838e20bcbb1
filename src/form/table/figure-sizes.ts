import type { Edit } from '../../index'
import type { Session } from '../session/session'

/** So many digits fit a cell of the narrow columns; a Chinese character counts two. */
const digitsPerCell = 6

/**
 * Keeps figures that are wider than their cell readable: set smaller, and where even that is not enough they end in dots
 * and the whole text is shown on pointing at it. Only cells that are edited are looked at. @returns what ends it
 */
export function keepSizes(table: HTMLElement, session: Session): () => void {
  const inputs = new Map<string, HTMLInputElement>()
  for (const input of table.querySelectorAll('input')) inputs.set(input.name, input)

  function show(input: HTMLInputElement, text: string): void {
    const long = !fitsCell(text)
    if (long === input.classList.contains('long') && !long) return
    input.classList.toggle('long', long)
    input.title = long ? text : ''
  }

  for (const input of inputs.values()) show(input, input.value)
  return session.onStep((edits: readonly Edit[]) => {
    for (const { path, to } of edits) {
      const input = inputs.get(path)
      if (input) show(input, String(to))
    }
  })
}

/** Whether a text fits its cell as it is. */
export function fitsCell(text: string): boolean {
  return widthOf(text) <= digitsPerCell
}

function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character > '\u00ff' ? 2 : 1
  return width
}
