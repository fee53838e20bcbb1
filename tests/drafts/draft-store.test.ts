import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type DraftStore, openDraftStore } from '../../src/drafts/draft-store'
import { createJournal } from '../../src/drafts/journal'
import { cellText, type Draft, newDraft } from '../../src/schema/draft'
import { draftWith } from '../fixtures/drafts'
import { memoryStorage } from './memory-storage'

const day = 24 * 60 * 60 * 1000

let clock: number
let storage: Storage

/** The drafts as a page finds them that is opened now. */
async function openStore(): Promise<DraftStore> {
  const store = await openDraftStore(createJournal(storage), () => clock)
  if ('problem' in store) throw new Error(store.problem)
  return store
}

async function listed(store: DraftStore) {
  const list = await store.list()
  if ('problem' in list) throw new Error(list.problem)
  return list
}

async function opened(store: DraftStore, id: string): Promise<{ draft: Draft; restored: boolean }> {
  const found = await store.open(id)
  if ('problem' in found) throw new Error(found.problem)
  return found
}

/** Writes a record as no version of the program would. */
async function keepRaw(record: object): Promise<void> {
  const database = await openDB('zfxxgk-nianbao', 1)
  await database.put('drafts', record)
  database.close()
}

const qinghe = draftWith({ 'applications.received.person': '12' })

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  storage = memoryStorage()
  clock = 1_700_000_000_000
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('drafts kept in the browser', () => {
  it('come back to the next page as they were', async () => {
    await (await openStore()).put('a', qinghe, 2)
    expect(await opened(await openStore(), 'a')).toEqual({ draft: qinghe, restored: false })
  })

  it('are listed with the last changed first, with issuer, year and what is open', async () => {
    const store = await openStore()
    await store.put('a', newDraft(2023, '甲县'), 2)
    clock += 1000
    await store.put('b', newDraft(2024, '乙县'), 0)
    clock += 1000
    await store.put('a', newDraft(2023, '甲县'), 3)
    expect(await listed(store)).toEqual([
      { id: 'a', issuer: '甲县', year: 2023, changed: clock, openFindings: 3, unanswered: 200 },
      { id: 'b', issuer: '乙县', year: 2024, changed: clock - 1000, openFindings: 0, unanswered: 200 },
    ])
  })

  it('hold what was typed between the last save and the page being killed', async () => {
    const journal = createJournal(storage)
    const store = await openDraftStore(journal, () => clock)
    if ('problem' in store) throw new Error(store.problem)
    await store.put('a', qinghe, 0)
    journal.add('a', [{ path: 'cells.applications.received.person', from: '12', to: '13' }])
    const { draft, restored } = await opened(await openStore(), 'a')
    expect(restored).toBe(true)
    expect(cellText(draft.cells, 'applications.received.person')).toBe('13')
  })

  it('are opened as they were saved where the journal makes no sense', async () => {
    const store = await openStore()
    await store.put('a', qinghe, 0)
    createJournal(storage).add('a', [{ path: 'cells', from: '', to: 7 }])
    expect(await opened(await openStore(), 'a')).toEqual({ draft: qinghe, restored: false })
  })

  it('come back when a deletion is undone, even on another day, and are gone after a week', async () => {
    const store = await openStore()
    await store.put('a', qinghe, 0)
    await store.remove('a')
    expect(await listed(store)).toEqual([])
    clock += 6 * day
    const later = await openStore()
    await later.restore('a')
    expect((await listed(later)).map(({ id }) => id)).toEqual(['a'])
    createJournal(storage).add('a', [{ path: 'overview', from: '', to: '旧' }])
    await later.remove('a')
    clock += 8 * day
    expect(await (await openStore()).restore('a')).toBeUndefined()
    expect(await listed(await openStore())).toEqual([])
    expect(storage.length).toBe(0)
  })

  it('that are damaged or too new are listed with the reason, and hide no other', async () => {
    const store = await openStore()
    await store.put('a', qinghe, 0)
    await keepRaw({ id: 'b', draft: { version: 99 }, created: 1, changed: 2, openFindings: 0 })
    await keepRaw({ id: 'c', draft: 'garbage', created: 1, changed: 1, openFindings: 0 })
    expect((await listed(store)).map(({ id, problem }) => [id, problem])).toEqual([
      ['a', undefined],
      ['b', expect.stringContaining('更新版本的程序')],
      ['c', expect.stringContaining('不是本程序保存的报告')],
    ])
    expect(await store.open('b')).toEqual({ problem: expect.stringContaining('更新版本的程序') })
  })
})

describe('a browser that cannot keep drafts says so, and what to do instead', () => {
  it('when it has no storage at all', async () => {
    vi.spyOn(globalThis.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    expect(await openDraftStore(createJournal(undefined))).toEqual({ problem: expect.stringContaining('保存项目文件') })
  })

  it('when its storage is full', async () => {
    const store = await openStore()
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      this.transaction.abort()
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await store.put('a', qinghe, 0)).toEqual({ problem: expect.stringContaining('存储空间已满') })
  })

  it('when a newer program has kept drafts in it', async () => {
    ;(await openDB('zfxxgk-nianbao', 2)).close()
    expect(await openDraftStore(createJournal(storage))).toEqual({ problem: expect.stringContaining('用新版程序打开') })
  })

  it('when the draft has been deleted in another window for good', async () => {
    expect(await (await openStore()).open('gone')).toEqual({ problem: expect.stringContaining('已经不在了') })
  })
})

describe('a connection the browser drops', () => {
  it('gives way to a newer version of the program in another window', async () => {
    const store = await openStore()
    await store.put('a', qinghe, 0)
    const newer = await openDB('zfxxgk-nianbao', 2)
    expect(await newer.count('drafts')).toBe(1)
    newer.close()
    expect(await store.put('a', qinghe, 0)).toEqual({ problem: expect.stringContaining('用新版程序打开') })
  })
})
