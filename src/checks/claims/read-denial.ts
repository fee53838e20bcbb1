import type { Context } from './context'
import { deniedByItself } from './denied'
import { type Gathered, gather } from './gathered'
import type { Noun, Row, Sense } from './sense'
import type { Statement, Subject } from './statement'
import { isOutcome, subjectOf } from './subject'
import { hasSense, type Token } from './tokens'

/** Beside these a denial denies something else: 未收到投诉, 无逾期申请. */
const otherwiseMeant: readonly Sense[] = [
  'proactive',
  'otherMatter',
  'subset',
  'topic',
  'withdrawn',
  'channel',
  'partial',
  'change',
  'compare',
  'rate.handled',
  'rate.timely',
]

/** What may be denied of applications: that there were any. */
const deniable: readonly Row[] = ['received', 'accepted']

/**
 * A denial: 未收到政府信息公开申请, 无行政复议、行政诉讼案件. Every word before and behind it has to be known.
 * @param isAlone whether no figure stands beside it, of which it might say how it was not dealt with: `2 件没有维持`
 */
export function readDenial(tokens: readonly Token[], context: Context, isAlone: boolean): Statement | undefined {
  const index = tokens.findIndex((token) => hasSense(token, 'none'))
  const none = tokens[index]
  const last = tokens[tokens.length - 1]
  if (!none || !last || context.partial) return undefined
  const before = gather(tokens.slice(0, index))
  const denied = gather(withoutOthers(tokens.slice(index + 1)))
  // 上年无结转: what carrying is denied stands ahead.
  const ofLastYear = before.rows.includes('carriedIn') && denied.rows.join() === 'carried'
  const after: Gathered = ofLastYear ? { ...denied, rows: ['carriedIn'] } : ofCarrying(denied)
  if (after.unknown || before.unknown) return undefined
  if (otherwiseMeant.some((sense) => after.senses.has(sense) || before.senses.has(sense))) return undefined
  const itself = isAlone ? deniedByItself(none, before, after, tokens.slice(index + 1), context) : undefined
  if (itself) return denialOf(asTaken(none, itself), none, last, context)
  if (after.columns.some(isOutcome) && !isOfLosing(after)) return undefined
  const said = after.nouns.length > 0 ? after.nouns : before.nouns
  const carried = after.rows.length > 0 && after.rows.every((row) => row.startsWith('carried')) && namesCarrying(tokens)
  const nouns = carried && said.length === 0 ? context.nouns : said
  if (isOfReason(after, none)) return denialOf(subjectOf(after, context), none, last, context)
  if (nouns.length === 0 || !(carried || after.rows.every((row) => deniable.includes(row)))) return undefined
  const subject = subjectOf({ ...after, nouns }, context)
  return denialOf(subject && asTaken(none, subject), none, last, context)
}

function asTaken(none: Token, subject: Subject): Subject {
  return subject.rows.length === 0 ? { ...subject, rows: takenIn(none, subject.nouns) } : subject
}

function denialOf(subject: Subject | undefined, none: Token, last: Token, context: Context): Statement | undefined {
  if (!subject) return undefined
  return {
    kind: 'none',
    subject,
    unit: '',
    low: 0,
    high: 0,
    from: none.from,
    to: none.to,
    wordsFrom: none.from,
    wordsTo: last.to,
    ...(context.year === undefined ? {} : { year: context.year }),
    scope: context.scope,
  }
}

/** `无属于国家秘密不予公开的情形`: of results only why something was refused is ever denied by itself. */
function isOfReason({ nouns, rows, columns }: Gathered, none: Token): boolean {
  const isReason = rows.length === 2 && rows.includes('refused') && rows.every((row) => row.startsWith('refused'))
  return isReason && nouns.length + columns.length === 0 && none.kind === 'word' && !/涉及$/.test(none.word)
}

/** `未发生行政复议、行政诉讼、举报投诉`: each of a list is denied, so that other matters at its end take nothing from the first. */
function withoutOthers(words: readonly Token[]): readonly Token[] {
  const at = words.findIndex((token) => hasSense(token, 'otherMatter'))
  const before = words.slice(0, at).map((token) => (token.kind === 'word' ? token.sense : ''))
  const isListed = before[before.length - 1] === 'and' && before.some((sense) => /^noun\./.test(sense))
  return at > 0 && isListed ? words.slice(0, at - 1) : words
}

/** 无上年结转办件: the 办件 are those that were carried. */
function ofCarrying(denied: Gathered): Gathered {
  const carried = denied.rows.filter((row) => row.startsWith('carried'))
  const isOfOne =
    carried.length === 1 && denied.rows.every((row) => row === carried[0] || row === 'handled' || row === 'accepted')
  return isOfOne ? { ...denied, rows: carried } : denied
}

/** 无行政诉讼败诉案件: of outcomes only that any was put right is ever denied by itself. */
function isOfLosing({ nouns, columns }: Gathered): boolean {
  return nouns.length > 0 && columns.length === 1 && columns[0] === 'corrected'
}

/** 未收到 denies what came in, not what was answered: of applications that is a row of its own. */
function takenIn(denial: Token, nouns: readonly Noun[]): readonly Row[] {
  const ofApplications = nouns.every((noun) => noun === 'application' || noun === 'bareApplication')
  return ofApplications && denial.kind === 'word' && /(?:收到|接到|接收|新收)$/.test(denial.word) ? ['received'] : []
}

/** 无结转下年度办理件 denies that any were carried over; 无未办结 may only say that none is late. */
function namesCarrying(tokens: readonly Token[]): boolean {
  return tokens.every(
    (token) => token.kind !== 'word' || !token.sense.startsWith('row.carried') || /转|年度?$/.test(token.word),
  )
}
