import { useState } from 'react'
import {
  type Assignment,
  cellName,
  cellOf,
  type Draft,
  isNarrative,
  narrativeName,
  type OpenItem,
  placeKey,
  type SourcePosition,
} from '../../index'
import { carry } from './carried-item'
import { PlacePicker } from './place-picker'
import './not-placed-list.css'

type Props = {
  items: readonly OpenItem[]
  assigned: readonly (Assignment & { text: string })[]
  draft: Draft
  onAssign: (assignment: Assignment) => void
  onTakeBack: (assignment: Assignment) => void
  onShow: (at: SourcePosition) => void
}

type Picked = { kind: 'number' | 'text'; text: string; at: SourcePosition }

/** What has no place yet: each number and text can be put somewhere, by a list or by dragging; and what has been put. */
export function NotPlacedList({ items, assigned, draft, onAssign, onTakeBack, onShow }: Props) {
  const [picked, setPicked] = useState<Picked>()
  return (
    <>
      {items.length > 0 && (
        <section className="summary-part listed" aria-labelledby="review-listed">
          <h2 id="review-listed">没有放入的 {items.length} 项</h2>
          <p className="reason">
            要用的，点数字或“加到正文”选一个位置，也可以从左边的原文拖到下面的表格或正文上；不用的不必管。
          </p>
          <ul>
            {items.map((item) => (
              <li key={placeKey(item.at)} data-source={placeKey(item.at)}>
                <Item item={item} onPick={setPicked} onShow={onShow} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {assigned.length > 0 && (
        <section className="summary-part done" aria-labelledby="review-assigned">
          <h2 id="review-assigned">由您放入的 {assigned.length} 项</h2>
          <ul>
            {assigned.map((each) => (
              <li key={placeKey(each.at)} className="assigned" data-source={placeKey(each.at)} {...dataCell(each.to)}>
                <span>
                  {placeName(each.to)}：<b className="quoted-start">{each.text}</b>
                </span>
                <button
                  type="button"
                  className="button small"
                  aria-label={`撤回：${placeName(each.to)}`}
                  onClick={() => onTakeBack(each)}
                >
                  撤回
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
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
    </>
  )
}

type ItemProps = { item: OpenItem; onPick: (picked: Picked) => void; onShow: Props['onShow'] }

function Item({ item: { at, text, numbers, reason }, onPick, onShow }: ItemProps) {
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

/** What something was put at, by its official name. */
function placeName(to: Assignment['to']): string {
  return isNarrative(to) ? narrativeName(to) : `${cellOf(to).table.name} ${cellName(to)}`
}

function dataCell(to: Assignment['to']) {
  return isNarrative(to) ? {} : { 'data-cell': to }
}
