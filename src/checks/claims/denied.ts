import type { Context } from './context'
import { type Gathered, isSpoken, speaks } from './gathered'
import { domainOf } from './lexicon'
import type { Column, Row } from './sense'
import type { Subject } from './statement'
import { isApplicant, isOutcome, isResult, subjectOf } from './subject'
import { hasSense, type Token } from './tokens'

/** A denial that denies nothing but what is done: 未公开 says how something was answered, 均未废止 that all are still there. */
const onlyNot = /^(?:[均也亦并]|从)?未$|涉及$|^(?:未|无人|没有人)?(?:受理|办理|申请)$/

/** What stands behind what is denied also denies that there was any: `重复申请情况未出现`. */
const thereWas = /(?:发生|出现|产生|没有|没有过|无)$/

/** Rows that are verbs as well: 没有予以公开 says how, 没有予以公开的申请 and 无不予公开 that there were none. */
const verbs: ReadonlySet<Row> = new Set<Row>(['granted', 'partlyGranted', 'refused'])
const negating = /(?:没有?|未予?)$/
const nominal = /^(?:.*(?:的|件|案件|申请|事项|情形|情况|现象|决定|处理|答复))$/

/** 制发 and 废止 are done; that none is in force nobody says without naming what. */
const done: ReadonlySet<Column> = new Set<Column>(['issued', 'repealed'])

/**
 * What a denial denies of the rows, outcomes and applicants of what is spoken of already, each by itself: `未作出不予处理决定`,
 * `无被纠正案件`, `没有法人提出的申请`. Undefined where that is not certain.
 *
 * @param before what stands ahead of the denial
 * @param after what stands behind it, and `words` the words themselves
 */
export function deniedByItself(
  none: Token,
  before: Gathered,
  after: Gathered,
  words: readonly Token[],
  context: Context,
): Subject | undefined {
  if (none.kind !== 'word' || onlyNot.test(none.word)) return undefined
  const isBehind = !speaks(after) && thereWas.test(none.word)
  // `行政复议无纠正案件`
  const denied = isBehind ? before : { ...after, nouns: after.nouns.length > 0 ? after.nouns : before.nouns }
  if (!isBehind && before.rows.length + before.columns.length > 0) return undefined
  if (denied.rate !== undefined) return undefined
  const isKnown =
    isOfResults(denied, negating.test(none.word) ? words : [], context) ||
    isOfOutcomes(denied, context) ||
    isOfApplicants(denied, context)
  if (!isKnown && !isOfDocuments(denied, context)) return undefined
  const subject = subjectOf(denied, context)
  // `无不予公开、不予处理情形` denies each.
  return subject && words.some((token) => hasSense(token, 'and')) ? { ...subject, listed: true } : subject
}

/** @param words behind a denial that may negate a verb; none behind others */
function isOfResults({ nouns, rows, columns }: Gathered, words: readonly Token[], context: Context): boolean {
  if (rows.length === 0 || columns.length > 0 || !rows.every((row) => isResult(row) && row !== 'opened')) return false
  if (nouns.some((noun) => domainOf[noun] !== 'applications')) return false
  if (rows.some((row) => verbs.has(row)) && words.length > 0 && !isNominal(words)) return false
  // `公开的信息中无商业秘密`: why something is refused is said of what is published as well.
  const areReasons = rows.every((row) => /^refused./.test(row))
  return nouns.includes('application') || (areReasons ? countsApplications(context) : isOfApplications(context))
}

function isNominal(words: readonly Token[]): boolean {
  const last = words[words.length - 1]
  if (last?.kind !== 'word') return false
  return words.length > 1 || !isSpoken(last) ? nominal.test(last.word) : /(?:决定|处理|情形)$/.test(last.word)
}

function isOfOutcomes({ nouns, rows, columns }: Gathered, context: Context): boolean {
  if (columns.length === 0 || rows.length > 0 || !columns.every(isOutcome)) return false
  const spoken = nouns.length > 0 ? nouns : context.nouns
  return spoken.length > 0 && spoken.every((noun) => domainOf[noun] === 'disputes')
}

function isOfApplicants({ nouns, rows, columns }: Gathered, context: Context): boolean {
  const isAny = columns.length > 0 && columns.every((column) => isApplicant(column) && column !== 'others')
  const isTaken = rows.every((row) => row === 'received' || row === 'accepted')
  if (!isAny || !isTaken || nouns.some((noun) => domainOf[noun] !== 'applications')) return false
  return nouns.length > 0 ? isOfApplications(context) : countsApplications(context)
}

function isOfDocuments({ nouns, rows, columns }: Gathered, context: Context): boolean {
  const isDone = columns.length > 0 && rows.length === 0 && columns.every((column) => done.has(column))
  return isDone && nouns.length === 0 && context.counts.some(({ subject }) => isDocument(subject))
}

const isDocument = ({ nouns: [noun] }: Subject) => noun !== undefined && domainOf[noun] === 'documents'

const isOfApplications = (context: Context) => context.nouns[0] === 'application' || countsApplications(context)

function countsApplications({ counts }: Context): boolean {
  return counts.some(({ subject }) => subject.nouns[0] === 'application')
}
