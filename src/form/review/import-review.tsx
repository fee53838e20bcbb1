import { useCallback, useMemo, useRef, useState } from 'react'
import { type Draft, decided, doubtsOf, type Imported, openDoubts, reportTitle, type SourcePosition } from '../../index'
import { useFileDrop } from '../file-drop'
import { useEscape, useFocusAtStart } from '../page-keyboard'
import { AttachDialog } from './attach-dialog'
import { CarriedChoice } from './carried-choice'
import { showPlace, useLinkedPlaces } from './linked-places'
import { ReviewActions } from './review-actions'
import { ReviewSummary } from './review-summary'
import { SourceLegend } from './source-legend'
import { sourceMarks } from './source-marks'
import { SourceView } from './source-view'
import { useDecisions } from './use-decisions'
import './import-review.css'

/** Which content of a Word file counts: what is visible in it, or what was carried in it from the last export. */
export type ReviewChoice = 'visible' | 'carried'

type Props = {
  imported: Imported
  /** The file's name. */
  name: string
  /** The report that is being edited, if one is. */
  open?: Draft
  /** Each gets the draft as the clerk has decided. */
  onUseAsLastYear: (draft: Draft) => void
  onEditThis: (draft: Draft) => void
  onImportInto: (draft: Draft) => void
  onCompareWithOpen: (draft: Draft) => void
  /** Attaches it to the open report as that of the year before; `carryIn`: with 上年结转 where that is blank. */
  onAttach: (draft: Draft, carryIn: boolean) => void
  onCancel: () => void
}

/** What was recognised in a file, beside the file itself, for the clerk to confirm before anything is taken over. */
export function ImportReview(props: Props) {
  const { imported, name, open, onUseAsLastYear, onEditThis, onImportInto, onCompareWithOpen, onAttach, onCancel } =
    props
  const { blocks, carried } = imported
  const changed = carried && !carried.intact ? carried : undefined
  const [choice, setChoice] = useState<ReviewChoice>('visible')
  const { decisions, decide, undo, redo, canUndo, canRedo } = useDecisions()
  const result = useMemo(() => decided(imported, decisions), [imported, decisions])
  const marks = useMemo(() => sourceMarks(imported, decisions, result), [imported, decisions, result])
  const [attaching, setAttaching] = useState(false)
  const page = useRef<HTMLElement>(null)
  useLinkedPlaces(page)
  const heading = useFocusAtStart()
  useEscape(onCancel)
  // Dropped here, a file would take the place of the whole program.
  useFileDrop(ignore)
  const show = useCallback((at: SourcePosition) => showPlace(page.current, at), [])
  const asCarried = changed && choice === 'carried' ? { ...imported.draft, ...changed.published } : undefined
  const report = asCarried ?? result.draft
  return (
    <main className="review" ref={page}>
      <header className="review-head">
        <h1 ref={heading} tabIndex={-1}>
          {report.issuer === '' ? name : reportTitle(report)}
        </h1>
        <p>
          来自“{name}”。{imported.kind === 'project' ? '' : '请核对识别的结果，确认后再使用；'}原文件不会被改动。
          {open && <>正在编辑的是“{reportTitle(open)}”，导入会替换它的内容，可以撤销。</>}
        </p>
      </header>
      <div className={blocks.length === 0 ? 'review-body single' : 'review-body'}>
        {blocks.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
          <section className="review-source" aria-label="原文" tabIndex={0}>
            <SourceLegend marks={marks} decided={result} />
            <SourceView blocks={blocks} marks={marks} />
          </section>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
        <section className="review-result" aria-label="识别结果" tabIndex={0}>
          {changed && <CarriedChoice differences={changed.differences} choice={choice} onChoose={setChoice} />}
          {!asCarried && (
            <ReviewSummary
              imported={imported}
              decisions={decisions}
              decided={result}
              tones={marks.tones}
              decide={decide}
              onShow={show}
            />
          )}
        </section>
      </div>
      <ReviewActions
        nextYear={report.year + 1}
        likely={likelyUse(report, imported.kind, open)}
        open={asCarried ? 0 : openDoubts(doubtsOf(imported), decisions).length}
        {...(canUndo && { onUndo: undo })}
        {...(canRedo && { onRedo: redo })}
        onUseAsLastYear={() => onUseAsLastYear(report)}
        onEditThis={() => onEditThis(report)}
        {...(open && {
          onImportInto: () => onImportInto(report),
          onCompareWithOpen: () => onCompareWithOpen(report),
          onAttach: () => setAttaching(true),
        })}
        onCancel={onCancel}
      />
      {open && attaching && (
        <AttachDialog
          open={open}
          lastYear={report}
          onAttach={(carryIn) => onAttach(report, carryIn)}
          onClose={() => setAttaching(false)}
        />
      )}
    </main>
  )
}

/**
 * What the file was most likely opened for: one of the year before the open report to be held beside it, a project file to go
 * on with it, the open report itself to see what was changed in it outside, any other to write the next report from it.
 */
function likelyUse(report: Draft, kind: Imported['kind'], open: Draft | undefined) {
  if (open && report.year === open.year - 1) return 'attach'
  if (kind === 'project') return 'edit'
  return open && report.year === open.year && report.issuer.trim() === open.issuer.trim() ? 'compare' : 'next'
}

function ignore() {}
