import { type CellId, cellPath } from '../../index'
import type { CellMark } from '../session/marks'
import type { Session } from '../session/session'
import type { SessionState } from '../session/session-state'

/**
 * Keeps how the value cells of a table look – marked because of a finding, lit up because it is pointed at – in step with
 * the session. It touches the cells themselves, and only those whose look changes: a key press costs no React render.
 *
 * The cell that is typed into is marked at once, the others once keys pause: between two digits of a number, a relation of
 * thirty cells would be marked for nothing.
 *
 * @returns what ends it
 */
export function keepLooks(table: HTMLElement, { store, shown }: Pick<Session, 'store' | 'shown'>): () => void {
  const inputs = new Map<string, HTMLInputElement>()
  for (const input of table.querySelectorAll('input')) inputs.set(input.name, input)
  const looks = new Map<CellId, CellMark>()

  function show(id: CellId, { marks, lit }: SessionState): void {
    const cell = inputs.get(cellPath(id))?.parentElement
    if (!cell) return
    const mark = marks.get(id)
    if (mark) looks.set(id, mark)
    else looks.delete(id)
    cell.className = lookOf(mark, lit.has(id))
    cell.firstElementChild?.setAttribute('aria-invalid', String(mark?.severity === 'error'))
  }

  function showMarks(now: SessionState): void {
    for (const id of looks.keys()) if (!now.marks.has(id)) show(id, now)
    now.marks.forEach((mark, id) => {
      if (mark !== looks.get(id)) show(id, now)
    })
  }

  function showTyped(now: SessionState): void {
    const active = document.activeElement
    if (!(active instanceof HTMLInputElement) || inputs.get(active.name) !== active) return
    const id = active.parentElement?.dataset['cell'] as CellId
    if (now.marks.get(id) !== looks.get(id)) show(id, now)
  }

  showMarks(store.getState())
  const ends = [
    shown.subscribe(showMarks),
    store.subscribe((now, before) => {
      if (now.marks !== before.marks) showTyped(now)
      if (now.lit === before.lit) return
      for (const id of before.lit) show(id, now)
      for (const id of now.lit) show(id, now)
    }),
  ]
  return () => {
    for (const end of ends) end()
  }
}

/** The class of a value cell that nothing is to be said about. */
export const plain = 'value'

function lookOf(mark: CellMark | undefined, lit: boolean): string {
  return `${plain}${lit ? ' lit' : ''}${mark ? ` ${mark.severity}${mark.primary ? ' primary' : ''}` : ''}`
}
