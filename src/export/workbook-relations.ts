import { cellOf } from '../schema/cells'
import { cellText, type DraftCells } from '../schema/draft'
import type { CellId, FormatTable } from '../schema/format'
import { shortName } from '../schema/format'
import { format2021 } from '../schema/format-2021'
import { readCell } from '../schema/read-cell'
import { type Relation, relations2021 } from '../schema/relations'
import { addressName } from '../schema/sheet-address'
import { type Area, type CellContent, quotedSheet, type Sheet, type SheetCell } from './spreadsheet'
import { areasOf, countIn, sumOf, textsIn } from './workbook-places'
import { keptTotalNote, makerOf } from './workbook-totals'

const holds = '相符'
const differs = '差 '
const blank = '未填'
const unreadable = '有文字，未核'

const heads = ['表', '行或列', '关系', '等号左边', '等号右边', '结果', '说明']
const columnWidths = [8, 42, 46, 12, 12, 16, 60]
const firstRow = 3

/** The sheet of relations: one a row, both sides added up and compared by formulas that follow what is typed in the tables. */
export function relationsSheet(cells: DraftCells): { sheet: Sheet; area: Area } {
  const results: Area = { row: firstRow, column: heads.indexOf('结果'), rowSpan: relations2021.length, colSpan: 1 }
  const rows = relations2021.map((relation, i) => relationRow(relation, firstRow + i, cells))
  const title = '勾稽关系核对'
  const lines: SheetCell[] = [
    { ...wholeRow(0), style: 'title', content: { kind: 'text', text: title } },
    { ...wholeRow(1), style: 'heading', content: summary(results, rows) },
    ...heads.map((text, column): SheetCell => ({ ...at(2, column), style: 'head', content: { kind: 'text', text } })),
    ...rows.flatMap((row, i) =>
      row.map(
        (content, column): SheetCell => ({ ...at(firstRow + i, column), style: styles[column] ?? 'label', content }),
      ),
    ),
  ]
  const sheet: Sheet = {
    name: '核对',
    cells: lines,
    columnWidths,
    rowHeights: [30, 20, 18, ...rows.map(() => 18)],
    frozen: { rows: firstRow, columns: 0 },
    onePage: false,
    entries: [],
    alerts: [{ area: results, text: differs }],
  }
  return { sheet, area: { row: 0, column: 0, rowSpan: firstRow + rows.length, colSpan: heads.length } }
}

const styles = ['value', 'label', 'label', 'value', 'value', 'value', 'label'] as const

function at(row: number, column: number): Area {
  return { row, column, rowSpan: 1, colSpan: 1 }
}

function wholeRow(row: number): Area {
  return { row, column: 0, rowSpan: 1, colSpan: heads.length }
}

function relationRow(relation: Relation, row: number, cells: DraftCells): CellContent[] {
  const { kind, along, left, right, table } = relation
  const sheet = `${quotedSheet(tableName(table))}!`
  const [parts, whole] = [areasOf(left, sheet), areasOf(right, sheet)]
  const [first, second] = [addressName({ row, column: 3 }), addressName({ row, column: 4 })]
  const [leftSum, rightSum] = [numbers(left, cells), numbers(right, cells)].map((all) =>
    all.reduce((sum, each) => sum + each, 0),
  ) as [number, number]
  const both = [...parts, ...whole]
  const compared = `IF(${first}=${second},"${holds}","${differs}"&ABS(${first}-${second}))`
  const filled = kind === 'balance' ? both : whole
  const result = `IF(${textsIn(both)}>0,"${unreadable}",IF(${countIn(filled)}=0,"${blank}",${compared}))`
  return [
    text(tableName(table)),
    text(`${along}${kind === 'row-total' ? '行' : '列'}`),
    text(sentence(relation)),
    { kind: 'formula', formula: sumOf(parts), value: leftSum },
    { kind: 'formula', formula: sumOf(whole), value: rightSum },
    { kind: 'formula', formula: result, value: resultNow(relation, cells, leftSum, rightSum) },
    text(remark(relation, cells)),
  ]
}

function text(words: string): CellContent {
  return { kind: 'text', text: words }
}

function tableName(id: string): string {
  return (format2021.tables as readonly FormatTable[]).find((table) => table.id === id)?.name ?? id
}

/** `各项之和＝总计`; a balance with the rows it is about: `本年新收＋上年结转＝办理结果总计＋结转下年度`. */
function sentence({ kind, left, right }: Relation): string {
  const rows = (ids: readonly CellId[]) => ids.map((id) => shortName(cellOf(id).row)).join('＋')
  if (kind === 'balance') return `${rows(left)}＝${rows(right)}`
  const [total] = right
  if (total === undefined) return ''
  const { row, column } = cellOf(total)
  return `各项之和＝${shortName(kind === 'row-total' ? column : row)}`
}

function numbers(ids: readonly CellId[], cells: DraftCells): number[] {
  return ids.flatMap((id) => {
    const reading = readCell(cellText(cells, id), cellOf(id).kind)
    return reading.kind === 'number' ? [reading.value] : []
  })
}

/** What the formula of the result comes to now. */
function resultNow({ kind, left, right }: Relation, cells: DraftCells, leftSum: number, rightSum: number): string {
  const all = [...left, ...right]
  if (all.some((id) => readCell(cellText(cells, id)).kind === 'problem')) return unreadable
  if (numbers(kind === 'balance' ? all : right, cells).length === 0) return blank
  return leftSum === rightSum ? holds : `${differs}${Math.abs(leftSum - rightSum)}`
}

/** Says where the total is no formula, beside the relation that would make it. */
function remark(relation: Relation, cells: DraftCells): string {
  const [total] = relation.right
  if (total === undefined || makerOf(total)?.id !== relation.id) return ''
  return keptTotalNote(total, cells) ?? ''
}

/** `40 项相符，2 项不符，0 项未填或有文字` */
function summary(results: Area, rows: readonly CellContent[][]): CellContent {
  const area = `${addressName(results)}:${addressName({ row: results.row + results.rowSpan - 1, column: results.column })}`
  const now = rows.map((row) => row[results.column]).map((cell) => (cell?.kind === 'formula' ? String(cell.value) : ''))
  const held = now.filter((result) => result === holds).length
  const broken = now.filter((result) => result.startsWith(differs)).length
  const [one, two, three] = [' 项相符，', ' 项不符，', ' 项未填或有文字。']
  const [first, second] = [`COUNTIF(${area},"${holds}")`, `COUNTIF(${area},"${differs}*")`]
  return {
    kind: 'formula',
    formula: `${first}&"${one}"&${second}&"${two}"&(${rows.length}-${first}-${second})&"${three}"`,
    value: `${held}${one}${broken}${two}${rows.length - held - broken}${three}`,
  }
}
