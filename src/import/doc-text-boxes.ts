import { type DocFile, fibParts } from './doc-file'

/** Where the text of a text box stands in the document, in characters. */
export type TextBox = { from: number; to: number }

/** Bytes of a shape's place ([MS-DOC] Spa) and of a text box's description (FTXBXS), and where each names the shape. */
const shape = { bytes: 26, id: 0 } as const
const box = { bytes: 22, id: 14 } as const

/** The text boxes of the body, by the place of the mark that their shape is anchored to ([MS-DOC] PlcfSpa, PlcftxbxTxt). */
export function textBoxesOf(file: DocFile): ReadonlyMap<number, TextBox> {
  const anchors = new Map(entriesOf(file.part(fibParts.shapes), shape).map(({ id, from }) => [id, from]))
  return new Map(
    entriesOf(file.part(fibParts.textBoxes), box).flatMap(({ id, from, to }) => {
      const anchor = anchors.get(id)
      return anchor === undefined ? [] : [[anchor, { from: file.boxesFrom + from, to: file.boxesFrom + to }] as const]
    }),
  )
}

/** Places of characters, one more than entries; then the entries ([MS-DOC] 2.2.2, PLC). */
function entriesOf(plc: DataView, { bytes, id }: typeof shape | typeof box) {
  const count = Math.max(0, Math.floor((plc.byteLength - 4) / (4 + bytes)))
  return Array.from({ length: count }, (_, i) => ({
    id: plc.getUint32(4 * (count + 1) + bytes * i + id, true),
    from: plc.getUint32(4 * i, true),
    to: plc.getUint32(4 * i + 4, true),
  }))
}
