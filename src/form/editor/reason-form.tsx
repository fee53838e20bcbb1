import { type KeyboardEvent, useId, useState } from 'react'
import './reason-form.css'

type Props = {
  /** What the reason is for: the label of the field. */
  label: string
  /** On the button that does it. */
  done: string
  onDone: (reason: string) => void
  onCancel: () => void
}

/** Asks for a reason, which is kept in the draft: one line, not empty. Esc gives up. */
export function ReasonForm({ label, done, onDone, onCancel }: Props) {
  const [reason, setReason] = useState('')
  const id = useId()
  const cancelOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    // Within a dialog, which else would close.
    event.preventDefault()
    event.stopPropagation()
    onCancel()
  }
  return (
    <form
      className="reason-form"
      onKeyDown={cancelOnEscape}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') onDone(reason.trim())
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        value={reason}
        maxLength={200}
        autoComplete="off"
        placeholder="如：已核实，情况属实"
        // biome-ignore lint/a11y/noAutofocus: the field appears because the clerk has just asked for it
        autoFocus
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <span className="reason-buttons">
        <button type="submit" className="button small" disabled={reason.trim() === ''}>
          {done}
        </button>
        <button type="button" className="button small quiet" onClick={onCancel}>
          取消
        </button>
      </span>
    </form>
  )
}
