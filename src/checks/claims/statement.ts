import type { Column, Noun, Row } from './sense'

/**
 * Whose figure a statement gives: nobody said, the issuer's, all of the county's, that of its departments, which is all or a
 * part of it, what was issued in a body's name, all of a county or whatever level is said, or a body that is named.
 */
export type Scope = 'unsaid' | 'own' | 'whole' | 'departments' | 'inNameOf' | { level: string } | { body: string }

/** What a statement speaks of: the rows and columns of the format, as worded. */
export type Subject = {
  nouns: readonly Noun[]
  rows: readonly Row[]
  columns: readonly Column[]
  /** A column named earlier in the sentence, which may or may not still be meant. */
  columnBefore?: Column
  /** The result given just before applicants, of which these may be. */
  rowsBefore?: readonly Row[]
  /** All disputes that the sentence has named, where the words name none themselves. */
  nounsBefore?: readonly Noun[]
  /** Whether some doubt is left that the figure is one of the tables at all: disputes that need not be about disclosure. */
  doubtful?: boolean
  /** Whether what is named is a list, all of which is meant. */
  listed?: boolean
  /** Whether 其中 stands ahead of it. */
  isPart?: boolean
  /** Whether the sentence has spoken of what was carried in, so that its next figures take that into account. */
  afterCarriedIn?: boolean
}

/** A figure of the report that a paragraph states. Independent of what the tables hold. Offsets are in the paragraph. */
export type Statement = {
  /**
   * A change is how much more than last year, less where negative; `all` says that the whole is of one kind, a share how many
   * percent of a whole the figure just given is.
   */
  kind: 'count' | 'none' | 'rate' | 'change' | 'all' | 'share'
  subject: Subject
  /** What the figure may be, as worded: equal where it is exact. Percent for a rate, 万元 for an amount. */
  low: number
  high: number
  /** As written behind the figure; `''` where there is none. */
  unit: string
  /** The characters of the figure itself, or of the denial. */
  from: number
  to: number
  /** The words that make the statement, figure and unit included. */
  wordsFrom: number
  wordsTo: number
  /** The year spoken of, where the sentence names one; -1 for the year before the one reported on, 0 where it may be either. */
  year?: number
  /** What else was counted ahead of a change in the same sentence, any of which may be what changed. */
  besides?: readonly Statement[]
  /** The year that this is a change from, where it is named. */
  since?: number
  /** The figure that this is a share of a whole of, where it is given. */
  base?: number
  /** What the text has counted ahead of a share, any of which it may be a share of. */
  figures?: readonly number[]
  /** Whether only some are counted, by one channel or on one topic: no more than there are of all. */
  isSome?: boolean
  /** Whether the figure is one of each of several things, so that no other can be written for one of them. */
  isEach?: boolean
  /** What all of is said to be of one kind, and the figure just given, which says how many that is. */
  whole?: Subject
  counted?: Subject
  scope: Scope
}
