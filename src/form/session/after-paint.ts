import { createStore, type StoreApi } from 'zustand/vanilla'

/** Calls that follow each other faster than this, in milliseconds, become one. */
const pause = 80

/** Work waits for the browser to be idle, this much at most, in milliseconds. */
const atMost = 100

/**
 * A store that follows another one when the browser is idle: what reads it is drawn after the paint that shows the key
 * pressed, so that the list of findings never makes typing slow.
 */
export function afterPaint<T>(store: StoreApi<T>): StoreApi<T> {
  const follower = createStore<T>(() => store.getState())
  store.subscribe(whenIdle(() => follower.setState(store.getState(), true)))
  return follower
}

function inIdleTime(callback: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(callback, { timeout: atMost })
  else setTimeout(callback)
}

/**
 * A function that has the work done when the browser is idle: after the paint that shows the key pressed, once for keys
 * that follow each other fast.
 */
function whenIdle(work: () => void, now: () => number = () => performance.now()): () => void {
  let waiting = false
  let last = Number.NEGATIVE_INFINITY
  const run = () => {
    waiting = false
    last = now()
    work()
  }
  return () => {
    if (waiting) return
    waiting = true
    const left = last + pause - now()
    if (left > 0) setTimeout(() => inIdleTime(run), left)
    else inIdleTime(run)
  }
}
