import { useEffect, useRef } from 'react'
import { followCursor, printedPlace, showInPreview } from './follow-cursor'
import { PrintedPage } from './printed-page'
import { usePages } from './use-pages'
import './preview-pane.css'

type Props = {
  onClose: () => void
  /** What is done before the cursor goes to the place of the form that was clicked on. */
  onGoTo: (() => void) | undefined
}

/** The pages as they will be printed, beside the form or in its place; they follow the cursor, and the cursor a click. */
export function PreviewPane({ onClose, onGoTo }: Props) {
  const { document: official, pages } = usePages()
  const scroller = useRef<HTMLDivElement>(null)
  useScale(scroller)
  useEffect(() => followCursor(document, (place) => scroller.current && showInPreview(scroller.current, place)), [])
  return (
    <section className="preview" aria-label="预览">
      <header className="preview-head">
        <h2>预览</h2>
        <span title="按 WPS、Word 通行的断行规则排版；含较长英文、网址的行，各软件断开处可能略有不同。">
          共 {pages.length} 页 · 分页近似
        </span>
        <span className="gap" />
        <button type="button" className="button small" onClick={() => window.print()}>
          打印 / 存为 PDF
        </button>
        <button type="button" className="button small" onClick={onClose}>
          关闭预览
        </button>
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the form itself is where the keyboard works */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same */}
      <div
        ref={scroller}
        className="preview-pages"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keyboard can scroll it
        tabIndex={0}
        onClick={({ target }) => {
          const goTo = printedPlace(target as Element)
          if (!goTo) return
          onGoTo?.()
          setTimeout(goTo)
        }}
      >
        {pages.map((page) => (
          <div key={page.number} className="preview-sheet">
            <PrintedPage page={page} choices={official.choices} parts={official.parts} />
          </div>
        ))}
      </div>
    </section>
  )
}

/** Pages are as wide as the pane allows, never wider than the paper. */
function useScale(scroller: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      const scale = Math.min(1, (element.clientWidth - 2 * sideSpace) / paperWidth)
      element.style.setProperty('--scale', String(scale))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
}

/** 210 mm in CSS pixels. */
const paperWidth = (210 / 25.4) * 96
const sideSpace = 16
