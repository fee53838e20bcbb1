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
  const shown = new Map<CellId, string>()

  function show({ marks, lit }: SessionState): void {
    for (const id of new Set([...shown.keys(), ...marks.keys(), ...lit])) {
      const look = lookOf(id, marks, lit)
      const input = look === (shown.get(id) ?? plain) ? undefined : inputs.get(cellPath(id))
      if (!input?.parentElement) continue
      input.parentElement.className = look
      input.setAttribute('aria-invalid', String(marks.get(id)?.severity === 'error'))
      if (look === plain) shown.delete(id)
      else shown.set(id, look)
    }
  }

  show(store.getState())
  return store.subscribe((now, before) => {
    if (now.marks !== before.marks || now.lit !== before.lit) show(now)
  })
}

/** The class of a value cell that nothing is to be said about. */
export const plain = 'value'

function lookOf(id: CellId, marks: SessionState['marks'], lit: SessionState['lit']): string {
  const mark = marks.get(id)
  return `${plain}${lit.has(id) ? ' lit' : ''}${mark ? ` ${mark.severity}${mark.primary ? ' primary' : ''}` : ''}`
}
