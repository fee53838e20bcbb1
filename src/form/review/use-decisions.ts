import { useCallback, useEffect, useState } from 'react'
import { type Decisions, undecided } from '../../index'

type Past = { steps: readonly Decisions[]; at: number }

/** What the clerk decides in the review, step by step: Ctrl+Z takes the last one back, Ctrl+Y makes it again. */
export function useDecisions() {
  const [{ steps, at }, setPast] = useState<Past>({ steps: [undecided], at: 0 })
  const decide = useCallback((next: (before: Decisions) => Decisions) => {
    setPast((past) => {
      const before = past.steps[past.at] ?? undecided
      return { steps: [...past.steps.slice(0, past.at + 1), next(before)], at: past.at + 1 }
    })
  }, [])
  const move = useCallback((by: number) => {
    setPast((past) => ({ ...past, at: Math.max(0, Math.min(past.steps.length - 1, past.at + by)) }))
  }, [])
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return
      // In a field that is being typed in, the keys take back what was typed.
      if ((event.target as HTMLElement).dataset['typing'] || document.querySelector('dialog[open]')) return
      const letter = event.key.toLowerCase()
      if (letter !== 'z' && letter !== 'y') return
      event.preventDefault()
      move(letter === 'y' || event.shiftKey ? 1 : -1)
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [move])
  return {
    decisions: steps[at] ?? undecided,
    decide,
    undo: useCallback(() => move(-1), [move]),
    redo: useCallback(() => move(1), [move]),
    canUndo: at > 0,
    canRedo: at < steps.length - 1,
  }
}
