import { type CellId, cellName, type Proposal, type SourcePosition } from '../../index'

type Props = {
  proposals: readonly Proposal[]
  confirmed: ReadonlySet<CellId>
  onConfirm: (confirmed: ReadonlySet<CellId>) => void
  onShow: (at: SourcePosition) => void
}

/** Numbers that come close to what a cell holds: each goes in only if the clerk says so. */
export function ProposedCells({ proposals, confirmed, onConfirm, onShow }: Props) {
  const all = new Set(proposals.map(({ cell }) => cell))
  const toggle = (cell: CellId) => {
    const next = new Set(confirmed)
    if (!next.delete(cell)) next.add(cell)
    onConfirm(next)
  }
  return (
    <section className="summary-part inferred" aria-labelledby="review-proposed">
      <h2 id="review-proposed">建议放入 {proposals.length} 格，勾选后才放入</h2>
      <p className="reason">旧格式与现行格式的统计口径相近但不完全相同，请逐一确认。</p>
      <ul className="proposed-cells">
        {proposals.map(({ cell, source, at, reason }) => (
          <li key={cell}>
            <label>
              <input type="checkbox" checked={confirmed.has(cell)} onChange={() => toggle(cell)} />
              {cellName(cell)}：<b>{source}</b>
            </label>{' '}
            <button type="button" onClick={() => onShow(at)}>
              {reason}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => onConfirm(confirmed.size === all.size ? new Set() : all)}>
        {confirmed.size === all.size ? '全部不放入' : '全部放入'}
      </button>
    </section>
  )
}
