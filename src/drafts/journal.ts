import type { Edit } from '../schema/edits'

/**
 * What has been changed but is not in IndexedDB yet, written synchronously, since nothing asynchronous finishes when a
 * page is killed. One entry a draft in localStorage; it is empty whenever the draft is saved.
 */
export type Journal = {
  /** Adds edits of a draft. @returns false where the browser refuses to keep them (storage full or switched off) */
  add(draft: string, edits: readonly Edit[]): boolean
  /** The edits of a draft that were never saved, oldest first. */
  read(draft: string): Edit[]
  /** How many edits have been added so far: what `clear` is told once the draft as it is now has been saved. */
  mark(): number
  /** Drops the edits up to a mark: they are saved now. Later ones stay. */
  clear(draft: string, upTo: number): void
}

const prefix = 'zfxxgk-nianbao.journal.'

/** @param storage the page's localStorage; undefined where the browser gives none */
export function createJournal(storage: Storage | undefined): Journal {
  /** What this page has written, so that it need not be read back on every key press. */
  const written = new Map<string, NumberedEdit[]>()
  let added = 0

  function write(draft: string, entries: readonly NumberedEdit[]): boolean {
    written.set(draft, [...entries])
    try {
      if (entries.length === 0) storage?.removeItem(prefix + draft)
      else storage?.setItem(prefix + draft, JSON.stringify(entries.map(({ edit }) => edit)))
      return storage !== undefined
    } catch {
      return false
    }
  }

  return {
    add(draft, edits) {
      const entries = written.get(draft) ?? []
      return write(
        draft,
        edits.reduce((all, edit) => withEdit(all, { number: ++added, edit }), entries),
      )
    },
    read(draft) {
      try {
        const stored: unknown = JSON.parse(storage?.getItem(prefix + draft) ?? '[]')
        return Array.isArray(stored) ? stored.filter(isEdit) : []
      } catch {
        return []
      }
    },
    mark: () => added,
    clear(draft, upTo) {
      write(
        draft,
        (written.get(draft) ?? []).filter(({ number }) => number > upTo),
      )
    },
  }
}

type NumberedEdit = { number: number; edit: Edit }

/** Typing changes one field again and again: only its last value matters, under the newer number. */
function withEdit(entries: readonly NumberedEdit[], entry: NumberedEdit): NumberedEdit[] {
  const last = entries[entries.length - 1]
  if (last?.edit.path !== entry.edit.path) return [...entries, entry]
  return [...entries.slice(0, -1), { number: entry.number, edit: { ...entry.edit, from: last.edit.from } }]
}

function isEdit(value: unknown): value is Edit {
  return typeof value === 'object' && value !== null && typeof (value as Edit).path === 'string'
}
