import { useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand/react'
import { createStore } from 'zustand/vanilla'
import { chooseLayout, useLayoutSettings } from '../layout-settings'

/** Windows at least this wide hold the preview beside the form; narrower ones show it in the form's place. */
const wideQuery = '(min-width: 1600px)'

/** Whether the preview stands in the form's place in a window too narrow for both. */
const inPlace = createStore(() => ({ wanted: false }))

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
export function usePreviewState(): PreviewState {
  const beside = useMatches(wideQuery)
  const kept = useLayoutSettings(({ preview }) => preview) ?? true
  const { wanted } = useStore(inPlace)
  useEffect(() => () => inPlace.setState({ wanted: false }), [])
  const open = beside ? kept : wanted
  const toggle = useCallback(
    () => (beside ? chooseLayout({ preview: !open }) : inPlace.setState({ wanted: !open })),
    [beside, open],
  )
  return { open, beside, toggle }
}

/** Makes the form visible, if the preview stands in its place, so that its fields can take the focus at once. */
export function showForm(): void {
  if (inPlace.getState().wanted) flushSync(() => inPlace.setState({ wanted: false }))
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
