import { amountUnits } from './amounts'
import { isYearBefore } from './changes'
import { noteChannel, ofOneChannel, totalOfChannels } from './channels'
import { type Context, goBackToRest, noteFigure } from './context'
import { type Gathered, gather, isSpoken, speaks } from './gathered'
import { domainOf } from './lexicon'
import { isMultiple, readMultiple } from './multiples'
import { isOfAnswered, isOfCarriedIn, isOfUnsaidPart, rowsOfWhole } from './parts-by-origin'
import type { Quantity } from './quantity'
import { countAhead, readBeside } from './read-beside'
import { isOfMany } from './scope'
import type { Noun, Row, Sense } from './sense'
import { sixDecimals } from './six-decimals'
import type { Statement, Subject } from './statement'
import { isOfDisputes, isResult, subjectOf } from './subject'
import { hasSense, isWithin, type Token } from './tokens'
import { beginsReason, type Figure, type FigureRead, isTotal, wordsOf } from './words-of-figure'

/** Reads what a figure counts, from the words ahead of it or, where these say nothing, from those behind. */
export function readFigure(figure: Figure, context: Context): FigureRead {
  const ahead = gather(figure.ahead)
  const { latest } = context
  if (isMultiple(figure.quantity.unit)) {
    const multiple = readMultiple(figure.quantity, figure.ahead, context)
    return multiple ? { statement: multiple } : {}
  }
  const beside = readBeside(figure, ahead, context)
  if (beside) return beside
  if (figure.quantity.unit !== '%') noteFigure(context, figure.quantity.low)
  if (ahead.senses.has('change') || ahead.senses.has('reached') || ahead.senses.has('none')) return {}
  if (figure.inBrackets && isOfSome(figure)) return {}
  const { words, usedBehind } = wordsOf(figure, ahead)
  const said: Gathered = { ...gather(words), ...rowsOfTotal(words, latest, context), ...rowsOfReason(figure, words) }
  // `2 件未撤销`
  if (usedBehind && said.senses.has('none')) return {}
  if (said.senses.has('proactive')) context.sorting = true
  if (said.senses.has('rest')) goBackToRest(context)
  const isOther = said.unknown || said.senses.has('otherMatter') || said.senses.has('proactive')
  if (said.senses.has('row.opened') || words.some(isPublishing) || (isOther && isOnList(figure))) context.listing = true
  if (isOther) {
    Object.assign(context, { elsewhere: true, channels: undefined })
    if (said.nouns.some((noun) => domainOf[noun] === 'disputes')) context.otherDisputes = true
    if (usedBehind) return { usedBehind, vetoed: said.rows }
    // `复议 9 件，其中涉及征地 6 件、涉及处罚 3 件；维持 5 件`
    context.aside = said.senses.has('part') ? context.nouns : context.nouns.length === 0 ? context.aside : []
    context.nouns = said.unknown ? [] : said.nouns.filter((noun) => domainOf[noun] === 'documents')
    return {}
  }
  if (said.senses.has('channel')) {
    context.whole -= figure.quantity.low
    context.channel = context.whole !== 0
    noteChannel(context, words, said)
    return { usedBehind, ...someOf(figure, words, said, ofOneChannel(words, said, context), context) }
  }
  if (said.senses.has('withdrawn') && !isOfDisputes(context)) return { usedBehind, vetoed: said.rows }
  // `占新收申请的 70%` says of what it is a share.
  if (said.senses.has('share')) return { usedBehind }
  if (said.senses.has('subset') || said.senses.has('respectively')) {
    const subset = words.some(isOfHandling) ? subjectOf(said, { ...context }) : undefined
    const isOfApplications = subset?.nouns[0] === 'application' && subset.columns.length === 0 && !said.unknown
    return { usedBehind, vetoed: said.rows, ...(isOfApplications ? someOf(figure, words, said, subset, context) : {}) }
  }
  // `4 件不予处理，对其余 13 件作出答复`: what else was answered is not all that was.
  if (said.senses.has('rest') && said.rows.join() === 'handled' && context.counts.some(isOfResult))
    return { usedBehind }
  // `余 2 件在期限内办理`: of what is left only what becomes of it is known.
  if (said.senses.has('rest') && said.rows.join() === 'accepted' && said.nouns.length === 0) return { usedBehind }
  const ofAnswered = isOfAnswered(figure, said, context)
  // `办结 90 件，其中 2022 年受理 6 件`
  const isOfEarlierYear = ofAnswered && context.year !== undefined && context.year !== context.counts[0]?.year
  if (isOfEarlierYear || isOfCarriedIn(figure, context) || isOwnOfOwn(said, context)) return { usedBehind }
  if (said.senses.has('partial')) context.partial = true
  // `公开 12 条` beside applications counted in 件: of information.
  const isOfInformation = said.rows.join() === 'opened' && said.nouns.length === 0 && figure.quantity.unit === '条'
  if (isOfInformation && !context.counts.some(({ unit }) => unit === '条')) return { usedBehind }
  const whole = figure.inBrackets ? countAhead(figure.before, { counts: context.counts, latest }) : latest
  const counted: Gathered = ofAnswered
    ? { ...said, rows: ['answeredNew'] }
    : { ...said, ...rowsOfWhole(figure, said, whole) }
  const subject = context.partial ? undefined : (ownOfMany(said, latest, context) ?? subjectOf(counted, context))
  if (!subject) {
    // `另有其他行政复议 12 件`
    const ofDisputes = said.nouns.some((noun) => domainOf[noun] === 'disputes')
    const isOfMore = said.nouns.some((noun) => domainOf[noun] !== 'disputes')
    // `因行政处罚引发行政复议 4 件，行政诉讼 2 件`
    if ((ofDisputes && isOfMore) || (said.columns.includes('others') && isOfDisputes(context)))
      context.otherDisputes = true
    return { usedBehind }
  }
  if (subject.nouns[0] === 'application' && subject.columns.length === 0) context.whole = figure.quantity.low
  if (said.senses.has('topic') || (latest && isOfUnsaidPart(said, context)))
    return { usedBehind, ...someOf(figure, words, said, subject, context) }
  const isPart = said.senses.has('part')
  const statement = statementOf(figure.quantity, words, isPart ? { ...subject, isPart } : subject, said, context)
  context.latest = statement
  // `上年收到 45 件，今年收到 57 件，增加 12 件`: the two are compared.
  if (statement && latest?.kind === 'count') {
    if (isYearBefore(latest, statement)) context.compared = latest.year
    // `新收 57 件，去年新收 45 件；办结 58 件`
    if (isYearBefore(statement, latest))
      Object.assign(context, { year: 0, latest, compared: statement.year, comparedWith: statement.low })
  }
  if (statement?.kind === 'count' && statement.low === statement.high) context.counts = [...context.counts, statement]
  if (statement && said.rows.length === 1 && said.rows[0] === 'carriedIn')
    Object.assign(context, { carriedIn: statement.low, inCarriedIn: figure.behind.some(isWithin) })
  return statement ? { usedBehind, statement } : { usedBehind }
}

/** `收到 16 件（学生 9 件、职工 4 件）`: parts by words of which the tables know nothing. */
function isOfSome({ ahead, behind }: Figure): boolean {
  const isNothing = ahead.length > 0 && ahead.every((token) => hasSense(token, 'fill') && !isTotal(token))
  return isNothing && !speaks(gather(behind))
}

/** `当场答复 3 件`: how it was answered, which narrows what is counted and leads nowhere else. */
function isOfHandling(token: Token): boolean {
  return hasSense(token, 'subset') && token.kind === 'word' && /^(?:当场|提前|简单|复杂|疑难|重大)$/.test(token.word)
}

/** A figure of some of what a subject names, which cannot be more than all. */
function someOf(
  { quantity }: Figure,
  words: readonly Token[],
  said: Gathered,
  subject: Subject | undefined,
  context: Context,
): { statement?: Statement } {
  const statement = subject && statementOf(quantity, words, subject, said, context)
  return statement ? { statement: { ...statement, isSome: true } } : {}
}

/** `公示行政许可 28 个、行政处罚 18 个`: what was published of them, of the first and of the others. */
function isPublishing(token: Token): boolean {
  const words = token.kind === 'word' ? token.word : token.kind === 'unknown' ? token.text : ''
  return /公布|公示|发布|公告|推送|归集|上传|录入|报送|共享/.test(words)
}

/** `行政权力事项 132 项，其中行政许可 11 项`: powers, not what was done with them. */
function isOnList({ quantity }: Figure): boolean {
  return quantity.unit === '项'
}

const groups: ReadonlySet<Row> = new Set(['refused', 'cannotProvide', 'notProcessed', 'other'])

/** `因第三方不同意公开，2 件申请不予公开`: why they were is said ahead, so that they need not be all that were. */
function rowsOfReason({ before }: Figure, words: readonly Token[]): { rows?: readonly Row[]; unknown?: boolean } {
  const [why] = before
  if (!beginsReason(why) && !(why?.kind === 'word' && /^因/.test(why.word) && why.sense.startsWith('row.'))) return {}
  const said = gather(words)
  const [row, ...more] = said.rows
  const { rows, unknown } = gather(before)
  // `因逾期未缴费，1 件申请不再处理`
  const isBare = row === undefined && said.nouns.length > 0 && said.columns.length === 0
  if (isBare && rows.length > 0 && rows.every(isResult)) return { rows }
  if (row === undefined || more.length > 0 || !groups.has(row)) return {}
  return rows.length === 0 || unknown ? { unknown: true } : { rows: [...rows, row] }
}

/** `我委收到 57 件，其中委本级 40 件`: a part of what was the issuer's already. */
function isOwnOfOwn({ senses }: Gathered, { counts, scope }: Context): boolean {
  const last = counts[counts.length - 1]
  const isNamed = senses.has('own') || (typeof scope === 'object' && 'body' in scope && scope !== last?.scope)
  return last !== undefined && senses.has('part') && isNamed && !counts.some((each) => isOfMany(each.scope))
}

const onlyWhose: ReadonlySet<Sense> = new Set<Sense>(['part', 'own', 'thisYear', 'fill'])

/** `全市收到申请 83 件，其中我局 29 件`: one body's of what was counted of many. */
function ownOfMany(
  { senses, unknown }: Gathered,
  latest: Statement | undefined,
  { scope }: Context,
): Subject | undefined {
  if (latest?.kind !== 'count' || !isOfMany(latest.scope)) return undefined
  const isOne = scope === 'own' || (typeof scope === 'object' && 'body' in scope)
  return isOne && !unknown && [...senses].every((sense) => onlyWhose.has(sense)) ? latest.subject : undefined
}

const taken: readonly Row[] = ['received', 'carriedIn']

/** `新收 25 件，上年结转 2 件，共 27 件`, `予以公开 15 件，无法提供 7 件，合计 22 件`: a total of what was just counted. */
function rowsOfTotal(
  words: readonly Token[],
  latest: Statement | undefined,
  context: Context,
): { rows?: readonly Row[]; nouns?: readonly Noun[] } {
  const { counts } = context
  const isBare = words.every((token) => hasSense(token, 'fill'))
  if (!words.some(isTotal) || !isBare) return {}
  const ofChannels = totalOfChannels(context)
  if (ofChannels) return ofChannels
  if (latest === undefined || latest !== counts[counts.length - 1]) return {}
  if (taken.every((row) => counts.slice(-2).some(({ subject }) => subject.rows.join() === row))) return { rows: taken }
  const first = counts.map(isOfResult).lastIndexOf(false) + 1
  const results = counts.slice(first).flatMap(({ subject }) => subject.rows)
  return counts.length - first > 1 ? { rows: [...new Set(results)] } : {}
}

function isOfResult({ subject: { rows, columns, nouns } }: Statement): boolean {
  return nouns[0] === 'application' && columns.length === 0 && rows.length > 0 && rows.every(isResult)
}

/** Units in which reports count applications, cases and documents. */
const countUnits: ReadonlySet<string> = new Set([
  '',
  ...'件 条 份 部 宗 起 例 项 次 个 封 笔 单 件次 人次 人 家'.split(' '),
])

function statementOf(
  { unit, from, to, end, low, high }: Quantity,
  words: readonly Token[],
  subject: Subject,
  { rate }: Gathered,
  context: Context,
): Statement | undefined {
  if ((rate !== undefined) !== (unit === '%') || rate === 'timely') return undefined
  const scale = scaleOf(unit, low, subject.nouns.includes('fees'), rate !== undefined)
  if (scale === undefined) return undefined
  const spoken = words.filter(isSpoken)
  const { scope } = context
  // `收到 57 件，上年为 45 件，予以公开 21 件`: results are told of this year.
  const ofSentence = context.year === 0 && subject.rows.some(isResult) ? context.counts[0]?.year : context.year
  const year = words.reduce((found, token) => (isLater(token) ? token.year : found), ofSentence)
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

const isLater = (token: Token): token is Token & { year: number } =>
  token.kind === 'word' && token.sense === 'row.carriedLater' && token.year !== undefined

/** What a figure in this unit is multiplied by to be in that of the tables; undefined for units that count something else. */
function scaleOf(unit: string, figure: number, isAmount: boolean, isRate: boolean): number | undefined {
  // 0 is as much in any unit.
  if (isAmount) return figure === 0 ? 1 : amountUnits[unit]
  return isRate || countUnits.has(unit) ? 1 : undefined
}
