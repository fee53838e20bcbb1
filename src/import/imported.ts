import type { Draft, Published } from '../schema/draft'
import type { CellId } from '../schema/format'
import type { Block, SourcePosition } from './block'

/** Why a value was put into its cell: by its labels, or by an inference that the clerk has to look at. */
export type Certainty = 'certain' | 'inferred'

/** A cell that was filled: the text as it stood in the source, where, and how sure its place is. */
export type ImportedCell = { source: string; at: SourcePosition; certainty: Certainty; reason?: string }

/** Something in the source that has no place in the draft; numbers of a table are never dropped without one. */
export type NotPlaced = {
  at: SourcePosition
  /** The last block of a stretch of several paragraphs. */
  through?: number
  /** The row or paragraph as it stood; of a long stretch the beginning. */
  text: string
  /** The figures in it, as written, where it stood in a table. */
  numbers: readonly string[]
  /** Chinese: why it was not placed. */
  reason: string
}

/** A number that could be put into a cell if the clerk agrees; until then it is among those not placed. */
export type Proposal = { cell: CellId; source: string; at: SourcePosition; reason: string }

/** Something the clerk should know about the import. `odd`: looked at twice; `info`: done as a matter of course. */
export type ImportNote = { severity: 'odd' | 'info'; message: string; at?: SourcePosition }

/** How many figures and their exact decimal sum: `{ count: 175, sum: '1234.5' }`. */
export type Tally = { count: number; sum: string }

/** A difference between what a Word file carried and what is visible in it. */
export type Difference = { where: string; carried: string; visible: string }

/**
 * What a file was recognised as. Nothing is lost: every figure of the source's tables – also of those that came as lines
 * of text – is in a cell or in `notPlaced`, so `checksum.source` = placed + listed, in count and in sum.
 */
export type Imported = {
  /** Shown to the clerk: what kind of file it was taken for. */
  kind: 'text' | 'docx' | 'doc' | 'pdf' | 'html' | 'project' | 'workbook'
  draft: Draft
  /** The source, for showing it beside the draft. */
  blocks: readonly Block[]
  cells: { readonly [id: CellId]: ImportedCell }
  /** The blocks each section's text came from, by narrative field. */
  texts: { readonly [field: string]: readonly number[] }
  notPlaced: readonly NotPlaced[]
  proposals: readonly Proposal[]
  notes: readonly ImportNote[]
  /** The source is a workbook that has no texts: its blank texts say nothing about the report. */
  tablesOnly?: true
  checksum: { source: Tally; placed: Tally; listed: Tally }
  /**
   * For a Word file of this program. `intact`: `draft` is exactly what was typed. Otherwise the visible document was
   * changed since: `draft` is what is visible, `published` what was carried, and the clerk decides.
   */
  carried?: { intact: boolean; published: Published; differences: readonly Difference[] }
}

/** Why a file could not be read: one Chinese sentence that says what to do. Nothing in the file was changed. */
export type Unreadable = { problem: string }
