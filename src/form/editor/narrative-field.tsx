import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { type NarrativeField as Field, narrativeName } from '../../index'
import { useSession } from '../session/session-context'
import { keepTextMarks } from './text-marks'
import './narrative-field.css'

type Props = { field: Field; hint: string }

/**
 * A narrative as a text area that is as high as its text. What is typed lands through the session on each input, but
 * never in the middle of an input method's composition.
 */
export function NarrativeField({ field, hint }: Props) {
  const label = narrativeName(field)
  const session = useSession()
  const element = useRef<HTMLTextAreaElement | null>(null)
  const behind = useRef<HTMLDivElement>(null)
  const { ref, name } = session.form.register(field)

  const fitHeight = useCallback(() => {
    const area = element.current
    if (!area || CSS.supports('field-sizing', 'content')) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight}px`
  }, [])

  useLayoutEffect(() => {
    fitHeight()
    return session.store.subscribe((now, before) => {
      if (now.draft[field] !== before.draft[field]) fitHeight()
    })
  }, [session, field, fitHeight])

  useLayoutEffect(() => {
    const [marks, area] = [behind.current, element.current]
    return marks && area ? keepTextMarks(marks, area, field, session.shown) : undefined
  }, [session, field])

  useEffect(() => {
    window.addEventListener('resize', fitHeight)
    return () => window.removeEventListener('resize', fitHeight)
  }, [fitHeight])

  const land = (area: HTMLTextAreaElement) => session.type(field, area.value, `修改${label}`)
  return (
    <div className="narrative-frame">
      <div ref={behind} className="narrative-marks" data-marks={field} aria-hidden="true" />
      <textarea
        ref={(area) => {
          ref(area)
          element.current = area
        }}
        name={name}
        className="narrative"
        aria-label={label}
        placeholder={hint}
        rows={3}
        spellCheck={false}
        onInput={(event) => {
          if (!(event.nativeEvent as InputEvent).isComposing) land(event.currentTarget)
        }}
        onCompositionEnd={(event) => land(event.currentTarget)}
      />
    </div>
  )
}
