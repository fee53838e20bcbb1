import { type ReactNode, useEffect, useRef } from 'react'
import { focusOn } from '../text/text-field'

type Props = { label: string; wide?: boolean; onClose: () => void; children: ReactNode }

/** A modal dialog on the browser's own `<dialog>`: it traps the focus, closes on Esc and gives the focus back. */
export function Dialog({ label, wide = false, onClose, children }: Props) {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    const focused = document.activeElement
    if (dialog && !dialog.open) dialog.showModal()
    return () => {
      if (focused instanceof HTMLElement) focusOn(focused)
    }
  }, [])
  return (
    <dialog ref={element} className={wide ? 'dialog wide' : 'dialog'} aria-label={label} onClose={onClose}>
      {children}
    </dialog>
  )
}

/** The last line of a dialog, which closes it. */
export function CloseFoot() {
  return (
    <form method="dialog" className="close-foot">
      <button type="submit" className="button primary">
        关闭
      </button>
    </form>
  )
}
