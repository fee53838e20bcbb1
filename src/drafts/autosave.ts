import type { Draft } from '../schema/draft'
import type { Edit } from '../schema/edits'
import type { DraftStore } from './draft-store'
import type { Journal } from './journal'

/** Whether the draft on the page is kept. `at` is a Unix time in milliseconds. */
export type SaveState = { state: 'saved'; at: number | undefined } | { state: 'failed'; problem: string }

/** A change is in IndexedDB this long after it was made (milliseconds), however fast others follow. */
const saveWithin = 200

/** After a failure saving is tried again this much later (milliseconds): storage may have been freed meanwhile. */
const retryAfter = 3000

/** Keeps one draft while it is edited. */
export type Autosave = {
  /** Takes note of a change: journalled after the paint that shows it, saved soon. How many findings are open is asked when it is saved. */
  changed(edits: readonly Edit[], draft: Draft, openFindings: () => number): void
  /** Journals and saves now what is not saved yet: when the page is hidden, or left. */
  flush(): Promise<void>
  /** Tries no more. */
  stop(): void
}

/**
 * Starts keeping a draft.
 * @param store undefined where the browser keeps nothing: that is reported on every change
 * @param report told whenever the state of saving changes
 * @param afterPaint has work done as soon as what was typed is on the screen: localStorage takes longer than all else a key
 *   in a text costs
 */
export function createAutosave(
  id: string,
  store: Pick<DraftStore, 'put'> | undefined,
  journal: Journal,
  report: (state: SaveState) => void,
  afterPaint: (work: () => void) => void,
  now: () => number = Date.now,
): Autosave {
  /** What is not in the journal yet; undefined where nothing was changed. */
  let unwritten: Edit[] | undefined
  let waiting: { draft: Draft; openFindings: () => number } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> = Promise.resolve()

  function writeDown(): void {
    if (!unwritten) return
    const journalled = journal.add(id, unwritten)
    unwritten = undefined
    if (!store && !journalled) report({ state: 'failed', problem: notKept })
  }

  async function save(): Promise<void> {
    stop()
    writeDown()
    if (!waiting) return
    const { draft, openFindings } = waiting
    waiting = undefined
    const mark = journal.mark()
    const failure = store ? await store.put(id, draft, openFindings()) : { problem: notKept }
    if (failure) {
      waiting ??= { draft, openFindings }
      if (store) retry = setTimeout(saveInTurn, retryAfter)
      return report({ state: 'failed', problem: failure.problem })
    }
    journal.clear(id, mark)
    if (!waiting) report({ state: 'saved', at: now() })
  }

  function stop(): void {
    clearTimeout(timer)
    clearTimeout(retry)
    timer = undefined
  }

  function saveInTurn(): Promise<void> {
    saving = saving.then(save)
    return saving
  }

  return {
    changed(edits, draft, openFindings) {
      if (!unwritten) afterPaint(writeDown)
      unwritten = [...(unwritten ?? []), ...edits]
      waiting = { draft, openFindings }
      timer ??= setTimeout(saveInTurn, saveWithin)
    },
    flush() {
      // Nothing waits for a save that is on its way when the page is left.
      writeDown()
      return saveInTurn()
    },
    stop,
  }
}

const notKept = '浏览器不允许保存草稿，请用“保存项目文件”存到电脑上。'
