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
 * its issuer, else the first whose caption names no other year.
 */
export function ownTable(
  parts: readonly (readonly SourceRow[])[],
  blocks: readonly Block[],
  index: LabelIndex,
  title: Title | undefined,
): readonly SourceRow[] {
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
  return parts[Math.max(0, at)] ?? []
}

/** The last lines above the figures of a table that are none of its labels. */
function captionOf(
  part: readonly SourceRow[],
  above: readonly SourceRow[] | undefined,
  blocks: readonly Block[],
  index: LabelIndex,
): string {
  const [first] = part
  if (!first) return ''
  const from = above?.[above.length - 1]?.block ?? -1
  const texts = blocks.slice(from + 1, first.block).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
  const figures = part.findIndex((row) => row.texts.some(isFigure))
  const inside = part.slice(0, Math.max(0, figures)).flatMap((row) => row.texts)
  return [...texts, ...inside.filter((text) => trimmed(text) !== '' && !isLabel(index, text))]
    .slice(-mostLines)
    .map(narrowed)
    .filter((line) => line.length <= longestLine && !line.endsWith('。'))
    .join('\n')
}
