import { addDecimals } from '../schema/decimal'
import type { Leaf } from '../schema/format'
import { readCell } from '../schema/read-cell'
import type { LabelIndex } from './label-index'
import { labelKey } from './labels'
import { certain, type How } from './placement'
import type { Slots, SourceRow } from './source-row'

/** What the header of a matrix says of the cells behind a row's label. */
export type MatrixHeader = {
  /** The columns that the first cells of a row belong to. */
  columns: readonly Leaf[]
  /** How many cells a row has behind its label, those of columns that are not the format's as well. */
  width: number
  how: How
  /** What the clerk is told. */
  note?: string
}

type Row = { slots: Slots }

/**
 * What a header means that names these columns: the official ones in order; the same without the last, the totals, where no row
 * has room for them; or with the totals before the others, where they are the sums of these.
 * @param behind how many columns stand behind that are not the format's
 * @returns undefined where that is not sure
 */
export function headerOf(
  named: readonly Leaf[],
  expected: readonly Leaf[],
  behind: number,
  body: readonly Row[],
): MatrixHeader | undefined {
  const total = expected[expected.length - 1] as Leaf
  const parts = expected.slice(0, -1)
  const width = named.length + behind
  const fits = body.every(({ slots }) => slots.texts.length === width)
  if (isSame(named, expected)) {
    return { columns: named, width: fits ? width : named.length, how: certain }
  }
  if (isSame(named, parts) && fits) {
    const note = `表头没有“${total.label}”一列，各行也没有这一格；其余各列已放入，“${total.label}”留空待填。`
    return { columns: named, width, how: certain, note }
  }
  if (isSame(named, [total, ...parts]) && fits && areSums(body, parts.length)) {
    const reason = `原文的“${total.label}”在各列之前，数字按表头放入`
    const note = `${reason}，且与各列之和一致，请核对。`
    return { columns: named, width, how: { certainty: 'inferred', reason }, note }
  }
  return undefined
}

function isSame(one: readonly Leaf[], other: readonly Leaf[]): boolean {
  return one.length === other.length && one.every((leaf, i) => leaf === other[i])
}

/** Whether the first value of every row is the sum of the others behind it, and not of nothing in all of them. */
function areSums(body: readonly Row[], parts: number): boolean {
  const sums = body.map(({ slots }) => {
    const [total = '0', ...values] = slots.texts.slice(0, parts + 1).map(plain)
    return { total, sum: addDecimals(values) }
  })
  return sums.every(({ total, sum }) => total === sum) && sums.some(({ sum }) => sum !== '0')
}

function plain(text: string): string {
  const reading = readCell(text)
  return reading.kind === 'number' ? reading.plain : '0'
}

/**
 * How many columns that are not the format's the heads have: behind its own, as 备注, and among them. A blank between two
 * heads of columns is the head of another.
 */
export function otherColumns(
  heads: readonly SourceRow[],
  { rows, columns, others }: LabelIndex,
): { behind: number; among: number } {
  const isKnown = (text: string) => [rows, columns, others].some((labels) => labels.has(labelKey(text)))
  const isColumn = (text = '') => columns.get(labelKey(text))?.leaf !== undefined
  const behind = new Set<string>()
  let among = 0
  for (const { texts } of heads) {
    const first = texts.findIndex((text) => columns.has(labelKey(text)))
    const last = texts.reduce((at, text, i) => (isKnown(text) ? i : at), -1)
    among += texts.filter((text, i) => {
      if (text === '') return isColumn(texts[i - 1]) && isColumn(texts[i + 1])
      return !isKnown(text) && first >= 0 && i > first && i < last
    }).length
    for (const text of texts.slice(last + 1)) if (text !== '') behind.add(text)
  }
  return { behind: behind.size, among }
}
