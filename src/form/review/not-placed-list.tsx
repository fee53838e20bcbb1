import { useState } from 'react'
import { type Assignment, type Draft, type OpenItem, placeKey, type RowFill, type SourcePosition } from '../../index'
import { type Assigned, AssignedList } from './assigned-list'
import { carry } from './carried-item'
import { PlacePicker } from './place-picker'
import { RowPicker } from './row-picker'
import './not-placed-list.css'

type Props = {
  items: readonly OpenItem[]
  assigned: readonly Assigned[]
  draft: Draft
  /** The rows of the report that an item may fill as a whole. */
  fillsOf: (item: OpenItem) => readonly RowFill[]
  onAssign: (assignment: Assignment) => void
  onFill: (fill: RowFill) => void
  onTakeBack: (assignments: readonly Assignment[]) => void
  onShow: (at: SourcePosition) => void
}

type Picked = { kind: 'number' | 'text'; text: string; at: SourcePosition }

/** What has no place yet: each number and text can be put somewhere, by a list or by dragging; and what has been put. */
export function NotPlacedList({ items, assigned, draft, fillsOf, onAssign, onFill, onTakeBack, onShow }: Props) {
  const [picked, setPicked] = useState<Picked>()
  const [row, setRow] = useState<OpenItem>()
  return (
    <>
      {items.length > 0 && (
        <section className="summary-part listed" aria-labelledby="review-listed">
          <h2 id="review-listed">没有放入的 {items.length} 项</h2>
          <p className="reason">
            要用的，点数字、“整行填入”或“加到正文”选一个位置，也可以从左边的原文拖到下面的表格或正文上；不用的不必管。
          </p>
          <ul>
            {items.map((item) => (
              <li key={placeKey(item.at)} data-source={placeKey(item.at)}>
                <Item
                  item={item}
                  onPick={setPicked}
                  {...(fillsOf(item).length > 0 && { onPickRow: () => setRow(item) })}
                  onShow={onShow}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {assigned.length > 0 && <AssignedList assigned={assigned} onTakeBack={onTakeBack} />}
      {picked && (
        <PlacePicker
          what={picked}
          draft={draft}
          onPick={(to) => {
            onAssign({ at: picked.at, to })
            setPicked(undefined)
          }}
          onClose={() => setPicked(undefined)}
        />
      )}
      {row && (
        <RowPicker
          text={row.text}
          fills={fillsOf(row)}
          draft={draft}
          onPick={(fill) => {
            onFill(fill)
            setRow(undefined)
          }}
          onClose={() => setRow(undefined)}
        />
      )}
    </>
  )
}

type ItemProps = {
  item: OpenItem
  onPick: (picked: Picked) => void
  /** Where its numbers may fill a whole row. */
  onPickRow?: () => void
  onShow: Props['onShow']
}

function Item({ item: { at, text, numbers, reason }, onPick, onPickRow, onShow }: ItemProps) {
  return (
    <>
      <button type="button" onClick={() => onShow(at)}>
        <span className="quoted">{text}</span>
        <span className="reason">{reason}</span>
      </button>
      <span className="chips">
        {numbers.map((number) => (
          <button
            key={placeKey(number.at)}
            type="button"
            className="button small chip"
            draggable
            aria-label={`把 ${number.text} 放到一格里`}
            data-source={placeKey(number.at)}
            onDragStart={({ dataTransfer }) => carry(dataTransfer, { kind: 'number', at: number.at })}
            onClick={() => onPick({ kind: 'number', text: number.text, at: number.at })}
          >
            {number.text}
          </button>
        ))}
        {onPickRow && (
          <button
            type="button"
            className="button small row-fill"
            aria-label={`整行填入：${text.slice(0, 20)}`}
            onClick={onPickRow}
          >
            整行填入…
          </button>
        )}
        {numbers.length === 0 && (
          <button
            type="button"
            className="button small chip"
            draggable
            aria-label={`加到正文：${text.slice(0, 20)}`}
            onDragStart={({ dataTransfer }) => carry(dataTransfer, { kind: 'text', at })}
            onClick={() => onPick({ kind: 'text', text, at })}
          >
            加到正文…
          </button>
        )}
      </span>
    </>
  )
}
