import { partOf } from './doc-file'

/** One property modifier ([MS-DOC] 2.2.5.1): which property, and its operand (of variable ones without their length). */
export type Property = { id: number; operand: DataView }

/** The properties that are read, by the number of their modifier ([MS-DOC] 2.6). */
export const properties = {
  deleted: 0x0800,
  struck: 0x0837,
  struckTwice: 0x2a53,
  height: 0x2a48,
  hidden: 0x083c,
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  listLevel: 0x260a,
  list: 0x460b,
  depth: 0x6649,
  depthChange: 0x664a,
  tableInData: 0x646b,
  allInData: 0x6646,
  rowDefinition: 0xd608,
  mergeCells: 0x5624,
  splitCells: 0x5625,
  verticalMerge: 0xd62b,
} as const

/** [MS-DOC] 2.2.5.1: the length of the operand by the three highest bits; 6 is variable. */
const operandLengths = [1, 1, 2, 4, 2, 2, undefined, 3] as const

/** [MS-DOC] 2.6.2, sprmPChgTabs: with this length byte the operand tells its own length. */
const changeTabs = 0xc615

/** [MS-DOC] Prm0: properties that a piece of text may give as one byte and a value. */
const shortProperties: { readonly [isprm: number]: number } = {
  24: properties.inTable,
  25: properties.rowEnd,
  65: properties.deleted,
  92: properties.hidden,
}

/** The properties of a list of modifiers, in order; a list that is cut off ends where it is. */
export function* propertiesIn(list: DataView): Generator<Property> {
  let at = 0
  while (at + 2 < list.byteLength) {
    const id = list.getUint16(at, true)
    at += 2
    const fixed = operandLengths[id >> 13]
    let length = fixed ?? list.getUint8(at)
    if (fixed === undefined) {
      at += 1
      if (id === properties.rowDefinition) {
        // [MS-DOC] 2.9.321, TDefTableOperand: two bytes of length, one more than what follows.
        if (at >= list.byteLength) return
        length = (length | (list.getUint8(at) << 8)) - 1
        at += 1
      } else if (id === changeTabs && length === 255) {
        length = changedTabsLength(partOf(list, at, list.byteLength))
      }
    }
    if (length < 0 || at + length > list.byteLength) return
    yield { id, operand: partOf(list, at, length) }
    at += length
  }
}

/** [MS-DOC] PChgTabsOperand: deleted tabs of 4 bytes each, then added ones of 3. */
function changedTabsLength(operand: DataView): number {
  if (operand.byteLength === 0) return 0
  const deleted = 1 + 4 * operand.getUint8(0)
  return deleted < operand.byteLength ? deleted + 1 + 3 * operand.getUint8(deleted) : operand.byteLength + 1
}

/** The property of a Prm0, whose number and value are packed into 15 bits. */
export function shortProperty(packed: number): Property | undefined {
  const id = shortProperties[(packed >> 1) & 0x7f]
  return id === undefined ? undefined : { id, operand: new DataView(Uint8Array.of(packed >> 8).buffer) }
}

/** A number without sign of one, two or four bytes, as long as the operand is. */
export function numberOf({ operand }: Property): number {
  if (operand.byteLength >= 4) return operand.getInt32(0, true)
  if (operand.byteLength >= 2) return operand.getUint16(0, true)
  return operand.byteLength > 0 ? operand.getUint8(0) : 0
}
