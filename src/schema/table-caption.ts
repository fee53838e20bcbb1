import type { FormatTable, Section } from './format'
import { format2021 } from './format-2021'

/** What a table is called where it needs a name of its own: `表二　收到和处理政府信息公开申请情况`. */
export function tableCaption({ id, name }: Pick<FormatTable, 'id' | 'name'>): string {
  const section = (format2021.sections as readonly Section[]).find(({ table }) => table === id)
  return section ? `${name}　${section.title}` : name
}
