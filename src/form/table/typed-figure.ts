/**
 * Figures typed into a cell of a table. While they are, their text is selected, unseen, so that the browser has no cursor to
 * draw: its cursor is a layer of its own, for which the page is put together anew with each key – a sixth of what a key
 * costs. The cursor is back as soon as typing pauses, or something else than a figure comes.
 */

/** The mark of a cell whose text is held like that. */
const held = 'held'

/** Shows a figure that is being typed; what is typed next is to follow it. */
export function showTypedFigure(input: HTMLInputElement, text: string): void {
  input.value = text
  input.select()
  if (input.dataset[held] === undefined) input.dataset[held] = ''
}

/** Gives typing back to the browser, its cursor behind the text. Nothing happens where it has it. */
export function giveCursor(input: HTMLInputElement): void {
  if (input.dataset[held] === undefined) return
  letGo(input)
  input.setSelectionRange(input.value.length, input.value.length)
}

/** Ends the typing of a figure: the cell is selected, edited in place or left. */
export function letGo(input: HTMLInputElement): void {
  delete input.dataset[held]
}
