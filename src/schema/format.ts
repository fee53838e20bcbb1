/**
 * The vocabulary in which a report format is written down as data.
 *
 * A format (see `format-2021.ts`) is one plain object of these shapes. Cells, relations, the official grid, the zod
 * schema, recognition and every writer are derived from it, so an official label is typed once in the whole project.
 */

/** What a cell holds: a whole number of documents or applications, or an amount of money in 万元 with decimals. */
export type CellKind = 'count' | 'amount'

/** `table.row.column`, for example `applications.received.person`. Stable: saved drafts and exported files use it. */
export type CellId = `${string}.${string}.${string}`

/** A row or column that holds cells. `label` is the official wording, ordinal included (`1.属于国家秘密`). */
export type Leaf = {
  id: string
  label: string
  /** What to call it in a sentence, where the official wording is too long for one. */
  short?: string
  /** Defaults to `count`. */
  kind?: CellKind
  /** One sentence for the clerk: what is counted here, with its legal basis. */
  help?: string
}

/** A heading over several rows or columns that holds no cells of its own. */
export type Branch = {
  label: string
  of: readonly Heading[]
  /** The id of the leaf among `of` that is the sum of all other leaves below this branch. */
  total?: string
}

export type Heading = Leaf | Branch

/** A part of a `blocks` table: a filled section row, a header and a few rows of its own. */
export type FormatBlock = {
  label: string
  columns: readonly Leaf[]
  rows: readonly Leaf[]
}

type TableBase = {
  id: string
  /** How the table is called in messages. */
  name: string
}

/** Table 1: blocks one below the other, each with its own columns. */
export type BlocksTable = TableBase & {
  layout: 'blocks'
  /** The head over the row labels. */
  labelHead: string
  blocks: readonly FormatBlock[]
}

/** Table 2: one tree of row headings against one tree of column headings. */
export type MatrixTable = TableBase & {
  layout: 'matrix'
  /** The text in the corner: it states the balance below. */
  corner: string
  columns: Branch
  rows: readonly Heading[]
  /** In every column the cells of the rows `left` add up to those of the rows `right`. */
  balance: { left: readonly string[]; right: readonly string[] }
}

/** Table 3: a single line of values; each group (a row in the cell's id) has the same columns. */
export type LineTable = TableBase & {
  layout: 'line'
  groups: readonly Heading[]
  columns: readonly Leaf[]
  /** The column that is the sum of the others. */
  total: string
}

export type FormatTable = BlocksTable | MatrixTable | LineTable

export type NarrativeId = 'overview' | 'problems' | 'otherMatters'

/** One of the six sections: it holds either a narrative or a table. */
export type Section = {
  id: string
  /** 一 … 六 */
  ordinal: string
  /** Official title, without the ordinal. */
  title: string
  /** What the clerk writes here; shown while the section is empty. */
  hint: string
} & ({ narrative: NarrativeId; table?: undefined } | { table: string; narrative?: undefined })

/** A mandated report format. */
export type Format = {
  id: string
  /** The document that mandates it. */
  basis: string
  /** The title behind issuer and year. */
  title: string
  sections: readonly Section[]
  tables: readonly FormatTable[]
}

/** Tells the two kinds of heading apart. */
export function isBranch(heading: Heading): heading is Branch {
  return 'of' in heading
}

/** All leaves below the headings, in official order. */
export function leavesOf(headings: readonly Heading[]): Leaf[] {
  return headings.flatMap((heading) => (isBranch(heading) ? leavesOf(heading.of) : [heading]))
}

/** The heading of a section as printed: `一、总体情况`. */
export function sectionHeading(section: Section): string {
  return `${section.ordinal}、${section.title}`
}

/** What to call a row or column in a sentence: its short name, or its label without the ordinal. */
export function shortName(leaf: Leaf): string {
  return leaf.short ?? withoutOrdinal(leaf.label)
}

/** A label without the ordinal before it: `（一）予以公开` → `予以公开`, `1.属于国家秘密` → `属于国家秘密`. */
export function withoutOrdinal(label: string): string {
  return label.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、])/u, '')
}
