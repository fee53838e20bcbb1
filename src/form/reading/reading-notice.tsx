import { useEffect, useState } from 'react'
import type { Reading } from './use-reading'
import './reading-notice.css'

/** What takes less than this, in milliseconds, needs no notice. */
const noticed = 200

/** Says which file is being read and how far that is, and ends it at the clerk’s wish. */
export function ReadingNotice({ name, share, cancel }: Reading) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), noticed)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="reading-notice" role="status">
      {shown && (
        <div className="reading-box">
          <p>正在读取“{name}”…</p>
          <progress value={share} max={1} aria-label="已读取" />
          <button type="button" className="button" onClick={cancel}>
            取消
          </button>
        </div>
      )}
    </div>
  )
}
