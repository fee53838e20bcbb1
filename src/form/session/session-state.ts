import type { SaveState } from '../../drafts/autosave'
import type { CellId, Checker, Draft, Finding, SetAside } from '../../index'
import type { Match } from '../text/text-search'
import { type CellMarks, marksOf } from './marks'
import { type Unanswered, unansweredIn } from './unanswered'

/** What the editor shows; every part of the page selects what it needs and is drawn again only when that changes. */
export type SessionState = {
  draft: Draft
  /** The draft that the findings are of: after a key in a text that of before, until typing rests. */
  checked: Draft
  /** What was found and stands. */
  findings: readonly Finding[]
  /** What was found and set aside, with the reason. */
  setAside: readonly SetAside[]
  marks: CellMarks
  /** How many cells of each table are still blank. */
  unanswered: Unanswered
  /** The cells of the relation that is pointed at. */
  lit: ReadonlySet<CellId>
  /** The finding that was gone to last. */
  current: Finding['id'] | undefined
  /** The cells selected in a table, for their sum. */
  selected: readonly CellId[]
  /** What is being looked for in the texts: where it stands, and which of them is the one gone to. */
  sought: { matches: readonly Match[]; current: number }
  canUndo: boolean
  canRedo: boolean
  /** Whether what is on the page has been kept, and when (Unix time in milliseconds). */
  saved: SaveState
  /** A sentence to read out once and to show, unless it is shown elsewhere; the number tells it from an equal one before. */
  notice: { text: string; number: number; spokenOnly: boolean } | undefined
}

const noCells: ReadonlySet<CellId> = new Set()

/** The state of a draft that has just been opened. */
export function stateAtFirst(draft: Draft, checker: Checker): SessionState {
  const findings = checker.check(draft)
  return {
    draft,
    checked: draft,
    findings,
    setAside: checker.setAside(draft),
    marks: marksOf(findings),
    unanswered: unansweredIn(draft),
    lit: noCells,
    current: undefined,
    selected: [],
    sought: { matches: [], current: 0 },
    canUndo: false,
    canRedo: false,
    saved: { state: 'saved', at: undefined },
    notice: undefined,
  }
}
