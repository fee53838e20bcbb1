import type { FieldPath } from '../../index'

/** A place in the form: a field and, in a text, the caret. */
type CursorPlace = { field: FieldPath; caret: number }

/** Calls back with the place of the cursor in the form when it has come to rest somewhere else. @returns what ends that */
export function followCursor(form: Document, changed: (place: CursorPlace) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const place = placeOf(form.activeElement)
      if (place) changed(place)
    }, restAfter)
  }
  form.addEventListener('focusin', later)
  form.addEventListener('selectionchange', later)
  return () => {
    clearTimeout(timer)
    form.removeEventListener('focusin', later)
    form.removeEventListener('selectionchange', later)
  }
}

/** So long the cursor rests before the preview follows, in milliseconds: moving and typing come first. */
const restAfter = 150

function placeOf(element: Element | null): CursorPlace | undefined {
  const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
  if (!isField || element.name === '') return undefined
  return { field: element.name, caret: element instanceof HTMLTextAreaElement ? element.selectionStart : 0 }
}

/** Marks what prints the place, and scrolls it into view where it is out of it. */
export function showInPreview(scroller: HTMLElement, { field, caret }: CursorPlace): void {
  for (const old of scroller.querySelectorAll('.at-cursor')) old.classList.remove('at-cursor')
  const printed = [...scroller.querySelectorAll<HTMLElement>('[data-field]')].filter(
    ({ dataset }) => dataset['field'] === field,
  )
  const line = printed.find(({ dataset }) => caret <= Number(dataset['to'] ?? 0)) ?? printed[printed.length - 1]
  if (!line) return
  line.classList.add('at-cursor')
  const [box, view] = [line.getBoundingClientRect(), scroller.getBoundingClientRect()]
  if (box.top < view.top || box.bottom > view.bottom) {
    scroller.scrollTop += box.top - view.top - view.height / 3
  }
}

/** What puts the cursor of the form where the printed line or cell is that was clicked; undefined for anything else. */
export function printedPlace(target: Element): (() => void) | undefined {
  const dataset = target.closest<HTMLElement>('[data-field]')?.dataset
  const field = document.getElementsByName(dataset?.['field'] ?? '')[0]
  if (!field) return undefined
  const from = Number(dataset?.['from'])
  return () => {
    field.scrollIntoView({ block: 'center' })
    field.focus({ preventScroll: true })
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(from, from)
  }
}
