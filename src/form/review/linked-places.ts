import { type RefObject, useEffect } from 'react'
import { placeKey, type SourcePosition } from '../../index'

/**
 * Ties the source (`data-at`) to what was made of it (`data-source`): what is pointed at or has the focus on one side is
 * lit on both, and the other side scrolls to it.
 */
export function useLinkedPlaces(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = page.current
    if (!root) return
    let lit: Element[] = []
    const light = ({ target }: Event) => {
      for (const element of lit) element.classList.remove('lit')
      lit = target instanceof Element ? linked(root, target) : []
      for (const element of lit) element.classList.add('lit')
    }
    root.addEventListener('pointerover', light)
    root.addEventListener('focusin', light)
    return () => {
      root.removeEventListener('pointerover', light)
      root.removeEventListener('focusin', light)
    }
  }, [page])
}

function linked(root: HTMLElement, target: Element): Element[] {
  const result = target.closest('[data-source]')
  if (result) {
    const source = placeIn(root, result.getAttribute('data-source') ?? '')
    source?.scrollIntoView({ block: 'nearest' })
    return source ? [result, source] : [result]
  }
  const at = target.closest('td[data-at]')?.getAttribute('data-at')
  if (!at) return []
  const results = [...root.querySelectorAll(`[data-source="${at}"]`)]
  const first = results.find((each) => each.tagName === 'TD') ?? results[0]
  first?.scrollIntoView({ block: 'nearest' })
  return results.length === 0 ? [] : [target, ...results]
}

/** The element of a place in the source: the cell, else its row, else the block. */
function placeIn(root: Element, place: string): Element | undefined {
  const parts = place.split(',')
  const places = parts.map((_, i) => parts.slice(0, parts.length - i).join(','))
  return places.map((at) => root.querySelector(`[data-at="${at}"]`)).find((each) => each !== null) ?? undefined
}

/** Scrolls the source to a place and lets it flash. */
export function showPlace(root: HTMLElement | null, at: SourcePosition): void {
  const found = root && placeIn(root, placeKey(at))
  if (!(found instanceof HTMLElement)) return
  // A whole table is shown from its beginning.
  found.scrollIntoView({ block: found.tagName === 'TABLE' ? 'start' : 'center' })
  found.classList.remove('flash')
  void found.offsetWidth
  found.classList.add('flash')
}
