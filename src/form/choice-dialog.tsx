import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { Dialog } from './editor/dialog'
import './choice-dialog.css'

/** One of the things to choose from. */
export type Choice<T extends string> = {
  to: T
  name: string
  /** What the list says behind the name. */
  holds?: string
}

type Props<T extends string> = {
  label: string
  choices: readonly Choice<T>[]
  /** What the list is called when it is read out. */
  listLabel: string
  /** Asks for words that narrow a long list down; none is chosen before that. Short lists need none. */
  search?: string
  /** What is to be put somewhere. */
  quoted?: string
  /** What the clerk is told of the choice before it is made. */
  explain: (choice: Choice<T> | undefined) => ReactNode
  done: string
  onPick: (to: T) => void
  onClose: () => void
}

/** Asks for one of several things: a list of names, narrowed down by what is typed. */
export function ChoiceDialog<T extends string>({
  label,
  choices,
  listLabel,
  search,
  quoted,
  explain,
  done,
  onPick,
  onClose,
}: Props<T>) {
  const [words, setWords] = useState('')
  const found = choices.filter(({ name }) => matches(name, words))
  const [chosen, setChosen] = useState<string>()
  const choice = found.find(({ to }) => to === chosen) ?? (words.trim() === '' ? undefined : found[0])
  const id = useId()
  const move = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    setChosen((found[(choice ? found.indexOf(choice) : -1) + by] ?? choice)?.to)
  }
  return (
    <Dialog label={label} onClose={onClose}>
      <form
        className="choice-dialog"
        onSubmit={(event) => {
          event.preventDefault()
          if (choice) onPick(choice.to)
        }}
      >
        <h2>{label}</h2>
        {quoted !== undefined && <p className="quoted">{quoted}</p>}
        {search !== undefined && (
          <>
            <label htmlFor={`${id}-words`}>{search}</label>
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
          aria-label={listLabel}
          size={Math.min(12, Math.max(2, choices.length))}
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
              {holds === undefined ? name : `${name}（${holds}）`}
            </option>
          ))}
        </select>
        <p className="note" role="status">
          {found.length === 0 ? '没有找到，请少写几个字。' : explain(choice)}
        </p>
        <div className="buttons">
          <button type="button" className="button" onClick={onClose}>
            取消
          </button>
          <button type="submit" className="button primary" disabled={!choice}>
            {done}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** Whether a name holds all the words, in any order. */
function matches(name: string, words: string): boolean {
  return words.split(/[\s·，、]+/).every((word) => name.includes(word))
}
