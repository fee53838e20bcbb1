import type { StoreApi } from 'zustand/vanilla'
import { type CellId, cellPath } from '../../index'
import type { SessionState } from '../session/session-state'

/**
 * Keeps how the value cells of a table look – marked because of a finding, lit up because it is pointed at – in step with
 * the session. It touches the cells themselves, and only those whose look changes: a key press costs no React render.
 *
 * @returns what ends it
 */
export function keepLooks(table: HTMLElement, store: StoreApi<SessionState>): () => void {
  const inputs = new Map<string, HTMLInputElement>()
  for (const input of table.querySelectorAll('input')) inputs.set(input.name, input)

  function show(id: CellId, { marks, lit }: SessionState): void {
    const input = inputs.get(cellPath(id))
    if (!input?.parentElement) return
    input.parentElement.className = lookOf(id, marks, lit)
    input.setAttribute('aria-invalid', String(marks.get(id)?.severity === 'error'))
  }

  function showChanges(now: SessionState, before: Pick<SessionState, 'marks' | 'lit'>): void {
    before.marks.forEach((_, id) => {
      if (!now.marks.has(id)) show(id, now)
    })
    now.marks.forEach((mark, id) => {
      if (mark !== before.marks.get(id)) show(id, now)
    })
    if (now.lit === before.lit) return
    for (const id of before.lit) show(id, now)
    for (const id of now.lit) show(id, now)
  }

  showChanges(store.getState(), { marks: new Map(), lit: new Set() })
  return store.subscribe((now, before) => {
    if (now.marks !== before.marks || now.lit !== before.lit) showChanges(now, before)
  })
}

/** The class of a value cell that nothing is to be said about. */
export const plain = 'value'

function lookOf(id: CellId, marks: SessionState['marks'], lit: SessionState['lit']): string {
  const mark = marks.get(id)
  return `${plain}${lit.has(id) ? ' lit' : ''}${mark ? ` ${mark.severity}${mark.primary ? ' primary' : ''}` : ''}`
}
