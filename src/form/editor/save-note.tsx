import { useSession, useSessionState } from '../session/session-context'
import './save-note.css'

/** Whether what is on the page is kept, and since when; if it is not, what to do about it. */
export function SaveNote() {
  const saved = useSessionState((state) => state.saved)
  const session = useSession()
  switch (saved.state) {
    case 'failed':
      return (
        <button type="button" className="save-note failed" onClick={() => session.say(saved.problem)}>
          ✕ 没有保存！{saved.problem}
        </button>
      )
    case 'saved':
      return <span className="save-note">{saved.at === undefined ? '已保存' : `已保存 ${clock(saved.at)}`}</span>
  }
}

/** To the minute: the page need not be drawn again for each save. */
function clock(time: number): string {
  const date = new Date(time)
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
