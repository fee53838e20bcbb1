import type { Edit, FieldPath } from '../schema/edits'

/** Something the clerk did, as the edits it made, totals that followed included. */
export type HistoryStep = {
  /** What was done, in Chinese, for saying what is undone. */
  label: string
  edits: readonly Edit[]
  /** When it was done, in milliseconds on any steady clock. */
  time: number
  /** Steps with the same key merge while they follow each other closely: typing in one field. */
  mergeKey?: string
}

/** Steps of typing that are this far apart (milliseconds) are undone apart. */
const pause = 1000

/** The log behind undo and redo: as far back as the page has been open. */
export type History = {
  /** Adds a step. What was undone before it can no longer be redone. */
  push(step: HistoryStep): void
  /** The step to take back, which then can be redone; undefined at the beginning. */
  undo(): HistoryStep | undefined
  redo(): HistoryStep | undefined
  canUndo(): boolean
  canRedo(): boolean
}

export function createHistory(): History {
  const done: HistoryStep[] = []
  let undone: HistoryStep[] = []
  return {
    push(step) {
      const last = done[done.length - 1]
      const merges = undone.length === 0 && last !== undefined && last.mergeKey !== undefined
      undone = []
      if (merges && last.mergeKey === step.mergeKey && step.time - last.time < pause) {
        done.pop()
        const both = merged(last, step)
        // What was typed and taken back at once is nothing to undo.
        if (both.edits.length > 0) done.push(both)
      } else {
        done.push(step)
      }
    },
    undo() {
      const step = done.pop()
      if (step) undone.push(step)
      return step
    },
    redo() {
      const step = undone.pop()
      if (step) done.push(step)
      return step
    },
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
  }
}

/** Two steps as one: each field that differs goes from what it was before the first to what it is after the second. */
function merged(first: HistoryStep, second: HistoryStep): HistoryStep {
  const edits = new Map<FieldPath, Edit>()
  for (const edit of [...first.edits, ...second.edits]) {
    const earlier = edits.get(edit.path)
    edits.set(edit.path, earlier ? { ...edit, from: earlier.from } : edit)
  }
  return { ...second, edits: [...edits.values()].filter(({ from, to }) => from !== to) }
}
