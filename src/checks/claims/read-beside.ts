import { readChange, readLastYears, readOtherYears, readReached } from './changes'
import type { Context } from './context'
import { type Gathered, gather } from './gathered'
import { readShare } from './shares'
import type { Statement } from './statement'
import type { Token } from './tokens'
import type { Figure, FigureRead } from './words-of-figure'

/**
 * `予以公开 15 件（30%）、部分公开 5 件（10%）`: what stands in brackets is read behind all that they interrupt, so that the figure
 * they stand behind is looked for.
 * @param before the words ahead of the bracket
 */
export function countAhead(
  before: readonly Token[],
  { counts, latest }: Pick<Context, 'counts' | 'latest'>,
): Statement | undefined {
  const last = before.filter(({ kind }) => kind === 'quantity').pop()
  return last?.kind === 'quantity' ? counts.find(({ from }) => from === last.quantity.from) : latest
}

const isNoPart = (token: Token) => token.kind === 'word' && /^(?:为|.*同期)$/.test(token.word)

/**
 * Reads a figure that is told beside another one: last year's, how much more or less than it this year's is, and shares.
 * @param ahead what the words ahead of it say
 * @returns undefined where it stands for itself; the context is then ready for it
 */
export function readBeside(
  { quantity, ahead: words, behind, before, inBrackets }: Figure,
  ahead: Gathered,
  context: Context,
): FigureRead | undefined {
  if (inBrackets) context.latest = countAhead(before, context)
  if (ahead.senses.has('compare')) {
    const lastYears = readLastYears(quantity, words, ahead, context)
    Object.assign(context, { compared: lastYears?.year, changed: lastYears })
    if (lastYears) return { statement: lastYears }
    const change = readChange(quantity, words, ahead, context, inBrackets)
    // `比上年增加 20 件，增长 20%`: of the same once more.
    if (change) Object.assign(context, { compared: change.since ?? -1, changed: change })
    return change ? { stop: true, statement: change } : { stop: true }
  }
  // `予以公开 15 件（30%）`
  const isBare = inBrackets && words.length + behind.length === 0
  if (ahead.senses.has('share') || isBare) {
    const share = readShare(quantity, words, context)
    if (share) return { statement: share }
  }
  if (context.compared !== undefined && ahead.senses.has('change')) {
    const change = readChange(quantity, words, ahead, context, inBrackets)
    context.changed = change
    return change ? { stop: true, statement: change } : { stop: true }
  }
  const { latest } = context
  context.changed = undefined
  // `比上年有所下降，由 10 件降至 7 件`: the first is last year's.
  if (gather(behind).senses.has('reached') && context.year === undefined) {
    if (context.compared === undefined) return {}
    context.year = context.compared
  }
  // Not `办结 40 件（2022 年 2 件、2023 年 38 件）`, which are parts; `（上年同期为 30 件）` is none.
  const isAlone = behind.length === 0 && (!inBrackets || words.some(isNoPart))
  const otherYears = isAlone && readOtherYears(quantity, words, ahead, context)
  if (otherYears) {
    context.year = 0
    return { statement: otherYears }
  }
  const reached = ahead.senses.has('reached') ? readReached(quantity, words, ahead, context) : undefined
  context.latest = reached
  // `由去年的 60 件降为 45 件，降幅 25%`
  context.compared = reached ? latest?.year : undefined
  if (reached) {
    // 去年 has been said of the figure before only.
    context.year = undefined
    return { statement: reached }
  }
  return undefined
}
