import { type DocFile, fibParts, partOf } from './doc-file'
import { type Property, propertiesIn, shortProperty } from './doc-properties'

/** A stretch of text that stands in one piece in the file ([MS-DOC] Pcd). */
export type Piece = {
  /** Its first character, counted in the document, and the one behind its last. */
  from: number
  to: number
  /** Where it stands in the main stream, and how many bytes a character takes there. */
  offset: number
  width: 1 | 2
  /** What the piece changes in the properties of its characters and paragraphs. */
  changes: readonly Property[]
}

/**
 * Characters 0x80 to 0x9f of text of one byte a character ([MS-DOC] 2.9.73, FcCompressed): Windows-1252; the others are
 * those of Unicode. By hand, since Node 20's own decoder takes them for ISO 8859-1.
 */
const western = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The pieces of the document, in order ([MS-DOC] 2.4.1, Clx, PlcPcd). @returns undefined where they are damaged */
export function piecesOf(file: DocFile): Piece[] | undefined {
  const clx = file.part(fibParts.pieces)
  const lists: DataView[] = []
  let at = 0
  // Lists of modifiers come first; pieces refer to them.
  while (at + 3 <= clx.byteLength && clx.getUint8(at) === 1) {
    const length = clx.getUint16(at + 1, true)
    lists.push(partOf(clx, at + 3, length))
    at += 3 + length
  }
  if (at + 5 > clx.byteLength || clx.getUint8(at) !== 2) return undefined
  const plc = partOf(clx, at + 5, clx.getUint32(at + 1, true))
  const count = Math.floor((plc.byteLength - 4) / 12)
  if (count < 1) return undefined
  const pieces: Piece[] = []
  for (let i = 0; i < count; i++) {
    const descriptor = 4 * (count + 1) + 8 * i
    const place = plc.getUint32(descriptor + 2, true)
    const compressed = (place & 0x40000000) !== 0
    const piece: Piece = {
      from: plc.getUint32(4 * i, true),
      to: plc.getUint32(4 * i + 4, true),
      // [MS-DOC] 2.9.73, FcCompressed: text of one byte a character is given at twice its offset.
      offset: compressed ? (place & 0x3fffffff) / 2 : place & 0x3fffffff,
      width: compressed ? 1 : 2,
      changes: changesOf(plc.getUint16(descriptor + 6, true), lists),
    }
    const before = pieces[i - 1]?.to ?? 0
    const end = piece.offset + (piece.to - piece.from) * piece.width
    if (piece.from !== before || piece.to < piece.from || end > file.main.byteLength) return undefined
    pieces.push(piece)
  }
  return pieces
}

/** [MS-DOC] Prm: one property packed into the piece, or the number of a list. */
function changesOf(prm: number, lists: readonly DataView[]): readonly Property[] {
  if ((prm & 1) === 1) {
    const list = lists[prm >> 1]
    return list ? [...propertiesIn(list)] : []
  }
  const property = shortProperty(prm)
  return property ? [property] : []
}

/** The characters of a piece, one UTF-16 unit each. */
export function textOfPiece({ main }: DocFile, { from, to, offset, width }: Piece): string {
  const view = partOf(main, offset, (to - from) * width)
  let text = ''
  // Not a TextDecoder: halves of surrogate pairs would become other characters, and positions count.
  for (let at = 0; at + width <= view.byteLength; at += width) {
    const code = width === 2 ? view.getUint16(at, true) : view.getUint8(at)
    text += (width === 1 && western[code - 0x80]) || String.fromCharCode(code)
  }
  return text
}
