import { cellsOfTable } from '../schema/cells'
import type { Draft, NarrativeField, Published } from '../schema/draft'
import { cellPath, type Edit, editsBetween, type FieldPath, valueAt, withEdits } from '../schema/edits'
import type { CellId, Section } from '../schema/format'
import { format2021 } from '../schema/format-2021'
import { printedCell } from '../schema/printed'
import { type ParagraphPair, pairedParagraphs } from './paragraphs'

/** Where a report that came back from being signed prints something else than the draft. `id` is its own among all. */
export type ReturnedDifference = { id: string } & (
  | { kind: 'field'; path: FieldPath; before: string; after: string }
  | { kind: 'cell'; cell: CellId; before: string; after: string }
  /** `position` counts the draft's paragraphs up to and with this one; a new paragraph stands after that many. */
  | { kind: 'paragraph'; text: NarrativeField; position: number; pair: ParagraphPair }
)

/** The differences between a draft and the report that came back, in the order of the document. */
export function returnedDifferences(draft: Draft, returned: Published): ReturnedDifference[] {
  const sections: readonly Section[] = format2021.sections
  return [
    ...fields(['year', 'issuer'], draft, returned),
    ...paragraphs('preamble', draft, returned),
    ...sections.flatMap(({ narrative, table }) =>
      narrative === undefined ? cells(table, draft, returned) : paragraphs(narrative, draft, returned),
    ),
    ...fields(['signature.issuer', 'signature.date'], draft, returned),
  ]
}

/**
 * The edits that take over the accepted differences and nothing else. A narrative of which all differences are accepted
 * becomes that of the report that came back as it stands.
 * @param accepted the ids of differences between these two
 */
export function editsOfAccepted(draft: Draft, returned: Published, accepted: ReadonlySet<string>): Edit[] {
  const differences = returnedDifferences(draft, returned)
  const edits = differences.filter(({ id }) => accepted.has(id)).flatMap((each) => editOf(each, draft, returned))
  const texts = new Set(differences.flatMap((each) => (each.kind === 'paragraph' ? [each.text] : [])))
  for (const text of texts) {
    edits.push({ path: text, from: draft[text], to: textWith(accepted, text, draft, returned) })
  }
  return editsBetween(draft, withEdits(draft, edits))
}

function editOf(difference: ReturnedDifference, draft: Draft, returned: Published): Edit[] {
  if (difference.kind === 'paragraph') return []
  const path = difference.kind === 'cell' ? cellPath(difference.cell) : difference.path
  return [{ path, from: valueAt(draft, path), to: valueAt(returned, path) }]
}

/** A narrative with the accepted paragraphs. Only where some are kept and some are not is it put together anew. */
function textWith(accepted: ReadonlySet<string>, text: NarrativeField, draft: Draft, returned: Published): string {
  const pairs = identified(text, draft, returned)
  const differing = pairs.filter(differs)
  if (differing.every(({ id }) => accepted.has(id))) return returned[text]
  if (!differing.some(({ id }) => accepted.has(id))) return draft[text]
  return pairs.flatMap(({ id, pair }) => (accepted.has(id) ? pair.after : pair.before)?.text ?? []).join('\n')
}

type Identified = { id: string; position: number; pair: ParagraphPair }

function identified(text: NarrativeField, draft: Draft, returned: Published): Identified[] {
  let position = 0
  return pairedParagraphs(draft[text], returned[text]).map((pair, at) => {
    if (pair.before) position++
    return { id: `${text}:${at}`, position, pair }
  })
}

function differs({ pair: { before, after } }: Identified): boolean {
  return before?.text !== after?.text
}

function paragraphs(text: NarrativeField, draft: Draft, returned: Published): ReturnedDifference[] {
  return identified(text, draft, returned)
    .filter(differs)
    .map((each) => ({ kind: 'paragraph', text, ...each }))
}

function cells(table: string, draft: Draft, returned: Published): ReturnedDifference[] {
  return format2021.tables
    .filter(({ id }) => id === table)
    .flatMap(cellsOfTable)
    .map(({ id }) => ({
      kind: 'cell' as const,
      id,
      cell: id,
      before: printedCell(draft.cells, id),
      after: printedCell(returned.cells, id),
    }))
    .filter(({ before, after }) => before !== after)
}

function fields(paths: readonly FieldPath[], draft: Draft, returned: Published): ReturnedDifference[] {
  return paths
    .map((path) => ({
      kind: 'field' as const,
      id: path,
      path,
      before: String(valueAt(draft, path)),
      after: String(valueAt(returned, path)),
    }))
    .filter(({ before, after }) => before !== after)
}
