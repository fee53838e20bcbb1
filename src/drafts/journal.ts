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
  const written = new Map<string, readonly NumberedEdit[]>()
  let added = 0

  function write(draft: string, entries: readonly NumberedEdit[]): boolean {
    written.set(draft, entries)
    try {
      if (entries.length === 0) storage?.removeItem(prefix + draft)
      else storage?.setItem(prefix + draft, JSON.stringify(entries.map(({ edit }) => edit)))
      return storage !== undefined
    } catch {
      return false
    }
  }

  /** The entries of a draft. What a killed page left behind comes first, under a number that every mark includes. */
  function entriesOf(draft: string): readonly NumberedEdit[] {
    const entries = written.get(draft) ?? stored(draft).map((edit) => ({ number: 0, edit }))
    written.set(draft, entries)
    return entries
  }

  function stored(draft: string): Edit[] {
    try {
      const edits: unknown = JSON.parse(storage?.getItem(prefix + draft) ?? '[]')
      return Array.isArray(edits) ? edits.filter(isEdit) : []
    } catch {
      return []
    }
  }

  return {
    add(draft, edits) {
      return write(
        draft,
        edits.reduce((all, edit) => withEdit(all, { number: ++added, edit }), entriesOf(draft)),
      )
    },
    read(draft) {
      // Another window may have written since this one last did.
      written.delete(draft)
      return entriesOf(draft).map(({ edit }) => edit)
    },
    mark: () => added,
    clear(draft, upTo) {
      write(
        draft,
        entriesOf(draft).filter(({ number }) => number > upTo),
      )
    },
  }
}

type NumberedEdit = { number: number; edit: Edit }

/** Typing changes one field again and again: only its last value matters, under the newer number. */
function withEdit(entries: readonly NumberedEdit[], entry: NumberedEdit): readonly NumberedEdit[] {
  const last = entries[entries.length - 1]
  if (last?.edit.path !== entry.edit.path) return [...entries, entry]
  return [...entries.slice(0, -1), { number: entry.number, edit: { ...entry.edit, from: last.edit.from } }]
}

function isEdit(value: unknown): value is Edit {
  return typeof value === 'object' && value !== null && typeof (value as Edit).path === 'string'
}
