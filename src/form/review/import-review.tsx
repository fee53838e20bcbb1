import { useCallback, useEffect, useRef, useState } from 'react'
import { type Imported, reportTitle, type SourcePosition } from '../../index'
import { CarriedChoice } from './carried-choice'
import { ReviewSummary } from './review-summary'
import { SourceView } from './source-view'
import './import-review.css'

/** Which content of a Word file counts: what is visible in it, or what was carried in it from the last export. */
export type ReviewChoice = 'visible' | 'carried'

type Props = {
  imported: Imported
  /** The file's name. */
  name: string
  /** The title of the report that is being edited, if one is. */
  openTitle?: string
  onUseAsLastYear: (choice: ReviewChoice) => void
  onEditThis: (choice: ReviewChoice) => void
  onImportInto?: (choice: ReviewChoice) => void
  onCancel: () => void
}

/** What was recognised in a file, beside the file itself, for the clerk to confirm before anything is taken over. */
export function ImportReview(props: Props) {
  const { imported, name, openTitle, onUseAsLastYear, onEditThis, onImportInto, onCancel } = props
  const [choice, setChoice] = useState<ReviewChoice>('visible')
  const heading = useRef<HTMLHeadingElement>(null)
  const source = useRef<HTMLDivElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    const cancel = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) onCancel()
    }
    document.addEventListener('keydown', cancel)
    return () => document.removeEventListener('keydown', cancel)
  }, [onCancel])
  const show = useCallback((at: SourcePosition) => showInSource(source.current, at), [])
  const { draft, blocks } = imported
  return (
    <main className="review">
      <header className="review-head">
        <h1 ref={heading} tabIndex={-1}>
          {draft.issuer === '' ? name : reportTitle(draft)}
        </h1>
        <p>来自“{name}”。请核对识别的结果，确认后再使用；原文件不会被改动。</p>
      </header>
      <div className={blocks.length === 0 ? 'review-body single' : 'review-body'}>
        {blocks.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
          <section className="review-source" aria-label="原文" ref={source} tabIndex={0}>
            <SourceView imported={imported} />
          </section>
        )}
        <section className="review-result" aria-label="识别结果">
          {imported.carried && !imported.carried.intact && (
            <CarriedChoice differences={imported.carried.differences} choice={choice} onChoose={setChoice} />
          )}
          <ReviewSummary imported={imported} onShow={show} />
        </section>
      </div>
      <footer className="review-actions">
        <button type="button" className="button" onClick={onCancel}>
          取消
        </button>
        <span className="gap" />
        {onImportInto && (
          <button type="button" className="button" title={openTitle} onClick={() => onImportInto(choice)}>
            导入到正在编辑的报告
          </button>
        )}
        <button type="button" className="button" onClick={() => onEditThis(choice)}>
          直接编辑这份报告
        </button>
        <button type="button" className="button primary" onClick={() => onUseAsLastYear(choice)}>
          用作上年报告，起草 {draft.year + 1} 年报告
        </button>
      </footer>
    </main>
  )
}

/** Scrolls the source to a place and lets it flash. */
function showInSource(source: HTMLElement | null, { block, row }: SourcePosition): void {
  const found =
    source?.querySelector(`[data-at="${block},${row ?? ''}"]`) ?? source?.querySelector(`[data-at="${block},"]`)
  if (!(found instanceof HTMLElement)) return
  found.scrollIntoView({ block: 'center' })
  found.classList.remove('flash')
  void found.offsetWidth
  found.classList.add('flash')
}
