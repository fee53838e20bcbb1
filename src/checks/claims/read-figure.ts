import { readChange, readLastYears, readReached } from './changes'
import { type Context, noteFigure } from './context'
import { type Gathered, gather, isSpoken, speaks } from './gathered'
import { domainOf } from './lexicon'
import type { Quantity } from './quantity'
import type { Row } from './sense'
import { readShare } from './shares'
import { sixDecimals } from './six-decimals'
import type { Statement, Subject } from './statement'
import { subjectOf } from './subject'
import type { Token } from './tokens'

/** A figure among the words of its clause. */
export type Figure = {
  quantity: Quantity
  /** The words between the figure before, or the beginning of the clause, and this one. */
  ahead: readonly Token[]
  /** The words up to the next figure, or to the end of the clause. */
  behind: readonly Token[]
  /** The clause before, where that has no figure of its own. */
  before: readonly Token[]
}

export type FigureRead = {
  statement?: Statement
  /** Rows of which this figure is a part that cannot be told: other figures of them may not be the whole either. */
  vetoed?: readonly Row[]
  /** The words behind the figure are its own, not the next one's. */
  usedBehind?: boolean
  /** Nothing more in this clause is a figure of the report. */
  stop?: boolean
}

/** Reads what a figure counts, from the words ahead of it or, where these say nothing, from those behind. */
export function readFigure(figure: Figure, context: Context): FigureRead {
  const ahead = gather(figure.ahead)
  if (ahead.senses.has('compare')) {
    const before = readLastYears(figure.quantity, figure.ahead, ahead, context)
    context.compared = before?.year
    if (before) return { statement: before }
    const change = readChange(figure.quantity, figure.ahead, ahead, context)
    return change ? { stop: true, statement: change } : { stop: true }
  }
  if (ahead.senses.has('share')) {
    const share = readShare(figure.quantity, figure.ahead, ahead, context)
    if (share) return { statement: share }
  }
  if (context.compared !== undefined && ahead.senses.has('change')) {
    const change = readChange(figure.quantity, figure.ahead, ahead, context)
    return change ? { stop: true, statement: change } : { stop: true }
  }
  const reached = ahead.senses.has('reached') ? readReached(figure.quantity, figure.ahead, ahead, context) : undefined
  context.latest = reached
  context.compared = undefined
  if (reached) {
    // 去年 has been said of the figure before only.
    context.year = undefined
    return { statement: reached }
  }
  if (figure.quantity.unit !== '%') noteFigure(context, figure.quantity.low)
  if (ahead.senses.has('change') || ahead.senses.has('reached') || ahead.senses.has('none')) return {}
  const { words: all, usedBehind } = wordsOf(figure, ahead)
  const words = withoutCircumstances(withoutReasons(all))
  const said = gather(words)
  if (said.senses.has('proactive')) context.sorting = true
  const isOther = said.unknown || said.senses.has('otherMatter') || said.senses.has('proactive')
  if (said.senses.has('row.opened') || words.some(isPublishing)) context.publishing = true
  if (isOther) {
    if (said.nouns.some((noun) => domainOf[noun] === 'disputes')) context.otherDisputes = true
    if (usedBehind) return { usedBehind, vetoed: said.rows }
    context.nouns = said.unknown ? [] : said.nouns.filter((noun) => domainOf[noun] === 'documents')
    return {}
  }
  if (said.senses.has('channel')) {
    context.whole -= figure.quantity.low
    context.channel = context.whole !== 0
    return { usedBehind }
  }
  if (said.senses.has('subset') || said.senses.has('respectively') || said.senses.has('share')) {
    return { usedBehind, vetoed: said.rows }
  }
  // `余 2 件在期限内办理`: of what is left only what becomes of it is known.
  if (said.senses.has('rest') && said.rows.join() === 'accepted' && said.nouns.length === 0) return { usedBehind }
  if (isOfCarriedIn(figure, context)) return { usedBehind }
  if (said.senses.has('partial')) context.partial = true
  const subject = context.partial ? undefined : subjectOf(said, context)
  if (!subject) return { usedBehind }
  if (subject.nouns[0] === 'application' && subject.columns.length === 0) context.whole = figure.quantity.low
  const statement = statementOf(figure.quantity, words, subject, said, context)
  context.latest = statement
  if (statement?.kind === 'count' && statement.low === statement.high) context.counts = [...context.counts, statement]
  if (statement && said.rows.length === 1 && said.rows[0] === 'carriedIn') context.carriedIn = statement.low
  return statement ? { usedBehind, statement } : { usedBehind }
}

/** `公示行政许可 28 个、行政处罚 18 个`: what was published of them, of the first and of the others. */
function isPublishing(token: Token): boolean {
  const words = token.kind === 'word' ? token.word : token.kind === 'unknown' ? token.text : ''
  return /公布|公示|发布|公告|推送|归集|上传|录入|报送|共享/.test(words)
}

/** `上年结转 5 件，其中予以公开 3 件、部分公开 2 件`: these may be parts of what was carried in, for which there are no cells. */
function isOfCarriedIn({ quantity: { low }, ahead, before }: Figure, context: Context): boolean {
  const isPart = [...before, ...ahead].some((token) => token.kind === 'word' && token.sense === 'part')
  const goesOn = isPart || context.inCarriedIn
  const is = goesOn && context.carriedIn > 0 && low <= context.carriedIn
  Object.assign(context, { carriedIn: is ? context.carriedIn - low : 0, inCarriedIn: is })
  return is
}

function wordsOf({ ahead, behind, before }: Figure, said: Gathered): { words: readonly Token[]; usedBehind: boolean } {
  if (!speaks(said) && !said.unknown) {
    const after = gather(behind)
    if (speaks(after)) return { words: [...ahead, ...behind], usedBehind: true }
    // `政府信息公开申请数量，共计 5 件`
    const earlier = before.length > 0 && !after.unknown && !said.senses.has('part') && speaks(gather(before))
    return { words: earlier ? [...before, ...ahead] : ahead, usedBehind: false }
  }
  // `受理 3 件依申请公开`: the noun right behind the figure.
  const [noun, next] = behind
  const follows = noun?.kind === 'word' && noun.sense.startsWith('noun.') && next?.kind !== 'unknown'
  const wanted = said.nouns.length === 0 && !said.unknown && follows
  return { words: wanted ? [...ahead, noun] : ahead, usedBehind: false }
}

/** `1 件因征求第三方意见顺延至次年答复`: why something was left open makes it no part of what was. */
function withoutReasons(words: readonly Token[]): readonly Token[] {
  const open = words.findIndex((token) => token.kind === 'word' && token.sense === 'row.carriedOut')
  const why = words.findIndex((token) => token.kind === 'word' && /^(?:因|因为|由于)$/.test(token.word))
  return why >= 0 && why < open ? [...words.slice(0, why), ...words.slice(open)] : words
}

/** `为方便群众我局全年收到政府信息公开申请 5 件`: what stands ahead of whose or when is no part of what is counted. */
function withoutCircumstances(words: readonly Token[]): readonly Token[] {
  const last = words.map(isSetting).lastIndexOf(true)
  const [before, behind] = [words.slice(0, last), words.slice(last)]
  const isNamed = behind.some((token) => token.kind === 'word' && token.sense === 'noun.application')
  return last > 0 && isNamed && before.every(isCircumstance) ? behind : words
}

function isSetting(token: Token): boolean {
  return token.kind === 'year' || (token.kind === 'word' && /^(?:own|whole|thisYear)$/.test(token.sense))
}

function isCircumstance(token: Token): boolean {
  return token.kind !== 'word' || /^(?:fill|and|own|whole|thisYear|content)$/.test(token.sense)
}

/** Units in which reports count applications, cases and documents. */
const countUnits: ReadonlySet<string> = new Set(['', ...'件 条 份 部 宗 起 例 项 次 个 件次 人次 人 家'.split(' ')])

/** Units of money, in 万元. */
const amountUnits: { readonly [unit: string]: number } = { 元: 1 / 10_000, 万元: 1, 亿元: 10_000 }

function statementOf(
  { unit, from, to, end, low, high }: Quantity,
  words: readonly Token[],
  subject: Subject,
  { rate }: Gathered,
  { year, scope }: Context,
): Statement | undefined {
  if ((rate !== undefined) !== (unit === '%') || rate === 'timely') return undefined
  const isAmount = subject.nouns.includes('fees')
  const scale = isAmount
    ? low === 0
      ? 1
      : amountUnits[unit]
    : rate !== undefined || countUnits.has(unit)
      ? 1
      : undefined
  if (scale === undefined) return undefined
  const spoken = words.filter(isSpoken)
  return {
    kind: rate === undefined ? 'count' : 'rate',
    subject,
    unit,
    low: sixDecimals(low * scale),
    high: sixDecimals(high * scale),
    from,
    to,
    wordsFrom: Math.min(from, ...spoken.map((token) => token.from)),
    wordsTo: Math.max(end, ...spoken.map((token) => token.to)),
    ...(year === undefined ? {} : { year }),
    scope,
  }
}
