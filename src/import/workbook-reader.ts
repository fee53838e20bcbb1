import { relationsName } from '../schema/workbook'
import type { Block } from './block'
import { readCellFormats } from './cell-formats'
import type { ImportNote, Unreadable } from './imported'
import { isSectionHeading } from './recognise-sections'
import { reportYear } from './recognise-title'
import { sheetBlocks } from './sheet-blocks'
import { withFormulas } from './sheet-formulas'
import { readSharedStrings, readSheet, type SheetReading } from './sheet-reader'
import { readWorkbookPackage, type WorkbookParts } from './workbook-package'

/** The sheets of a workbook as blocks, one after the other, and what the reader has to say about them. */
type WorkbookReading = { blocks: Block[]; notes: ImportNote[] }

/** More cells than this, merged ones counted again, are no report. */
const mostCells = 20_000

/**
 * Reads a workbook (.xlsx). Hidden sheets are passed over and named; so is the sheet of relations that this program writes,
 * which only repeats in formulas what stands in the tables.
 */
export function readWorkbook(bytes: Uint8Array): WorkbookReading | Unreadable {
  const parts = readWorkbookPackage(bytes)
  if ('problem' in parts) return parts
  const strings = parts.strings === '' ? [] : readSharedStrings(parts.strings)
  if (!strings) return { problem: '这个电子表格的文字部分已损坏，无法读取；原文件没有被改动。' }
  const shared = {
    strings,
    formats: readCellFormats(parts.styles),
    from1904: parts.from1904,
  }
  const relations = relationsSheet(parts)
  const blocks: Block[] = []
  const notes: ImportNote[] = []
  const lines = new Set<string>()
  const isOneOfSeveral = parts.sheets.filter(({ name, hidden }) => !hidden && name !== relations).length > 1
  for (const { name, hidden, xml } of parts.sheets) {
    if (name === relations) continue
    const sheet = readSheet(xml, shared)
    if (!sheet) return { problem: `这个电子表格的工作表“${name}”已损坏，无法读取；原文件没有被改动。` }
    if (sheet.cells.length + sheet.merged.length > mostCells) {
      return { problem: `工作表“${name}”的内容远多于一份年度报告，没有打开。请检查是否选错了文件。` }
    }
    if (hidden) {
      if (sheet.cells.length > 0) notes.push(hiddenNote(name))
      continue
    }
    const { cells, unknown } = withFormulas(sheet.cells)
    if (unknown.length > 0) notes.push(formulaNote(name, unknown))
    addBlocks(blocks, { ...sheet, cells }, lines, isOneOfSeveral && tellsYear.test(name) ? name : undefined)
  }
  return { blocks, notes }
}

/** A name that says of which year the tables on a sheet are. */
const tellsYear = new RegExp(`^(?:${reportYear}年?度?|上一?年度?|去年|本年度?|今年)(?:数据|情况|表)?$`)

/**
 * Lines around a table that stood on an earlier sheet already – the title, most often – are not repeated, nor those that a
 * sheet of texts begins with; what follows there is text.
 * @param caption stands above the tables of a sheet that has no section of the report
 */
function addBlocks(blocks: Block[], sheet: SheetReading, lines: Set<string>, caption: string | undefined): void {
  const found = sheetBlocks(sheet)
  const isAgain = (block: Block) => block.kind === 'paragraph' && lines.has(block.text)
  const hasTable = found.some(({ kind }) => kind === 'table')
  const first = found.findIndex((block) => !isAgain(block))
  const added = found.filter((block, i) => !isAgain(block) || (!hasTable && i > first && first >= 0))
  const isSection = found.some((block) => block.kind === 'paragraph' && isSectionHeading(block.text))
  for (const block of added) {
    if (caption !== undefined && block.kind === 'table' && !isSection) {
      blocks.push({ kind: 'paragraph', text: /\d$/.test(caption) ? `${caption}年` : caption })
    }
    blocks.push(block)
    if (block.kind === 'paragraph') lines.add(block.text)
  }
}

/** The name of the sheet that only holds the relations of a workbook of this program: `'核对'!$A$1:$G$45`. */
function relationsSheet({ names }: WorkbookParts): string | undefined {
  const [, quoted, bare] = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(names.get(relationsName) ?? '') ?? []
  return quoted?.replace(/''/g, "'") ?? bare
}

function hiddenNote(name: string): ImportNote {
  return { severity: 'odd', message: `工作表“${name}”是隐藏的，没有读入；需要的话请取消隐藏，保存后再打开。` }
}

function formulaNote(name: string, cells: readonly string[]): ImportNote {
  const shown = cells.length > 6 ? `${cells.slice(0, 6).join('、')} 等 ${cells.length} 格` : cells.join('、')
  return {
    severity: 'odd',
    message: `工作表“${name}”的 ${shown} 是公式，文件里没有算出的结果，留空待填；也可以在 Excel 或 WPS 中打开、保存后再导入。`,
  }
}
