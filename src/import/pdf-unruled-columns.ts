import type { LabelIndex } from './label-index'
import { labelKey } from './labels'
import { type FigureLine, overlap, type Run } from './pdf-runs'

/** Heads of columns, and the lines of figures below them down to the next heads. */
export type Stretch = { heads: readonly Run[]; lines: readonly FigureLine[] }

/**
 * A column of a stretch: how far its head and its figures reach. `aligned`: whether its figures begin, end or have their
 * middle at one place, as those of one column do.
 */
export type Column = { left: number; right: number; head?: Run; aligned: boolean }

/** Places that are one differ by less than this, in sizes of the characters. */
const samePlace = 0.3
/** Heads of one table do not begin further apart than this, in sizes of the characters. */
const headHeight = 6

/** The stretches of a table from top to bottom; figures above all heads are one without heads. */
export function stretchesOf(lines: readonly FigureLine[], texts: readonly Run[], index: LabelIndex): Stretch[] {
  const isHead = ({ text }: Run) => index.columns.get(labelKey(text))?.leaf !== undefined
  // 其他 and 总计 name rows as well.
  const isSure = (text: Run) => isHead(text) && !index.rows.has(labelKey(text.text))
  const events = [
    ...texts.filter(isSure).map((head) => ({ y: head.top, head })),
    ...lines.map((line) => ({ y: line.y, line })),
  ].sort((a, b) => a.y - b.y)
  const stretches: { heads: Run[]; lines: FigureLine[] }[] = []
  for (const event of events) {
    let last = stretches[stretches.length - 1]
    // Of two heads above each other the upper one has no figures below it.
    const isNext = 'head' in event && (last?.lines.length || last?.heads.some((head) => overlap(head, event.head)))
    if (!last || isNext) {
      last = { heads: [], lines: [] }
      stretches.push(last)
    }
    if ('head' in event) last.heads.push(event.head)
    else last.lines.push(event.line)
  }
  const filled = stretches.filter((stretch) => stretch.lines.length > 0)
  return filled.map((stretch) => {
    const { top, bottom } = band(stretch.heads)
    const among = texts.filter((text) => isHead(text) && text.top >= top && text.bottom <= bottom)
    return { ...stretch, heads: among.sort((a, b) => a.left - b.left) }
  })
}

/** From the first to the last line of some texts. */
export function band(texts: readonly Run[]): { top: number; bottom: number } {
  return { top: Math.min(...texts.map(({ top }) => top)), bottom: Math.max(...texts.map(({ bottom }) => bottom)) }
}

/**
 * The columns of some figures: what stands below each other, each with one head. A column that is not the format's has the
 * text above it as its head.
 * @param heads those of the format
 * @param texts what else stands around the figures
 * @returns undefined where that is not so
 */
export function columnsOf(heads: readonly Run[], figures: readonly Run[], texts: readonly Run[]): Column[] | undefined {
  const all = [...heads, ...otherHeads(heads, figures, texts)].sort((a, b) => a.left - b.left)
  // The heads may stand in a ruled table above: then a row is known that has a figure in each column.
  if (heads.length === 0) return merged(figures).map((column) => ({ ...column, aligned: false }))
  const columns = columnsBelow(all, figures) ?? columnsBeside(all, figures)
  return columns?.map((column) => ({
    ...column,
    aligned: areAligned(figures.filter((figure) => overlap(figure, column))),
  }))
}

/** Texts at the height of the heads over figures that stand below no head of the format. */
function otherHeads(heads: readonly Run[], figures: readonly Run[], texts: readonly Run[]): Run[] {
  const { top } = band(heads)
  const first = Math.min(...figures.map((figure) => figure.top))
  const reach = (run: Run) => run.top >= top - headHeight * run.size && run.bottom < first
  const bare = figures.filter((figure) => !heads.some((head) => overlap(head, figure)))
  return texts.filter(
    (text) => reach(text) && bare.some((figure) => overlap(text, figure)) && !heads.some((head) => overlap(head, text)),
  )
}

type Headed = { left: number; right: number; head: Run }

function columnsBelow(heads: readonly Run[], figures: readonly Run[]): Headed[] | undefined {
  const columns = merged([...heads, ...figures])
  const own = columns.map((column) => heads.filter((head) => overlap(head, column)))
  if (!own.every(({ length }) => length === 1)) return undefined
  return columns.map((column, i) => ({ ...column, head: own[i]?.[0] as Run }))
}

/** Figures at another side of their columns than the heads: as many of these as those, each between its own head's neighbours. */
function columnsBeside(heads: readonly Run[], figures: readonly Run[]): Headed[] | undefined {
  const columns = merged(figures)
  if (columns.length !== heads.length || merged(heads).length !== heads.length) return undefined
  const isBetween = ({ left, right }: { left: number; right: number }, i: number) =>
    left >= (heads[i - 1]?.right ?? 0) && right <= (heads[i + 1]?.left ?? Number.POSITIVE_INFINITY)
  if (!columns.every(isBetween)) return undefined
  return columns.map((column, i) => {
    const head = heads[i] as Run
    return { left: Math.min(column.left, head.left), right: Math.max(column.right, head.right), head }
  })
}

const edges: readonly ((run: Run) => number)[] = [
  ({ left }) => left,
  ({ right }) => right,
  ({ left, right }) => (left + right) / 2,
]

function areAligned(figures: readonly Run[]): boolean {
  return edges.some((edge) => {
    const places = figures.map(edge)
    return Math.max(...places) - Math.min(...places) <= samePlace * (figures[0]?.size ?? 0)
  })
}

/** Stretches of x that are covered without a gap, from left to right. */
function merged(extents: readonly Run[]): { left: number; right: number }[] {
  const found: { left: number; right: number }[] = []
  for (const { left, right } of [...extents].sort((a, b) => a.left - b.left)) {
    const last = found[found.length - 1]
    if (last && left < last.right) last.right = Math.max(last.right, right)
    else found.push({ left, right })
  }
  return found
}
