import { useState } from 'react'
import { type Draft, lastYearEdits, reportTitle } from '../../index'
import { Dialog } from '../editor/dialog'
import './attach-dialog.css'

type Props = {
  /** The report that is being edited. */
  open: Draft
  /** The report that is to be attached to it. */
  lastYear: Draft
  onAttach: (carryIn: boolean) => void
  onClose: () => void
}

/** Says what attaching a report as last year's does, and asks where year or issuer do not fit. */
export function AttachDialog({ open, lastYear, onAttach, onClose }: Props) {
  const blank = lastYearEdits(open, lastYear, true).length - 1
  const [carryIn, setCarryIn] = useState(blank > 0)
  const year = open.year - 1
  const fits = lastYear.year === year
  return (
    <Dialog label="附上上年报告" onClose={onClose}>
      <form
        className="attach-dialog"
        onSubmit={(event) => {
          event.preventDefault()
          onAttach(carryIn)
        }}
      >
        <h2>附上上年报告</h2>
        <p>
          “{reportTitle(lastYear)}”将附在“{reportTitle(open)}
          ”上：各格旁边显示上年的数字，核对时与上年比较；正在编辑的内容不变，可以撤销。
        </p>
        {!fits && (
          <p className="doubtful">
            这份报告写的是 {lastYear.year} 年，上年应是 {year} 年。确认它就是 {year} 年的报告，再附上。
          </p>
        )}
        {lastYear.issuer !== open.issuer && (
          <p className="doubtful">
            机关名称不同：这份报告是“{lastYear.issuer}”，正在编辑的是“{open.issuer}”。
          </p>
        )}
        {open.lastYear && <p>现在附着的“{reportTitle(open.lastYear)}”会被它替换。</p>}
        {blank > 0 && (
          <label>
            <input type="checkbox" checked={carryIn} onChange={({ target }) => setCarryIn(target.checked)} />
            把空白的“上年结转”{blank} 格按上年的结转填上；已经填了的不改
          </label>
        )}
        <div className="buttons">
          <button type="button" className="button" onClick={onClose}>
            取消
          </button>
          <button type="submit" className="button primary">
            {fits ? '附上' : `就是 ${year} 年的报告，附上`}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
