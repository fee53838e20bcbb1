import { widthInCharacters } from './text-width'

/**
 * The measures of the page, each with its source: [9704] GB/T 9704-2012 with the clause; [T] the official template.
 * Lengths are twentieths of a point (dxa) unless a name says otherwise; 1 mm is 56.693 dxa.
 */

const mm = (millimetres: number) => Math.round(millimetres * 56.693)

/** A4; margins 37 mm above and 28 mm left, text block 156 × 225 mm [9704 5.2.1]. */
export const page = {
  width: mm(210),
  height: mm(297),
  top: mm(37),
  left: mm(28),
  right: mm(26),
  bottom: mm(35),
  /** The page number stands 7 mm below the text block [9704 7.5]. */
  footer: mm(23),
} as const

/** Width of the text block. */
export const textWidth = page.width - page.left - page.right

/**
 * 22 lines of 28 characters [9704 5.2.3]. 28 characters of 16 pt would be 448 pt, wider than 156 mm (442 pt), so the
 * grid's pitch is 15.79 pt; `charSpace` is the difference in 4096ths of a point (ECMA-376 17.6.5).
 */
export const lineHeight = 579
export const grid = { linePitch: lineHeight, charSpace: Math.round((textWidth / 20 / 28 - 16) * 4096) } as const

/** Body text is 三号, 16 pt; one character of it [9704 5.2.2]. */
export const character = 320

/** The title is 二号, 22 pt [9704 7.3.1]: so many characters fit a line, a Latin letter or digit counting half. */
export const charactersPerTitleLine = Math.floor(textWidth / 440)

/** Column widths of the template's tables [T]; they are scaled to the text block. */
const templateColumns: { readonly [table: string]: readonly number[] } = {
  disclosure: [2435, 2435, 2435, 2435],
  applications: [754, 921, 3271, 685, 685, 685, 685, 685, 685, 685],
  disputes: Array.from({ length: 15 }, () => 649),
}

/** The widths of a table's columns, together exactly as wide as the text block. */
export function columnWidths(table: string): number[] {
  const columns = templateColumns[table] ?? []
  const total = totalLength(columns)
  const edges = columns.map((_, i) => totalLength(columns.slice(0, i + 1)))
  const scaled = edges.map((edge) => Math.round((edge * textWidth) / total))
  return scaled.map((edge, i) => edge - (scaled[i - 1] ?? 0))
}

/** Lengths laid end to end. */
export function totalLength(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0)
}

/** Tables: 宋体 10 pt [T] on lines of their own exact height, so that the layout does not depend on the fonts installed. */
export const tableText = {
  size: 20,
  line: 260,
  rowHeight: 340,
  valueRowHeight: 672,
  cellMargin: 57,
  tightMargin: 12,
  lineMargin: 20,
  character: 200,
} as const

/** Between a table and the headings above and below it. */
export const aroundTables = 100

/** Section rows of table 1 are filled light blue [T]. */
export const sectionRowFill = 'C6D9F1'

/** Lines of all tables are half a point [T has 1 pt and 0.5 pt mixed]; in eighths of a point. */
export const borderSize = 4

/**
 * The size of a figure, in half points, so that it stands on one line in a narrow column: 10 pt, down to 8 pt for seven
 * digits. A digit of Times New Roman is half as wide as it is high.
 * @param width of the column
 */
export function figureSize(text: string, width: number): number {
  const room = (width - 2 * borderSize) / 20
  return [20, 19, 18, 17].find((size) => (widthInCharacters(text) * size) / 2 <= room) ?? 16
}
