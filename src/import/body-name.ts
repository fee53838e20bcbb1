import { trimmed } from '../schema/trimmed'
import { narrowed } from './labels'

/** The longest name of a public body that is looked for. */
const longest = 40

/** What names of public bodies and of the places they govern end in. */
const endings =
  /(?:局|委|委员会|政府|办公室|办|厅|部|处|院|所|中心|乡|镇|街道|组|队|站|校|学|会|社|馆|库|行|公司|县|市|区|州|盟|旗|省)$/

/** A note on the seal behind a name: `（代章）`. */
const sealNote = /\([^()]{0,4}章\)$/

/**
 * Whether a line reads as the name of a public body and nothing else: no figure, no punctuation, and the ending of one;
 * `附件`, `无` and sentences do not.
 */
export function isBodyName(text: string): boolean {
  const name = narrowed(trimmed(text)).replace(sealNote, '')
  return name.length >= 2 && name.length <= longest && endings.test(name) && !/[\d。,;:!?、]|^附/.test(name)
}
