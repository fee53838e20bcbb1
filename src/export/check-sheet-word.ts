import {
  AlignmentType,
  BorderStyle,
  Document,
  HeightRule,
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
import { aroundTables, borderSize, page, tableText, textWidth } from './measures'
import { settingsXml } from './settings-xml'
import { stylesXml } from './styles-xml'

/** Widths of the columns in twentieths of a point: what is left of the text block is the rules' own. */
const widths = { fact: 1400, group: 1500, outcome: 1200, signer: 1000 } as const

/** Room for a signature. */
const signatureHeight = 480

/** Writes a check sheet as a Word file (.docx), with the styles and the page of the report. */
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
            margin: { top: page.top, left: page.left, right: page.right, bottom: page.bottom, footer: page.footer },
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
            spacing: { before: aroundTables, after: aroundTables },
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
  const line = (names: readonly string[]) =>
    new TableRow({
      cantSplit: true,
      height: { value: signatureHeight, rule: HeightRule.ATLEAST },
      children: names.flatMap((name) => [cell(name, widths.signer), cell('', room)]),
    })
  return table(columns, [line(signers), line(signers.map(() => '日期'))])
}

function table(columns: readonly number[], rows: TableRow[]): Table {
  const line = { style: BorderStyle.SINGLE, size: borderSize, color: '000000' }
  return new Table({
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...columns],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows,
  })
}

function row(children: TableCell[]): TableRow {
  return new TableRow({ cantSplit: true, children })
}

type CellOptions = {
  align?: 'left' | 'center'
  span?: number
  merge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]
}

function cell(text: string, width = 0, { align = 'center', span, merge }: CellOptions = {}): TableCell {
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
        // The style keeps each row with the next one; a sheet of many findings has to break somewhere.
        keepNext: false,
        children: text === '' ? [] : [new TextRun(text)],
      }),
    ],
  })
}

function space(): Paragraph {
  return new Paragraph({ style: paragraphStyles.tableText, keepNext: false, spacing: { line: 100 } })
}
