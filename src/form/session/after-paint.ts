import { createStore, type StoreApi } from 'zustand/vanilla'

/** Changes that follow each other faster than this, in milliseconds, share one update of what surrounds the page. */
const pause = 80

/** An update waits for the browser to be idle, this much at most, in milliseconds. */
const atMost = 100

/**
 * A store that follows another one when the browser is idle: what reads it is drawn after the paint that shows the key
 * pressed, so that the list of findings never makes typing slow.
 */
export function afterPaint<T>(store: StoreApi<T>, now: () => number = () => performance.now()): StoreApi<T> {
  const follower = createStore<T>(() => store.getState())
  let waiting = false
  let last = Number.NEGATIVE_INFINITY
  const follow = () => {
    waiting = false
    last = now()
    follower.setState(store.getState(), true)
  }
  store.subscribe(() => {
    if (waiting) return
    waiting = true
    const left = last + pause - now()
    if (left > 0) setTimeout(() => whenIdle(follow), left)
    else whenIdle(follow)
  })
  return follower
}

function whenIdle(callback: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(callback, { timeout: atMost })
  else setTimeout(callback)
}
