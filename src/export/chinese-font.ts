import type { IFontAttributesProperties } from 'docx'

/**
 * The fonts of a run set apart within its paragraph: digits and Latin letters stay Times New Roman. Quotes, dashes and
 * dots count as `hAnsi`, so that has to be the Chinese font as well.
 */
export function chineseFont(name: string): IFontAttributesProperties {
  return { ascii: 'Times New Roman', hAnsi: name, eastAsia: name, cs: 'Times New Roman' }
}
