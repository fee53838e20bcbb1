import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import {
  type Assignment,
  cellName,
  cells2021,
  cellText,
  type Draft,
  narrativeFields,
  narrativeName,
  printedParagraphs,
} from '../../index'
import { Dialog } from '../editor/dialog'
import './place-picker.css'

/** A place that a number or a text can be put at: its official name, and what stands there now. */
type Choice = { to: Assignment['to']; name: string; holds: string }

type Props = {
  /** What is to be put somewhere: a number into a cell, a text behind a narrative. */
  what: { kind: 'number' | 'text'; text: string }
  /** The draft as decided so far. */
  draft: Draft
  onPick: (to: Assignment['to']) => void
  onClose: () => void
}

/** Asks where something goes: a list of the official names, narrowed down by what is typed. */
export function PlacePicker({ what, draft, onPick, onClose }: Props) {
  const [words, setWords] = useState('')
  const all = useMemo(() => (what.kind === 'number' ? cellChoices(draft) : narrativeChoices(draft)), [what.kind, draft])
  const found = all.filter(({ name }) => matches(name, words))
  const [chosen, setChosen] = useState<string>()
  // Nothing is chosen before the clerk has chosen or searched.
  const choice = found.find(({ to }) => to === chosen) ?? (words.trim() === '' ? undefined : found[0])
  const id = useId()
  const move = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    setChosen((found[(choice ? found.indexOf(choice) : -1) + by] ?? choice)?.to)
  }
  const label = what.kind === 'number' ? `“${what.text}”放到哪一格？` : '这段文字加到哪一部分的末尾？'
  return (
    <Dialog label={label} onClose={onClose}>
      <form
        className="place-picker"
        onSubmit={(event) => {
          event.preventDefault()
          if (choice) onPick(choice.to)
        }}
      >
        <h2>{label}</h2>
        {what.kind === 'text' && <p className="quoted">{what.text}</p>}
        {what.kind === 'number' && (
          <>
            <label htmlFor={`${id}-words`}>找一格（例如：新收 自然人）</label>
            <input
              id={`${id}-words`}
              className="field"
              value={words}
              onChange={({ target }) => setWords(target.value)}
              onKeyDown={move}
            />
          </>
        )}
        <select
          className="field"
          aria-label={what.kind === 'number' ? '表格中的格' : '报告的各部分'}
          size={what.kind === 'number' ? 12 : all.length}
          value={choice?.to ?? ''}
          onChange={({ target }) => setChosen(target.value)}
          onDoubleClick={() => choice && onPick(choice.to)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !choice) return
            event.preventDefault()
            onPick(choice.to)
          }}
        >
          {found.map(({ to, name, holds }) => (
            <option key={to} value={to}>
              {holds === '' ? name : `${name}（${what.kind === 'number' ? '现为' : '已有'} ${holds}）`}
            </option>
          ))}
        </select>
        <p className="note" role="status">
          {found.length === 0 ? '没有这样的格，请少写几个字。' : noteOn(choice, what.kind)}
        </p>
        <div className="buttons">
          <button type="button" className="button" onClick={onClose}>
            取消
          </button>
          <button type="submit" className="button primary" disabled={!choice}>
            {what.kind === 'number' ? '放入' : '加上'}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function noteOn(choice: Choice | undefined, kind: 'number' | 'text'): string {
  if (!choice) return '请选一个位置。'
  if (kind === 'text' || choice.holds === '') return `选中：${choice.name}`
  return `选中：${choice.name}，现在的 ${choice.holds} 会被替换。`
}

function cellChoices({ cells }: Draft): Choice[] {
  return cells2021.map(({ id, table }) => ({
    to: id,
    name: `${table.name} ${cellName(id)}`,
    holds: cellText(cells, id),
  }))
}

function narrativeChoices(draft: Draft): Choice[] {
  return narrativeFields.map((field) => {
    const count = printedParagraphs(draft[field]).length
    return { to: field, name: narrativeName(field), holds: count === 0 ? '' : `${count} 段` }
  })
}

/** Whether a name holds all the words, in any order. */
function matches(name: string, words: string): boolean {
  return words.split(/[\s·，、]+/).every((word) => name.includes(word))
}
