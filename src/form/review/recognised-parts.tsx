import {
  type Assignment,
  blankCells,
  cells2021,
  type Draft,
  format2021,
  type Imported,
  type NarrativeField,
  narrativeName,
  printedParagraphs,
  type Section,
  type SourcePosition,
  sectionHeading,
} from '../../index'
import { taking } from './carried-item'

type Props = {
  imported: Imported
  /** The draft as decided so far. */
  draft: Draft
  /** Texts that were not placed can be dropped on a narrative. */
  onAssign: (assignment: Assignment) => void
  onShow: (at: SourcePosition) => void
}

/** One line of what was recognised: its name, how much there is of it, how it begins and where it stood. */
type Part = {
  name: string
  amount: string
  beginning?: string
  at?: SourcePosition
  missing?: boolean
  field?: NarrativeField
}

/** What the file was recognised as: issuer, year, the six sections in order, signature. */
export function RecognisedParts({ imported, draft, onAssign, onShow }: Props) {
  return (
    <section className="summary-part" aria-labelledby="review-parts">
      <h2 id="review-parts">{imported.kind === 'project' ? '文件中的内容' : '识别出的内容'}</h2>
      <ul className="parts">
        {partsOf({ ...imported, draft }).map((part) => (
          <li
            key={part.name}
            className={part.missing ? 'missing' : undefined}
            {...(part.field && dropOn(part.field, onAssign))}
          >
            <PartLine part={part} onShow={onShow} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function dropOn(to: NarrativeField, onAssign: Props['onAssign']) {
  return taking('text', (at) => onAssign({ at, to }))
}

function PartLine({ part: { name, amount, beginning, at }, onShow }: { part: Part; onShow: Props['onShow'] }) {
  const line = (
    <>
      <span className="part-name">{name}</span> <span className="part-amount">{amount}</span>
      {beginning !== undefined && <span className="part-beginning">{beginning}</span>}
    </>
  )
  return at ? (
    <button type="button" className="part" onClick={() => onShow(at)}>
      {line}
    </button>
  ) : (
    <div className="part">{line}</div>
  )
}

/** Issuer, year, preamble, the six sections in order and the signature, each with its place in the source. */
function partsOf(imported: Imported): Part[] {
  const { draft } = imported
  return [
    { name: '机关名称', amount: draft.issuer || '没有找到', missing: draft.issuer === '' },
    { name: '报告年度', amount: `${draft.year} 年` },
    textPart('preamble', imported),
    ...(format2021.sections as readonly Section[]).map((section) =>
      section.table === undefined
        ? textPart(section.narrative, imported)
        : tablePart(sectionHeading(section), section.table, imported),
    ),
    {
      name: '落款',
      amount: [draft.signature.issuer, draft.signature.date].filter(Boolean).join('　') || '没有找到',
    },
    ...(draft.lastYear ? [{ name: '附带的上年报告', amount: `${draft.lastYear.year} 年` }] : []),
  ]
}

/** How many characters of a text show how it begins. */
const beginningLength = 120

function textPart(field: NarrativeField, { draft, texts }: Imported): Part {
  const name = narrativeName(field)
  const paragraphs = printedParagraphs(draft, field)
  const [first, ...others] = paragraphs
  if (first === undefined) return { name, field, amount: '没有内容', missing: true }
  const block = texts[field]?.[0]
  const length = paragraphs.join('').replace(/\s/g, '').length
  return {
    name,
    field,
    amount: `${others.length + 1} 段，${length} 字`,
    beginning: first.slice(0, beginningLength),
    ...(block !== undefined && { at: { block } }),
  }
}

function tablePart(name: string, table: string, { draft, cells }: Imported): Part {
  const all = cells2021.filter((cell) => cell.table.id === table)
  const first = all.map(({ id }) => cells[id]).find((cell) => cell !== undefined)
  return { name, ...cellsPhrase(all.length, draft, table), ...(first && { at: { block: first.at.block } }) }
}

function cellsPhrase(all: number, draft: Draft, table: string): { amount: string; missing?: boolean } {
  const blank = blankCells(draft.cells, table).length
  if (blank === all) return { amount: `${all} 格都是空白`, missing: true }
  return { amount: blank === 0 ? `${all} 格全部有数` : `${all} 格：${all - blank} 格有数，${blank} 格空白` }
}
