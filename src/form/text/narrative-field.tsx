import { useLayoutEffect, useRef } from 'react'
import { type NarrativeField as Field, narrativeName } from '../../index'
import { useSession } from '../session/session-context'
import { findingMarks } from './finding-marks'
import { findingTooltip } from './finding-tooltip'
import { searchMarks } from './search-marks'
import { createTextEditor, showText } from './text-editor'
import './narrative-field.css'

type Props = { field: Field; hint: string }

/** A narrative as a text that is edited as it will be printed. */
export function NarrativeField({ field, hint }: Props) {
  const session = useSession()
  const frame = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!frame.current) return
    const label = narrativeName(field)
    const view = createTextEditor({
      parent: frame.current,
      name: field,
      label,
      hint,
      text: session.store.getState().draft[field],
      onType: (text) => session.type(field, text, `修改${label}`),
      extensions: [searchMarks(session, field), findingMarks(session, field), findingTooltip(session, field)],
    })
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
  }, [session, field, hint])
  return <div ref={frame} className="narrative" />
}
