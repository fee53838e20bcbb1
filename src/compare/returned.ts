import { cellsOfTable } from '../schema/cells'
import { type Draft, type DraftCells, type NarrativeField, narrativeFields, type Published } from '../schema/draft'
import { cellPath, type Edit, editsBetween, type FieldPath, valueAt, withEdits } from '../schema/edits'
import type { CellId, Section } from '../schema/format'
import { format2021 } from '../schema/format-2021'
import { narrativeOf } from '../schema/narratives'
import { printedCell } from '../schema/printed'
import { linksHold, withLinksOf } from './kept-links'
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
 * becomes that of the report that came back, but for figures that stay linked.
 * @param accepted the ids of differences between these two
 */
export function editsOfAccepted(draft: Draft, returned: Published, accepted: ReadonlySet<string>): Edit[] {
  const differences = returnedDifferences(draft, returned)
  const edits = differences.filter(({ id }) => accepted.has(id)).flatMap((each) => editOf(each, draft, returned))
  const { cells } = withEdits(draft, edits)
  for (const text of narrativeFields) {
    edits.push({ path: text, from: draft[text], to: textWith(accepted, text, draft, returned, cells) })
  }
  return editsBetween(draft, withEdits(draft, edits))
}

function editOf(difference: ReturnedDifference, draft: Draft, returned: Published): Edit[] {
  if (difference.kind === 'paragraph') return []
  const path = difference.kind === 'cell' ? cellPath(difference.cell) : difference.path
  return [{ path, from: valueAt(draft, path), to: valueAt(returned, path) }]
}

/**
 * A narrative with the accepted paragraphs, put together anew only where it has to be. A figure that the draft links stays
 * linked where that prints what the report that came back has there; a paragraph that is kept follows the tables.
 * @param cells the tables with what is accepted of them
 */
function textWith(
  accepted: ReadonlySet<string>,
  text: NarrativeField,
  draft: Draft,
  returned: Published,
  cells: DraftCells,
): string {
  const pairs = identified(text, draft, returned)
  const isTaken = (each: Identified) => accepted.has(each.id) || !(differs(each) || linksHold(each.pair.before, cells))
  if (!pairs.some(isTaken)) return draft[text]
  const linksNothing = narrativeOf(draft, text).figures.length === 0
  if (linksNothing && pairs.every((each) => isTaken(each) || !differs(each))) return narrativeOf(returned, text).text
  return pairs
    .flatMap((each) => {
      const { before, after } = each.pair
      if (!isTaken(each)) return before ? draft[text].slice(before.from, before.to) : []
      return after ? withLinksOf(before, after.text, cells) : []
    })
    .join('\n')
}

type Identified = { id: string; position: number; pair: ParagraphPair }

function identified(text: NarrativeField, draft: Draft, returned: Published): Identified[] {
  let position = 0
  return pairedParagraphs(draft, returned, text).map((pair, at) => {
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
