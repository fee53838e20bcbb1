import { cellPath, type FieldPath, type Place } from '../../index'
import { showForm } from '../preview/preview-state'
import { textMark } from './text-marks'

/** The field of the page that a place is in. */
export function fieldOf(place: Place): FieldPath {
  if ('cell' in place) return cellPath(place.cell)
  return 'text' in place ? place.text : place.field
}

/** Scrolls to a place and puts the focus there; a stretch of text is selected. */
export function reveal(place: Place): void {
  const element = document.getElementsByName(fieldOf(place))[0]
  if (!element) return
  showForm()
  element.focus({ preventScroll: true })
  if ('text' in place && element instanceof HTMLTextAreaElement) element.setSelectionRange(place.from, place.to)
  const mark = 'text' in place ? textMark(place.text, place.from) : undefined
  const shown = mark ?? element
  shown.scrollIntoView({ block: 'center' })
}
