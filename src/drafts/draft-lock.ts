/**
 * One draft is edited in one window at a time; otherwise two windows would overwrite each other. The browser gives the
 * lock free by itself when a window is closed or killed.
 * @returns what gives the draft free again, or undefined where another window has it
 */
export async function lockDraft(id: string): Promise<(() => void) | undefined> {
  const unguarded = () => {}
  const { locks } = navigator
  if (!locks) return unguarded
  return new Promise((resolve) => {
    locks
      .request(`zfxxgk-nianbao.draft.${id}`, { ifAvailable: true }, (lock) => {
        if (!lock) return resolve(undefined)
        return new Promise<void>((release) => resolve(release))
      })
      // A browser that refuses locks (storage switched off) is no reason to refuse the draft.
      .catch(() => resolve(unguarded))
  })
}
