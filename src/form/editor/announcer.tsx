import { useEffect, useState } from 'react'
import type { Finding } from '../../index'
import { useSession } from '../session/session-context'

/** Reads new errors out to screen readers, once typing rests. */
export function Announcer() {
  const session = useSession()
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    let before = session.store.getState().findings
    return session.onRest(() => {
      const now = session.store.getState().findings
      const phrase = changePhrase(before, now)
      before = now
      if (phrase !== undefined) setSpoken(phrase)
    })
  }, [session])
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
