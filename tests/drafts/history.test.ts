import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHistory, type HistoryStep } from '../../src/drafts/history'
import { newDraft } from '../../src/schema/draft'
import { type Edit, inverseOf, valueAt, withEdits } from '../../src/schema/edits'

const paths = ['overview', 'problems', 'cells.applications.received.person', 'cells.applications.received.total']

/** What somebody does: fields set to something, quickly or after a rest, typed (merging) or not. */
const deed = fc.record({
  sets: fc.array(fc.tuple(fc.constantFrom(...paths), fc.constantFrom('', '1', '12')), { minLength: 1, maxLength: 3 }),
  typed: fc.boolean(),
  rest: fc.constantFrom(100, 2000),
})

/** Does the deeds one after the other, and tells what the draft was after each step of the history. */
function doAll(deeds: readonly { sets: [string, string][]; typed: boolean; rest: number }[]) {
  const history = createHistory()
  const start = newDraft(2023, '清河县人民政府办公室')
  let draft = start
  let time = 0
  for (const { sets, typed, rest } of deeds) {
    const edits: Edit[] = []
    for (const [path, to] of sets) {
      const edit = { path, from: valueAt(draft, path), to }
      edits.push(edit)
      draft = withEdits(draft, [edit])
    }
    time += rest
    history.push({ label: '输入', edits, time, ...(typed && { mergeKey: sets[0]?.[0] ?? '' }) })
  }
  return { history, start, end: draft }
}

function walk(start: ReturnType<typeof newDraft>, next: () => HistoryStep | undefined, back: boolean) {
  let draft = start
  for (let step = next(); step; step = next()) draft = withEdits(draft, back ? inverseOf(step.edits) : step.edits)
  return draft
}

describe('undo and redo', () => {
  it('undoing everything gives the draft as it was opened, redoing everything the draft as it was left', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        const { history, start, end } = doAll(deeds)
        expect(walk(end, history.undo, true)).toEqual(start)
        expect(history.canUndo()).toBe(false)
        expect(walk(start, history.redo, false)).toEqual(end)
        expect(history.canRedo()).toBe(false)
      }),
    )
  })

  const typed = (from: string, to: string, time: number): HistoryStep => ({
    label: '输入',
    edits: [{ path: 'overview', from, to }],
    time,
    mergeKey: 'overview',
  })

  it('takes back a word typed without a rest at once, and two words with a rest between them one by one', () => {
    const history = createHistory()
    history.push(typed('', '政', 0))
    history.push(typed('政', '政府', 900))
    history.push(typed('政府', '政府信息', 2500))
    expect(history.undo()?.edits).toEqual([{ path: 'overview', from: '政府', to: '政府信息' }])
    expect(history.undo()?.edits).toEqual([{ path: 'overview', from: '', to: '政府' }])
    expect(history.undo()).toBeUndefined()
  })

  it('takes a paste back by itself, though it follows typing at once', () => {
    const history = createHistory()
    history.push(typed('', '政府', 0))
    history.push({ label: '粘贴', edits: [{ path: 'overview', from: '政府', to: '' }], time: 10 })
    history.push(typed('', '县', 20))
    expect([history.undo()?.label, history.undo()?.label, history.undo()?.label]).toEqual(['输入', '粘贴', '输入'])
  })

  it('has nothing to undo after a character typed and deleted at once', () => {
    const history = createHistory()
    history.push(typed('', '政', 0))
    history.push(typed('政', '', 300))
    expect(history.canUndo()).toBe(false)
  })

  it('forgets what was undone when something new is done', () => {
    const history = createHistory()
    history.push(typed('', '政', 0))
    history.undo()
    expect(history.canRedo()).toBe(true)
    history.push(typed('', '县', 10))
    expect(history.canRedo()).toBe(false)
    expect(history.undo()?.edits[0]?.to).toBe('县')
  })

  it('does not merge typing into a step that was just made again', () => {
    const history = createHistory()
    history.push(typed('', '政', 0))
    history.undo()
    history.redo()
    history.push(typed('政', '政府', 5000))
    expect(history.undo()?.edits[0]?.from).toBe('政')
  })
})
