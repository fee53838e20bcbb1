import { useCallback, useRef, useState } from 'react'
import { type CellId, type Draft, type Imported, reportTitle, type SourcePosition } from '../../index'
import { useFileDrop } from '../file-drop'
import { useEscape, useFocusAtStart } from '../page-keyboard'
import { CarriedChoice } from './carried-choice'
import { ReviewActions } from './review-actions'
import { ReviewSummary } from './review-summary'
import { SourceLegend } from './source-legend'
import { SourceView } from './source-view'
import { takenDraft } from './taken-draft'
import './import-review.css'

/** Which content of a Word file counts: what is visible in it, or what was carried in it from the last export. */
export type ReviewChoice = 'visible' | 'carried'

type Props = {
  imported: Imported
  /** The file's name. */
  name: string
  /** The title of the report that is being edited, if one is. */
  openTitle?: string
  /** Each gets the draft as the clerk has decided. */
  onUseAsLastYear: (draft: Draft) => void
  onEditThis: (draft: Draft) => void
  onImportInto?: (draft: Draft) => void
  onCompareWithOpen?: (draft: Draft) => void
  onCancel: () => void
}

/** What was recognised in a file, beside the file itself, for the clerk to confirm before anything is taken over. */
export function ImportReview(props: Props) {
  const { imported, name, openTitle, onUseAsLastYear, onEditThis, onImportInto, onCompareWithOpen, onCancel } = props
  const { blocks, carried } = imported
  const changed = carried && !carried.intact ? carried : undefined
  const [choice, setChoice] = useState<ReviewChoice>('visible')
  const [confirmed, setConfirmed] = useState<ReadonlySet<CellId>>(new Set())
  const source = useRef<HTMLDivElement>(null)
  const heading = useFocusAtStart()
  useEscape(onCancel)
  // Dropped here, a file would take the place of the whole program.
  useFileDrop(ignore)
  const show = useCallback((at: SourcePosition) => showInSource(source.current, at), [])
  const taken = () => takenDraft(imported, choice, confirmed)
  const report = changed && choice === 'carried' ? changed.published : imported.draft
  return (
    <main className="review">
      <header className="review-head">
        <h1 ref={heading} tabIndex={-1}>
          {report.issuer === '' ? name : reportTitle(report)}
        </h1>
        <p>
          来自“{name}”。{imported.kind === 'project' ? '' : '请核对识别的结果，确认后再使用；'}原文件不会被改动。
          {onImportInto && openTitle !== undefined && <>正在编辑的是“{openTitle}”，导入会替换它的内容，可以撤销。</>}
        </p>
      </header>
      <div className={blocks.length === 0 ? 'review-body single' : 'review-body'}>
        {blocks.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
          <section className="review-source" aria-label="原文" ref={source} tabIndex={0}>
            <SourceLegend imported={imported} />
            <SourceView imported={imported} />
          </section>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
        <section className="review-result" aria-label="识别结果" tabIndex={0}>
          {changed && <CarriedChoice differences={changed.differences} choice={choice} onChoose={setChoice} />}
          <ReviewSummary imported={imported} confirmed={confirmed} onConfirm={setConfirmed} onShow={show} />
        </section>
      </div>
      <ReviewActions
        nextYear={report.year + 1}
        goOn={imported.kind === 'project'}
        onUseAsLastYear={() => onUseAsLastYear(taken())}
        onEditThis={() => onEditThis(taken())}
        {...(onImportInto && { onImportInto: () => onImportInto(taken()) })}
        {...(onCompareWithOpen && { onCompareWithOpen: () => onCompareWithOpen(taken()) })}
        onCancel={onCancel}
      />
    </main>
  )
}

function ignore() {}

/** Scrolls the source to a place – the cell, else its row, else the block – and lets it flash. */
function showInSource(source: HTMLElement | null, { block, row, cell }: SourcePosition): void {
  const places = [`${block},${row},${cell}`, `${block},${row}`, `${block},`]
  const found = places.map((at) => source?.querySelector(`[data-at="${at}"]`)).find((element) => element)
  if (!(found instanceof HTMLElement)) return
  // A whole table is shown from its beginning.
  found.scrollIntoView({ block: found.tagName === 'TABLE' ? 'start' : 'center' })
  found.classList.remove('flash')
  void found.offsetWidth
  found.classList.add('flash')
}
