import { withLastYear, yearNamed } from './changes'
import type { Context } from './context'
import { gather } from './gathered'
import type { Quantity } from './quantity'
import { spokenOf } from './spoken-of'
import type { Statement } from './statement'
import { hasSense, type Token } from './tokens'

/** The units of a change that is no count and no percentage: how many times as many there are, and that there are as many. */
const times = '倍'
const even = '持平'

/** A multiple in words, and how many times as many it says. */
const doublings: readonly (readonly [RegExp, number])[] = [
  [/^翻了?两番$/, 4],
  [/^(?:实现)?翻了?一?番$/, 2],
]

/**
 * `是上年的 3 倍`, `比上年增长 1 倍`: how many times as many there are; undefined where anything but what and the comparison is said.
 * An increase by twice as much may be one to twice as much.
 */
export function readMultiple(
  { unit, from, to, end, low, exact }: Quantity,
  ahead: readonly Token[],
  context: Context,
): Statement | undefined {
  const { senses } = gather(ahead)
  const grows = senses.has('compare')
  const change = ahead.find((token) => hasSense(token, 'change'))
  const isMore = change?.kind === 'word' && /[增升多高涨]/.test(change.word)
  if (unit !== times || !exact || grows !== isMore || (!grows && ![...senses].every(isPlain))) return undefined
  const range = grows ? [low > 1 ? low : low + 1, low + 1] : [low, low]
  return ofComparison(ahead, context, { from, to, end, unit, range })
}

const isPlain = (sense: string) => /^(?:lastYear|fill|noun\.|row\.)/.test(sense)

/** `与上年持平`, `比上年翻一番`: how a figure stands to last year's without a number of its own. */
export function readEven(tokens: readonly Token[], context: Context): Statement | undefined {
  const last = tokens[tokens.length - 1]
  if (last?.kind !== 'word') return undefined
  const { from, to, word } = last
  // 基本持平 leaves open how much.
  if (last.sense === 'compare' && /(?<!基本|大致|大体|总体)持平$/.test(word))
    return ofComparison(tokens, context, { from, to, end: to, unit: even, range: [0, 0] })
  const [, low] = last.sense === 'change' ? (doublings.find(([pattern]) => pattern.test(word)) ?? []) : []
  return low === undefined
    ? undefined
    : ofComparison(tokens, context, { from, to, end: to, unit: times, range: [low, low] })
}

type Comparison = { from: number; to: number; end: number; unit: string; range: readonly [number, number] | number[] }

function ofComparison(
  words: readonly Token[],
  context: Context,
  { from, to, end, unit, range: [low = 0, high = low] }: Comparison,
): Statement | undefined {
  const compared = words.filter(
    (token) => hasSense(token, 'compare') || hasSense(token, 'lastYear') || token.kind === 'year',
  )
  const [token, ...others] = compared
  if (!token || others.length > 0 || gather(words).unknown) return undefined
  const year = token.kind === 'year' ? token.year : token.kind === 'word' ? yearNamed(token.word) : undefined
  if (token.kind === 'word' && token.sense === 'compare' && year === undefined && !withLastYear.test(token.word))
    return undefined
  // The year that it is compared with is not the one spoken of.
  const { latest } = context
  if (context.year === -1 || context.year === year) context.year = latest?.year
  const of = spokenOf(words, context)
  if (!of || of.unit === times) return undefined
  const { base, ...figure } = of
  const since = year === undefined ? {} : { since: year }
  const wordsFrom = base === undefined ? figure.wordsFrom : token.from
  return { ...figure, kind: 'change', low, high, unit, from, to, wordsFrom, wordsTo: end, ...since }
}

/** So much of last year's figure may be more or less where they are said to be even. */
const evenWithin = 0.1

/** Whether two figures stand to each other as said; undefined for a unit of another kind. */
export function standsAsSaid(now: number, before: number, { low, high, unit }: Statement): boolean | undefined {
  if (unit === even) return Math.abs(now - before) <= Math.max(1, evenWithin * before)
  if (unit !== times) return undefined
  const decimals = String(low).split('.')[1]?.length ?? 0
  const within = decimals === 0 ? 0.5 : 1 / 10 ** decimals
  return now / before >= low - within && now / before <= high + within
}

/** Whether a change is told in such a unit. */
export const isMultiple = (unit: string) => unit === times
