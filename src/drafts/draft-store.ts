import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Draft } from '../schema/draft'
import { withEdits } from '../schema/edits'
import { readDraft } from '../schema/migrate'
import { blankCells } from '../schema/totals'
import type { Journal } from './journal'

/** A draft as it is kept. `draft` is read through `readDraft`, since an older version of the program may have written it. */
type StoredDraft = {
  id: string
  draft: unknown
  created: number
  changed: number
  openFindings: number
  /** When it was deleted; it is gone for good when the list is next opened on a later day. */
  deleted?: number
}

/** A line of the list on the start page. Times are Unix times in milliseconds. */
export type DraftSummary = {
  id: string
  issuer: string
  year: number
  changed: number
  /** How many errors and warnings were open when it was last saved. */
  openFindings: number
  /** How many cells of the three tables are blank. */
  unanswered: number
  /** Why it cannot be opened, in Chinese; undefined for a sound one. */
  problem?: string
}

/** Something that could not be kept or found: one Chinese sentence that says what to do. */
export type StoreProblem = { problem: string }

/** The drafts kept in this browser. */
export type DraftStore = {
  /** All drafts that are not deleted, the last changed first. A damaged one is listed with its `problem`. */
  list(): Promise<DraftSummary[] | StoreProblem>
  /** A draft as it was last on the page: what was journalled after the last save is in it. */
  open(id: string): Promise<{ draft: Draft; restored: boolean } | StoreProblem>
  /** Keeps a draft. @returns undefined when it is kept */
  put(id: string, draft: Draft, openFindings: number): Promise<StoreProblem | undefined>
  /** Deletes a draft; `restore` brings it back. */
  remove(id: string): Promise<StoreProblem | undefined>
  restore(id: string): Promise<StoreProblem | undefined>
}

interface Schema extends DBSchema {
  drafts: { key: string; value: StoredDraft }
}

/** All pages opened from `file://` share one origin, so the name must be ours alone. */
const databaseName = 'zfxxgk-nianbao'

/** Deleted drafts are kept this long (milliseconds), in case a deletion was a mistake noticed late. */
const keptAfterDeletion = 7 * 24 * 60 * 60 * 1000

/**
 * Opens the store.
 * @param journal what was changed and not saved when a page was killed
 * @param now the time, as a Unix time in milliseconds
 * @returns the store, or why this browser keeps nothing
 */
export async function openDraftStore(
  journal: Journal,
  now: () => number = Date.now,
): Promise<DraftStore | StoreProblem> {
  const connect = connector()
  try {
    await purge(await connect(), journal, now())
    return storeIn(connect, journal, now)
  } catch (error) {
    return { problem: problemOf(error) }
  }
}

type Database = IDBPDatabase<Schema>

/** Gives the connection, opened when first asked for and again after the browser has dropped it. */
function connector(): () => Promise<Database> {
  let connection: Promise<Database> | undefined
  const drop = () => {
    connection = undefined
  }
  return () => {
    connection ??= openDB<Schema>(databaseName, 1, {
      upgrade: (database) => void database.createObjectStore('drafts', { keyPath: 'id' }),
      terminated: drop,
      // A newer version of the program, opened in another window, must not wait for this one.
      blocking(_, __, event) {
        drop()
        const database = event.target as IDBDatabase
        database.close()
      },
    })
    connection.catch(drop)
    return connection
  }
}

function storeIn(connect: () => Promise<Database>, journal: Journal, now: () => number): DraftStore {
  /** Changes one record in a single transaction; `update` gets undefined where there is none. */
  function change(
    id: string,
    update: (stored: StoredDraft | undefined) => StoredDraft | undefined,
  ): Promise<StoreProblem | undefined> {
    return orProblem(async () => {
      const transaction = (await connect()).transaction('drafts', 'readwrite')
      const rewrite = async () => {
        const updated = update(await transaction.store.get(id))
        if (updated) await transaction.store.put(updated)
      }
      // Together: where the browser aborts the transaction, both fail.
      await Promise.all([rewrite(), transaction.done])
      return undefined
    })
  }

  return {
    list: () =>
      orProblem(async () => {
        const stored = await (await connect()).getAll('drafts')
        return stored
          .filter(({ deleted }) => deleted === undefined)
          .sort((a, b) => b.changed - a.changed)
          .map(summaryOf)
      }),
    open: (id) =>
      orProblem(async () => {
        const stored = await (await connect()).get('drafts', id)
        if (!stored) return { problem: '这份草稿已经不在了，可能在另一个窗口中被删除。' }
        const reading = readDraft(stored.draft)
        if ('problem' in reading) return reading
        const unsaved = journal.read(id)
        if (unsaved.length === 0) return { draft: reading.draft, restored: false }
        const replayed = readDraft(withEdits(reading.draft, unsaved))
        return 'problem' in replayed
          ? { draft: reading.draft, restored: false }
          : { draft: replayed.draft, restored: true }
      }),
    put: (id, draft, openFindings) =>
      change(id, (stored) => ({
        id,
        draft,
        openFindings,
        created: stored?.created ?? now(),
        changed: now(),
      })),
    remove: (id) => change(id, (stored) => stored && { ...stored, deleted: now() }),
    restore: (id) =>
      change(id, (stored) => {
        if (!stored) return undefined
        const { deleted: _, ...kept } = stored
        return kept
      }),
  }
}

function summaryOf({ id, draft, changed, openFindings }: StoredDraft): DraftSummary {
  const reading = readDraft(draft)
  if ('problem' in reading)
    return { id, issuer: '', year: 0, changed, openFindings, unanswered: 0, problem: reading.problem }
  const { issuer, year, cells } = reading.draft
  return { id, issuer, year, changed, openFindings, unanswered: blankCells(cells).length }
}

async function purge(database: Database, journal: Journal, now: number): Promise<void> {
  for (const { id, deleted } of await database.getAll('drafts')) {
    if (deleted === undefined || now - deleted <= keptAfterDeletion) continue
    await database.delete('drafts', id)
    journal.clear(id, Number.POSITIVE_INFINITY)
  }
}

async function orProblem<T>(work: () => Promise<T>): Promise<T | StoreProblem> {
  try {
    return await work()
  } catch (error) {
    return { problem: problemOf(error) }
  }
}

const cannotKeep =
  '浏览器不允许保存草稿（可能是无痕窗口，或禁用了存储）。可以继续编辑，离开前请用“保存项目文件”存到电脑上。'

/** What to tell the clerk, by the name of the browser's error. */
const problems: { readonly [name: string]: string } = {
  QuotaExceededError: '浏览器的存储空间已满，草稿没有保存。请马上用“保存项目文件”存到电脑上，再删除不用的草稿。',
  VersionError:
    '这台电脑上的草稿已由更新版本的程序保存，请用新版程序打开；在这里编辑的内容请用“保存项目文件”存到电脑上。',
}

function problemOf(error: unknown): string {
  return (error instanceof DOMException && problems[error.name]) || cannotKeep
}
