import type { FormatTable } from '../schema/format'
import { format2021 } from '../schema/format-2021'
import type { PageLine } from './pdf-paragraphs'
import { sectionOfHeading } from './recognise-sections'

/** Lines that follow each other in one section, and the table that it has to hold. */
type SectionLines = { lines: PageLine[]; table: FormatTable | undefined }

const tables: readonly FormatTable[] = format2021.tables

/**
 * Parts lines by the headings of sections, each of which stands alone and may take two lines.
 * @param table of the section that the lines begin in
 */
export function linesBySection(lines: readonly PageLine[], table: FormatTable | undefined): SectionLines[] {
  const parts: SectionLines[] = [{ lines: [], table }]
  for (let at = 0; at < lines.length; ) {
    const heading = [1, 2].find((count) => sectionOf(lines.slice(at, at + count)))
    const section = heading === undefined ? undefined : sectionOf(lines.slice(at, at + heading))
    if (heading !== undefined && section) {
      parts.push({ lines: lines.slice(at, at + heading), table: undefined })
      parts.push({ lines: [], table: tables.find(({ id }) => id === section.table) })
      at += heading
    } else parts[parts.length - 1]?.lines.push(lines[at++] as PageLine)
  }
  return parts
}

function sectionOf(lines: readonly PageLine[]) {
  return sectionOfHeading({ kind: 'paragraph', text: lines.map(({ text }) => text).join('') })
}
