import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAutosave, type SaveState } from '../../src/drafts/autosave'
import type { StoreProblem } from '../../src/drafts/draft-store'
import { createJournal } from '../../src/drafts/journal'
import { type Draft, newDraft } from '../../src/schema/draft'
import { memoryStorage } from './memory-storage'

const full: StoreProblem = { problem: '浏览器的存储空间已满' }

/** A store that takes a while to save, and keeps what it was given with the time. */
function slowStore(takes: number, outcome: () => StoreProblem | undefined = () => undefined) {
  const kept: { draft: Draft; at: number }[] = []
  return {
    kept,
    async put(_: string, draft: Draft) {
      await new Promise((resolve) => setTimeout(resolve, takes))
      const problem = outcome()
      if (!problem) kept.push({ draft, at: Date.now() })
      return problem
    },
  }
}

const text = (overview: string): Draft => ({ ...newDraft(2023, '甲县'), overview })
const edit = (to: string) => [{ path: 'overview', from: '', to }]

let storage: Storage
let states: SaveState[]
const report = (state: SaveState) => void states.push(state)

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  storage = memoryStorage()
  states = []
})
afterEach(() => {
  vi.useRealTimers()
})

/** The page paints soon. */
const afterPaint = (work: () => void) => void setTimeout(work, 16)

/** How many findings are open. */
const none = () => 0

describe('a draft is kept while it is edited', () => {
  it('within 300 ms of each change, however fast others follow', async () => {
    const store = slowStore(20)
    const autosave = createAutosave('a', store, createJournal(storage), report, afterPaint)
    const typedAt: number[] = []
    for (let i = 0; i < 40; i++) {
      typedAt.push(Date.now())
      autosave.changed(edit(String(i)), text(String(i)), none)
      await vi.advanceTimersByTimeAsync(30)
    }
    await vi.advanceTimersByTimeAsync(1000)
    for (const [i, at] of typedAt.entries()) {
      const saved = store.kept.find(({ draft }) => Number(draft.overview) >= i)
      expect(saved && saved.at - at).toBeLessThanOrEqual(300)
    }
  })

  it('and in the journal once it is on the screen, which is empty when all is saved', async () => {
    const autosave = createAutosave('a', slowStore(20), createJournal(storage), report, afterPaint)
    autosave.changed(edit('政'), text('政'), none)
    await vi.advanceTimersByTimeAsync(20)
    expect(createJournal(storage).read('a')).toEqual(edit('政'))
    await vi.advanceTimersByTimeAsync(190)
    autosave.changed(edit('政府'), text('政府'), none)
    await vi.advanceTimersByTimeAsync(20)
    expect(createJournal(storage).read('a')).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(500)
    expect(createJournal(storage).read('a')).toEqual([])
  })

  it('at once when the page is left, in the journal first', async () => {
    const store = slowStore(0)
    const autosave = createAutosave('a', store, createJournal(storage), report, afterPaint)
    autosave.changed(edit('政'), text('政'), none)
    const flushed = autosave.flush()
    expect(createJournal(storage).read('a')).toEqual(edit('政'))
    await vi.advanceTimersByTimeAsync(1)
    await flushed
    expect(store.kept.map(({ draft }) => draft.overview)).toEqual(['政'])
  })

  it('and the page learns when it was saved, only after the last change is', async () => {
    const autosave = createAutosave('a', slowStore(20), createJournal(storage), report, afterPaint)
    autosave.changed(edit('政'), text('政'), none)
    await vi.advanceTimersByTimeAsync(210)
    autosave.changed(edit('政府'), text('政府'), none)
    await vi.advanceTimersByTimeAsync(20)
    expect(states).toEqual([])
    await vi.advanceTimersByTimeAsync(500)
    expect(states).toEqual([{ state: 'saved', at: 430 }])
  })
})

describe('a draft that cannot be kept', () => {
  it('is reported, stays in the journal, and is saved with the next change that can be', async () => {
    let problem: StoreProblem | undefined = full
    const store = slowStore(0, () => problem)
    const autosave = createAutosave('a', store, createJournal(storage), report, afterPaint)
    autosave.changed(edit('政'), text('政'), none)
    await vi.advanceTimersByTimeAsync(300)
    expect(states).toEqual([{ state: 'failed', problem: full.problem }])
    expect(createJournal(storage).read('a')).toEqual(edit('政'))
    problem = undefined
    autosave.changed(edit('政府'), text('政府'), none)
    await vi.advanceTimersByTimeAsync(300)
    expect(states[1]?.state).toBe('saved')
    expect(createJournal(storage).read('a')).toEqual([])
  })

  it('is tried again without a change, until the page is left', async () => {
    let problem: StoreProblem | undefined = full
    const store = slowStore(0, () => problem)
    const autosave = createAutosave('a', store, createJournal(storage), report, afterPaint)
    autosave.changed(edit('政'), text('政'), none)
    await vi.advanceTimersByTimeAsync(4000)
    problem = undefined
    await vi.advanceTimersByTimeAsync(4000)
    expect(store.kept.map(({ draft }) => draft.overview)).toEqual(['政'])
    problem = full
    autosave.changed(edit('政府'), text('政府'), none)
    await vi.advanceTimersByTimeAsync(300)
    autosave.stop()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is reported on every change where the browser keeps nothing', async () => {
    const autosave = createAutosave('a', undefined, createJournal(undefined), report, afterPaint)
    autosave.changed(edit('政'), text('政'), none)
    await vi.advanceTimersByTimeAsync(20)
    expect(states).toEqual([{ state: 'failed', problem: expect.stringContaining('保存项目文件') }])
  })
})
