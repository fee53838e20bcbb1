import type { NarrativeField } from './draft'
import { type Section, sectionHeading } from './format'
import { format2021 } from './format-2021'

/** What a narrative is called: the heading of its section; the preamble, which the format does not name, 引言. */
export function narrativeName(field: NarrativeField): string {
  const section = (format2021.sections as readonly Section[]).find(({ narrative }) => narrative === field)
  return section ? sectionHeading(section) : '引言'
}
