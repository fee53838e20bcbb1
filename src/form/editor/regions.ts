import { format2021 } from '../../index'
import { focusOn } from '../text/text-field'

/** The regions of the page that F6 goes through, in reading order. */
const regions: readonly string[] = [
  '.toolbar',
  '.search-bar',
  '.outline',
  '.title-fields',
  '#section-preamble',
  ...format2021.sections.map(({ id }) => `#section-${id}`),
  '#section-signature',
  '.preview',
  '.findings',
]

/** Moves the focus to the next region (or the one before), from wherever it is: out of a table at any time. */
export function moveToRegion(step: 1 | -1): void {
  const elements = regions.flatMap((selector) => document.querySelector(selector) ?? [])
  // The form is hidden while the preview stands in its place.
  const stops = elements.filter(
    (element) => firstStop(element) !== null && getComputedStyle(element).visibility !== 'hidden',
  )
  const inside = stops.findIndex((element) => element.contains(document.activeElement))
  const start = inside < 0 && step < 0 ? 0 : inside
  const next = stops[(start + step + stops.length) % stops.length]
  const target = next && firstStop(next)
  target?.scrollIntoView({ block: 'nearest' })
  if (target) focusOn(target)
}

/** Among the findings the first of them, elsewhere whatever can be typed into or pressed first. */
function firstStop(region: Element): HTMLElement | null {
  const finding = region.querySelector<HTMLElement>('.finding-message')
  return finding ?? region.querySelector('input:not(:disabled), [contenteditable=true], select, button:not(:disabled)')
}
