type Props = {
  /** The year of the report to be written from this one. */
  nextYear: number
  /** A project file is mostly opened to go on with it, any other file to write the next report from it. */
  goOn: boolean
  /** Takes back, or makes again, the last decision of the review, if there is one. */
  onUndo?: () => void
  onRedo?: () => void
  /** How many doubtful cells nothing has been decided about. */
  open: number
  onUseAsLastYear: () => void
  onEditThis: () => void
  onImportInto?: () => void
  onCompareWithOpen?: () => void
  /** Attaches it to the report that is being edited; `fits`: it is of the year before that one. */
  attach?: { fits: boolean; onAttach: () => void }
  onCancel: () => void
}

/** What can be done with the file: always in sight, whatever is scrolled. */
export function ReviewActions(props: Props) {
  const { nextYear, goOn, open, onUndo, onRedo, onUseAsLastYear, onEditThis, onCancel } = props
  const { onImportInto, onCompareWithOpen, attach } = props
  const startsNext = !goOn && !attach?.fits
  return (
    <footer className="review-actions">
      <button type="button" className="button" aria-keyshortcuts="Escape" title="Esc" onClick={onCancel}>
        取消
      </button>
      {(onUndo || onRedo) && (
        <>
          <button type="button" className="button" title="Ctrl+Z" disabled={!onUndo} onClick={onUndo}>
            撤销
          </button>
          <button type="button" className="button" title="Ctrl+Y" disabled={!onRedo} onClick={onRedo}>
            重做
          </button>
        </>
      )}
      {open > 0 && <span className="still-open">还有 {open} 格存疑待确认</span>}
      <span className="gap" />
      {onCompareWithOpen && (
        <button type="button" className="button" onClick={onCompareWithOpen}>
          与正在编辑的报告核对（签批退回）
        </button>
      )}
      {onImportInto && (
        <button type="button" className="button" onClick={onImportInto}>
          导入到正在编辑的报告
        </button>
      )}
      {attach && (
        <button type="button" className={attach.fits ? 'button primary' : 'button'} onClick={attach.onAttach}>
          附为上年报告
        </button>
      )}
      <button type="button" className={goOn && !attach?.fits ? 'button primary' : 'button'} onClick={onEditThis}>
        直接编辑这份报告
      </button>
      <button type="button" className={startsNext ? 'button primary' : 'button'} onClick={onUseAsLastYear}>
        用作上年报告，起草 {nextYear} 年报告
      </button>
    </footer>
  )
}
