import { memo } from 'react'
import { type CellId, cellName, cellPath } from '../../index'
import { fieldOf } from '../session/registered-field'
import { useSession } from '../session/session-context'
import { plain } from './cell-looks'

type Props = { id: CellId; lastYear: string | undefined; rowSpan?: number; colSpan?: number }

/** One fillable cell: an uncontrolled input, and last year's figure in small print below. */
export const ValueCell = memo(function ValueCell({ id, lastYear, ...spans }: Props) {
  const { form } = useSession().fields
  const { name, ref } = form.register(cellPath(id) as never)
  return (
    <td {...spans} data-cell={id} className={plain}>
      <input
        ref={(input) => ref(input && fieldOf(input))}
        name={name}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={lastYear ? `${cellName(id)}，上年 ${lastYear}` : cellName(id)}
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
