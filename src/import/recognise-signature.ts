import type { Block } from './block'
import { narrowed, trimmed } from './labels'

/** What stands under the report, and the blocks it stands in. */
export type Signature = { issuer: string; date: string; blocks: readonly number[] }

const datePattern = /^(20[0-9]{2})年([0-9]{1,2})月([0-9]{1,2})日$/

/** The longest name of a body that is taken for a signature. */
const longestIssuer = 40

/**
 * Finds the signature among the last paragraphs: a date with a name above or below it, or the issuer's name alone.
 * @param candidates the blocks of the last section, in order
 */
export function recogniseSignature(
  blocks: readonly Block[],
  candidates: readonly number[],
  issuer: string,
): Signature | undefined {
  const textAt = (at: number | undefined) => {
    const block = at === undefined ? undefined : blocks[at]
    return block?.kind === 'paragraph' ? block.text : ''
  }
  const [beforeLast, last] = [candidates[candidates.length - 2], candidates[candidates.length - 1]]
  if (last === undefined) return undefined
  const date = dateOf(textAt(last))
  const named = date === undefined ? last : beforeLast
  const name = trimmed(textAt(named))
  const isIssuer = narrowed(name) === narrowed(issuer) && name !== ''
  const isName = date !== undefined && name.length <= longestIssuer && name !== '' && !/[。；，：！？]/.test(name)
  if (date !== undefined) {
    return isIssuer || isName
      ? { issuer: name, date, blocks: [named as number, last] }
      : { issuer: '', date, blocks: [last] }
  }
  return isIssuer ? { issuer: name, date: '', blocks: [last] } : undefined
}

/** `2024年1月5日` → `2024-01-05`; undefined for anything that is no date of the calendar. */
function dateOf(text: string): string | undefined {
  const match = datePattern.exec(narrowed(text))
  if (!match) return undefined
  const [, year = '', month = '', day = ''] = match
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}
