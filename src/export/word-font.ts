import type { IRunPropertiesOptions } from 'docx'
import { type FontChoice, type FontRole, fontOf, latinFont } from './fonts'

/** The font of a run set apart within its paragraph. */
export function wordFont(role: FontRole, choice: FontChoice): Pick<IRunPropertiesOptions, 'font'> {
  return { font: fontsOfScripts(fontOf(role, choice).name) }
}

/**
 * The fonts of text in a Chinese font, by script (ECMA-376 part 1, 17.3.2.26). Quotes, dashes and dots count as `hAnsi`, so
 * that has to be the Chinese font as well, or word processors draw “ ” and —— in the Latin one.
 */
export function fontsOfScripts(chinese: string) {
  return { ascii: latinFont, eastAsia: chinese, hAnsi: chinese, cs: latinFont }
}
