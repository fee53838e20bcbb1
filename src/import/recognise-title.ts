import { format2021 } from '../schema/format-2021'
import { paragraphStyles } from '../schema/paragraph-styles'
import { trimmed } from '../schema/trimmed'
import type { Block, Paragraph } from './block'
import { isBodyName } from './body-name'
import { labelKey, narrowed } from './labels'

/** What the title says, and the blocks it stands in. */
export type Title = { issuer: string; year: number; blocks: readonly number[] }

/** A title is at most this many paragraphs, and stands among the first ones. */
export const mostTitleLines = 4
const searched = 12

/** Names of the report that were used before the present one, or are used beside it. */
const otherNames = [
  '政府信息公开年度报告',
  '政府信息公开工作报告',
  '政府信息公开工作情况年度报告',
  '政府信息公开工作情况的年度报告',
  '信息公开工作年度报告',
  '政务公开工作年度报告',
]

const names = [format2021.title, ...otherNames].map(labelKey)
/** Reports have been written since the regulation came into force, in 2008. */
export const reportYear = '20(?:0[89]|[1-9][0-9])'
const named = `(?:${names.join('|')})$`
const withoutIssuer = new RegExp(`^(?:关于)?(${reportYear})年?度?${named}`, 'u')
const issuerFirst = new RegExp(`^(.{1,60}?)(?:关于)?(${reportYear})年?度?${named}`, 'u')
/** Some offices put the year first: `2023年度某某局政府信息公开工作年度报告`. */
const yearFirst = new RegExp(`^(${reportYear})年度?(.{1,60}?)${named}`, 'u')

type Line = Paragraph & { at: number }

/**
 * Finds the title: one paragraph, or several that make it together; of all ways to read it that of the fewest lines, so
 * that what stands above it (附件, an index number, a date) is no part of it. @returns undefined where there is none
 * @param outside blocks around the report, which are passed over
 */
export function recogniseTitle(blocks: readonly Block[], outside: ReadonlySet<number>): Title | undefined {
  const paragraphs = blocks
    .map((block, at) => ({ block, at }))
    .filter(({ at }) => !outside.has(at))
    .slice(0, searched)
    .flatMap(({ block, at }) => (block.kind === 'paragraph' ? [{ ...block, at }] : []))
  for (let lines = 1; lines <= mostTitleLines; lines++) {
    for (let start = 0; start + lines <= paragraphs.length; start++) {
      const taken = paragraphs.slice(start, start + lines)
      const read = readTitle(taken.map(({ text }) => text).join(''))
      if (read) return withIssuerAbove(read, taken, paragraphs.slice(0, start))
    }
  }
  return undefined
}

/** Year and name may stand below the issuer, which may itself take several lines. */
function withIssuerAbove(read: Omit<Title, 'blocks'>, taken: readonly Line[], above: readonly Line[]): Title {
  const isIssuer = (line: Line | undefined) =>
    line !== undefined && (line.style === paragraphStyles.title || isBodyName(line.text))
  const least = Math.max(0, above.length + taken.length - mostTitleLines)
  let first = above.length
  if (read.issuer === '') while (first > least && isIssuer(above[first - 1])) first--
  const issuer = above.slice(first)
  return {
    issuer: read.issuer || clean(issuer.map(({ text }) => text).join('')),
    year: read.year,
    blocks: [...issuer, ...taken].map(({ at }) => at),
  }
}

/** What a line says as a title of a report, or undefined where it is none. */
export function readTitle(text: string): { issuer: string; year: number } | undefined {
  const line = clean(text)
  const bare = withoutIssuer.exec(line)
  if (bare) return { issuer: '', year: Number(bare[1]) }
  const match = issuerFirst.exec(line)
  if (match) return { issuer: trimmed(match[1] ?? ''), year: Number(match[2]) }
  const late = yearFirst.exec(line)
  return late ? { issuer: trimmed(late[2] ?? ''), year: Number(late[1]) } : undefined
}

/** On one line, with full-width brackets, as titles are printed. */
function clean(text: string): string {
  return narrowed(text).replace(/[()]/g, (bracket) => (bracket === '(' ? '（' : '）'))
}
