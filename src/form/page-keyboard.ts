import { useEffect, useRef } from 'react'

/** The page that opens is read out from its heading. */
export function useFocusAtStart() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return heading
}

/** Leaves a page on Esc. */
export function useEscape(onEscape: () => void) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      // A dialog that is open takes the key for itself.
      const free = !event.isComposing && !document.querySelector('dialog[open]')
      if (event.key === 'Escape' && free) onEscape()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [onEscape])
}
