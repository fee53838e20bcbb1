import { useEffect, useRef, useState } from 'react'
import type { Finding } from '../../index'
import { useSession, useSessionState } from '../session/session-context'

/** How long typing has to rest before new findings are read out, in milliseconds. */
const rest = 700

/** Reads new errors out to screen readers, and tells what is wrong with the cell that has the focus. */
export function Announcer() {
  const findings = useSessionState((state) => state.findings)
  const [spoken, setSpoken] = useState('')
  const before = useRef(findings)
  useEffect(() => {
    const timer = window.setTimeout(() => {
      const phrase = changePhrase(before.current, findings)
      before.current = findings
      if (phrase !== undefined) setSpoken(phrase)
    }, rest)
    return () => window.clearTimeout(timer)
  }, [findings])
  return (
    <>
      <div className="spoken-only" role="status" aria-live="polite">
        {spoken}
      </div>
      <FocusedCellFinding />
    </>
  )
}

/** What every cell names as its description: the findings of the cell in focus. */
function FocusedCellFinding() {
  const session = useSession()
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const describe = (event: FocusEvent) => {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('td[data-cell]') : null
      const mark = cell && session.store.getState().marks.get(cell.dataset['cell'] as never)
      if (element.current)
        element.current.textContent = mark ? mark.findings.map(({ message }) => message).join('；') : ''
    }
    document.addEventListener('focusin', describe, true)
    return () => document.removeEventListener('focusin', describe, true)
  }, [session])
  return <div ref={element} id="cell-finding" className="spoken-only" />
}

function changePhrase(before: readonly Finding[], now: readonly Finding[]): string | undefined {
  const errorsBefore = new Set(before.filter(({ severity }) => severity === 'error').map(({ id }) => id))
  const errors = now.filter(({ severity }) => severity === 'error')
  const added = errors.filter(({ id }) => !errorsBefore.has(id))
  if (added.length > 0) return `发现 ${added.length} 处错误：${added.map(({ message }) => message).join('；')}`
  if (errorsBefore.size > errors.length) return errors.length === 0 ? '错误已全部消除' : `还有 ${errors.length} 处错误`
  return undefined
}
