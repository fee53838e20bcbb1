import { type Draft, type Edit, linkedFiguresIn, type NarrativeField, narrativeFields, writtenOut } from '../../index'

/** A stretch of a narrative in which the words looked for stand. */
export type Match = { field: NarrativeField; from: number; to: number }

/**
 * Where some words stand in the texts of a draft, in reading order, linked figures as they read. Full-width letters and
 * digits are the half-width ones, capitals the small ones: whoever looks for `2023` finds `２０２３` as well.
 */
export function matchesOf(draft: Draft, words: string): Match[] {
  if (words === '') return []
  const sought = plain(words)
  return narrativeFields.flatMap((field) => {
    const written = writtenOut(draft[field], draft.cells)
    const text = plain(written.text)
    const found: Match[] = []
    for (let from = text.indexOf(sought); from >= 0; from = text.indexOf(sought, from + sought.length)) {
      found.push({ field, ...written.source(from, from + sought.length) })
    }
    return found
  })
}

/** Whether a match begins before a place, in reading order. */
export function isBefore({ field, from }: Match, place: { field: NarrativeField; from: number }): boolean {
  if (field === place.field) return from < place.from
  return narrativeFields.indexOf(field) < narrativeFields.indexOf(place.field)
}

/** Whether other words can be put in the place of a match: a linked figure says what its cell says. */
export function isReplaceable(draft: Draft, { field, from, to }: Match): boolean {
  return linkedFiguresIn(draft[field].slice(from, to)).length === 0
}

/** The edits that put other words in the place of some matches, one a text. */
export function replaceEdits(draft: Draft, matches: readonly Match[], by: string): Edit[] {
  return narrativeFields.flatMap((field): Edit[] => {
    const here = matches.filter((match) => match.field === field && isReplaceable(draft, match))
    const text = draft[field]
    let to = ''
    let done = 0
    for (const match of here) {
      to += text.slice(done, match.from) + by
      done = match.to
    }
    to += text.slice(done)
    return to === text ? [] : [{ path: field, from: text, to }]
  })
}

/** Each character as one of the same length, so that places stay. */
function plain(text: string): string {
  return text.replace(/[\uff01-\uff5eA-Z]/g, (character) => {
    const code = character.charCodeAt(0)
    const half = code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : character
    return half.toLowerCase()
  })
}
