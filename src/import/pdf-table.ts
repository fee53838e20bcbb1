import type { SourceTable } from './block'
import { unknownCharacter } from './pdf-drawing'
import type { RuledGrid } from './pdf-grid'
import { isNarrow, joinedLines, linesOf, type TextLine } from './pdf-lines'
import type { Glyph } from './pdf-page'
import { isTableLabel } from './recognise-tables'
import { isFigure, isMarkForNone } from './source-row'
import { columnsAt } from './table-columns'

/**
 * A cell with its edges, in points. `full`: its last line reaches its right edge, so that its text may go on. `noRoom`: its last
 * line leaves no room for another digit, so that its figure may.
 */
export type PdfCell = { text: string; left: number; right: number; rowSpan: number; full: boolean; noRoom: boolean }

/** A ruled table or a part of it, as it stands on one page. */
export type PdfTable = {
  rows: PdfCell[][]
  top: number
  bottom: number
  left: number
  right: number
  irregular: boolean
  /** Whether figures are drawn over a border, so that nobody can tell whose cell they are of. */
  spilt: boolean
  /** Whether figures stood on several lines, and were made one. */
  parted: boolean
}

/** Columns are the same within this, in points. */
const sameEdge = 3
/** Space between a cell's border and its text, in points, at most. */
const padding = 8

/**
 * Fills a grid with the characters that stand in its cells; each goes by its own middle.
 * @param lowest down to where on the page text of a cell that the page break has cut may run out of it
 * @returns also the characters that stand in no cell, and whether most figures stand in a cell with others
 */
export function filledTable(
  grid: RuledGrid,
  glyphs: readonly Glyph[],
  lowest: number,
): { table: PdfTable; rest: Glyph[]; crowded: boolean } {
  const { xs, ys, cells, irregular } = grid
  const [top = 0, bottom = 0] = [ys[0], ys[ys.length - 1]]
  const inside = new Map(cells.map((cell) => [cell, [] as Glyph[]]))
  const rest: Glyph[] = []
  const cellOf = (glyph: Glyph) => {
    const column = stretchAt(xs, glyph.x + glyph.width / 2)
    const middle = glyph.y - 0.35 * glyph.size
    const runsOut = column !== undefined && middle >= bottom && glyph.y < lowest && grid.isOpenBelow(column)
    const row = runsOut ? ys.length - 2 : stretchAt(ys, middle)
    return column === undefined || row === undefined ? undefined : grid.cellAt(column, row)
  }
  let before: { glyph: Glyph; into: Glyph[] } | undefined
  let spilt = false
  let parted = false
  let [alone, together] = [0, 0]
  for (const glyph of glyphs) {
    const cell = cellOf(glyph)
    const into = (cell && inside.get(cell)) ?? rest
    if (before && before.into !== into && isOneFigure(before.glyph, glyph)) {
      // Neither cell has a figure that can be read: better none than a wrong one.
      before.into.push({ ...before.glyph, text: unknownCharacter, x: before.glyph.x + before.glyph.width, width: 0 })
      into.push({ ...glyph, text: unknownCharacter, width: 0 })
      spilt = true
    }
    into.push(glyph)
    before = { glyph, into }
  }
  const rows = ys.slice(1).map((_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map((cell): PdfCell => {
        const left = xs[cell.column] ?? 0
        const right = xs[cell.lastColumn + 1] ?? 0
        const lines = linesOf(inside.get(cell) ?? [])
        const last = lines[lines.length - 1]
        const text = cellText(lines, right - left)
        parted ||= lines.length > 1 && isFigure(text)
        const figures = lines.reduce((sum, line) => sum + figuresIn(line), 0)
        if (!isFigure(text)) together += figures
        else alone += figures
        return {
          text,
          left,
          right,
          rowSpan: cell.lastRow - cell.row + 1,
          full: last !== undefined && right - last.right < last.size + padding,
          noRoom: last !== undefined && !hasRoom(last, right - left),
        }
      }),
  )
  const [left = 0, right = 0] = [xs[0], xs[xs.length - 1]]
  return { table: { rows, top, bottom, left, right, irregular, spilt, parted }, rest, crowded: together > alone }
}

/** How many figures stand apart on a line. */
function figuresIn({ text }: TextLine): number {
  return /\d/.test(text) ? text.split(' ').filter(isFigure).length : 0
}

/** Whether two digits, drawn one after the other, follow each other as those of a figure do. */
function isOneFigure(first: Glyph, second: Glyph): boolean {
  const gap = second.x - (first.x + first.width)
  const digits = /^\d\d$/.test(first.text + second.text)
  return digits && Math.abs(first.y - second.y) < 1 && Math.abs(gap) < 0.1 * second.size
}

/**
 * The lines of a cell as one text. Latin letters and digits are joined only where they were parted because the line was
 * full: two figures below each other do not become one.
 */
function cellText(lines: readonly TextLine[], width: number): string {
  return lines.reduce((text, line, i) => {
    const above = lines[i - 1]
    if (!above || !isNarrow(line.text) || !isNarrow(above.text.slice(-1))) return text + line.text
    const wrapped = !hasRoom(above, width) && line.right - line.left <= above.right - above.left + 1
    return wrapped ? text + line.text : `${text}\n${line.text}`
  }, '')
}

/** Whether another digit would fit beside a line in a cell of this width. */
function hasRoom({ left, right, size }: TextLine, width: number): boolean {
  return width - (right - left) >= size + 2 * padding
}

/** Which stretch between two neighbouring places something stands in. */
function stretchAt(places: readonly number[], at: number): number | undefined {
  const next = places.findIndex((place) => place > at)
  return next > 0 ? next - 1 : undefined
}

/** Whether a table goes on with another, which is the first thing on the next page: the same outline, no new column. */
export function goesOn(above: PdfTable, below: PdfTable): boolean {
  const [upper, lower] = [edgesOf(above.rows), edgesOf(below.rows)]
  const within = (edges: readonly number[], known: readonly number[]) =>
    edges.every((edge) => known.some((other) => near(edge, other)))
  const sameOutline = near(above.left, below.left) && near(above.right, below.right)
  return sameOutline && (within(lower, upper) || within(upper, lower))
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= sameEdge
}

/**
 * What a page break has cut: a row, heads over several rows, cells over several rows, or nothing, as between heads and the
 * first figures. In heads the parts of such a cell may stand in one row each.
 */
type Cut = 'row' | 'heads' | 'spans' | 'nothing'

function holdsFigure({ text }: PdfCell): boolean {
  return isFigure(text)
}

/** A table with its continuation: heads printed again are left out, what the page break has cut is one again. */
export function continued(above: PdfTable, below: PdfTable): PdfTable {
  const rows = above.rows.map((cells) => cells.map((cell) => ({ ...cell })))
  const [first = [], ...more] = below.rows.slice(repeatedRows(above.rows, below.rows))
  const cut = cutBetween(rows, first)
  const lower = first.filter((cell) => !joinedAbove(rows, cell, cut))
  const irregular = above.irregular || below.irregular
  const spilt = above.spilt || below.spilt
  const parted = above.parted || below.parted || (cut === 'row' && first.some(holdsFigure))
  return { ...above, rows: [...rows, ...(cut === 'row' ? [] : [lower]), ...more], irregular, spilt, parted }
}

function cutBetween(above: readonly PdfCell[][], first: readonly PdfCell[]): Cut {
  if (isRestOfRow(above, first)) return 'row'
  if (above[above.length - 1]?.some(holdsFigure)) return 'spans'
  return first.some(holdsFigure) ? 'nothing' : 'heads'
}

/** How many rows at the start of the continuation are the heads again; rows with a figure never are. */
function repeatedRows(above: readonly PdfCell[][], below: readonly PdfCell[][]): number {
  const texts = (cells: readonly PdfCell[] | undefined) => cells?.map(({ text }) => text).join('\t')
  let count = 0
  while (count < below.length && texts(above[count]) === texts(below[count])) {
    if (below[count]?.some(holdsFigure)) break
    count++
  }
  const within = below.slice(0, count).every((cells, row) => cells.every(({ rowSpan }) => row + rowSpan <= count))
  const says = below.slice(0, count).some((cells) => cells.some(({ text }) => text !== ''))
  return within && says ? count : 0
}

/** What an item of a list begins with: then a text is a new one. */
const ordinal = /^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]|第)/

/** The cell of the last row, or one that reaches down to it, with the same edges. */
function partnerOf(rows: readonly PdfCell[][], { left, right }: PdfCell): PdfCell | undefined {
  return rows
    .flatMap((cells, row) => cells.filter(({ rowSpan }) => row + rowSpan === rows.length))
    .find((cell) => near(cell.left, left) && near(cell.right, right))
}

/** Whether a text may be the rest of one that fills its cell to the edge: no value, and not one label below another. */
function isRest({ text }: PdfCell, partner: PdfCell | undefined): boolean {
  if (!partner || text === '') return partner !== undefined
  const isOwn = ordinal.test(text) || /^\p{Nd}/u.test(text) || isFigure(text) || isMarkForNone(text)
  return partner.full && !isOwn && !(isTableLabel(text) && isTableLabel(partner.text))
}

/**
 * Whether the first row of the next page is the rest of the last one: it has texts or digits, each going on with what stands
 * above. A row of its own has a name.
 */
function isRestOfRow(above: readonly PdfCell[][], first: readonly PdfCell[]): boolean {
  const goesOn = (cell: PdfCell) => {
    const partner = partnerOf(above, cell)
    return isRest(cell, partner) || (holdsFigure(cell) && partner?.noRoom === true && holdsFigure(partner))
  }
  return first.some(({ text }) => text !== '') && first.every(goesOn)
}

/** Joins a cell to the one above that a page break has cut it from, if so. */
function joinedAbove(above: readonly PdfCell[][], cell: PdfCell, cut: Cut): boolean {
  const partner = partnerOf(above, cell)
  if (!partner || (cut !== 'row' && !isRest(cell, partner))) return false
  const spans = partner.rowSpan > 1 || cell.rowSpan > 1 || (cut === 'heads' && cell.text !== '')
  if (cut === 'nothing' || (cut !== 'row' && !spans)) return false
  const isFirst = partner.text === '' || holdsFigure(cell)
  partner.text = isFirst ? partner.text + cell.text : joinedLines(partner.text, cell.text)
  partner.rowSpan += cell.rowSpan - (cut === 'row' ? 1 : 0)
  return true
}

function edgesOf(rows: readonly PdfCell[][]): number[] {
  return rows.flatMap((cells) => cells.flatMap(({ left, right }) => [left, right]))
}

/** The table as a block, its columns counted from the edges of all its cells. */
export function blockOf({ rows }: PdfTable): SourceTable {
  const columns = columnsAt(edgesOf(rows), sameEdge)
  return {
    kind: 'table',
    rows: rows.map((cells) =>
      cells.map(({ text, left, right, rowSpan }) => {
        return { text, rowSpan, colSpan: Math.max(1, (columns.get(right) ?? 1) - (columns.get(left) ?? 0)) }
      }),
    ),
  }
}
