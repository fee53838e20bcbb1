import { createStore, type StoreApi } from 'zustand/vanilla'
import { createRest } from './rest'

/** While somebody types, work is done once typing pauses for so long, in milliseconds: it costs more than a key in a table. */
const pause = 120

/** Work waits for the browser to be idle, this much at most, in milliseconds. */
const idleAtMost = 100

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
  if (typeof requestIdleCallback === 'function') requestIdleCallback(callback, { timeout: idleAtMost })
  else setTimeout(callback)
}

/**
 * A function that has the work done when the browser is idle: after the paint that shows the key pressed, at once for a
 * change that stands alone, and once for keys that follow each other fast.
 */
function whenIdle(work: () => void, now: () => number = () => performance.now()): () => void {
  const rest = createRest(pause, now)
  rest.onRest(() => inIdleTime(work))
  let asked = Number.NEGATIVE_INFINITY
  return () => {
    if (asked + pause < now()) inIdleTime(work)
    asked = now()
    rest.stir()
  }
}
