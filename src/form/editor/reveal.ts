import { cellPath, type FieldPath, type Place } from '../../index'
import { showForm } from '../preview/preview-state'
import { focusOn, selectIn } from '../text/text-field'

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
  focusOn(element)
  if ('text' in place) selectIn(element, place.from, place.to)
  else element.scrollIntoView({ block: 'center' })
}
