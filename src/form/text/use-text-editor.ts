import type { EditorView } from '@codemirror/view'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { type NarrativeField, narrativeName } from '../../index'
import { useSession } from '../session/session-context'
import { findingMarks } from './finding-marks'
import { findingTooltip } from './finding-tooltip'
import { linkedFigureChips } from './linked-figure-chips'
import { linkedFigureTooltip } from './linked-figure-tooltip'
import { searchMarks } from './search-marks'
import { createTextEditor, showText } from './text-editor'
import { untouchedMarks } from './untouched-marks'

type Options = {
  field: NarrativeField
  hint: string
  onAskForFigure: (typed: string) => void
  onConfirm: () => void
}

/** The text editor of a narrative, in the element that the first reference is given to. */
export function useTextEditor({ field, hint, onAskForFigure, onConfirm }: Options): {
  frame: RefObject<HTMLDivElement | null>
  editor: RefObject<EditorView | null>
} {
  const session = useSession()
  const frame = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView>(null)
  // The editor is made once; what it calls is what was given last.
  const commands = useRef({ onAskForFigure, onConfirm })
  commands.current = { onAskForFigure, onConfirm }
  useLayoutEffect(() => {
    if (!frame.current) return
    const label = narrativeName(field)
    const view = createTextEditor({
      parent: frame.current,
      name: field,
      label,
      hint,
      text: session.store.getState().draft[field],
      onChange: (text, typed) => {
        if (typed) return session.type(field, text, `修改“${label}”`)
        const from = session.store.getState().draft[field]
        if (text !== from) session.apply([{ path: field, from, to: text }], { label: `修改“${label}”` })
      },
      onAskForFigure: (typed) => commands.current.onAskForFigure(typed),
      onConfirm: () => commands.current.onConfirm(),
      extensions: [
        linkedFigureChips(session),
        untouchedMarks(session, field),
        searchMarks(session, field),
        findingMarks(session, field),
        findingTooltip(session, field),
        linkedFigureTooltip(session),
      ],
    })
    editor.current = view
    session.fields.form.register(field).ref({
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
  }, [session, field, hint])
  return { frame, editor }
}
