import { useEffect, useState } from 'react'
import { useSessionState } from '../session/session-context'
import './notice.css'

/** How long a sentence stays, in milliseconds; longer sentences stay longer. */
const shownFor = (text: string) => 4000 + 80 * text.length

/** The last sentence said to the clerk, at the foot of the page; also read out. */
export function Notice() {
  const notice = useSessionState((state) => state.notice)
  const [shown, setShown] = useState(notice)
  useEffect(() => {
    setShown(notice)
    if (!notice) return
    const timer = window.setTimeout(() => setShown(undefined), shownFor(notice.text))
    return () => window.clearTimeout(timer)
  }, [notice])
  return (
    <div className="notice-place" role="status" aria-live="polite">
      {shown && (
        <div key={shown.number} className={shown.spokenOnly ? 'spoken-only' : 'notice'}>
          <span>{shown.text}</span>
          {!shown.spokenOnly && (
            <button type="button" aria-label="关闭提示" onClick={() => setShown(undefined)}>
              ×
            </button>
          )}
        </div>
      )}
    </div>
  )
}
