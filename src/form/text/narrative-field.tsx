import type { EditorView } from '@codemirror/view'
import { useLayoutEffect, useRef, useState } from 'react'
import { type CellId, cellName, type NarrativeField as Field, linkedFigure, narrativeName } from '../../index'
import { useSession } from '../session/session-context'
import { FigurePicker } from './figure-picker'
import { findingMarks } from './finding-marks'
import { findingTooltip } from './finding-tooltip'
import { linkedFigureChips } from './linked-figure-chips'
import { linkedFigureTooltip } from './linked-figure-tooltip'
import { searchMarks } from './search-marks'
import { createTextEditor, showText } from './text-editor'
import { selectIn } from './text-field'
import './narrative-field.css'

type Props = { field: Field; hint: string }

/** A narrative as a text that is edited as it will be printed. */
export function NarrativeField({ field, hint }: Props) {
  const session = useSession()
  const label = narrativeName(field)
  const frame = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView>(null)
  /** What was typed to ask for a figure: it stands in the text if none is picked. */
  const [asked, setAsked] = useState<string>()
  useLayoutEffect(() => {
    if (!frame.current) return
    const view = createTextEditor({
      parent: frame.current,
      name: field,
      label,
      hint,
      text: session.store.getState().draft[field],
      onType: (text) => session.type(field, text, `修改${label}`),
      onAskForFigure: setAsked,
      extensions: [
        linkedFigureChips(session),
        searchMarks(session, field),
        findingMarks(session, field),
        findingTooltip(session, field),
        linkedFigureTooltip(session),
      ],
    })
    editor.current = view
    session.form.register(field).ref({
      name: field,
      type: 'textarea',
      get value() {
        return view.state.doc.toString()
      },
      set value(text: string) {
        showText(view, text)
      },
      focus: () => view.focus(),
    })
    return () => view.destroy()
  }, [session, field, label, hint])

  /** Puts something in the place of what is selected, as a step of its own. */
  const insert = (text: string, step: string) => {
    const view = editor.current
    if (!view || text === '') return
    const { from, to } = view.state.selection.main
    const before = view.state.doc.toString()
    session.apply([{ path: field, from: before, to: before.slice(0, from) + text + before.slice(to) }], { label: step })
    selectIn(view.contentDOM, from + text.length)
  }
  const pick = (cell: CellId) => {
    setAsked(undefined)
    insert(linkedFigure(cell), `插入“${cellName(cell)}”`)
  }
  const letGo = () => {
    insert(asked ?? '', `修改${label}`)
    setAsked(undefined)
  }
  return (
    <>
      <div ref={frame} className="narrative" />
      <div className="narrative-foot">
        <span className="gap" />
        <button type="button" className="button small quiet" onClick={() => setAsked('')}>
          插入表中的数<kbd>=</kbd>
        </button>
      </div>
      {asked !== undefined && <FigurePicker onPick={pick} onClose={letGo} />}
    </>
  )
}
