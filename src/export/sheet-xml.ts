import { addressName, type SheetAddress } from '../schema/sheet-address'
import { styleIndex } from './sheet-styles'
import { areaName, type CellContent, type Entry, fixedAreaName, type Sheet, type SheetCell } from './spreadsheet'
import { xmlText } from './xml-text'

/** The part of one sheet (ECMA-376 part 1, 18.3.1.99); elements stand in the order that the schema asks for. */
export function sheetXml(sheet: Sheet, selected: boolean): string {
  const { cells, columnWidths, frozen, onePage, entries, alerts } = sheet
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView workbookViewId="0"${selected ? ' tabSelected="1"' : ''}>${pane(frozen)}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${columnWidths.map(column).join('')}</cols>` +
    `<sheetData>${rows(sheet).join('')}</sheetData>` +
    mergeCells(cells) +
    alerts.map(alert).join('') +
    validations(entries) +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="landscape" fitToHeight="${onePage ? 1 : 0}"/>` +
    '<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>' +
    '</worksheet>'
  )
}

function pane({ rows, columns }: Sheet['frozen']): string {
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''} ySplit="${rows}"`
  const where = columns > 0 ? 'bottomRight' : 'bottomLeft'
  return `<pane${splits} topLeftCell="${addressName({ row: rows, column: columns })}" activePane="${where}" state="frozen"/>`
}

function column(width: number, i: number): string {
  return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`
}

function rows({ cells, rowHeights }: Sheet): string[] {
  const covered = cells.flatMap(positions)
  return rowHeights.map((height, row) => {
    const inRow = covered.filter(({ at }) => at.row === row).sort((a, b) => a.at.column - b.at.column)
    return `<row r="${row + 1}" ht="${height}" customHeight="1">${inRow.map(cellXml).join('')}</row>`
  })
}

/** A merged cell is as many cells, since each of them draws its own borders; the first holds the content. */
function positions(cell: SheetCell): { at: SheetAddress; cell: SheetCell; first: boolean }[] {
  return Array.from({ length: cell.rowSpan * cell.colSpan }, (_, i) => ({
    at: { row: cell.row + Math.floor(i / cell.colSpan), column: cell.column + (i % cell.colSpan) },
    cell,
    first: i === 0,
  }))
}

function cellXml({ at, cell, first }: ReturnType<typeof positions>[number]): string {
  const attributes = `r="${addressName(at)}" s="${styleIndex(cell.style)}"`
  const { content } = cell
  return content && first ? contentXml(attributes, content) : `<c ${attributes}/>`
}

function contentXml(attributes: string, content: CellContent): string {
  switch (content.kind) {
    case 'text':
      return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${cellText(content.text)}</t></is></c>`
    case 'number':
      return `<c ${attributes}><v>${content.plain}</v></c>`
    case 'formula': {
      const { formula, value } = content
      const type = typeof value === 'string' ? ' t="str"' : ''
      return `<c ${attributes}${type}><f>${xmlText(formula)}</f><v>${xmlText(String(value))}</v></c>`
    }
  }
}

/** Spreadsheet programs refuse a file with a longer text in a cell. */
const longestText = 32_767

/** `_x0041_` in a text would be read as an escape (22.9.2.19). */
function cellText(text: string): string {
  return xmlText(text.slice(0, longestText)).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

function mergeCells(cells: readonly SheetCell[]): string {
  const merged = cells.filter(({ rowSpan, colSpan }) => rowSpan > 1 || colSpan > 1)
  const references = merged.map((cell) => `<mergeCell ref="${areaName(cell)}"/>`)
  return merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${references.join('')}</mergeCells>`
}

function alert({ area, text }: Sheet['alerts'][number], i: number): string {
  const first = addressName(area)
  return (
    `<conditionalFormatting sqref="${areaName(area)}"><cfRule type="beginsWith" dxfId="0" priority="${i + 1}" ` +
    `operator="beginsWith" text="${xmlText(text)}"><formula>LEFT(${first},${text.length})="${xmlText(text)}"</formula>` +
    '</cfRule></conditionalFormatting>'
  )
}

function validations(entries: readonly Entry[]): string {
  const each = entries.map(({ cells, kind, warning, note }) => {
    const shown = note === undefined ? '' : ` showInputMessage="1" prompt="${xmlText(note)}"`
    return (
      `<dataValidation type="${kind}" operator="greaterThanOrEqual" errorStyle="warning" allowBlank="1" showErrorMessage="1" ` +
      `error="${xmlText(warning)}"${shown} sqref="${cells.map(addressName).join(' ')}"><formula1>0</formula1></dataValidation>`
    )
  })
  return each.length === 0 ? '' : `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`
}

/** The rows that stay in view, as a name for printing wants them: `'表二'!$1:$5`. */
export function printedRows(sheet: Sheet): string {
  return fixedAreaName({ row: 0, column: 0, rowSpan: sheet.frozen.rows, colSpan: 1 }).replace(/\$[A-Z]+/g, '')
}
