import { useCallback, useEffect, useState } from 'react'
import { chooseLayout, useLayoutSettings } from '../layout-settings'

/** Windows at least this wide hold the preview beside the form; narrower ones show it in the form's place. */
const wideQuery = '(min-width: 1600px)'

export type PreviewState = {
  open: boolean
  /** Whether it stands beside the form, not in its place. */
  beside: boolean
  toggle: () => void
}

/**
 * Whether the preview is open. Beside the form it is until the clerk closes it, which is remembered; in the form's place it is
 * only when asked for.
 */
export function usePreviewOpen(): PreviewState {
  const beside = useMatches(wideQuery)
  const wanted = useLayoutSettings(({ preview }) => preview) ?? true
  const [inPlace, setInPlace] = useState(false)
  const open = beside ? wanted : inPlace
  const toggle = useCallback(() => (beside ? chooseLayout({ preview: !open }) : setInPlace(!open)), [beside, open])
  return { open, beside, toggle }
}

function useMatches(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const list = matchMedia(query)
    const follow = () => setMatches(list.matches)
    list.addEventListener('change', follow)
    return () => list.removeEventListener('change', follow)
  }, [query])
  return matches
}
