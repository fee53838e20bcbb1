/**
 * Figures typed into a cell of a table. While they are, the cell goes on looking selected: its text is, unseen, so that the
 * browser has no cursor to draw. That cursor is a layer of its own, for which the page is put together anew with each key –
 * a sixth of what a key costs. It is there as soon as typing pauses, or something else than a figure comes.
 */

/** Which mode a cell looks like, see the styles of `.official-table`. */
const look = 'mode'

/** Shows a figure that is being typed; what is typed next is to follow it. */
export function showTypedFigure(input: HTMLInputElement, text: string): void {
  input.value = text
  input.select()
  if (input.dataset[look] !== 'select') input.dataset[look] = 'select'
}

/** Gives a cell that is being typed into the cursor of the browser, behind its text. Nothing happens where it has it. */
export function giveCursor(input: HTMLInputElement): void {
  if (input.dataset[look] !== 'select') return
  input.dataset[look] = 'type'
  input.setSelectionRange(input.value.length, input.value.length)
}
