import { useState } from 'react'
import {
  cellName,
  cellOf,
  cellText,
  type Decisions,
  type Doubt,
  type Draft,
  openDoubts,
  placeKey,
  readCell,
} from '../../index'
import './doubtful-cells.css'

type Props = {
  doubts: readonly Doubt[]
  decisions: Decisions
  /** The draft as decided so far. */
  draft: Draft
  onDecide: (decided: readonly (readonly [Doubt, string])[]) => void
  /** Has the clerk asked again about all of them. */
  onReopen: () => void
}

/** So many cells of one reason are listed at once; the others unfold. */
const shownAtOnce = 8

/** The cells that are not certain, by reason, each with what stands in the source: accepted, typed anew or left blank. */
export function DoubtfulCells({ doubts, decisions, draft, onDecide, onReopen }: Props) {
  const { cells, assigned } = decisions
  const stateOf = ({ cell, source }: Doubt): State => {
    if (assigned.some(({ to }) => to === cell)) return 'replaced'
    const decided = cells[cell]
    if (decided === undefined) return 'open'
    return decided === source ? 'accepted' : decided === '' ? 'blank' : 'corrected'
  }
  const open = openDoubts(doubts, decisions)
  const item = (doubt: Doubt) => (
    <DoubtfulCell
      key={doubt.cell}
      doubt={doubt}
      state={stateOf(doubt)}
      holds={cellText(draft.cells, doubt.cell)}
      onDecide={(text) => onDecide([[doubt, text]])}
    />
  )
  return (
    <section className="summary-part inferred" aria-labelledby="review-doubts">
      <h2 id="review-doubts">
        {open.length === 0
          ? `存疑的 ${doubts.length} 格都已确认`
          : `存疑的 ${doubts.length} 格，还有 ${open.length} 格待确认`}
      </h2>
      <p className="doubt-buttons">
        <button
          type="button"
          className="button small"
          disabled={open.length === 0}
          onClick={() => onDecide(open.map((doubt) => [doubt, doubt.source]))}
        >
          全部接受
        </button>
        <button type="button" className="button small" disabled={open.length === doubts.length} onClick={onReopen}>
          全部重新确认
        </button>
      </p>
      {byReason(doubts).map(([reason, group]) => (
        <div key={reason} className="doubt-group">
          <p className="reason">{reason}</p>
          <ul className="doubts">{group.slice(0, shownAtOnce).map(item)}</ul>
          {group.length > shownAtOnce && (
            <details>
              <summary>其余 {group.length - shownAtOnce} 格</summary>
              <ul className="doubts">{group.slice(shownAtOnce).map(item)}</ul>
            </details>
          )}
        </div>
      ))}
    </section>
  )
}

type State = 'open' | 'accepted' | 'blank' | 'corrected' | 'replaced'

const phrases: { readonly [state in State]: string } = {
  open: '待确认',
  accepted: '✓ 已接受',
  blank: '✓ 留空，原数在下面的列表里',
  corrected: '✓ 已改正',
  replaced: '✓ 已由您放入另一个数',
}

type ItemProps = { doubt: Doubt; state: State; holds: string; onDecide: (text: string) => void }

function DoubtfulCell({ doubt: { cell, source, at }, state, holds, onDecide }: ItemProps) {
  const [typed, setTyped] = useState<string>()
  const { table, kind } = cellOf(cell)
  const name = `${table.name} ${cellName(cell)}`
  const finish = () => {
    if (typed !== undefined && typed.trim() !== holds) onDecide(typed.trim())
    setTyped(undefined)
  }
  const reading = readCell(typed ?? holds, kind)
  return (
    <li className={state === 'open' ? 'doubt' : 'doubt decided'} data-cell={cell} data-source={placeKey(at)}>
      <span className="doubt-name">{name}</span>
      <span className="doubt-source">
        原文 <b>{source}</b>
      </span>
      <input
        className="field doubt-field"
        aria-label={`${name}，原文 ${source}`}
        inputMode="decimal"
        value={typed ?? holds}
        placeholder="空白"
        {...(typed !== undefined && { 'data-typing': true })}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            if (typed === undefined && state === 'open') onDecide(source)
            else finish()
          }
          if (event.key === 'Escape' && typed !== undefined) {
            // The field goes back to what it held; the page does not close.
            event.nativeEvent.stopImmediatePropagation()
            event.stopPropagation()
            setTyped(undefined)
          }
        }}
      />
      <button
        type="button"
        className="button small"
        aria-label={`接受：${name}`}
        aria-pressed={state === 'accepted'}
        onClick={() => onDecide(source)}
      >
        接受
      </button>
      <button
        type="button"
        className="button small"
        aria-label={`留空：${name}`}
        aria-pressed={state === 'blank'}
        onClick={() => onDecide('')}
      >
        留空
      </button>
      <span className="doubt-state">{reading.kind === 'problem' ? reading.reason : phrases[state]}</span>
    </li>
  )
}

function byReason(doubts: readonly Doubt[]): [string, Doubt[]][] {
  const groups = new Map<string, Doubt[]>()
  for (const doubt of doubts) groups.set(doubt.reason, [...(groups.get(doubt.reason) ?? []), doubt])
  return [...groups]
}
