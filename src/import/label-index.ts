import type { FormatTable, Heading, Leaf } from '../schema/format'
import { isBranch, leavesOf, shortName } from '../schema/format'
import { columnAliases, rowAliases } from './aliases'
import { labelKey } from './labels'

/** What a label stands for: a row or column that holds cells, or a heading over several. */
export type Labelled =
  | { leaf: Leaf; branch?: undefined }
  | { branch: string; leaf?: undefined; leaves: readonly Leaf[] }

/** The labels of one table of the format, official and other wordings, by their key. */
export type LabelIndex = {
  rows: ReadonlyMap<string, Labelled>
  columns: ReadonlyMap<string, Labelled>
  /** Texts that occur in this table and stand for neither: corner, section rows, the head over the labels. */
  others: ReadonlySet<string>
}

const indexes = new Map<FormatTable, LabelIndex>()

export function labelIndex(table: FormatTable): LabelIndex {
  const known = indexes.get(table) ?? indexOf(table)
  indexes.set(table, known)
  return known
}

function indexOf(table: FormatTable): LabelIndex {
  switch (table.layout) {
    case 'blocks':
      return {
        rows: index(
          table.blocks.flatMap(({ rows }) => rows),
          rowAliases,
        ),
        columns: index(
          table.blocks.flatMap(({ columns }) => columns),
          columnAliases,
        ),
        others: keys([table.labelHead, ...table.blocks.map(({ label }) => label)]),
      }
    case 'matrix':
      return {
        rows: index(table.rows, rowAliases),
        columns: index([table.columns], columnAliases),
        others: keys([table.corner]),
      }
    case 'line':
      return {
        rows: index(table.groups, rowAliases),
        columns: index(table.columns, columnAliases),
        others: new Set(),
      }
  }
}

/** Whether a text is a label of this table. */
export function isLabel({ rows, columns, others }: LabelIndex, text: string): boolean {
  const key = labelKey(text)
  return rows.has(key) || columns.has(key) || others.has(key)
}

/** How many of a source table's texts are labels of this table: what tells the three tables apart. */
export function labelsFound(index: LabelIndex, texts: readonly string[]): number {
  return new Set(texts.filter((text) => isLabel(index, text)).map(labelKey)).size
}

function index(
  headings: readonly Heading[],
  aliases: { readonly [id: string]: readonly string[] },
): Map<string, Labelled> {
  const map = new Map<string, Labelled>()
  for (const heading of headings) {
    if (isBranch(heading)) {
      map.set(labelKey(heading.label), { branch: heading.label, leaves: leavesOf(heading.of) })
      for (const [key, labelled] of index(heading.of, aliases)) map.set(key, labelled)
      continue
    }
    for (const text of [heading.label, shortName(heading), ...(aliases[heading.id] ?? [])]) {
      map.set(labelKey(text), { leaf: heading })
    }
  }
  return map
}

function keys(labels: readonly string[]): ReadonlySet<string> {
  return new Set(labels.map(labelKey))
}
