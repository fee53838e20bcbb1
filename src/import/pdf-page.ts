import { Drawing, type DrawnGlyph, type Font, type Matrix, type Painting } from './pdf-drawing'
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
  /** Digits at the edge of the page, where the rest of a figure may be cut off: each stands there as `unknownCharacter`. */
  cut: number
  /** Characters that do not stand upright, as those of a watermark, and characters that are not drawn, as in scans. */
  turned: number
  invisible: number
  /** Whether all of the page was read. */
  whole: boolean
}

/** A page that draws more than this is no page of a report. */
const mostMarks = 400_000

/** Reads what is drawn on a page: each character with its place, and the ruled lines. @throws what pdf.js throws */
export async function readPage(page: PdfPage, { pdfjs }: PdfEngine): Promise<PdfContent> {
  const { OPS } = pdfjs
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE })
  const viewport = page.getViewport({ scale: 1 })
  const drawing = new Drawing(viewport.width, viewport.height, viewport.transform as unknown as Matrix)
  /** Whether the next path says where drawing ends from then on. */
  let clips = false
  for (let i = 0; i < fnArray.length; i++) {
    drawing.content.whole = drawing.marks < mostMarks
    if (!drawing.content.whole) break
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
      case OPS.setStrokeRGBColor:
        state.stroke = String(values[0])
        break
      case OPS.setFillRGBColor:
        state.fill = String(values[0])
        break
      case OPS.clip:
      case OPS.eoClip:
        clips = true
        break
      case OPS.constructPath: {
        const [operation, [path] = [], box] = values as [number, (ArrayLike<number> | null)[]?, ArrayLike<number>?]
        if (path && box) drawing.path(kindOfPainting(operation, OPS), path)
        if (path && box && clips) drawing.clip(path)
        clips = false
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

function kindOfPainting(operation: number, OPS: PdfEngine['pdfjs']['OPS']): Painting {
  const both = [OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke].includes(operation)
  return {
    strokes: both || operation === OPS.stroke || operation === OPS.closeStroke,
    fills: both || operation === OPS.fill || operation === OPS.eoFill,
  }
}
