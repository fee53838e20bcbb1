import { useEffect, useRef } from 'react'
import { addDecimals, cellName, cellOf, cellText, isCellId, readCell } from '../../index'
import { createRest } from '../session/rest'
import { useSessionState } from '../session/session-context'
import type { SessionState } from '../session/session-state'
import { unansweredCount } from '../session/unanswered'
import { untouchedIn } from './section-progress'
import './status-bar.css'

/** The line at the foot of the window: how much is open, the cell in focus, the sum of the selected cells. */
export function StatusBar() {
  const selection = useSessionState(selectionPhrase)
  const unanswered = useSessionState((state) => unansweredCount(state.unanswered))
  const errors = useSessionState((state) => state.findings.filter(({ severity }) => severity === 'error').length)
  const untouched = useSessionState(({ findings }) => untouchedIn(findings))
  return (
    <footer className="status-bar">
      <span className={errors > 0 ? 'status-error' : 'status-good'}>
        {errors > 0 ? `✕ ${errors} 处错误` : '✓ 无错误'}
      </span>
      <span>{unanswered > 0 ? `○ 三张表还有 ${unanswered} 格未填` : '✓ 三张表已填满'}</span>
      {untouched > 0 && <span>○ 正文还有 {untouched} 句沿用上年，未改写或确认</span>}
      <span className="gap" />
      <FocusedCellName />
      <span className="status-selection">{selection}</span>
      <span className="status-keys">
        <kbd>F1</kbd> 快捷键　<kbd>F6</kbd> 换区域　<kbd>F8</kbd> 下一处问题
      </span>
    </footer>
  )
}

/**
 * The name of the cell in focus: on low screens the heads of its column may be out of sight. It follows when the focus
 * rests, so that it costs nothing to whoever goes from cell to cell. Spoken at the cell itself.
 */
function FocusedCellName() {
  const element = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const rest = createRest(restOfFocus)
    const name = () => {
      const id = document.activeElement?.closest<HTMLElement>('td[data-cell]')?.dataset['cell'] ?? ''
      if (element.current) element.current.textContent = isCellId(id) ? cellName(id) : ''
    }
    const leave = rest.onRest(name)
    document.addEventListener('focusin', rest.stir)
    return () => {
      leave()
      document.removeEventListener('focusin', rest.stir)
    }
  }, [])
  return <span ref={element} className="status-cell" aria-hidden="true" />
}

/** In milliseconds. */
const restOfFocus = 100

/** `已选 12 格　合计 38`; cells that hold no number are counted apart. Empty where no block is selected. */
function selectionPhrase({ selected, draft }: SessionState): string {
  if (selected.length === 0) return ''
  const numbers = selected.flatMap((id) => {
    const reading = readCell(cellText(draft.cells, id), cellOf(id).kind)
    return reading.kind === 'number' ? [reading.plain] : []
  })
  const others = selected.length - numbers.length
  return `已选 ${selected.length} 格　合计 ${addDecimals(numbers)}${others > 0 ? `　（${others} 格没有数字）` : ''}`
}
