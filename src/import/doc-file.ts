import type { Unreadable } from './imported'
import type { OleContainer } from './ole-container'

/** The streams of a Word 97–2003 file, and what its file information block says. */
export type DocFile = {
  /** The stream `WordDocument`: text and formatting pages. */
  main: DataView
  /** The stream `0Table` or `1Table`: everything that says where in the main stream things are. */
  table: DataView
  /** The stream `Data`: properties that are too long for their page. */
  data: DataView
  /** How many characters the body has; behind them follow those of footnotes, headers and text boxes. */
  bodyLength: number
  /** How many characters footnotes, annotations and endnotes have. */
  aside: { footnotes: number; annotations: number; endnotes: number }
  /** Where among all characters those of text boxes begin, and how many they are. */
  boxesFrom: number
  boxesLength: number
  /** A part of the table stream, by the index of its pair in FibRgFcLcb97; empty where the file has none. */
  part(index: FibPart): DataView
}

/** Indexes of pairs of offset and length in FibRgFcLcb97 ([MS-DOC] 2.5.6). */
export const fibParts = {
  styles: 1,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
  shapes: 40,
  textBoxes: 56,
  lists: 73,
  overrides: 74,
} as const
type FibPart = (typeof fibParts)[keyof typeof fibParts]

/** [MS-DOC] 2.5.1: files before Word 97 have a smaller number here. */
const word97 = 0xc0
const fibStart = { identifier: 0, version: 2, flags: 10, lengths: 64, pairs: 154 } as const
const encrypted = 0x0100
const secondTable = 0x0200

/** A damaged file: what the clerk is told. */
export const damagedDoc = '这个 Word 文件（.doc）不完整或已损坏，请重新复制一份再打开；原文件没有被改动。'

const withPassword = '这个 Word 文件加了密码，无法读取。请在 Word 或 WPS 中输入密码打开，取消密码后另存为 .docx 再试。'

/** Old Office files that are no Word document of 1997 or later, by a stream they have. */
const otherStreams: readonly { name: string; problem: string }[] = [
  { name: 'EncryptedPackage', problem: withPassword },
  {
    name: 'Workbook',
    problem: '这是旧版 Excel 表格（.xls），不能直接打开。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再试。',
  },
  {
    name: 'Book',
    problem: '这是旧版 Excel 表格（.xls），不能直接打开。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再试。',
  },
  { name: 'PowerPoint Document', problem: '这是幻灯片文件（.ppt），不是年度报告。请检查是否选错了文件。' },
]

const unknownKind =
  '这个文件里没有 Word 正文，可能是早期 WPS 或其他软件的文件。请在 WPS 或 Word 中打开，另存为 .docx 后再试。'
const tooOld = '这是 Word 6.0/95 的文件，年代太早，不能直接打开。请在 Word 或 WPS 中打开，另存为 .docx 后再试。'

/** Finds the streams of a Word file ([MS-DOC] 2.1) and reads the start of its file information block (2.5). */
export function openDocFile(container: OleContainer): DocFile | Unreadable {
  const { names } = container
  if (!names.includes('WordDocument')) {
    return { problem: otherStreams.find(({ name }) => names.includes(name))?.problem ?? unknownKind }
  }
  const main = viewOf(container.stream('WordDocument'))
  if (main.byteLength < fibStart.pairs + 8 * (fibParts.overrides + 1)) {
    return { problem: main.byteLength > 12 && isOld(main) ? tooOld : damagedDoc }
  }
  if (isOld(main)) return { problem: tooOld }
  const flags = main.getUint16(fibStart.flags, true)
  if ((flags & encrypted) !== 0) return { problem: withPassword }
  const needed = [(flags & secondTable) === 0 ? '0Table' : '1Table', ...names.filter((name) => name === 'Data')]
  const streams = needed.map((name) => container.stream(name))
  if (streams.includes(undefined)) return { problem: damagedDoc }
  const [table = viewOf(), data = viewOf()] = streams.map((bytes) => viewOf(bytes))
  const length = (index: number) => Math.max(0, main.getInt32(fibStart.lengths + 4 * index, true))
  return {
    main,
    table,
    data,
    bodyLength: length(3),
    aside: { footnotes: length(4), annotations: length(7), endnotes: length(8) },
    boxesFrom: [3, 4, 5, 6, 7, 8].reduce((sum, index) => sum + length(index), 0),
    boxesLength: length(9),
    part(index) {
      const at = fibStart.pairs + 8 * index
      return partOf(table, main.getUint32(at, true), main.getUint32(at + 4, true))
    },
  }
}

function isOld(main: DataView): boolean {
  const identifier = main.getUint16(fibStart.identifier, true)
  return identifier === 0xa5dc || (identifier === 0xa5ec && main.getUint16(fibStart.version, true) < word97)
}

/** A stretch of a stream, as far as the stream goes. */
export function partOf(view: DataView, start: number, length: number): DataView {
  const from = Math.min(start, view.byteLength)
  return new DataView(view.buffer, view.byteOffset + from, Math.max(0, Math.min(length, view.byteLength - from)))
}

function viewOf(bytes: Uint8Array = new Uint8Array()): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
