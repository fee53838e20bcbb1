import type { IRunPropertiesOptions } from 'docx'
import { type FontChoice, type FontRole, fontOf, latinFont } from './fonts'

/**
 * The font of a run set apart within its paragraph. Quotes, dashes and dots count as `hAnsi`, so that has to be the Chinese
 * font as well, or word processors draw “ ” and —— in the Latin one.
 */
export function wordFont(role: FontRole, choice: FontChoice): Pick<IRunPropertiesOptions, 'font'> {
  const { name } = fontOf(role, choice)
  return { font: { ascii: latinFont, hAnsi: name, eastAsia: name, cs: latinFont } }
}
