import { type Draft, publishedPart } from '../schema/draft'

/**
 * The three tables of a report as an Excel file (.xlsx): totals as live formulas, the 42 relations checked on a sheet of
 * their own. A total that was typed with another value stays as typed; blanks stay blank. `importReport` opens it again.
 */
export async function exportWorkbook(draft: Draft): Promise<Uint8Array> {
  const { reportWorkbook } = await import('./workbook')
  const { writeSpreadsheet } = await import('./spreadsheet-file')
  return writeSpreadsheet(reportWorkbook(publishedPart(draft)))
}
