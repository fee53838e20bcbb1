import type { FormatTable, Leaf } from '../schema/format'
import { isLabel, type LabelIndex, labelIndex } from './label-index'
import { labelKey } from './labels'
import type { FigureLine, Run } from './pdf-runs'
import { band, type Column, columnsOf, type Stretch, stretchesOf } from './pdf-unruled-columns'
import { isBeside, labelsBeside, leafOf } from './pdf-unruled-labels'
import { cellTexts, isValue, valuesIn } from './pdf-unruled-values'

/**
 * A row as texts, and how far down the document it stands. `scattered`: it is not sure which row or which columns its figures
 * belong to. `loose`: it is a text that is no label, and goes with the rows above it.
 */
export type UnruledRow = { y: number; cells: string[]; scattered?: true; loose?: boolean }

/**
 * The rows of a table without ruled lines, from top to bottom: a column is what stands below a head, a row what stands beside
 * a label. Where that is not sure, the figures of a line stand behind the texts beside them.
 */
export function unruledRows(table: FormatTable, lines: readonly FigureLine[], texts: readonly Run[]): UnruledRow[] {
  const index = labelIndex(table)
  const stretches = stretchesOf(lines, texts, index)
  const heads = new Set(stretches.flatMap((stretch) => stretch.heads))
  const territories = territoriesOf(
    table,
    stretches,
    texts.filter((text) => !heads.has(text)),
    index,
  )
  return stretches.flatMap((stretch, i) => rowsOf(table, stretch, territories[i] ?? [], index))
}

function rowsOf(table: FormatTable, stretch: Stretch, around: readonly Run[], index: LabelIndex): UnruledRow[] {
  const named = namedFigures(stretch, around, index)
  const figures = named.length > 0 ? named : stretch.lines.flatMap((line) => line.figures)
  const columns = columnsOf(stretch.heads, figures, around)
  if (!columns) return inOrder(scatteredRows(stretch.lines, [...stretch.heads, ...around]))
  const heads = headsOf(columns)
  const texts = around.filter((text) => !heads.includes(text))
  const isLine = table.layout === 'line' && columns.length > table.columns.length
  if (!isLine) return labelledRows(stretch.lines, columns, texts, index)
  // Of figures without names there is one line; a second may be the rest of the first.
  if (stretch.lines.length > 1) return inOrder(scatteredRows(stretch.lines, [...stretch.heads, ...around]))
  return lineRows(stretch.lines, columns, texts, index)
}

function headsOf(columns: readonly Column[]): Run[] {
  return columns.flatMap(({ head }) => head ?? [])
}

/** The figures behind the name of a row: what stands before it, as a number of the row, is in no column of the format. */
function namedFigures({ lines }: Stretch, texts: readonly Run[], index: LabelIndex): Run[] {
  const names = texts.filter((text) => leafOf(text, index) !== undefined)
  return lines.flatMap(({ y, figures }) => {
    const edge = Math.max(...names.filter((name) => isBeside(name, y)).map(({ right }) => right))
    return Number.isFinite(edge) ? figures.filter(({ left }) => left >= edge) : []
  })
}

function inOrder(rows: readonly UnruledRow[]): UnruledRow[] {
  return [...rows].sort((a, b) => a.y - b.y)
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
function scatteredRows(lines: readonly FigureLine[], texts: readonly Run[]): UnruledRow[] {
  const used = new Set<Run>()
  const rows = lines.map((line): UnruledRow => {
    const names = texts.filter((text) => !used.has(text) && isBeside(text, line.y))
    for (const name of names) used.add(name)
    return { y: line.y, cells: fromLeftToRight([...names, ...line.figures]), scattered: true }
  })
  return [...rows, ...ownRows(texts.filter((text) => !used.has(text)))]
}

function fromLeftToRight(runs: readonly Run[]): string[] {
  return [...runs].sort((a, b) => a.left - b.left).map(({ text }) => text)
}

function ownRows(texts: readonly Run[]): UnruledRow[] {
  return texts.map(({ text, top }) => ({ y: top, cells: [text], scattered: true }))
}

/** Heads over a line of figures without names: the upper heads as one row, those of the columns as another. */
function lineRows(
  [line]: readonly FigureLine[],
  columns: readonly Column[],
  texts: readonly Run[],
  { rows }: LabelIndex,
): UnruledRow[] {
  const isUpper = ({ text }: Run) => rows.has(labelKey(text))
  const upper = fromLeftToRight(texts.filter(isUpper))
  const values = line && valuesIn(columns, line, [])
  return [
    ...inOrder(ownRows(texts.filter((text) => !isUpper(text)))),
    ...[upper, headsOf(columns).map(({ text }) => text), values ?? []]
      .filter(({ length }) => length > 0)
      .map((cells) => ({ y: line?.y ?? 0, cells })),
    ...(line && !values ? scatteredRows([line], []) : []),
  ]
}

/** Heads over rows that begin with a name. */
function labelledRows(
  lines: readonly FigureLine[],
  columns: readonly Column[],
  texts: readonly Run[],
  index: LabelIndex,
): UnruledRow[] {
  const edge = columns[0]?.left ?? 0
  const heads = headsOf(columns)
  const first = lines[0]?.y ?? 0
  const top = heads.length > 0 ? band(heads).top : first
  const isName = (text: Run) => text.right <= edge
  const isOther = ({ text }: Run) => index.others.has(labelKey(text))
  const corner = texts.filter((text) => isName(text) && isOther(text) && text.bottom < first).pop()
  const names = texts.filter((text) => isName(text) && !isOther(text))
  const labels = labelsBeside(lines, names, index)
  const used = new Set(labels.values())
  const isText = (text: Run) => !isName(text) && !isLabel(index, text.text)
  const { values, unsure } = cellTexts(texts.filter(isText), lines)
  const body = lines.map((line): UnruledRow & { leaf: Leaf | undefined } => {
    const label = labels.get(line)
    const leaf = label && leafOf(label, index)
    const before = line.figures.filter(({ left }) => left < (label?.right ?? edge))
    const cells = valuesIn(columns, { ...line, figures: line.figures.filter((each) => !before.includes(each)) }, values)
    if (label && cells) return { y: line.y, cells: [...fromLeftToRight([...before, label]), ...cells], leaf }
    const beside = names.filter((name) => isBeside(name, line.y) && (name === label || !used.has(name)))
    for (const name of beside) used.add(name)
    return { y: line.y, cells: fromLeftToRight([...beside, ...line.figures]), scattered: true, leaf }
  })
  const headCells = [corner?.text ?? '', ...heads.map(({ text }) => text)]
  const head: UnruledRow[] = heads.length > 0 ? [{ y: top, cells: headCells }] : []
  const others = [
    ...texts.filter((text) => !isText(text)),
    ...values.filter((text) => !isValue(text, columns, lines)),
    ...unsure,
  ]
  const rest = others
    .filter((text) => text !== corner && !used.has(text))
    .map(
      (text): UnruledRow => ({
        y: placeOf(text, body, index, top),
        cells: rowWithout(text, columns, index, names),
        loose: !isLabel(index, text.text),
      }),
    )
  return inOrder([...head, ...body, ...rest])
}

/** Where a text without figures goes: a heading above its first row, whatever line of them it stands beside. */
function placeOf(
  text: Run,
  body: readonly (UnruledRow & { leaf: Leaf | undefined })[],
  index: LabelIndex,
  heads: number,
) {
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
