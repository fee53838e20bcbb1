import { trimmed } from '../schema/trimmed'
import type { Block } from './block'
import { isLabel, type LabelIndex } from './label-index'
import { narrowed } from './labels'
import { reportYear, type Title } from './recognise-title'
import { isFigure, type SourceRow } from './source-row'

/** No more lines than this above a table say whose it is, and none longer than this: that is a text. */
const mostLines = 2
const longestLine = 40

const years = new RegExp(`${reportYear}(?=年)`, 'g')
const lastYear = /上一?年度?(?!结转)|去年/

/**
 * Of a table that stands in the source several times the one that is the report's: the first whose caption names its year or
 * its issuer, else the first whose caption names no other year. @returns undefined where each names another year
 */
export function ownTable(
  parts: readonly (readonly SourceRow[])[],
  blocks: readonly Block[],
  index: LabelIndex,
  title: Title | undefined,
): readonly SourceRow[] | undefined {
  const captions = parts.map((part, i) => captionOf(part, parts[i - 1], blocks, index))
  const isForeign = (caption: string) => {
    const named: readonly string[] = caption.match(years) ?? []
    return title !== undefined && (named.length > 0 ? !named.includes(String(title.year)) : lastYear.test(caption))
  }
  const isOwn = (caption: string) =>
    title !== undefined &&
    (caption.includes(`${title.year}年`) || (title.issuer !== '' && caption.includes(narrowed(title.issuer))))
  const own = captions.findIndex((caption) => isOwn(caption) && !isForeign(caption))
  const at = own >= 0 ? own : captions.findIndex((caption) => !isForeign(caption))
  return parts[at]
}

/** The last lines above the figures of a table that are none of its labels. */
function captionOf(
  part: readonly SourceRow[],
  above: readonly SourceRow[] | undefined,
  blocks: readonly Block[],
  index: LabelIndex,
): string {
  const first = part.find(({ texts }) => texts.some(isFigure))
  const last = above?.[above.length - 1]
  if (!first) return ''
  const lines = blocks.slice(last?.block ?? 0, first.block + 1).flatMap((block, i) => {
    const at = (last?.block ?? 0) + i
    if (block.kind === 'paragraph') return [block.text]
    const rows = block.rows.slice(at === last?.block ? last.row + 1 : 0, at === first.block ? first.row : undefined)
    return rows.flatMap((row) => {
      const [text = '', ...others] = row.map((cell) => cell.text).filter((each) => each !== '')
      return others.length === 0 ? [text] : []
    })
  })
  return lines
    .filter((line) => trimmed(line) !== '' && !isLabel(index, line))
    .slice(-mostLines)
    .map(narrowed)
    .filter((line) => line.length <= longestLine && !line.endsWith('。'))
    .join('\n')
}
