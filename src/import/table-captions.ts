import { trimmed } from '../schema/trimmed'
import type { Block } from './block'
import { isLabel, type LabelIndex } from './label-index'
import { narrowed } from './labels'
import { readTitle, reportYear, type Title } from './recognise-title'
import { isFigure, type SourceRow } from './source-row'

/** No more lines than this above a table say whose it is, and none longer than this: that is a text. */
const mostLines = 2
const longestLine = 40

const years = new RegExp(`${reportYear}(?=年)`, 'g')
const lastYear = /上一?年度?(?!结转)|去年/
/** Not as in the names of rows and columns. */
const thisYear = /^(?:本年度?|今年)(?:数|情况|数据|表)?[:：]?$/
/** A sentence that compares speaks of both years. */
const comparison = /[比较增减升降]/

/** The table that is taken for the report's; `sure`: what stands above it, or above the others, says so. */
export type OwnTable = { rows: readonly SourceRow[]; sure: boolean }

/**
 * Of a table that stands in the source several times the one that is the report's: the first whose caption names its year or
 * its issuer, else the first whose caption names no other year. @returns undefined where each names another year
 */
export function ownTable(
  parts: readonly (readonly SourceRow[])[],
  blocks: readonly Block[],
  index: LabelIndex,
  title: Title | undefined,
): OwnTable | undefined {
  const whose = parts.map((part, i) => whoseTable(captionOf(part, parts[i - 1], blocks, index), title))
  const own = whose.indexOf('own')
  const open = parts.filter((_, i) => whose[i] === 'unknown')
  const rows = parts[own] ?? open[0]
  if (!rows) return undefined
  const figures = new Set(open.map((part) => part.flatMap(({ texts }) => texts.filter(isFigure)).join()))
  return { rows, sure: own >= 0 || figures.size === 1 }
}

/** Whose table a caption says it is. Of its lines that which names a year and stands next to the table decides. */
function whoseTable(caption: readonly string[], title: Title | undefined): 'own' | 'other' | 'unknown' {
  for (const line of [...caption].reverse()) {
    const read = readTitle(line)
    const isNamed = read !== undefined && read.issuer !== '' && title !== undefined && title.issuer !== ''
    if (isNamed && narrowed(read.issuer) !== narrowed(title.issuer)) return 'other'
    const named: readonly string[] = line.match(years) ?? []
    if (thisYear.test(line) || (title && named.includes(String(title.year)))) return 'own'
    if ((title && named.length > 0) || lastYear.test(line)) return 'other'
  }
  const issuer = narrowed(title?.issuer ?? '')
  return issuer !== '' && caption.some((line) => line.includes(issuer)) ? 'own' : 'unknown'
}

/** The last lines above the figures of a table that are none of its labels; of sentences only that right above it. */
function captionOf(
  part: readonly SourceRow[],
  above: readonly SourceRow[] | undefined,
  blocks: readonly Block[],
  index: LabelIndex,
): string[] {
  const first = part.find(({ texts }) => texts.some(isFigure))
  const last = above?.[above.length - 1]
  if (!first) return []
  let start = last?.block ?? 0
  for (let at = start + 1; at < first.block; at++) if (hasFigures(blocks[at])) start = at + 1
  const lines = blocks.slice(start, first.block + 1).flatMap((block, i) => {
    const at = start + i
    if (block.kind === 'paragraph') return [block.text]
    const rows = block.rows.slice(
      last && at === last.block ? last.row + 1 : 0,
      at === first.block ? first.row : undefined,
    )
    return rows.flatMap((row) => {
      const [text = '', ...others] = row.map((cell) => cell.text).filter((each) => each !== '')
      return others.length === 0 ? [text] : []
    })
  })
  return lines
    .filter((line) => trimmed(line) !== '' && !isLabel(index, line))
    .slice(-mostLines)
    .map(narrowed)
    .filter((line, i, all) => line.length <= longestLine && (!line.endsWith('。') || isLead(line, i, all)))
}

/** Whether a block is a table with a caption of its own. */
function hasFigures(block: Block | undefined): boolean {
  return block?.kind === 'table' && block.rows.some((row) => row.some(({ text }) => isFigure(text)))
}

function isLead(line: string, at: number, { length }: readonly string[]): boolean {
  return at === length - 1 && !comparison.test(line)
}
