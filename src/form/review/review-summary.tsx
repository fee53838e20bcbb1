import type { CellId, Imported, ImportNote, NotPlaced, SourcePosition } from '../../index'
import { Checksum } from './checksum'
import { InferredCells } from './inferred-cells'
import { ProposedCells } from './proposed-cells'
import { RecognisedParts } from './recognised-parts'

type Props = {
  imported: Imported
  /** The proposed cells that the clerk has confirmed. */
  confirmed: ReadonlySet<CellId>
  onConfirm: (confirmed: ReadonlySet<CellId>) => void
  onShow: (at: SourcePosition) => void
}

/** What was recognised, what looked odd, what was inferred and what could not be placed: the doubtful things first. */
export function ReviewSummary({ imported, confirmed, onConfirm, onShow }: Props) {
  const { notes, notPlaced, proposals, cells, kind, carried, checksum } = imported
  const odd = notes.filter(({ severity }) => severity === 'odd')
  const done = notes.filter(({ severity }) => severity === 'info')
  const inferred = Object.entries(cells).filter(([, cell]) => cell.certainty === 'inferred')
  return (
    <div className="summary">
      {carried?.intact && <p className="summary-good">✓ 这份 Word 由本程序导出，内容没有被改过，与导出时完全一样。</p>}
      {kind === 'project' && <p className="summary-good">✓ 这是本程序的项目文件，内容完整。</p>}
      {odd.length > 0 && <NoteList title={`请留意 ${odd.length} 处`} tone="odd" notes={odd} onShow={onShow} />}
      {proposals.length > 0 && (
        <ProposedCells proposals={proposals} confirmed={confirmed} onConfirm={onConfirm} onShow={onShow} />
      )}
      {notPlaced.length > 0 && <NotPlacedList items={notPlaced} onShow={onShow} />}
      {inferred.length > 0 && <InferredCells cells={inferred} onShow={onShow} />}
      {kind !== 'project' && <Checksum checksum={checksum} />}
      <RecognisedParts imported={imported} onShow={onShow} />
      {done.length > 0 && <NoteList title="已自动处理" tone="done" notes={done} onShow={onShow} />}
    </div>
  )
}

type NoteListProps = {
  title: string
  tone: 'odd' | 'done'
  notes: readonly ImportNote[]
  onShow: (at: SourcePosition) => void
}

function NoteList({ title, tone, notes, onShow }: NoteListProps) {
  return (
    <section className={`summary-part ${tone}`}>
      <h2>{title}</h2>
      <ul>
        {notes.map(({ message, at }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the notes on a file never change place, and may repeat
          <li key={i}>
            {at ? (
              <button type="button" onClick={() => onShow(at)}>
                {message}
              </button>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function NotPlacedList({ items, onShow }: { items: readonly NotPlaced[]; onShow: (at: SourcePosition) => void }) {
  return (
    <section className="summary-part listed">
      <h2>没有放入的 {items.length} 项</h2>
      <ul>
        {items.map(({ at, text, numbers, reason }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the items of a file never change place, and may repeat
          <li key={i}>
            <button type="button" onClick={() => onShow(at)}>
              <span className="quoted">{text}</span>
              <span className="reason">
                {reason}
                {numbers.length > 0 && `（${numbers.length} 个数字：${numbers.join('、')}）`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
