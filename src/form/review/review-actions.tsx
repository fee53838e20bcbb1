type Props = {
  /** The year of the report to be written from this one. */
  nextYear: number
  /** What the file was opened for, as far as can be told: that button stands out. */
  likely: 'next' | 'edit' | 'compare' | 'attach'
  /** Takes back, or makes again, the last decision of the review, if there is one. */
  onUndo?: () => void
  onRedo?: () => void
  /** How many doubtful cells nothing has been decided about. */
  open: number
  onUseAsLastYear: () => void
  onEditThis: () => void
  onImportInto?: () => void
  onCompareWithOpen?: () => void
  /** Attaches it to the report that is being edited. */
  onAttach?: () => void
  onCancel: () => void
}

/** What can be done with the file: always in sight, whatever is scrolled. */
export function ReviewActions(props: Props) {
  const { nextYear, likely, open, onUndo, onRedo, onUseAsLastYear, onEditThis, onCancel } = props
  const { onImportInto, onCompareWithOpen, onAttach } = props
  const look = (choice: Props['likely']) => (choice === likely ? 'button primary' : 'button')
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
        <button type="button" className={look('compare')} onClick={onCompareWithOpen}>
          与正在编辑的报告核对（签批退回）
        </button>
      )}
      {onImportInto && (
        <button type="button" className="button" onClick={onImportInto}>
          导入到正在编辑的报告
        </button>
      )}
      {onAttach && (
        <button type="button" className={look('attach')} onClick={onAttach}>
          附为上年报告
        </button>
      )}
      <button type="button" className={look('edit')} onClick={onEditThis}>
        直接编辑这份报告
      </button>
      <button type="button" className={look('next')} onClick={onUseAsLastYear}>
        用作上年报告，起草 {nextYear} 年报告
      </button>
    </footer>
  )
}
