import {
  type FormatTable,
  type Heading,
  isBranch,
  type Leaf,
  leavesOf,
  shortName,
  withoutOrdinal,
} from '../../schema/format'
import { format2021 } from '../../schema/format-2021'
import type { Column, Noun, Row, Sense } from './sense'

/** The rows that a heading of table 2 takes together, and what the reader calls them. */
const groups: { readonly [row: string]: Row } = {
  refusedStateSecret: 'refused',
  notHeld: 'cannotProvide',
  petition: 'notProcessed',
  notCorrected: 'other',
}

/** Rows and columns whose label says less in a text than in the table: 总计, 其他, a number of decisions, an amount. */
const notInTexts: ReadonlySet<string> = new Set(['total', 'decisions', 'amount', 'handled', 'otherHandling'])

/** The official names of rows and columns, and what each means to the reader of claims. */
export function officialWords(): { word: string; sense: Sense }[] {
  return (format2021.tables as readonly FormatTable[]).flatMap((table) => {
    if (table.layout === 'blocks') {
      const columns = table.blocks.flatMap((block) => block.columns)
      return [...table.blocks.flatMap(({ rows }) => rows.flatMap(noun)), ...columns.flatMap(column)]
    }
    if (table.layout === 'matrix') return [...headings(table.rows), ...leavesOf([table.columns]).flatMap(column)]
    const suits = table.groups.filter(isBranch).map(({ label }) => ({ word: label, sense: 'noun.suit' as const }))
    return [...suits, ...leavesOf(table.groups).flatMap(noun), ...table.columns.flatMap(column)]
  })
}

function headings(of: readonly Heading[]): { word: string; sense: Sense }[] {
  return of.flatMap((heading) => {
    if (!isBranch(heading)) return row(heading)
    const group = groups[leavesOf(heading.of)[0]?.id ?? '']
    const below = headings(heading.of)
    return group === undefined
      ? below
      : [{ word: withoutOrdinal(heading.label), sense: `row.${group}` as Sense }, ...below]
  })
}

const noun = (leaf: Leaf) => named(leaf, `noun.${leaf.id as Noun}`)
const row = (leaf: Leaf) => named(leaf, `row.${leaf.id as Row}`)
const column = (leaf: Leaf) => named(leaf, leaf.id === 'otherOrg' ? 'column.others' : `column.${leaf.id as Column}`)

/** By the label and by its short form, neither with what stands in brackets. */
function named(leaf: Leaf, sense: Sense): { word: string; sense: Sense }[] {
  if (notInTexts.has(leaf.id)) return []
  const names = [withoutOrdinal(leaf.label), shortName(leaf)].map((name) => name.replace(/（.*）$/, ''))
  return [...new Set(names)].map((word) => ({ word, sense }))
}
