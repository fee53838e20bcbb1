import { plainCharacters } from './pdf-characters'
import type { PdfEngine, PdfPage } from './pdf-engine'

/** A character as drawn; from the page's left and top edge, in points. `y` is its baseline. */
export type Glyph = { text: string; x: number; y: number; width: number; size: number }

/** A ruled line: horizontal at `y = at` from x to x, or vertical at `x = at` from y to y, `from` < `to`. */
export type Ruling = { horizontal: boolean; at: number; from: number; to: number }

/** What is drawn on a page. */
export type PdfContent = {
  width: number
  height: number
  glyphs: Glyph[]
  rulings: Ruling[]
  /** Characters of fonts that do not tell which characters they are: each stands there as `unknownCharacter`. */
  unknown: number
  /** Characters that do not stand upright, as those of a watermark, and characters that are not drawn, as in scans. */
  turned: number
  invisible: number
}

/** A, b, c, d, e, f of ISO 32000-1 8.3.3: x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly [number, number, number, number, number, number]

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
type State = { matrix: Matrix; text: TextState; stroke: string; fill: string; lineWidth: number }

/** What pdf.js tells of a font, besides what draws it. */
type Font = {
  fontMatrix?: Matrix
  vertical?: boolean
  composite?: boolean
  isType3Font?: boolean
  toUnicode?: { _map?: unknown }
}
type DrawnGlyph = { unicode: string; width: number; isSpace: boolean }

/** Stands for a character that is drawn, but not known: a figure with one in it is none. */
export const unknownCharacter = '\ufffd'

/** A filled shape this thin is a line, in points. */
const thinnest = 3
/** Strokes off the horizontal or vertical by more than this are no ruled lines, in points. */
const slant = 1
const white = '#ffffff'
/** ISO 32000-1 9.3.6: text that is neither filled nor stroked. */
const invisibleModes = [3, 7]
/** Of a text's direction across and upward: how far it may lean and still count as upright. */
const upright = 0.1
/** A page that draws more than this is no page of a report. */
const mostMarks = 400_000

/** Reads what is drawn on a page: each character with its place, and the ruled lines. @throws what pdf.js throws */
export async function readPage(page: PdfPage, { pdfjs }: PdfEngine): Promise<PdfContent> {
  const { OPS } = pdfjs
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE })
  const viewport = page.getViewport({ scale: 1 })
  const drawing = new Drawing(viewport.width, viewport.height, viewport.transform as unknown as Matrix)
  for (let i = 0; i < fnArray.length && drawing.marks < mostMarks; i++) {
    const values = (argsArray[i] ?? []) as unknown[]
    const numbers = values as number[]
    const [first = 0, second = 0] = numbers
    const { state } = drawing
    const { text } = state
    switch (fnArray[i]) {
      case OPS.save:
      case OPS.paintFormXObjectBegin:
        drawing.save()
        if (fnArray[i] === OPS.paintFormXObjectBegin && values[0]) drawing.transform(values[0] as Matrix)
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        drawing.restore()
        break
      case OPS.transform:
        drawing.transform(numbers as unknown as Matrix)
        break
      case OPS.setLineWidth:
        state.lineWidth = first
        break
      case OPS.setStrokeRGBColor:
        state.stroke = String(values[0])
        break
      case OPS.setFillRGBColor:
        state.fill = String(values[0])
        break
      case OPS.constructPath: {
        const [operation, [path] = [], box] = values as [number, (ArrayLike<number> | null)[]?, ArrayLike<number>?]
        if (path && box) drawing.path(kindOfPainting(operation, OPS), path)
        break
      }
      case OPS.beginText:
        drawing.beginText()
        break
      case OPS.setFont:
        text.font = fontOf(page, String(values[0]))
        text.size = second
        break
      case OPS.setCharSpacing:
        text.charSpacing = first
        break
      case OPS.setWordSpacing:
        text.wordSpacing = first
        break
      case OPS.setHScale:
        text.scale = first / 100
        break
      case OPS.setTextRise:
        text.rise = first
        break
      case OPS.setLeading:
        text.leading = -first
        break
      case OPS.setTextRenderingMode:
        text.mode = first
        break
      case OPS.moveText:
        drawing.moveText(first, second)
        break
      case OPS.setLeadingMoveText:
        text.leading = second
        drawing.moveText(first, second)
        break
      case OPS.nextLine:
        drawing.moveText(0, text.leading)
        break
      case OPS.setTextMatrix:
        drawing.setTextMatrix(values[0] as Matrix)
        break
      case OPS.showText:
        drawing.showText((values[0] ?? []) as (DrawnGlyph | number)[])
        break
    }
  }
  return drawing.content
}

function fontOf(page: PdfPage, name: string): Font | undefined {
  return page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined
}

type Painting = { strokes: boolean; fills: boolean }

function kindOfPainting(operation: number, OPS: PdfEngine['pdfjs']['OPS']): Painting {
  const both = [OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke].includes(operation)
  return {
    strokes: both || operation === OPS.stroke || operation === OPS.closeStroke,
    fills: both || operation === OPS.fill || operation === OPS.eoFill,
  }
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
function product([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

function applied([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

class Drawing {
  readonly content: PdfContent
  state: State
  private readonly saved: State[] = []
  private textMatrix = identity
  private lineMatrix = identity

  constructor(width: number, height: number, matrix: Matrix) {
    this.content = { width, height, glyphs: [], rulings: [], unknown: 0, turned: 0, invisible: 0 }
    const text = { font: undefined, size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, rise: 0, leading: 0, mode: 0 }
    this.state = { matrix, text, stroke: '#000000', fill: '#000000', lineWidth: 1 }
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
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.advance((-glyph / 1000) * size * scale)
        continue
      }
      const width = glyph.width * perUnit
      const placed = product(product(this.state.matrix, this.textMatrix), [scale, 0, 0, 1, 0, rise])
      this.glyph(glyph.unicode, placed, width, size)
      this.advance((width + charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale)
    }
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

  private advance(distance: number): void {
    this.textMatrix = product(this.textMatrix, [1, 0, 0, 1, distance, 0])
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
    const text = known ? plainCharacters(unicode) : unknownCharacter
    content.glyphs.push({ text, x, y, width: Math.abs(a * advance), size: height })
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
