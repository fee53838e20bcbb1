import type { LabelIndex } from './label-index'
import { labelKey } from './labels'
import { type FigureLine, overlap, type Run } from './pdf-runs'

/** Heads of columns, and the lines of figures below them down to the next heads. */
export type Stretch = { heads: readonly Run[]; lines: readonly FigureLine[] }

/** A column of a stretch: how far its head and its figures reach. */
export type Column = { left: number; right: number; head: Run }

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
    if (!last || ('head' in event && last.lines.length > 0)) {
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
 * The columns of a stretch: what stands below each other, each with one head.
 * @returns undefined where that is not so
 */
export function columnsOf({ heads, lines }: Stretch): Column[] | undefined {
  const figures = lines.flatMap((line) => line.figures)
  return columnsBelow(heads, figures) ?? columnsBeside(heads, figures)
}

function columnsBelow(heads: readonly Run[], figures: readonly Run[]): Column[] | undefined {
  const columns = merged([...heads, ...figures])
  const own = columns.map((column) => heads.filter((head) => overlap(head, column)))
  if (!own.every(({ length }) => length === 1)) return undefined
  return columns.map((column, i) => ({ ...column, head: own[i]?.[0] as Run }))
}

/** Figures at another side of their columns than the heads: as many of these as those, each nearest to its own. */
function columnsBeside(heads: readonly Run[], figures: readonly Run[]): Column[] | undefined {
  const columns = merged(figures)
  const middle = ({ left, right }: { left: number; right: number }) => (left + right) / 2
  const nearest = columns.map((column) => {
    const distances = heads.map((head) => Math.abs(middle(head) - middle(column)))
    return distances.indexOf(Math.min(...distances))
  })
  if (columns.length !== heads.length || merged(heads).length !== heads.length) return undefined
  if (!nearest.every((head, i) => head === i)) return undefined
  return columns.map((column, i) => {
    const head = heads[i] as Run
    return { left: Math.min(column.left, head.left), right: Math.max(column.right, head.right), head }
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
