/** A text parted at what differs from another: the ends both have in common, and the stretch between them. */
export type ChangedStretch = { before: string; changed: string; after: string }

/** How many characters of the common ends are kept for context. */
const context = 16

/**
 * Where a text differs from another, with a little of what stands around it.
 * `changedStretch('共2400条', '共2346条')` is `{ before: '共2', changed: '400', after: '条' }`.
 */
export function changedStretch(text: string, other: string): ChangedStretch {
  const a = [...text]
  const b = [...other]
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const before = a.slice(0, start)
  const after = a.slice(a.length - end)
  return {
    before: before.length > context ? `…${before.slice(-context).join('')}` : before.join(''),
    changed: a.slice(start, a.length - end).join(''),
    after: after.length > context ? `${after.slice(0, context).join('')}…` : after.join(''),
  }
}
