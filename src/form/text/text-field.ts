import { EditorView } from '@codemirror/view'
import { cursorPlaced } from './text-editor'

/** The editor behind a field of the page; undefined for elements that are no text editors, those around one included. */
function editorOf(field: HTMLElement): EditorView | undefined {
  return (field.isContentEditable && EditorView.findFromDOM(field)) || undefined
}

/** The name of the draft's field that an element of the page edits; undefined for other elements. */
export function fieldNameOf(element: EventTarget | null): string | undefined {
  const named = element instanceof HTMLInputElement || (element instanceof HTMLElement && element.isContentEditable)
  return (named && (element as HTMLElement).getAttribute('name')) || undefined
}

/** Where the cursor is in a text; 0 in fields that are no texts. */
export function caretIn(field: HTMLElement): number {
  return editorOf(field)?.state.selection.main.from ?? 0
}

/** Whether the cursor of a text was put where it is, so that what is done at it is done to what the clerk looks at. */
export function hasPlacedCursor(field: HTMLElement): boolean {
  return editorOf(field)?.state.field(cursorPlaced) ?? false
}

/** Puts the focus on an element without scrolling; in a text the cursor is where it was, not where the browser puts it. */
export function focusOn(element: HTMLElement): void {
  const view = editorOf(element)
  if (view) view.focus()
  else element.focus({ preventScroll: true })
}

/** Selects a stretch of a text and scrolls it into the middle of the window. Does nothing in fields that are no texts. */
export function selectIn(field: HTMLElement, from: number, to = from): void {
  const view = editorOf(field)
  if (!view) return
  const { length } = view.state.doc
  view.dispatch({
    selection: { anchor: Math.min(from, length), head: Math.min(to, length) },
    effects: EditorView.scrollIntoView(Math.min(from, length), { y: 'center' }),
  })
}

/** The words selected in the text that has the focus; '' where none are, or more than a line. */
export function selectedWords(): string {
  const view = document.activeElement instanceof HTMLElement ? editorOf(document.activeElement) : undefined
  if (!view) return ''
  const { from, to } = view.state.selection.main
  const words = view.state.sliceDoc(from, to)
  return words.includes('\n') ? '' : words
}
