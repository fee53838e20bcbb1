import { type RefObject, useEffect, useRef } from 'react'
import type { FieldPath } from '../../index'
import { createRest } from '../session/rest'
import { caretIn, fieldNameOf, focusOn, selectIn } from '../text/text-field'

/** A place in the form: a field and, in a text, the caret. */
type CursorPlace = { field: FieldPath; caret: number }

/** The field of the form that had the focus last: where the preview opens, and where the focus goes when it is closed. */
export function useLastField(): RefObject<HTMLElement | undefined> {
  const last = useRef<HTMLElement | undefined>(undefined)
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (fieldNameOf(target) !== undefined) last.current = target as HTMLElement
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])
  return last
}

/** Calls back with the place of the cursor in the form when it has come to rest somewhere else. @returns what ends that */
export function followCursor(changed: (place: CursorPlace) => void): () => void {
  const rest = createRest(restAfter)
  const leave = rest.onRest(() => {
    const place = placeOf(document.activeElement)
    if (place) changed(place)
  })
  document.addEventListener('focusin', rest.stir)
  document.addEventListener('selectionchange', rest.stir)
  return () => {
    leave()
    document.removeEventListener('focusin', rest.stir)
    document.removeEventListener('selectionchange', rest.stir)
  }
}

/** So long the cursor rests before the preview follows, in milliseconds: moving and typing come first. */
const restAfter = 150

/** Where the cursor is in a field; undefined where the element is none. */
export function placeOf(element: Element | null | undefined): CursorPlace | undefined {
  const field = element ? fieldNameOf(element) : undefined
  return field === undefined ? undefined : { field, caret: caretIn(element as HTMLElement) }
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
    focusOn(field)
    if (!Number.isNaN(from)) selectIn(field, from)
  }
}
