/**
 * One draft is edited in one window at a time; otherwise two windows would overwrite each other.
 * @returns what gives the draft free again, or undefined where another window has it
 */
export async function lockDraft(id: string): Promise<(() => void) | undefined> {
  const { locks } = navigator
  if (!locks) return () => {}
  return new Promise((resolve) => {
    void locks.request(`zfxxgk-nianbao.draft.${id}`, { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(undefined)
      return new Promise<void>((release) => resolve(release))
    })
  })
}
