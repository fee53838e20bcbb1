import { useEffect, useRef, useState } from 'react'
import type { Finding } from '../../index'
import { useSessionState } from '../session/session-context'

/** How long typing has to rest before new findings are read out, in milliseconds. */
const rest = 700

/** Reads new errors out to screen readers. */
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
    <div className="spoken-only" role="status" aria-live="polite">
      {spoken}
    </div>
  )
}

function changePhrase(before: readonly Finding[], now: readonly Finding[]): string | undefined {
  const errorsBefore = new Set(before.filter(({ severity }) => severity === 'error').map(({ id }) => id))
  const errors = now.filter(({ severity }) => severity === 'error')
  const added = errors.filter(({ id }) => !errorsBefore.has(id))
  if (added.length > 0) return `发现 ${added.length} 处错误：${added.map(({ message }) => message).join('；')}`
  if (errorsBefore.size > errors.length) return errors.length === 0 ? '错误已全部消除' : `还有 ${errors.length} 处错误`
  return undefined
}
