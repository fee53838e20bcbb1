import {
  type Assignment,
  type CellId,
  cellText,
  type Decided,
  type Decisions,
  doubtsOf,
  type Imported,
  type ImportNote,
  isNarrative,
  mendsOf,
  rowFills,
  type SourcePosition,
  withAssigned,
  withCells,
  withoutAssigned,
  withRow,
} from '../../index'
import { Checksum } from './checksum'
import { DoubtfulCells } from './doubtful-cells'
import { DraftTables } from './draft-tables'
import { NotPlacedList } from './not-placed-list'
import { RecognisedParts } from './recognised-parts'
import type { Tone } from './source-marks'
import { TextMends } from './text-mends'

type Props = {
  imported: Imported
  decisions: Decisions
  decided: Decided
  tones: ReadonlyMap<CellId, Tone>
  decide: (next: (before: Decisions) => Decisions) => void
  onShow: (at: SourcePosition) => void
}

/** What was recognised, and what the clerk has to decide about it: the doubtful things first. */
export function ReviewSummary({ imported, decisions, decided, tones, decide, onShow }: Props) {
  const { notes, kind, carried, blocks } = imported
  const odd = notes.filter(({ severity }) => severity === 'odd')
  const done = notes.filter(({ severity }) => severity === 'info')
  const doubts = doubtsOf(imported)
  const mends = mendsOf(imported, decisions.refused)
  const assign = (assignment: Assignment) => decide((before) => withAssigned(before, assignment))
  return (
    <div className="summary">
      {carried?.intact && <p className="summary-good">✓ 这份 Word 由本程序导出，内容没有被改过，与导出时完全一样。</p>}
      {kind === 'project' && <p className="summary-good">✓ 这是本程序的项目文件，内容完整。</p>}
      {doubts.length > 0 && (
        <DoubtfulCells
          doubts={doubts}
          decisions={decisions}
          draft={decided.draft}
          onDecide={(made) => decide((before) => withCells(before, made))}
          onReopen={() => decide((before) => ({ ...before, cells: {} }))}
        />
      )}
      {odd.length > 0 && <NoteList title={`请留意 ${odd.length} 处`} tone="odd" notes={odd} onShow={onShow} />}
      <NotPlacedList
        items={decided.notPlaced}
        assigned={decisions.assigned.map((each) => ({ ...each, text: assignedText(imported, decided, each) }))}
        draft={decided.draft}
        fillsOf={(item) => rowFills(imported, item)}
        onAssign={assign}
        onFill={(fill) => decide((before) => withRow(before, fill))}
        onTakeBack={(assignments) => decide((before) => assignments.reduce(withoutAssigned, before))}
        onShow={onShow}
      />
      {kind !== 'project' && <Checksum checksum={decided.checksum} />}
      {mends.length > 0 && (
        <TextMends
          mends={mends}
          refused={decisions.refused}
          onRefuse={(refused) => decide((before) => ({ ...before, refused }))}
        />
      )}
      <RecognisedParts imported={imported} draft={decided.draft} onAssign={assign} onShow={onShow} />
      {blocks.length > 0 && <DraftTables decided={decided} tones={tones} onAssign={assign} />}
      {done.length > 0 && <NoteList title="已自动处理" tone="done" notes={done} onShow={onShow} />}
    </div>
  )
}

/** What the clerk has put somewhere, to be shown in one line. */
function assignedText({ notPlaced }: Imported, { draft }: Decided, { at, to }: Assignment): string {
  if (!isNarrative(to)) return cellText(draft.cells, to)
  return notPlaced.find((each) => each.at.block === at.block && each.at.row === at.row)?.text ?? ''
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
