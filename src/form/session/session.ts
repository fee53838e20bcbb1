import { createStore, type StoreApi } from 'zustand/vanilla'
import { createHistory, type HistoryStep } from '../../drafts/history'
import {
  type CellId,
  createChecker,
  type Draft,
  type Edit,
  type FieldPath,
  type Finding,
  fillBlanks,
  followTotals,
  inverseOf,
  isNarrative,
  type Repair,
  type Rule,
  type SetAside,
  valueAt,
  withEdits,
} from '../../index'
import type { Match } from '../text/text-search'
import { today } from '../today'
import { afterPaint } from './after-paint'
import { createFields, type Fields } from './fields'
import { marksOf } from './marks'
import { createRest } from './rest'
import { type SessionState, stateAtFirst } from './session-state'
import { unansweredAfter } from './unanswered'

export type StepOptions = {
  /** What was done, in Chinese: `粘贴 25×7 格`. Shown when it is undone. */
  label: string
  /** Steps with the same key merge while they follow each other closely: typing in one field. */
  mergeKey?: string
  /** Whether totals follow their parts (the default). An import brings its own totals. */
  follow?: boolean
}

/**
 * The editing of one draft. Every change, typed or not, goes through `apply`: one history, one check and one save a step.
 *
 * `fields` is what stands on the page. `state.draft` is the same content as an immutable value, which checks, saving and
 * React read; a total that follows from a key typed stands in it at once, and on the page with what is shown soon after.
 */
export type Session = {
  fields: Fields
  /** The state as it is, and where it is changed. */
  store: StoreApi<SessionState>
  /** The same, soon after: what the page shows around the tables. */
  shown: StoreApi<SessionState>
  /** Makes the edits as one step. Returns false, and changes nothing, where a field no longer holds an edit's `from`. */
  apply(edits: readonly Edit[], options: StepOptions): boolean
  /** Sets one field to what was typed into it. */
  type(path: FieldPath, to: unknown, label: string, mergeKey?: string): void
  fillBlanks(table: string): void
  /** Takes back the last step, and returns it so that the page can show where. */
  undo(): HistoryStep | undefined
  redo(): HistoryStep | undefined
  /** Sets a finding aside until its figures change. */
  dismiss(finding: Finding, reason: string): void
  /** Has a finding stand again that was set aside. */
  takeBack(finding: Finding): void
  /** Switches a rule off for this report, or on again where no reason is given. */
  switchRule(rule: Rule, reason: string | undefined): void
  /** The state with everything checked, whatever was typed last. */
  settled(): SessionState
  /** How a finding can be mended. May take a while: call it after the paint. */
  repairsOf(finding: Finding): readonly Repair[]
  /** What stands in the way of handing the report in: blanks count as 0, and what is left open is a warning. */
  finalCheck(): { findings: readonly Finding[]; setAside: readonly SetAside[] }
  light(cells: readonly CellId[]): void
  /** Makes a finding the current one: where F8 goes on from. */
  point(finding: Finding): void
  select(cells: readonly CellId[]): void
  /** Marks what is being looked for in the texts. */
  seek(matches: readonly Match[], current: number): void
  /** Shows the clerk a sentence and has it read out; only the latter where the page shows it already. */
  say(text: string, options?: { spokenOnly?: boolean }): void
  /** Has the draft saved as it is, without a step: when it is new, or was restored. */
  touch(): void
  /** Calls back after each step, before the paint, with the edits made. */
  onStep(listener: (edits: readonly Edit[], draft: Draft) => void): () => void
  /** Calls back when no step has been made for a short while: for what is too slow for each key press. */
  onRest(listener: () => void): () => void
}

/** How long no step has to be made until it is a rest, in milliseconds. */
const restAfter = 400

/** So long after the last key the check of what takes its time follows, in milliseconds: not between two keys of a fast typist. */
const settledAfter = 200

export function createSession(draft: Draft, now: () => number = () => performance.now()): Session {
  const checker = createChecker({ today: today() })
  const finalChecker = createChecker({ final: true, today: today() })
  const history = createHistory()
  const listeners = new Set<(edits: readonly Edit[], draft: Draft) => void>()
  const rest = createRest(restAfter)
  const fields = createFields(draft)
  const store = createStore<SessionState>(() => stateAtFirst(draft, checker))
  const shown = afterPaint(store)
  shown.subscribe(fields.catchUp)

  function land(edits: readonly Edit[], { typed = false } = {}): void {
    const before = store.getState()
    const after = withEdits(before.draft, edits)
    const [first, ...followed] = edits
    if (typed && first) fields.showTyped(first, followed)
    else fields.show(edits)
    const onlyTexts = edits.every(({ path }) => isNarrative(path))
    store.setState({
      draft: after,
      ...(onlyTexts ? {} : typed ? marked(checker.checkFigures(after)) : checkOf(after)),
      unanswered: unansweredAfter(edits, before.unanswered),
      canUndo: history.canUndo(),
      canRedo: history.canRedo(),
    })
    if (store.getState().checked !== after) pause.stir()
    for (const listener of listeners) listener(edits, after)
    rest.stir()
  }

  function checkOf(draft: Draft) {
    return { checked: draft, ...marked(checker.check(draft)), setAside: checker.setAside(draft) }
  }

  function marked(findings: readonly Finding[]) {
    const before = store.getState()
    return { findings, marks: findings === before.findings ? before.marks : marksOf(findings) }
  }

  /** Checks what has not been checked yet. */
  function settle(): void {
    const { draft, checked } = store.getState()
    if (draft !== checked) store.setState(checkOf(draft))
  }
  const pause = createRest(settledAfter)
  pause.onRest(settle)

  /** One field, as a step that never merges with another. */
  function set(path: 'dismissed' | 'rulesOff', to: unknown, label: string): void {
    session.apply([{ path, from: store.getState().draft[path], to }], { label })
  }

  const session: Session = {
    fields,
    store,
    shown,
    apply(edits, { label, mergeKey, follow = true }) {
      const current = store.getState().draft
      if (edits.some(({ path, from }) => !sameValue(valueAt(current, path), from))) return false
      const all = follow ? followTotals(current.cells, edits) : edits
      if (all.length === 0) return true
      history.push({ label, edits: all, time: now(), ...(mergeKey === undefined ? {} : { mergeKey }) })
      land(all, { typed: mergeKey !== undefined })
      return true
    },
    type(path, to, label, mergeKey) {
      const from = valueAt(store.getState().draft, path)
      if (from !== to) session.apply([{ path, from, to }], { label, mergeKey: mergeKey ?? path })
    },
    fillBlanks(table) {
      const edits = fillBlanks(store.getState().draft.cells, table)
      session.apply(edits, { label: `其余 ${edits.length} 格填 0`, follow: false })
    },
    undo() {
      const step = history.undo()
      if (step) land(inverseOf(step.edits))
      return step
    },
    redo() {
      const step = history.redo()
      if (step) land(step.edits)
      return step
    },
    dismiss(finding, reason) {
      const others = store.getState().draft.dismissed.filter((each) => each.finding !== finding.id)
      set('dismissed', [...others, { finding: finding.id, reason }], '搁置一条核对结果')
    },
    takeBack(finding) {
      const { dismissed } = store.getState().draft
      set(
        'dismissed',
        dismissed.filter((each) => each.finding !== finding.id),
        '取回一条核对结果',
      )
    },
    switchRule(rule, reason) {
      const others = store.getState().draft.rulesOff.filter((each) => each.rule !== rule.id)
      const to = reason === undefined ? others : [...others, { rule: rule.id, reason }]
      set('rulesOff', to, `${reason === undefined ? '启用' : '停用'}规则“${rule.title}”`)
    },
    finalCheck() {
      const { draft } = store.getState()
      return { findings: finalChecker.check(draft), setAside: finalChecker.setAside(draft) }
    },
    settled() {
      settle()
      return store.getState()
    },
    repairsOf(finding) {
      return checker.repairs(session.settled().draft, finding)
    },
    light(cells) {
      if (cells.length > 0 || store.getState().lit.size > 0) store.setState({ lit: new Set(cells) })
    },
    point(finding) {
      store.setState({ current: finding.id })
    },
    select(cells) {
      store.setState({ selected: cells })
    },
    seek(matches, current) {
      store.setState({ sought: { matches, current } })
    },
    say(text, { spokenOnly = false } = {}) {
      store.setState(({ notice }) => ({ notice: { text, number: (notice?.number ?? 0) + 1, spokenOnly } }))
    },
    touch() {
      for (const listener of listeners) listener([], store.getState().draft)
    },
    onStep(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onRest: rest.onRest,
  }
  return session
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
