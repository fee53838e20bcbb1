import type { FormatTable, Leaf } from '../schema/format'
import { type LabelIndex, labelIndex } from './label-index'
import { labelKey } from './labels'
import type { FigureLine, Run } from './pdf-runs'
import { band, type Column, columnsOf, type Stretch, stretchesOf } from './pdf-unruled-columns'
import { isValue, valuesIn } from './pdf-unruled-values'

/** A label stands beside a figure where its lines reach that of the figure within this, in sizes of the characters. */
const beside = 0.4

/** Lines further apart than this are not of one cell, in sizes of the characters. */
const linesOfOneCell = 2

/** Rows as texts. `apart`: heads that are not certain to be those of the figures below them. */
export type UnruledRows = { apart: string[]; rows: string[][] }

/** A row and how far down the document it stands. */
type Row = { y: number; cells: string[] }

/**
 * The rows of a table without ruled lines: a column is what stands below a head, a row what stands beside a label. Where some
 * column of figures has no head of its own, none is given one, so that recognition lists them all.
 */
export function unruledRows(table: FormatTable, lines: readonly FigureLine[], texts: readonly Run[]): UnruledRows {
  const index = labelIndex(table)
  const stretches = stretchesOf(lines, texts, index)
  const heads = new Set(stretches.flatMap((stretch) => stretch.heads))
  const others = texts.filter((text) => !heads.has(text))
  const isLine = (columns: readonly Column[]) => table.layout === 'line' && columns.length > table.columns.length
  const columns = stretches.flatMap((stretch) => {
    const found = columnsOf(stretch)
    // Of figures without names there is one line; a second may be the rest of the first.
    return found && !(isLine(found) && stretch.lines.length > 1) ? [found] : []
  })
  if (columns.length < stretches.length) {
    return { apart: [...heads].map(({ text }) => text), rows: inOrder(bareRows(lines, others)) }
  }
  const territories = territoriesOf(table, stretches, others, index)
  const rows = stretches.flatMap((stretch, i) => {
    const [own = [], around = []] = [columns[i], territories[i]]
    return isLine(own) ? lineRows(stretch, own, around, index) : labelledRows(stretch, own, around, index)
  })
  return { apart: [], rows }
}

function inOrder(rows: readonly Row[]): string[][] {
  return [...rows].sort((a, b) => a.y - b.y).map(({ cells }) => cells)
}

/** The texts that belong to each stretch: those down to its last figures, and names of rows without figures below. */
function territoriesOf(
  table: FormatTable,
  stretches: readonly Stretch[],
  texts: readonly Run[],
  { rows }: LabelIndex,
): Run[][] {
  const found: Run[][] = stretches.map(() => [])
  for (const text of texts) {
    const isName = table.layout !== 'line' && rows.has(labelKey(text.text))
    const at = stretches.findIndex(({ lines }, i) => {
      const next = stretches[i + 1]
      return (
        next === undefined ||
        text.top <= (lines[lines.length - 1]?.y ?? 0) ||
        (isName && text.top < band(next.heads).top)
      )
    })
    found[at]?.push(text)
  }
  return found
}

/** Each line of figures behind the texts beside it, without columns. */
function bareRows(lines: readonly FigureLine[], texts: readonly Run[]): Row[] {
  const used = new Set<Run>()
  const rows = lines.map(({ y, figures }) => {
    const names = texts.filter((text) => !used.has(text) && isBeside(text, y))
    for (const name of names) used.add(name)
    return { y, cells: [...names, ...figures].sort((a, b) => a.left - b.left).map(({ text }) => text) }
  })
  return [...rows, ...ownRows(texts.filter((text) => !used.has(text)))]
}

function ownRows(texts: readonly Run[]): Row[] {
  return texts.map(({ text, top }) => ({ y: top, cells: [text] }))
}

function isBeside({ top, bottom, size }: Run, y: number): boolean {
  return y >= top - beside * size && y <= bottom + beside * size
}

/** Heads over a line of figures without names: the upper heads as one row, those of the columns as another. */
function lineRows(
  stretch: Stretch,
  columns: readonly Column[],
  texts: readonly Run[],
  { rows }: LabelIndex,
): string[][] {
  const isUpper = ({ text }: Run) => rows.has(labelKey(text))
  const upper = texts.filter(isUpper).sort((a, b) => a.left - b.left)
  return [
    ...inOrder(ownRows(texts.filter((text) => !isUpper(text)))),
    ...(upper.length > 0 ? [upper.map(({ text }) => text)] : []),
    columns.map(({ head }) => head.text),
    ...stretch.lines.map((line) => valuesIn(columns, line, [])),
  ]
}

/** Heads over rows that begin with a name. */
function labelledRows(
  { heads, lines }: Stretch,
  columns: readonly Column[],
  texts: readonly Run[],
  index: LabelIndex,
): string[][] {
  const edge = columns[0]?.left ?? 0
  const { top } = band(heads)
  const first = lines[0]?.y ?? 0
  const isName = (text: Run) => text.right <= edge
  const isOther = ({ text }: Run) => index.others.has(labelKey(text))
  const corner = texts.filter((text) => isName(text) && isOther(text) && text.bottom < first).pop()
  const names = texts.filter((text) => isName(text) && !isOther(text))
  const labels = labelsBeside(lines, names, index)
  const used = new Set(labels.values())
  const values = texts.filter((text) => !isName(text))
  const body = lines.map((line): Row & { leaf: Leaf | undefined } => {
    const label = labels.get(line)
    const cells = valuesIn(columns, line, values)
    return { y: line.y, cells: [label?.text ?? '', ...cells], leaf: label && leafOf(label, index) }
  })
  const head: Row = { y: top, cells: [corner?.text ?? '', ...columns.map((column) => column.head.text)] }
  const rest = texts
    .filter((text) => text !== corner && !used.has(text) && !isValue(text, columns, lines))
    .map((text): Row => ({ y: placeOf(text, body, index, top), cells: rowWithout(text, columns, index, names) }))
  return inOrder([head, ...body, ...rest])
}

function leafOf({ text }: Run, { rows }: LabelIndex): Leaf | undefined {
  return rows.get(labelKey(text))?.leaf
}

/** The name of each line of figures: the one next to its columns, if that names a row, and no other line has the same. */
function labelsBeside(lines: readonly FigureLine[], names: readonly Run[], index: LabelIndex): Map<FigureLine, Run> {
  const labels = new Map<FigureLine, Run>()
  const twice = new Set<Run>()
  lines.forEach((line, i) => {
    const [before, after] = [lines[i - 1]?.y ?? Number.NEGATIVE_INFINITY, lines[i + 1]?.y ?? Number.POSITIVE_INFINITY]
    const here = names.filter((name) => isBeside(name, line.y)).sort((a, b) => b.left - a.left)
    const [label] = here
    const named = here.filter((name) => leafOf(name, index) !== undefined)
    if (!label || named.length > 1) return
    if (named.length === 0) {
      // A heading stands in the middle of its rows: it names a row of its own only where there is no other name for it.
      const isHeading = index.rows.has(labelKey(label.text)) && label.top === label.bottom
      const others = names.filter(({ top, bottom }) => top > before && bottom < after)
      if (!isHeading || others.some((name) => !here.includes(name))) return
    } else if (named[0] !== label) return
    if ([...labels.values()].includes(label)) twice.add(label)
    labels.set(line, label)
  })
  // A line without a name may hold the rest of a figure that did not fit.
  const nameless = lines.filter((line) => !labels.has(line))
  for (const [line, label] of labels) {
    const reach = linesOfOneCell * label.size
    if (twice.has(label) || nameless.some(({ y }) => Math.abs(y - line.y) <= reach)) labels.delete(line)
  }
  return labels
}

/** Where a text without figures goes: a heading above its first row, whatever line of them it stands beside. */
function placeOf(text: Run, body: readonly (Row & { leaf: Leaf | undefined })[], index: LabelIndex, heads: number) {
  const key = labelKey(text.text)
  if (index.columns.has(key)) return heads
  const named = index.rows.get(key)
  const below = named?.branch === undefined ? [] : named.leaves
  const own = body.filter(({ leaf }) => leaf && below.includes(leaf)).map(({ y }) => y)
  // Outer headings first: they have more rows.
  return Math.min(text.top, ...own.map((y) => y - below.length / 100))
}

/** A name without figures beside it is a row of blanks. */
function rowWithout(text: Run, columns: readonly Column[], index: LabelIndex, names: readonly Run[]): string[] {
  const isRow = names.includes(text) && leafOf(text, index) !== undefined
  return isRow ? [text.text, ...columns.map(() => '')] : [text.text]
}
