import type { Context } from './context'
import type { Gathered } from './gathered'
import { domainOf } from './lexicon'
import { isOfMany } from './scope'
import type { Column, Domain, Noun, Row } from './sense'
import type { Subject } from './statement'

/** The columns that each matter has: an outcome belongs to disputes, 制发 to documents. */
const columnsOf: { readonly [domain in Domain]: readonly Column[] } = {
  applications: [
    'person',
    'citizens',
    'organisations',
    'companies',
    'business',
    'research',
    'charity',
    'legalService',
    'others',
    'otherOrganisations',
  ],
  disputes: ['upheld', 'won', 'corrected', 'otherOutcome', 'dismissed', 'settled', 'pending'],
  documents: ['issued', 'released', 'repealed', 'inForce', 'kept'],
  decisions: [],
  fees: [],
}

/** Rows that only applications have, and so no sorting of documents. */
const taking: readonly Row[] = [
  'received',
  'accepted',
  'handled',
  'answeredNew',
  'carriedIn',
  'carriedOut',
  'carriedLater',
]

/** Whether a column is one of applicants. */
export const isApplicant = (column: Column) => columnsOf.applications.includes(column)

/** Whether a column is the outcome of a dispute. */
export const isOutcome = (column: Column) => columnsOf.disputes.includes(column)

/**
 * What words speak of, completed from the context, of which it becomes a part; undefined where that is not certain.
 */
export function subjectOf(gathered: Gathered, context: Context): Subject | undefined {
  const said = asAdded(asOutcome(gathered, context), context)
  const nouns = nounsOf(said, context)
  const domains = new Set(nouns.map((noun) => domainOf[noun]))
  const [domain] = domains
  if (domain === undefined || domains.size > 1) return undefined
  const named = isNamed(said)
  if (!fits(domain, said, named) || isUncertain(domain, said, named, context)) return undefined
  const { rows, columns } = said
  const [column] = columns
  const before = domain === 'applications' && !named && columns.length === 0 ? context.column : undefined
  const rowsBefore = rows.length === 0 && columns.some(isApplicant) ? resultsBefore(context) : []
  const nounsBefore = domain === 'disputes' && !named ? context.named : []
  context.nouns = nouns
  // `复议 6 件，其中维持 2 件；诉讼 5 件，维持 4 件`: the second outcomes are those of the second only.
  const startsAnew = named && context.outcomesGiven
  context.named = [...new Set([...(startsAnew ? [] : context.named), ...nouns])]
  if (startsAnew) context.outcomesGiven = false
  if (domain === 'applications' && columns.length === 1) context.column = column
  else if (named) context.column = undefined
  const doubtful = before !== undefined || (domain === 'disputes' && !context.disclosure)
  return {
    nouns,
    rows,
    columns,
    ...(before === undefined ? {} : { columnBefore: before }),
    ...(rowsBefore.length === 0 ? {} : { rowsBefore }),
    ...(nounsBefore.length > 1 ? { nounsBefore } : {}),
    ...(doubtful ? { doubtful } : {}),
  }
}

/** `予以公开 5 件，自然人 4 件、企业 1 件`: the result whose applicants these may be. */
function resultsBefore({ counts }: Context): readonly Row[] {
  const latest = counts[counts.length - 1]
  if (latest === undefined) return []
  const { rows, rowsBefore = [] } = latest.subject
  return rows.length === 0 ? rowsBefore : rows.filter(isResult)
}

/** `维持 1 起、其他 2 起，撤回 1 起，在办 1 起`: behind the outcome of a dispute these are outcomes. */
function asOutcome(said: Gathered, context: Context): Gathered {
  const { counts } = context
  if (said.nouns.length > 0 || !isOfDisputes(context)) return said
  const words = [...said.rows, ...said.columns].join()
  const latest = counts[counts.length - 1]
  // `其他结果 2 件（含撤回 1 件）` says what some of them were.
  const isOfOthers = said.senses.has('part') && latest?.subject.columns.join() === 'otherOutcome'
  const isWithdrawn = words === '' && said.senses.has('withdrawn') && !isOfOthers
  if (latest && isWithdrawn) return { ...said, columns: ['otherOutcome'] }
  if (!latest?.subject.columns.some(isOutcome)) return said
  if (words === 'carriedOut') return { ...said, rows: [], columns: ['pending'] }
  return words === 'others' ? { ...said, columns: ['otherOutcome'] } : said
}

/** `办理 63 件，其中新增 57 件`, `现行有效 83 件，年内新增 11 件` */
function asAdded(said: Gathered, { nouns }: Context): Gathered {
  if (!said.senses.has('added') || said.nouns.length + said.rows.length + said.columns.length > 0) return said
  const domains = new Set(nouns.map((noun) => domainOf[noun]))
  if (domains.has('applications')) return { ...said, rows: ['received'] }
  return domains.has('documents') ? { ...said, columns: ['issued'] } : said
}

/** Whether figures without a noun go on from disputes. */
export const isOfDisputes = ({ nouns }: Context) =>
  nouns.length > 0 && nouns.every((noun) => domainOf[noun] === 'disputes')

/** Whether the matter is named: not only 申请, unless it is one for the disclosure of information. */
function isNamed(said: Gathered): boolean {
  return said.nouns.some((noun) => noun !== 'bareApplication') || isForDisclosure(said)
}

/** `受理政府信息公开 1 件`, `有关政府信息公开的申请` */
function isForDisclosure({ nouns, rows, senses }: Gathered): boolean {
  return senses.has('disclosure') && (nouns.length > 0 || rows.some((row) => taking.includes(row)))
}

/** `逾期未缴纳费用的申请`: no others come to this. */
const onlyOfApplications: ReadonlySet<Row> = new Set<Row>(['feeUnpaid', 'needsCreating', 'reconfirm', 'excessive'])

function nounsOf(said: Gathered, context: Context): readonly Noun[] {
  const { nouns, rows, columns } = said
  const named = nouns.filter((noun) => noun !== 'bareApplication')
  if (named.length > 0) return named
  const bare = nouns.length > 0
  const applicant = columns.some(isApplicant)
  // 自然人申请 are of information wherever they are spoken of in such a report; 其他申请 are of some other kind.
  if (bare && applicant && columns.join() !== 'others') return ['application']
  if (isForDisclosure(said) || (bare && rows.some((row) => onlyOfApplications.has(row)))) return ['application']
  const [before] = context.nouns
  const goesOn = before !== undefined && domainOf[before] === 'applications'
  if (goesOn && (bare || applicant || rows.length > 0)) return ['application']
  // 公开 is done with other things as well, and 信访 is another matter.
  const areResults = rows.length > 0 && rows.every((row) => isResult(row) && row !== 'opened' && row !== 'petition')
  if (areResults && isAmongApplications(context)) return ['application']
  if (bare && context.besidePublishing && rows.includes('received')) return ['application']
  if (bare || applicant) return []
  return context.nouns
}

/** Beside other figures of applications a result is one of them, whatever stands between: `不存在 9 件，属于执法案卷 5 件`. */
function isAmongApplications({ counts }: Context): boolean {
  return counts.some(({ subject }) => subject.nouns[0] === 'application')
}

/** Whether a row is what an application came to. */
export const isResult = (row: Row) => !taking.includes(row) && row !== 'carried'

/** Whether the words go together: outcomes with disputes, 制发 with documents; 受理行政许可 are no decisions. */
function fits(domain: Domain, { nouns, rows, columns, rate, senses }: Gathered, named: boolean): boolean {
  if (!columns.every((column) => columnsOf[domain].includes(column))) return false
  switch (domain) {
    case 'applications':
      return nouns.length + rows.length + columns.length > 0 || rate !== undefined || named
    case 'disputes':
      return (rows.length === 0 || senses.has('disclosure')) && rate === undefined && (named || columns.length > 0)
    case 'documents':
      // 制定并公开
      return columns.length === 1 && (rows.length === 0 || (rows.join() === 'opened' && columns[0] === 'issued'))
    case 'decisions':
      return named && rows.every((row) => row === 'accepted' || row === 'handled') && !senses.has('disclosure')
    case 'fees':
      return rows.length === 0
  }
}

/** What was said before may make a figure one of a part, or of something else: all disputes of a county, whatever over. */
function isUncertain(domain: Domain, { rows, senses }: Gathered, named: boolean, context: Context): boolean {
  if (domain === 'decisions') return context.listing
  if (domain === 'disputes') {
    if (context.otherDisputes && !senses.has('disclosure')) return true
    return isOfMany(context.scope) && !context.disclosure
  }
  if (domain !== 'applications') return false
  return (context.channel && !named) || (context.sorting && !rows.some((row) => taking.includes(row)))
}
