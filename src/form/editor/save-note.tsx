import { useSessionState } from '../session/session-context'
import './save-note.css'

/** Whether what is on the page is kept, and since when; if it is not, why, and pressing it saves a project file. */
export function SaveNote({ onSaveProject }: { onSaveProject: () => void }) {
  const saved = useSessionState((state) => state.saved)
  switch (saved.state) {
    case 'failed':
      return (
        <span className="save-note failed" role="alert">
          <span>✕ 没有保存！{saved.problem}</span>
          <button type="button" className="button small" onClick={onSaveProject}>
            马上保存项目文件
          </button>
        </span>
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
