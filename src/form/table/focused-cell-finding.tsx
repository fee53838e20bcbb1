import { useEffect, useRef } from 'react'
import { isCellId } from '../../index'
import { findingsAt } from '../session/marks'
import { useSession } from '../session/session-context'

/** What every cell names as its description: the findings of the cell in focus. */
export function FocusedCellFinding() {
  const session = useSession()
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const describe = (event: FocusEvent) => {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('td[data-cell]') : null
      const id = cell?.dataset['cell'] ?? ''
      const found = isCellId(id) ? findingsAt(id, session.store.getState().findings) : []
      if (element.current) element.current.textContent = found.map(({ message }) => message).join('；')
    }
    document.addEventListener('focusin', describe, true)
    return () => document.removeEventListener('focusin', describe, true)
  }, [session])
  return <div ref={element} id="cell-finding" className="spoken-only" />
}
