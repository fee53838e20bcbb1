import { type DocumentTable, flowingParts, type OfficialDocument } from './official-document'

/**
 * The report as plain text, for programs that take no rich text from the clipboard: a paragraph a line, a row of a table
 * a line with tabs between its columns. Merged cells stand once, and the columns still stand under each other.
 */
export function plainText(document: OfficialDocument): string {
  const lines = flowingParts(document).flatMap((part) =>
    part.kind === 'table' ? tableLines(part) : [part.runs.map(({ text }) => text).join('')],
  )
  return `${lines.join('\r\n')}\r\n`
}

function tableLines({ grid, rows }: DocumentTable): string[] {
  return rows.map((row) => {
    const columns: string[] = Array.from({ length: grid.columnCount }, () => '')
    for (const { column, text } of row) columns[column] = text
    return columns.join('\t')
  })
}
