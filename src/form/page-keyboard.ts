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
      if (event.key !== 'Escape' || event.isComposing) return
      // A dialog that is open takes the key for itself.
      if (!document.querySelector('dialog[open]')) onEscape()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [onEscape])
}
