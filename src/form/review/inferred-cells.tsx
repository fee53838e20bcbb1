import { type CellId, cellName, type ImportedCell, type SourcePosition } from '../../index'

type Inferred = readonly [id: string, cell: ImportedCell]
type Props = { cells: readonly Inferred[]; onShow: (at: SourcePosition) => void }

/** So many cells of one reason are listed at once; the others unfold. */
const shownAtOnce = 8

/** The cells whose place was inferred, by reason, for the clerk to look at. */
export function InferredCells({ cells, onShow }: Props) {
  return (
    <section className="summary-part inferred" aria-labelledby="review-inferred">
      <h2 id="review-inferred">推断放入的 {cells.length} 格，请核对</h2>
      {byReason(cells).map(([reason, group]) => (
        <div key={reason} className="inferred-group">
          <p className="reason">{reason}</p>
          <CellList cells={group.slice(0, shownAtOnce)} onShow={onShow} />
          {group.length > shownAtOnce && (
            <details>
              <summary>其余 {group.length - shownAtOnce} 格</summary>
              <CellList cells={group.slice(shownAtOnce)} onShow={onShow} />
            </details>
          )}
        </div>
      ))}
    </section>
  )
}

function CellList({ cells, onShow }: Props) {
  return (
    <ul className="inferred-cells">
      {cells.map(([id, { source, at }]) => (
        <li key={id}>
          <button type="button" onClick={() => onShow(at)}>
            {cellName(id as CellId)}：<b>{source}</b>
          </button>
        </li>
      ))}
    </ul>
  )
}

function byReason(cells: readonly Inferred[]): [string, Inferred[]][] {
  const groups = new Map<string, Inferred[]>()
  for (const each of cells) {
    const reason = each[1].reason ?? '位置由推断得出'
    groups.set(reason, [...(groups.get(reason) ?? []), each])
  }
  return [...groups]
}
