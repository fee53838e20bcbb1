/**
 * Calls back once nothing has been done for a while. Doing something costs a look at the clock and no timer of its own:
 * the timer that runs already finds out when it ends.
 */
export type Rest = {
  /** Something was done. */
  stir(): void
  /** Calls the listener at each rest, the first time soon, each listener in a task of its own. @returns what ends that */
  onRest(listener: () => void): () => void
}

/** @param after how long nothing has to be done, in milliseconds */
export function createRest(after: number, now: () => number = () => performance.now()): Rest {
  const listeners = new Set<() => void>()
  let last = 0
  let running = false

  function wake(): void {
    const left = last + after - now()
    if (left > 0) return void setTimeout(wake, left)
    running = false
    for (const listener of listeners) setTimeout(() => listeners.has(listener) && listener())
  }

  function stir(): void {
    last = now()
    if (running) return
    running = true
    setTimeout(wake, after)
  }

  return {
    stir,
    onRest(listener) {
      listeners.add(listener)
      stir()
      return () => listeners.delete(listener)
    },
  }
}
