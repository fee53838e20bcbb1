import { readChineseNumber } from '../schema/chinese-number'
import { paragraphStyles } from '../schema/paragraph-styles'
import { trimmed } from '../schema/trimmed'
import type { Block, Paragraph } from './block'
import { isBodyName } from './body-name'
import { narrowed } from './labels'

/** What stands under the report, and the blocks it stands in. */
export type Signature = { issuer: string; date: string; blocks: readonly number[] }

/** The signature is among so many last paragraphs: below it may stand a note such as `（此件公开发布）`. */
const searched = 3

type Line = Paragraph & { at: number }

/**
 * Finds the signature among the last paragraphs: a date with the name of a body before, above or below it, or the
 * issuer's name alone. What does not read as a name stays text.
 * @param candidates the blocks of the last section, in order
 */
export function recogniseSignature(
  blocks: readonly Block[],
  candidates: readonly number[],
  issuer: string,
): Signature | undefined {
  const lines = candidates.flatMap((at): Line[] => {
    const block = blocks[at]
    return block?.kind === 'paragraph' ? [{ ...block, at }] : []
  })
  const isName = ({ text, style }: Line) =>
    style === paragraphStyles.signatureIssuer || isBodyName(text) || isIssuer(text, issuer)
  const first = Math.max(0, lines.length - searched)
  for (let i = lines.length - 1; i >= first; i--) {
    const line = lines[i] as Line
    const dated = datedLine(line.text)
    if (!dated) continue
    if (dated.before !== '') {
      if (!isName({ ...line, text: dated.before })) continue
      return { issuer: dated.before, date: dated.date, blocks: [line.at] }
    }
    const at = [i - 1, i + 1].find((each) => lines[each] && isName(lines[each]))
    const name = at === undefined ? [] : nameEndingAt(lines, at, issuer)
    return { issuer: joined(name), date: dated.date, blocks: [...name, line].map(({ at }) => at).sort((a, b) => a - b) }
  }
  const name = nameEndingAt(lines, lines.length - 1, issuer)
  const isAlone = name[0] && (name[0].style === paragraphStyles.signatureIssuer || isIssuer(joined(name), issuer))
  return isAlone ? { issuer: joined(name), date: '', blocks: name.map(({ at }) => at) } : undefined
}

/** The lines of the name that ends at this one: several where our style, or the title's issuer, says that they are one. */
function nameEndingAt(lines: readonly Line[], at: number, issuer: string): Line[] {
  const isStyled = (line: Line | undefined) => line?.style === paragraphStyles.signatureIssuer
  let from = at
  while (isStyled(lines[at]) && isStyled(lines[from - 1])) from--
  if (from === at && isIssuer(joined(lines.slice(Math.max(0, at - 1), at + 1)), issuer)) from = Math.max(0, at - 1)
  return lines.slice(from, at + 1)
}

function joined(name: readonly Line[]): string {
  return name.map(({ text }) => trimmed(text)).join('')
}

function isIssuer(text: string, issuer: string): boolean {
  return issuer !== '' && narrowed(text) === narrowed(issuer)
}

const datePatterns = [/(20[0-9]{2})年([0-9]{1,2})月([0-9]{1,2})日$/, /(20[0-9]{2})[-./]([0-9]{1,2})[-./]([0-9]{1,2})$/]

/** `某某局2024年1月5日` → the date, `2024-01-05`, and what stands before it on the line; `二〇二四年一月五日` as well. */
export function datedLine(text: string): { date: string; before: string } | undefined {
  const line = inDigits(narrowed(text))
  for (const pattern of datePatterns) {
    const match = pattern.exec(line)
    if (!match) continue
    const [, year = '', month = '', day = ''] = match
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    if (isDate(date)) return { date, before: line.slice(0, match.index) }
  }
  return undefined
}

/** Whether it is a date of the calendar. */
function isDate(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}

/** `二〇二四年一月二十日` → `2024年1月20日`; everything else stays. */
function inDigits(text: string): string {
  return text.replace(
    /([二〇○零一三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/,
    (written, ...numerals: string[]) => {
      const [year, month, day] = numerals.slice(0, 3).map(readChineseNumber)
      return year === undefined || month === undefined || day === undefined ? written : `${year}年${month}月${day}日`
    },
  )
}
