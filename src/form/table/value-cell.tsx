import { memo } from 'react'
import { type CellId, cellName, cellPath, cellText } from '../../index'
import type { SessionState } from '../session/session'
import { useSession, useSessionState } from '../session/session-context'

type Props = { id: CellId; rowSpan?: number; colSpan?: number }

/** One fillable cell: an uncontrolled input, its marks, and last year's figure in small print below. */
export const ValueCell = memo(function ValueCell({ id, ...spans }: Props) {
  const { form } = useSession()
  const look = useSessionState((state) => lookOf(state, id))
  const lastYear = useSessionState(({ draft }) => draft.lastYear && cellText(draft.lastYear.cells, id))
  const { name, ref } = form.register(cellPath(id) as never)
  return (
    <td {...spans} data-cell={id} className={look}>
      <input
        ref={ref}
        name={name}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={lastYear ? `${cellName(id)}，上年 ${lastYear}` : cellName(id)}
        aria-invalid={look.includes('error') || undefined}
        aria-describedby="cell-finding"
      />
      {lastYear !== undefined && (
        <span className="last-year" aria-hidden="true">
          {lastYear}
        </span>
      )}
    </td>
  )
})

/** The cell's classes as one string, so that a cell draws again only when its look changes. */
function lookOf({ marks, lit }: SessionState, id: CellId): string {
  const mark = marks.get(id)
  const marked = mark ? `${mark.severity}${mark.primary ? ' primary' : ''}` : ''
  return lit.has(id) ? `value lit ${marked}` : `value ${marked}`
}
