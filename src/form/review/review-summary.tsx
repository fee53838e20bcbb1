import {
  blankCells,
  type CellId,
  cellName,
  cells2021,
  format2021,
  type Imported,
  type ImportNote,
  printedParagraphs,
  type Section,
  type SourcePosition,
  sectionHeading,
} from '../../index'

type Props = { imported: Imported; onShow: (at: SourcePosition) => void }

/** What was recognised, what looked odd, what was inferred and what could not be placed: the doubtful things first. */
export function ReviewSummary({ imported, onShow }: Props) {
  const { notes, notPlaced, cells, kind, carried } = imported
  const odd = notes.filter(({ severity }) => severity === 'odd')
  const done = notes.filter(({ severity }) => severity === 'info')
  const inferred = Object.entries(cells).filter(([, cell]) => cell.certainty === 'inferred')
  return (
    <div className="summary">
      {carried?.intact && <p className="summary-good">✓ 这份 Word 由本程序导出，内容没有被改过，与导出时完全一样。</p>}
      {kind === 'project' && <p className="summary-good">✓ 这是本程序的项目文件，内容完整。</p>}
      {odd.length > 0 && <NoteList title={`请留意 ${odd.length} 处`} tone="odd" notes={odd} onShow={onShow} />}
      {notPlaced.length > 0 && (
        <section className="summary-part odd">
          <h2>没有放入的 {notPlaced.length} 项</h2>
          <ul>
            {notPlaced.map(({ at, text, reason }) => (
              <li key={`${at.block},${at.row},${text}`}>
                <button type="button" onClick={() => onShow(at)}>
                  <span className="quoted">{text}</span>
                  <span className="reason">{reason}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {inferred.length > 0 && (
        <section className="summary-part inferred">
          <h2>推断放入的 {inferred.length} 格，请核对</h2>
          <p className="reason">{inferred[0]?.[1].reason}</p>
          <ul className="inferred-cells">
            {inferred.map(([id, { source, at }]) => (
              <li key={id}>
                <button type="button" onClick={() => onShow(at)}>
                  {cellName(id as CellId)}：{source}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Sections imported={imported} onShow={onShow} />
      <Checksum imported={imported} />
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
        {notes.map(({ message, at }) => (
          <li key={message}>
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

function Sections({ imported: { draft, texts }, onShow }: Props) {
  return (
    <section className="summary-part">
      <h2>识别出的内容</h2>
      <dl>
        <div>
          <dt>机关名称</dt>
          <dd>{draft.issuer === '' ? '没有找到' : draft.issuer}</dd>
        </div>
        <div>
          <dt>报告年度</dt>
          <dd>{draft.year} 年</dd>
        </div>
        <div>
          <dt>引言</dt>
          <dd>{textPhrase(draft.preamble)}</dd>
        </div>
        {(format2021.sections as readonly Section[]).map((section) => {
          const first = section.narrative === undefined ? undefined : texts[section.narrative]?.[0]
          const phrase =
            section.table === undefined ? textPhrase(draft[section.narrative]) : tablePhrase(section.table, draft.cells)
          return (
            <div key={section.id}>
              <dt>{sectionHeading(section)}</dt>
              <dd>
                {first === undefined ? (
                  phrase
                ) : (
                  <button type="button" onClick={() => onShow({ block: first })}>
                    {phrase}
                  </button>
                )}
              </dd>
            </div>
          )
        })}
        <div>
          <dt>落款</dt>
          <dd>{[draft.signature.issuer, draft.signature.date].filter(Boolean).join('　') || '没有找到'}</dd>
        </div>
      </dl>
    </section>
  )
}

function textPhrase(text: string): string {
  const paragraphs = printedParagraphs(text)
  return paragraphs.length === 0 ? '没有内容' : `${paragraphs.length} 段，${text.replace(/\s/g, '').length} 字`
}

function tablePhrase(table: string, cells: Imported['draft']['cells']): string {
  const all = cells2021.filter((cell) => cell.table.id === table).length
  const blank = blankCells(cells, table).length
  return blank === 0 ? `${all} 格全部有数` : `${all} 格中 ${all - blank} 格有数，${blank} 格空白`
}

/** Every figure of the source's tables is in its cell or in the list: in plain words, with the sums. */
function Checksum({ imported: { checksum, kind } }: { imported: Imported }) {
  if (kind === 'project') return null
  const { source, placed, listed } = checksum
  return (
    <p className="checksum">
      原文表格中有 {source.count} 个数字，合计 {source.sum}：放入 {placed.count} 个，合计 {placed.sum}
      {listed.count > 0 ? `；没有放入的 ${listed.count} 个，合计 ${listed.sum}，都列在上面。` : '；没有遗漏。'}
    </p>
  )
}
