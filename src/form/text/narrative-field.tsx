import { useState } from 'react'
import { type CellId, cellName, type NarrativeField as Field, linkedFigure, narrativeName } from '../../index'
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
    onAskForFigure: (typed) => setAsked({ for: 'figure', typed }),
    onConfirm: () => confirmAt(session, field, 'sentence'),
  })

  /** Puts something in the place of what is selected, as a step of its own. */
  const insert = (text: string, step: string) => {
    const view = editor.current
    if (!view || text === '') return
    const { from, to } = view.state.selection.main
    const before = view.state.doc.toString()
    session.apply([{ path: field, from: before, to: before.slice(0, from) + text + before.slice(to) }], { label: step })
    selectIn(view.contentDOM, from + text.length)
  }
  const close = () => {
    // Whoever typed = and picked nothing wanted a =.
    if (asked?.for === 'figure') insert(asked.typed, `修改${narrativeName(field)}`)
    setAsked(undefined)
  }
  const insertFigure = (cell: CellId) => {
    setAsked(undefined)
    insert(linkedFigure(cell), `插入“${cellName(cell)}”`)
  }
  const insertStatement = (text: string, title: string) => {
    setAsked(undefined)
    const view = editor.current
    const line = view?.state.doc.lineAt(view.state.selection.main.from)
    const ownParagraphs = text.includes('\n') && line !== undefined && line.length > 0
    insert(ownParagraphs ? `\n${text}` : text, `插入语句“${title}”`)
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
