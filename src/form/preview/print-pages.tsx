import { useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { CheckSheet } from '../../index'
import { useLayoutSettings } from '../layout-settings'
import { useSession } from '../session/session-context'
import { PrintedCheckSheet, sheetToPrint } from './print-check-sheet'
import { PrintedPage } from './printed-page'
import { type Printed, printedNow } from './use-pages'
import './print-pages.css'

/** What the browser prints, by its own command or ours: the pages of the draft as it is now, and nothing of the program; or the check sheet, where that is asked for. */
export function PrintPages() {
  const session = useSession()
  const settings = useLayoutSettings((all) => all)
  const [now, setNow] = useState<Printed | CheckSheet>()
  useEffect(() => {
    // The browser takes its picture as soon as this returns.
    const before = () => flushSync(() => setNow(sheetToPrint() ?? printedNow(session, settings)))
    const after = () => setNow(undefined)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [session, settings])
  if (!now) return null
  return createPortal(
    <div className="print-pages">
      {'groups' in now ? (
        <PrintedCheckSheet sheet={now} />
      ) : (
        now.pages.map((page) => (
          <PrintedPage key={page.number} page={page} choices={now.document.choices} parts={now.document.parts} />
        ))
      )}
    </div>,
    document.body,
  )
}
