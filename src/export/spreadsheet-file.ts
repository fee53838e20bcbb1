import { strToU8, zipSync } from 'fflate'
import { sheetStylesXml } from './sheet-styles'
import { printedRows, sheetXml } from './sheet-xml'
import { fixedAreaName, quotedSheet, type Spreadsheet } from './spreadsheet'
import { xmlText } from './xml-text'

/**
 * Writes a workbook as an .xlsx file (ECMA-376 part 1, 12.3). By hand: the libraries that are fit for use write formulas
 * without what they come to, so that a viewer which does not calculate shows blanks, and no page setup, names or
 * rules for entries.
 */
export function writeSpreadsheet(book: Spreadsheet): Uint8Array {
  const parts: { [path: string]: string } = {
    '[Content_Types].xml': contentTypes(book),
    '_rels/.rels': relationships([
      [`${office}/officeDocument`, 'xl/workbook.xml'],
      [`${packages}/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(book),
    'xl/workbook.xml': workbookXml(book),
    'xl/_rels/workbook.xml.rels': relationships([
      ...book.sheets.map((_, i): [string, string] => [`${office}/worksheet`, `worksheets/sheet${i + 1}.xml`]),
      [`${office}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': sheetStylesXml(),
  }
  book.sheets.forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet, i === 0)
  })
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])))
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function contentTypes({ sheets }: Spreadsheet): string {
  const overrides = [
    ['/xl/workbook.xml', `${spreadsheetType}.sheet.main+xml`],
    ['/xl/styles.xml', `${spreadsheetType}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...sheets.map((_, i) => [`/xl/worksheets/sheet${i + 1}.xml`, `${spreadsheetType}.worksheet+xml`]),
  ]
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')}</Types>`
  )
}

function relationships(targets: readonly [type: string, target: string][]): string {
  const each = targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`)
  return `${declaration}<Relationships xmlns="${packages}">${each.join('')}</Relationships>`
}

function coreProperties({ title }: Spreadsheet): string {
  return (
    `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`
  )
}

function workbookXml({ sheets, names }: Spreadsheet): string {
  const sheetList = sheets.map(
    ({ name }, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  )
  const definedNames = [
    ...sheets.map(
      (sheet, i) =>
        `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${xmlText(quotedSheet(sheet.name))}!${printedRows(sheet)}</definedName>`,
    ),
    ...names.map(
      ({ name, sheet, area }) =>
        `<definedName name="${xmlText(name)}">${xmlText(quotedSheet(sheet))}!${fixedAreaName(area)}</definedName>`,
    ),
  ]
  return (
    `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">` +
    `<sheets>${sheetList.join('')}</sheets><definedNames>${definedNames.join('')}</definedNames>` +
    // Programs that calculate do so once on opening: what is typed next follows in any case.
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  )
}
