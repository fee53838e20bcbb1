import type { Look } from './docx-styles'
import type { Height } from './raised-text'

/** A paragraph of a Word file that is being read. */
export type OpenParagraph = {
  text: string
  style?: string
  list?: string
  level?: number
  /** Whether its properties are being read, which are not those of a run. */
  inProperties: boolean
  /** Its end was deleted: the next paragraph goes on with it. */
  joined: boolean
  /** How the characters of the run look that is being read. */
  look: Look
  /** How much its first characters were raised by hand, and those of the run are, in half points (17.3.2.24). */
  rise: { first?: number; now: number }
}

export function newParagraph(): OpenParagraph {
  return { text: '', inProperties: false, joined: false, look: {}, rise: { now: 0 } }
}

/** Where characters stand that were moved off the line that the paragraph begins on. */
export function heightByHand({ rise }: OpenParagraph): Height {
  rise.first ??= rise.now
  return rise.now === rise.first ? undefined : rise.now > rise.first ? 'raised' : 'lowered'
}
