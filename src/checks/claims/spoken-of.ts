import type { Context } from './context'
import { gather, otherwise, speaks } from './gathered'
import type { Sense } from './sense'
import type { Statement } from './statement'
import { subjectOf } from './subject'
import type { Token } from './tokens'

/** The figure that a share or a change is of. `base` is what the text gives for it, in `unit`. */
export type SpokenOf = Pick<Statement, 'subject' | 'scope' | 'wordsFrom' | 'year'> & { base?: number; unit?: string }

/** Beside these it is a figure of something else, or of a part. */
const narrowing: readonly Sense[] = [...otherwise, 'respectively', 'none']

/**
 * What the words ahead of a share or a change name, `予以公开占 30%`, `新收申请比上年增加 20 件`; where they name nothing, the figure
 * just counted. Undefined where that is not certain.
 */
export function spokenOf(words: readonly Token[], context: Context): SpokenOf | undefined {
  const said = gather(words)
  if (!speaks(said)) return latestOf(context)
  const isNarrowed = said.unknown || said.rate !== undefined || narrowing.some((sense) => said.senses.has(sense))
  const subject = isNarrowed || context.partial ? undefined : subjectOf(said, context)
  const [first] = words
  if (!subject || !first) return undefined
  const { scope, year } = context
  return { subject, scope, wordsFrom: first.from, ...(year === undefined ? {} : { year }) }
}

function latestOf({ latest, changed }: Context): SpokenOf | undefined {
  if (!latest && changed) return changed
  if (latest?.kind !== 'count' || latest.low !== latest.high) return undefined
  const { subject, scope, wordsFrom, year, unit, low } = latest
  return { subject, scope, wordsFrom, unit, base: low, ...(year === undefined ? {} : { year }) }
}
