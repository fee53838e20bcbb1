import { type Published, reportTitle } from '../schema/draft'

/** Most file systems stop at 255 bytes; the rest of a name takes some seventy, and browsers may still add ` (1)`. */
const longestIssuer = 180

/** The name of the Word file: `五台县人民政府办公室2023年政府信息公开工作年度报告.docx`. */
export function fileNameOf(report: Pick<Published, 'issuer' | 'year'>): string {
  return `${fileTitle(report)}.docx`
}

/** The name of the web page. */
export function webPageFileNameOf(report: Pick<Published, 'issuer' | 'year'>): string {
  return `${fileTitle(report)}.html`
}

/** The name of the workbook, which holds the tables alone. */
export function workbookFileNameOf(report: Pick<Published, 'issuer' | 'year'>): string {
  return `${fileTitle(report)}（三张表）.xlsx`
}

/** The name of the check sheet, which is signed and kept beside the report. */
export function checkSheetFileNameOf(report: Pick<Published, 'issuer' | 'year'>): string {
  return `${fileTitle(report)}（校核单）.docx`
}

/** The name of the zip file that holds them all. */
export function handInFileNameOf(report: Pick<Published, 'issuer' | 'year'>): string {
  return `${fileTitle(report)}（交稿包）.zip`
}

/** The name of the project file, told apart from the report it belongs to. */
export function projectFileNameOf(report: Pick<Published, 'issuer' | 'year'>): string {
  return `${fileTitle(report)}（项目文件）.json`
}

/** The title without what Windows, macOS or Linux refuse in a name, and without what is not seen in one. */
function fileTitle({ issuer, year }: Pick<Published, 'issuer' | 'year'>): string {
  const name = [...issuer.replace(/[\\/:*?"<>|\p{C}]/gu, '').replace(/^[\s.]+/, '')]
  while (utf8Length(name.join('')) > longestIssuer) name.pop()
  return reportTitle({ issuer: name.join(''), year })
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length
}
