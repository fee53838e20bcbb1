import { useEffect, useRef, useState } from 'react'
import { type OfficialDocument, officialDocument, type Page, pagesOf, publishedPart } from '../../index'
import { choicesFor, type LayoutSettings, useLayoutSettings } from '../layout-settings'
import { createRest } from '../session/rest'
import type { Session } from '../session/session'
import { useSession } from '../session/session-context'

/** A document and its pages. */
export type Printed = { document: OfficialDocument; pages: readonly Page[] }

/**
 * The draft as it would be printed, laid out anew when typing rests. A page that came out as before is the same object, so
 * that it is not drawn again.
 */
export function usePages(): Printed {
  const session = useSession()
  const settings = useLayoutSettings((all) => all)
  const [now, setNow] = useState(() => printedNow(session, settings))
  const kept = useRef(now)
  useEffect(() => {
    const layOut = () => {
      const next = printedNow(session, settings)
      kept.current = { ...next, pages: unchangedKept(kept.current.pages, next.pages) }
      setNow(kept.current)
    }
    const rest = createRest(restAfter)
    const ends = [rest.onRest(layOut), session.onStep(rest.stir)]
    return () => {
      for (const end of ends) end()
    }
  }, [session, settings])
  return now
}

/** So long typing rests before the pages are laid out, in milliseconds: longer than from one key of a fast typist to the next. */
const restAfter = 300

/** The draft as it would be printed now. */
export function printedNow(session: Session, settings: LayoutSettings): Printed {
  const { draft } = session.store.getState()
  const document = officialDocument(publishedPart(draft), choicesFor(settings, session.finalCheck().findings))
  return { document, pages: pagesOf(document) }
}

function unchangedKept(before: readonly Page[], after: readonly Page[]): readonly Page[] {
  return after.map((page, at) => {
    const old = before[at]
    return old && JSON.stringify(old) === JSON.stringify(page) ? old : page
  })
}
