import { createStore, type StoreApi } from 'zustand/vanilla'

/** What surrounds the page lags behind a key by this much at most, in milliseconds: too little to notice. */
const atMost = 100

/**
 * A store that follows another one as soon as the browser is idle: what reads it is drawn after the paint that shows the
 * key pressed, so that the list of findings never makes typing slow.
 */
export function afterPaint<T>(store: StoreApi<T>): StoreApi<T> {
  const follower = createStore<T>(() => store.getState())
  let waiting = false
  store.subscribe(() => {
    if (waiting) return
    waiting = true
    whenIdle(() => {
      waiting = false
      follower.setState(store.getState(), true)
    })
  })
  return follower
}

function whenIdle(callback: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(callback, { timeout: atMost })
  else setTimeout(callback)
}
