import { useState } from 'react'
import { flushSync } from 'react-dom'
import { type CellId, cellName, type NarrativeField as Field, linkedFigure, toFillIn } from '../../index'
import { useSession } from '../session/session-context'
import { confirmAt } from './confirming'
import { FigurePicker } from './figure-picker'
import { StatementPicker } from './statement-picker'
import { selectIn } from './text-field'
import { UntouchedNote } from './untouched-note'
import { useTextEditor } from './use-text-editor'
import './narrative-field.css'

type Props = { field: Field; hint: string }

/** What is asked for to be inserted: a figure, with what was typed to ask for it, or a statement. */
type Asked = { for: 'figure'; typed: string } | { for: 'statement' }

/** A narrative as a text that is edited as it will be printed, and what can be put into it. */
export function NarrativeField({ field, hint }: Props) {
  const session = useSession()
  const [asked, setAsked] = useState<Asked>()
  const { frame, editor } = useTextEditor({
    field,
    hint,
    // At once: what is typed next is already meant for the dialog.
    onAskForFigure: (typed) => flushSync(() => setAsked({ for: 'figure', typed })),
    onConfirm: () => confirmAt(session, field, 'sentence'),
  })

  const close = () => setAsked(undefined)
  /**
   * Puts what was picked in the place of what is selected, as a step of its own; what was typed to ask for it goes. The
   * cursor then is in the text, at what is left to be filled in.
   */
  const insert = (text: string, step: string, typed = '') => {
    // The dialog gives the focus back to what it was opened from.
    flushSync(close)
    const view = editor.current
    if (!view) return
    const before = view.state.doc.toString()
    const { from: begins, to } = view.state.selection.main
    const from = before.slice(0, begins).endsWith(typed) ? begins - typed.length : begins
    session.apply([{ path: field, from: before, to: before.slice(0, from) + text + before.slice(to) }], { label: step })
    const gap = text.indexOf(toFillIn)
    view.focus()
    if (gap < 0) selectIn(view.contentDOM, from + text.length)
    else selectIn(view.contentDOM, from + gap, from + gap + toFillIn.length)
  }
  const insertFigure = (cell: CellId) =>
    insert(linkedFigure(cell), `插入“${cellName(cell)}”`, asked?.for === 'figure' ? asked.typed : '')
  const insertStatement = (text: string, title: string) => {
    const step = `插入语句“${title}”`
    const state = editor.current?.state
    if (!state || !text.includes('\n')) return insert(text, step)
    const { from, to } = state.selection.main
    const newLineIf = (needed: boolean) => (needed ? '\n' : '')
    const before = newLineIf(from > state.doc.lineAt(from).from)
    const after = newLineIf(to < state.doc.lineAt(to).to)
    insert(before + text + after, step)
  }
  return (
    <>
      <div ref={frame} className="narrative" />
      <div className="narrative-foot">
        <UntouchedNote field={field} />
        <span className="gap" />
        <button type="button" className="button small quiet" onClick={() => setAsked({ for: 'statement' })}>
          插入语句…
        </button>
        <button type="button" className="button small quiet" onClick={() => setAsked({ for: 'figure', typed: '' })}>
          插入表中的数<kbd>=</kbd>
        </button>
      </div>
      {asked?.for === 'figure' && <FigurePicker onPick={insertFigure} onClose={close} />}
      {asked?.for === 'statement' && <StatementPicker field={field} onPick={insertStatement} onClose={close} />}
    </>
  )
}
