import { type NarrativeField, untouchedSentences } from '../../index'
import { useSession, useSessionState } from '../session/session-context'
import { confirmAt } from './confirming'

/** How many sentences of a narrative are last year's, and the ways to say that they still hold. */
export function UntouchedNote({ field }: { field: NarrativeField }) {
  const session = useSession()
  const count = useSessionState(({ checked }) => untouchedSentences(checked, field).length)
  const figures = useSessionState(({ checked }) =>
    untouchedSentences(checked, field).reduce((sum, each) => sum + each.figures.length, 0),
  )
  if (count === 0) return null
  return (
    <>
      <span>
        灰字 {count} 句沿用上年{figures > 0 && `，含 ${figures} 个数字`}，请改写或确认：
      </span>
      <button type="button" className="button small quiet" onClick={() => confirmAt(session, field, 'sentence')}>
        本句<kbd>Alt+Enter</kbd>
      </button>
      <button type="button" className="button small quiet" onClick={() => confirmAt(session, field, 'paragraph')}>
        本段
      </button>
      <button type="button" className="button small quiet" onClick={() => confirmAt(session, field, 'all')}>
        全部
      </button>
    </>
  )
}
