import type { FormatTable, Heading, Leaf } from '../schema/format'
import { isBranch, leavesOf, shortName, withoutOrdinal } from '../schema/format'
import { columnAliases, rowAliases } from './aliases'
import { formsOf } from './label-forms'
import { labelKey, narrowed } from './labels'

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

/**
 * The labels of some headings. A form that may mean two of them stands for neither: its row is listed. Official wording is
 * sure whatever else looks like it.
 */
function index(
  headings: readonly Heading[],
  aliases: { readonly [id: string]: readonly string[] },
): Map<string, Labelled> {
  const all = labelled(headings, [])
  const map = new Map<string, Labelled>()
  for (const { label, means } of all) map.set(labelKey(label), means)
  const official = new Set(map.keys())
  const unclear = new Set<string>()
  for (const { label, above, means } of all) {
    const { leaf } = means
    const other = leaf ? [shortName(leaf), ...(aliases[leaf.id] ?? [])] : []
    for (const key of keys([
      withoutMark(label),
      ...other,
      ...formsOf(withoutOrdinal(label)),
      ...belowOthers(above, label),
    ])) {
      if (official.has(key)) continue
      const known = map.get(key)
      if (known && !sameMeaning(known, means)) unclear.add(key)
      map.set(key, means)
    }
  }
  for (const key of unclear) map.delete(key)
  return map
}

function sameMeaning(one: Labelled, other: Labelled): boolean {
  return one.leaf === other.leaf && one.branch === other.branch
}

/** Each heading with its label and those above it, outermost first. */
function labelled(
  headings: readonly Heading[],
  above: readonly string[],
): { label: string; above: readonly string[]; means: Labelled }[] {
  return headings.flatMap((heading) => {
    const { label } = heading
    if (!isBranch(heading)) return [{ label, above, means: { leaf: heading } }]
    const means = { branch: label, leaves: leavesOf(heading.of) }
    return [{ label, above, means }, ...labelled(heading.of, [...above, label])]
  })
}

/** `法人或其他组织-商业企业`: a label behind one or several of those above it, as where a merged head was repeated in each column. */
function belowOthers(above: readonly string[], label: string): string[] {
  const plain = (each: string) => [each, withoutOrdinal(each)]
  return above.flatMap((_, at) =>
    above
      .slice(at)
      .reduce((ends, each) => ends.flatMap((end) => [end, ...plain(each).map((form) => end + form)]), [''])
      .filter((start) => start !== '')
      .flatMap((start) => plain(label).map((end) => start + end)),
  )
}

/** `二上年结转…`: the label with its ordinal, whose mark is missing. */
function withoutMark(label: string): string {
  return narrowed(label).replace(/^\(?([一二三四五六七八九十]+)[、)]/, '$1')
}

function keys(labels: readonly string[]): ReadonlySet<string> {
  return new Set(labels.map(labelKey))
}
