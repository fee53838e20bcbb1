import {
  AlignmentType,
  BorderStyle,
  Document,
  HeightRule,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { paragraphStyles } from '../schema/paragraph-styles'
import type { CheckSheet } from './check-sheet'
import { fontTableXml } from './fonts'
import { aroundTables, borderSize, page, tableText } from './measures'
import { settingsXml } from './settings-xml'
import { stylesXml } from './styles-xml'

/** 20 mm on each side, in twentieths of a point: the sheet is no official document, and is to fit one page. */
const margin = 1134
const textWidth = page.width - 2 * margin

/** Lines set closer than in the tables of the report, for the same reason. */
const line = { line: 240, lineRule: LineRuleType.EXACT } as const

/** Widths of the columns in twentieths of a point: what is left of the text block is the rules' own. */
const widths = { fact: 1100, group: 1100, outcome: 1000, signer: 1000 } as const

/** Room for a signature. */
const signatureHeight = 420

/** Writes a check sheet as a Word file (.docx), with the styles of the report. */
export async function writeCheckSheet(sheet: CheckSheet): Promise<Uint8Array> {
  const file = new Document({
    title: sheet.title,
    creator: '',
    lastModifiedBy: '',
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: margin, left: margin, right: margin, bottom: margin },
          },
        },
        children: [
          new Paragraph({ style: paragraphStyles.title, children: [new TextRun(sheet.title)] }),
          factsTable(sheet),
          space(),
          rulesTable(sheet),
          new Paragraph({
            style: paragraphStyles.tableText,
            alignment: AlignmentType.LEFT,
            keepNext: true,
            spacing: { ...line, before: aroundTables, after: aroundTables },
            children: [new TextRun(sheet.howToCompare)],
          }),
          signersTable(sheet),
          // A table that ends the page would be followed by a paragraph on the next one.
          space(),
        ],
      },
    ],
  })
  return Packer.pack(file, 'uint8array', undefined, [
    { path: 'word/styles.xml', data: stylesXml('standard') },
    { path: 'word/settings.xml', data: settingsXml() },
    { path: 'word/fontTable.xml', data: fontTableXml('standard') },
  ])
}

function factsTable({ facts }: CheckSheet): Table {
  const columns = [widths.fact, textWidth - widths.fact]
  return table(
    columns,
    facts.map(({ name, value }) => row([cell(name, columns[0]), cell(value, columns[1], { align: 'left' })])),
  )
}

/** Rules with their outcomes; a remark takes the width of both. The subject stands once, beside all of its lines. */
function rulesTable({ groups }: CheckSheet): Table {
  const columns = [widths.group, textWidth - widths.group - widths.outcome, widths.outcome]
  const lines = groups.flatMap(({ title, lines }) =>
    lines.map(({ text, outcome }, at) => {
      const subject = cell(at === 0 ? title : '', columns[0], {
        merge: at === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
      })
      const rest =
        outcome === undefined
          ? [cell(`　　${text}`, textWidth - widths.group, { align: 'left', span: 2 })]
          : [cell(text, columns[1], { align: 'left' }), cell(outcome, columns[2])]
      return row([subject, ...rest])
    }),
  )
  const head = ['类别', '核对规则', '结果'].map((name, at) => cell(name, columns[at]))
  return table(columns, [new TableRow({ cantSplit: true, tableHeader: true, children: head }), ...lines])
}

function signersTable({ signers }: CheckSheet): Table {
  const room = Math.floor(textWidth / signers.length) - widths.signer
  const columns = signers.flatMap(() => [widths.signer, room])
  const signing = (names: readonly string[]) =>
    new TableRow({
      cantSplit: true,
      height: { value: signatureHeight, rule: HeightRule.ATLEAST },
      children: names.flatMap((name) => [cell(name, widths.signer, { keepNext: true }), cell('', room)]),
    })
  return table(columns, [signing(signers), signing(signers.map(() => '日期'))])
}

function table(columns: readonly number[], rows: TableRow[]): Table {
  const border = { style: BorderStyle.SINGLE, size: borderSize, color: '000000' }
  return new Table({
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...columns],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows,
  })
}

function row(children: TableCell[]): TableRow {
  return new TableRow({ cantSplit: true, children })
}

type CellOptions = {
  align?: 'left' | 'center'
  span?: number
  /** Whether the row stays with what follows; the style's own way would leave long sheets nowhere to break. */
  keepNext?: boolean
  merge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]
}

function cell(
  text: string,
  width = 0,
  { align = 'center', keepNext = false, span, merge }: CellOptions = {},
): TableCell {
  const side = tableText.cellMargin
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: side, right: side, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    ...(span !== undefined && { columnSpan: span }),
    ...(merge !== undefined && { verticalMerge: merge }),
    children: [
      new Paragraph({
        style: paragraphStyles.tableText,
        alignment: align,
        spacing: line,
        keepNext,
        children: text === '' ? [] : [new TextRun(text)],
      }),
    ],
  })
}

function space(): Paragraph {
  return new Paragraph({ style: paragraphStyles.tableText, keepNext: false, spacing: { ...line, line: 100 } })
}
