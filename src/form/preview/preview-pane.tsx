import { type RefObject, useEffect, useRef } from 'react'
import { focusOn } from '../text/text-field'
import { followCursor, placeOf, printedPlace, showInPreview } from './follow-cursor'
import { showForm } from './preview-state'
import { PrintedPage } from './printed-page'
import { usePages } from './use-pages'
import './preview-pane.css'

type Props = {
  /** Whether it stands in the form's place, not beside it. */
  inPlace: boolean
  lastField: RefObject<HTMLElement | undefined>
  onClose: () => void
}

/** The pages as they will be printed, beside the form or in its place; they follow the cursor, and the cursor a click. */
export function PreviewPane({ inPlace, lastField, onClose }: Props) {
  const { document: official, pages } = usePages()
  const scroller = useRef<HTMLDivElement>(null)
  useScale(scroller)
  useCursor(scroller, lastField, pages)
  useFocus(scroller, lastField, inPlace)
  const [Region, Heading] = inPlace ? (['main', 'h1'] as const) : (['section', 'h2'] as const)
  return (
    <Region className="preview" aria-label="预览">
      <header className="preview-head">
        <Heading>预览</Heading>
        <span title="分页按行宽和断行规则算出；数字、英文较多的行，在 Word、WPS 里断开处可能略有不同，请以打开的文件为准。">
          共 {pages.length} 页 · 分页近似
        </span>
        <span className="gap" />
        <button type="button" className="button small" onClick={() => window.print()}>
          打印 / 存为 PDF
        </button>
        <button type="button" className="button small" onClick={onClose}>
          {inPlace ? '返回编辑' : '关闭预览'}
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
          // Whoever selects text to copy it wants to stay.
          const goTo = getSelection()?.isCollapsed === false ? undefined : printedPlace(target as Element)
          if (!goTo) return
          showForm()
          goTo()
        }}
      >
        {pages.map((page) => (
          <div key={page.number} className="preview-sheet">
            <PrintedPage page={page} choices={official.choices} parts={official.parts} />
          </div>
        ))}
      </div>
    </Region>
  )
}

/** Marks what the cursor is in: when the preview opens, when the cursor has moved, and when the pages were laid out anew. */
function useCursor(scroller: { readonly current: HTMLElement | null }, lastField: Props['lastField'], pages: unknown) {
  useEffect(() => followCursor((place) => scroller.current && showInPreview(scroller.current, place)), [scroller])
  // biome-ignore lint/correctness/useExhaustiveDependencies: pages drawn anew have lost the mark
  useEffect(() => {
    const place = placeOf(lastField.current)
    if (scroller.current && place) showInPreview(scroller.current, place)
  }, [scroller, lastField, pages])
}

/** In the form's place it takes the focus, so that the keyboard scrolls it; closed it gives it back to the form. */
function useFocus(scroller: { readonly current: HTMLElement | null }, lastField: Props['lastField'], inPlace: boolean) {
  useEffect(() => {
    if (inPlace) scroller.current?.focus({ preventScroll: true })
    return () => {
      if (document.activeElement === document.body && lastField.current) focusOn(lastField.current)
    }
  }, [scroller, lastField, inPlace])
}

/** Pages are as wide as the pane allows, never wider than the paper. */
function useScale(scroller: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const setScale = () => {
      const scale = Math.min(1, (element.clientWidth - 2 * sideSpace) / paperWidth)
      element.style.setProperty('--scale', String(scale))
    }
    // At once as well: where the cursor is shown depends on it.
    setScale()
    const observer = new ResizeObserver(setScale)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
}

/** 210 mm in CSS pixels. */
const paperWidth = (210 / 25.4) * 96
const sideSpace = 16
