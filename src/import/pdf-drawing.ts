import { plainCharacters } from './pdf-characters'
import type { PdfContent } from './pdf-page'

/** A, b, c, d, e, f of ISO 32000-1 8.3.3: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number]

type TextState = {
  font: Font | undefined
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  rise: number
  leading: number
  mode: number
}
/** `clip`: between which places across the page anything is drawn. */
type State = { matrix: Matrix; text: TextState; stroke: string; fill: string; clip: { left: number; right: number } }

/** What pdf.js tells of a font, besides what draws it. */
export type Font = {
  fontMatrix?: Matrix
  vertical?: boolean
  composite?: boolean
  toUnicode?: { _map?: unknown }
}
export type DrawnGlyph = { unicode: string; width: number; isSpace: boolean }

/** Stands for a character that is drawn, but not known: a figure with one in it is none. */
export const unknownCharacter = '\ufffd'

/** A filled shape this thin is a line, in points. */
const thinnest = 3
/** Strokes off the horizontal or vertical by more than this are no ruled lines, in points. */
const slant = 1
/** How far a character may reach over the edge of what is drawn without being cut, in points: places are rounded. */
const overhang = 0.3
const white = '#ffffff'
/** ISO 32000-1 9.3.6: text that is neither filled nor stroked. */
const invisibleModes = [3, 7]
/** Of a text's direction across and upward: how far it may lean and still count as upright. */
const upright = 0.1
const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** Both one after the other: the second first. */
function product([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

function applied([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** Whether a path is drawn along its edge, and whether its inside is filled. */
export type Painting = { strokes: boolean; fills: boolean }

/** What a page's operators draw, as they go on: the state they change, and what has been drawn so far. */
export class Drawing {
  readonly content: PdfContent
  state: State
  private readonly saved: State[] = []
  private textMatrix = identity
  private lineMatrix = identity

  constructor(width: number, height: number, matrix: Matrix) {
    this.content = { width, height, glyphs: [], rulings: [], unknown: 0, cut: 0, turned: 0, invisible: 0, whole: true }
    const text = { font: undefined, size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, rise: 0, leading: 0, mode: 0 }
    this.state = { matrix, text, stroke: '#000000', fill: '#000000', clip: { left: 0, right: width } }
  }

  get marks(): number {
    return this.content.glyphs.length + this.content.rulings.length
  }

  save(): void {
    this.saved.push({ ...this.state, text: { ...this.state.text } })
  }

  restore(): void {
    this.state = this.saved.pop() ?? this.state
  }

  transform(matrix: Matrix): void {
    this.state.matrix = product(this.state.matrix, matrix)
  }

  beginText(): void {
    this.setTextMatrix(identity)
  }

  setTextMatrix(matrix: Matrix): void {
    const [a, b, c, d, e, f] = matrix
    this.textMatrix = [a, b, c, d, e, f]
    this.lineMatrix = this.textMatrix
  }

  moveText(x: number, y: number): void {
    this.lineMatrix = product(this.lineMatrix, [1, 0, 0, 1, x, y])
    this.textMatrix = this.lineMatrix
  }

  /** ISO 32000-1 9.4.4: where each character stands and how far it moves the next. */
  showText(glyphs: readonly (DrawnGlyph | number)[]): void {
    const { font, size, charSpacing, wordSpacing, scale, rise } = this.state.text
    const perUnit = size * (font?.fontMatrix?.[0] ?? 0.001)
    const start = product(this.state.matrix, this.textMatrix)
    const [a, b, c, d, e, f] = product(start, [scale, 0, 0, 1, 0, rise])
    let distance = 0
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        distance -= (glyph / 1000) * size * scale
        continue
      }
      const width = glyph.width * perUnit
      this.glyph(glyph.unicode, [a, b, c, d, e + start[0] * distance, f + start[1] * distance], width, size)
      distance += (width + charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale
    }
    this.textMatrix = product(this.textMatrix, [1, 0, 0, 1, distance, 0])
  }

  /** What is drawn from now on ends where a path does. */
  clip(path: ArrayLike<number>): void {
    const xs = polygonsOf(path).flatMap((points) => points.map(([x, y]) => applied(this.state.matrix, x, y)[0]))
    if (xs.length === 0) return
    const { left, right } = this.state.clip
    this.state.clip = { left: Math.max(left, Math.min(...xs)), right: Math.min(right, Math.max(...xs)) }
  }

  /** Takes a path apart into its lines: strokes as they are, filled shapes where they are thin. */
  path({ strokes, fills }: Painting, path: ArrayLike<number>): void {
    if (!strokes && !fills) return
    for (const points of polygonsOf(path)) {
      const placed = points.map(([x, y]) => applied(this.state.matrix, x, y))
      if (strokes && this.state.stroke !== white) {
        for (let i = 1; i < placed.length; i++) this.ruling(placed[i - 1] as Point, placed[i] as Point)
      }
      if (fills && this.state.fill !== white) this.thinShape(placed)
    }
  }

  private glyph(unicode: string, matrix: Matrix, advance: number, size: number): void {
    const { content } = this
    const { font, mode } = this.state.text
    const [a, b, , , x, y] = matrix
    const height = Math.abs(size) * Math.hypot(matrix[2], matrix[3])
    const blank = unicode.trim() === ''
    if (blank && !/[ \u3000\u00a0]/.test(unicode)) return
    if (Math.abs(b) > upright * Math.abs(a) || a * advance < 0 || font?.vertical) {
      if (!blank) content.turned++
      return
    }
    const known = tellsCharacters(font) && !unreadable.test(unicode)
    if (!known) content.unknown++
    if (invisibleModes.includes(mode) && !blank) content.invisible++
    const isCut = /[\d.,]/.test(unicode) && this.reachesEdge(x, Math.abs(a * advance))
    if (isCut) content.cut++
    const text = known && !isCut ? plainCharacters(unicode) : unknownCharacter
    content.glyphs.push({ text, x, y, width: Math.abs(a * advance), size: height })
  }

  /** Whether a digit stands so near the edge of the page, or so far over that of what is drawn, that another may be cut off. */
  private reachesEdge(x: number, width: number): boolean {
    const { clip } = this.state
    const isAtPageEdge = x < width || x + 2 * width > this.content.width
    return isAtPageEdge || x < clip.left - overhang || x + width > clip.right + overhang
  }

  private ruling([x1, y1]: Point, [x2, y2]: Point): void {
    const across = Math.abs(x2 - x1)
    const down = Math.abs(y2 - y1)
    if (down <= slant && across > down) {
      this.content.rulings.push({ horizontal: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) })
    } else if (across <= slant && down > across) {
      this.content.rulings.push({ horizontal: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) })
    }
  }

  private thinShape(points: readonly Point[]): void {
    const xs = points.map(([x]) => x)
    const ys = points.map(([, y]) => y)
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    const middle = { x: (left + right) / 2, y: (top + bottom) / 2 }
    if (bottom - top <= thinnest && right - left > bottom - top) this.ruling([left, middle.y], [right, middle.y])
    else if (right - left <= thinnest) this.ruling([middle.x, top], [middle.x, bottom])
  }
}

/**
 * Whether a font's characters are known. One of two bytes a character that says nothing of them gives the numbers of its
 * glyphs instead, which look like other characters.
 */
function tellsCharacters(font: Font | undefined): boolean {
  return font !== undefined && (!font.composite || font.toUnicode?._map !== undefined)
}

/** Characters for private use, control characters and the mark for none. */
const unreadable = /[\p{Co}\p{Cn}\p{Cc}\ufffd]/u

type Point = [number, number]

/** The longest polygon that may be a ruled line or a box. */
const mostCorners = 200

/** A path of pdf.js – moves 0, lines 1, curves 2 and 3, closings 4, each with its numbers – as polygons; curves are left out. */
function polygonsOf(path: ArrayLike<number>): Point[][] {
  const polygons: Point[][] = []
  let open: Point[] = []
  const close = () => {
    if (open.length > 1 && open.length <= mostCorners) polygons.push(open)
    open = []
  }
  for (let at = 0; at < path.length; ) {
    switch (path[at]) {
      case 0:
        close()
        open = [[path[at + 1] ?? 0, path[at + 2] ?? 0]]
        at += 3
        break
      case 1:
        open.push([path[at + 1] ?? 0, path[at + 2] ?? 0])
        at += 3
        break
      case 2:
      case 3: {
        const length = path[at] === 2 ? 6 : 4
        const end: Point = [path[at + length - 1] ?? 0, path[at + length] ?? 0]
        close()
        open = [end]
        at += length + 1
        break
      }
      default:
        if (open[0]) open.push(open[0])
        at += 1
    }
  }
  close()
  return polygons
}
