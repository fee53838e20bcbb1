import type { NarrativeField } from '../schema/draft'
import type { Edit, FieldPath } from '../schema/edits'
import type { CellId } from '../schema/format'

/** error: must be mended; warning: look again; hint: still open, or worth a thought. */
export type Severity = 'error' | 'warning' | 'hint'

/** What a finding is about: a cell, a stretch of a narrative (UTF-16 offsets), or another field of the draft. */
export type Place = { cell: CellId } | { text: NarrativeField; from: number; to: number } | { field: FieldPath }

/** A way to mend what was found. Nothing is mended unless the clerk chooses it. */
export type Repair = {
  /** What is done, for the button: `把“本年新收·自然人”由 12 改为 13`. */
  label: string
  /** Why this mends it, and what changes along with it. */
  explanation: string
  /** Each says what it expects to replace; a repair is refused where that has changed since. */
  edits: readonly Edit[]
}

/** Something the clerk should know about a draft. Unchanged findings keep their object from one check to the next. */
export type Finding = {
  /** Its identity: rule, places and figures, never text offsets. Equal findings have equal ids. */
  id: string
  /** `applications.row-total` */
  rule: string
  severity: Severity
  /** Chinese, with the arithmetic written out. */
  message: string
  /** All places concerned; the first is where to jump. */
  at: readonly Place[]
  /** The article or document that asks for it. */
  basis?: string
  /** Filled in by `checkReport`; left empty by a `Checker`, which is asked for them after the paint. */
  repairs: readonly Repair[]
}
