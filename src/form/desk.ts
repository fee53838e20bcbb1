import { createAutosave } from '../drafts/autosave'
import { lockDraft } from '../drafts/draft-lock'
import type { DraftStore, DraftSummary, StoreProblem } from '../drafts/draft-store'
import type { Journal } from '../drafts/journal'
import type { Draft, Finding } from '../index'
import { createSession, type Session } from './session/session'

/** A draft that is open: its session, and what ends it once everything is saved. */
export type OpenDraft = {
  id: string
  session: Session
  /** Saves what is not saved yet. @returns whether all is kept now */
  save(): Promise<boolean>
  close(): Promise<void>
}

/** Where drafts are taken from and put back: sessions that are kept as they are edited. */
export type Desk = {
  /** Why nothing is kept, if so. */
  problem: string | undefined
  list(): Promise<DraftSummary[] | StoreProblem>
  /** Opens a new draft, and keeps it from the start. */
  begin(draft: Draft): Promise<OpenDraft>
  /** Opens a kept draft as it was last on the page. */
  resume(id: string): Promise<OpenDraft | StoreProblem>
  remove(id: string): Promise<void>
  restore(id: string): Promise<void>
}

/** @param store where drafts are kept, or why there is no such place: then they live as long as the page */
export function createDesk(store: DraftStore | StoreProblem, journal: Journal): Desk {
  const kept = 'problem' in store ? undefined : store
  return {
    problem: 'problem' in store ? store.problem : undefined,
    list: async () => (await kept?.list()) ?? [],
    async begin(draft) {
      const id = newId()
      // Before the clerk types: what is journalled needs a kept draft to be added to.
      await kept?.put(id, draft, 0)
      const release = await lockDraft(id)
      const open = openDraft(id, draft, kept, journal, release)
      open.session.touch()
      return open
    },
    async resume(id) {
      const release = await lockDraft(id)
      if (!release) return { problem: '这份草稿正在另一个窗口中编辑，请回到那个窗口，或先把它关闭。' }
      const found = await kept?.open(id)
      if (!found || 'problem' in found) {
        release()
        return found ?? { problem: '这份草稿没有保存下来。' }
      }
      const open = openDraft(id, found.draft, kept, journal, release)
      if (found.restored) {
        open.session.touch()
        open.session.say('上次没有正常关闭，已恢复到最后一次输入。')
      }
      return open
    },
    async remove(id) {
      await kept?.remove(id)
    },
    async restore(id) {
      await kept?.restore(id)
    },
  }
}

function openDraft(
  id: string,
  draft: Draft,
  store: DraftStore | undefined,
  journal: Journal,
  release: (() => void) | undefined,
): OpenDraft {
  const session = createSession(draft)
  const autosave = createAutosave(id, store, journal, (saved) => session.store.setState({ saved }), afterPaint)
  // While somebody types texts are not checked for the sake of this number: it follows when they are.
  const open = () => openFindings(session.store.getState().findings)
  const stopSteps = session.onStep((edits, after) => autosave.changed(edits, after, open))
  const stopChecks = session.store.subscribe(({ findings, draft: after }, before) => {
    if (findings !== before.findings) autosave.changed([], after, open)
  })
  const save = () => {
    session.settled()
    return autosave.flush()
  }
  const flush = () => void save()
  const flushWhenHidden = () => {
    if (document.visibilityState === 'hidden') flush()
  }
  const kept = () => session.store.getState().saved.state !== 'failed'
  const askBeforeUnload = (event: BeforeUnloadEvent) => {
    if (kept()) return
    event.preventDefault()
    // Browsers before Chromium 119 ask only where this is set.
    event.returnValue = true
  }
  window.addEventListener('beforeunload', askBeforeUnload)
  window.addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', flushWhenHidden)
  return {
    id,
    session,
    async save() {
      await save()
      return kept()
    },
    async close() {
      session.settled()
      stopSteps()
      stopChecks()
      window.removeEventListener('beforeunload', askBeforeUnload)
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flushWhenHidden)
      await autosave.flush()
      autosave.stop()
      release?.()
    },
  }
}

function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work))
}

function openFindings(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity !== 'hint').length
}

/** An id that no other draft has: the time and some chance. */
function newId(): string {
  const chance = crypto.getRandomValues(new Uint32Array(2))
  return `${Date.now().toString(36)}-${[...chance].map((part) => part.toString(36)).join('')}`
}
