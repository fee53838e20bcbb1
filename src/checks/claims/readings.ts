import { cells2021 } from '../../schema/cells'
import type { CellId } from '../../schema/format'
import type { Column, Noun, Row } from './sense'
import type { Subject } from './statement'

/** One way to understand what a statement counts: cells added up, less others. */
export type Expression = { plus: readonly CellId[]; minus: readonly CellId[] }

/** Rows of table 2 added up, less others. */
type RowSum = { plus: readonly string[]; minus?: readonly string[] }

const applicationRows = [
  ...new Set(cells2021.flatMap(({ table, row }) => (table.id === 'applications' ? [row.id] : []))),
]
const refused = applicationRows.filter((row) => row.startsWith('refused'))
const cannotProvide = ['notHeld', 'needsCreating', 'stillUnclear']
const notProcessed = ['petition', 'repeated', 'publication', 'excessive', 'reconfirm']
const other = ['notCorrected', 'feeUnpaid', 'otherHandling']

const received: RowSum = { plus: ['received'] }
const allReceived: RowSum = { plus: ['received', 'carriedIn'] }
const handled: RowSum = { plus: ['handled'] }

/**
 * What the words for a row may mean, the likeliest first. Whoever counts what was answered may leave out what was carried in,
 * or what was closed without an answer; 公开 may take in what was published in part.
 */
const rowReadings: { readonly [row in Row]?: readonly RowSum[] } = {
  received: [received, allReceived],
  accepted: [received, allReceived, handled],
  handled: [handled, { plus: ['handled'], minus: ['carriedIn'] }, { plus: ['handled'], minus: other }],
  answeredNew: [{ plus: ['handled'], minus: ['carriedIn'] }, received, { plus: ['received'], minus: ['carriedOut'] }],
  carriedLater: [{ plus: ['carriedOut'] }],
  carried: [{ plus: ['carriedOut'] }, { plus: ['carriedIn'] }],
  granted: [{ plus: ['granted'] }, { plus: ['granted', 'partlyGranted'] }],
  opened: [{ plus: ['granted'] }, { plus: ['granted', 'partlyGranted'] }],
  refused: [{ plus: refused }],
  cannotProvide: [{ plus: cannotProvide }],
  absent: [
    { plus: ['notHeld'] },
    { plus: ['needsCreating'] },
    { plus: ['notHeld', 'needsCreating'] },
    { plus: cannotProvide },
  ],
  notHeld: [{ plus: ['notHeld'] }, { plus: cannotProvide }],
  notOurs: [{ plus: ['notHeld'] }, { plus: cannotProvide }, { plus: ['otherHandling'] }, { plus: other }],
  notProcessed: [{ plus: notProcessed }],
  other: [{ plus: other }, { plus: ['otherHandling'] }],
  ended: [other, ['otherHandling'], ['notCorrected'], ['notCorrected', 'feeUnpaid']].map((plus) => ({ plus })),
}

const organisations: readonly Column[] = ['business', 'research', 'charity', 'legalService', 'others']

/** What the words for a column may mean, as columns added up. */
const columnReadings: { readonly [column in Column]?: readonly (readonly (Column | 'total')[])[] } = {
  organisations: [organisations],
  citizens: [['person'], ['total']],
  companies: [['business'], organisations],
  others: [['others'], organisations],
  otherOrganisations: [['others'], organisations],
  won: [['upheld'], ['upheld', 'otherOutcome']],
  dismissed: [['upheld'], ['otherOutcome'], ['upheld', 'otherOutcome']],
  settled: [['upheld', 'corrected', 'otherOutcome']],
}

const columnId = (column: Column | 'total') => (column === 'others' ? 'otherOrg' : column)

/** The results that belong under a more general one named beside them: 因商业秘密不予公开 is a 商业秘密. */
const kindsOf: { readonly [row in Row]?: readonly string[] } = {
  refused,
  cannotProvide: [...cannotProvide, 'absent', 'notOurs'],
  notProcessed,
  other,
  ended: other,
}

const known = new WeakMap<Subject, readonly Expression[]>()

/** Every reasonable reading of what a statement counts, the likeliest first; none where there is no telling. */
export function readingsOf(subject: Subject): readonly Expression[] {
  const readings = known.get(subject) ?? findReadings(subject)
  known.set(subject, readings)
  return readings
}

function findReadings(subject: Subject): Expression[] {
  const [noun] = subject.nouns
  if (noun === undefined) return []
  if (noun === 'application') return applicationReadings(subject)
  if (subject.nouns.some((each) => disputeRows[each])) return disputeReadings(subject)
  return otherReadings(subject)
}

function applicationReadings(subject: Subject): Expression[] {
  const { rows, rowsBefore = [], columns, columnBefore, afterCarriedIn, listed } = subject
  // `上年结转 2 件，办结 15 件，结转 1 件`: what was carried in has been given.
  const isGiven = (sum: RowSum) =>
    (leavesOutCarriedIn(sum) && rows.includes('handled')) || (rows.join() === 'carried' && sum.plus[0] === 'carriedIn')
  const sums = (listed ? rowSums(rows).slice(0, 1) : rowSums(rows)).filter((sum) => !afterCarriedIn || !isGiven(sum))
  const withColumns: (readonly (Column | 'total')[])[] = columns.length === 0 ? [['total']] : columnSums(columns)
  const maybe = columns.length === 0 && columnBefore !== undefined ? columnSums([columnBefore]) : []
  // 其他 alone is an applicant or a way to handle: 不予公开 1 件，其他 1 件.
  const others = rows.length === 0 && columns.length === 1 && columns[0] === 'others' ? sumsOf('other') : []
  return [
    ...[...withColumns, ...maybe].flatMap((of) => sums.map((sum) => inColumns(sum, of))),
    ...others.map((sum) => inColumns(sum, ['total'])),
    ...(rowsBefore.length === 0 ? [] : rowSums(rowsBefore)).flatMap((sum) =>
      withColumns.map((of) => inColumns(sum, of)),
    ),
  ]
}

/** What a result, or what came from an applicant, may be a share of, the likeliest first. */
export function wholesOf({ rows, columns }: Subject): readonly Expression[] {
  const sums =
    rows.length === 0 || rows.every(isTaking) ? [received, allReceived, handled] : [handled, received, allReceived]
  const groups = [
    refused,
    cannotProvide,
    notProcessed,
    other,
    ['granted', 'partlyGranted'],
    [...refused, ...cannotProvide],
  ]
  const narrower = columns.length > 0 ? columnSums(columns) : []
  return [
    ...[...sums, ...sumsOf('handled'), ...groups.map((plus) => ({ plus }))].map((sum) => inColumns(sum, ['total'])),
    ...sums.flatMap((sum) => [organisations, ...narrower].map((of) => inColumns(sum, of))),
  ]
}

function inColumns({ plus, minus = [] }: RowSum, columns: readonly (Column | 'total')[]): Expression {
  return { plus: crossed(plus, columns), minus: crossed(minus, columns) }
}

function leavesOutCarriedIn({ plus, minus = [] }: RowSum): boolean {
  return plus.includes('handled') && minus.includes('carriedIn')
}

function crossed(rows: readonly string[], columns: readonly (Column | 'total')[]): CellId[] {
  return rows.flatMap((row) => columns.map((column): CellId => `applications.${row}.${columnId(column)}`))
}

/** Several rows named together: words for taking in and answering are alternatives, results add up. */
function rowSums(rows: readonly Row[]): readonly RowSum[] {
  if (rows.length === 0) return [received, allReceived, handled]
  const taking = rows.filter(isTaking)
  const rest = rows.filter((row) => !isTaking(row))
  if (rest.length === 0) return unique(taking.flatMap(sumsOf))
  if (rest.includes('carriedIn')) {
    if (taking.length === 0) return rest.length === 1 ? [{ plus: ['carriedIn'] }] : []
    // 新收和上年结转, 上年结转办理件; what was answered of those carried in is no row of the table.
    const carriedIn = { plus: ['carriedIn'] }
    if (rest.length > 1 || taking.includes('handled')) return []
    const sums = rows[0] === 'carriedIn' ? [carriedIn, allReceived] : [allReceived, carriedIn]
    return taking.includes('accepted') ? [...sums, handled] : sums
  }
  if (rest.includes('carriedOut') || rest.includes('carriedLater'))
    return rest.length === 1 ? [{ plus: ['carriedOut'] }] : []
  if (rest.includes('carried') && rest.length > 1) return []
  const specific = rest.filter((row) => !rest.some((each) => each !== row && kindsOf[row]?.includes(each)))
  const results = specific.filter((row) => row !== 'opened' || specific.length === 1)
  // 公开或部分公开 takes in both.
  if (rest.includes('opened') && results.length === 1 && results[0] === 'partlyGranted')
    return [{ plus: ['granted', 'partlyGranted'] }, { plus: ['partlyGranted'] }]
  const [first, ...more] = results
  if (first === undefined) return []
  if (more.length === 0) return sumsOf(first)
  // 予以公开和部分公开 add up; 因信息不存在不予公开 is one or the other.
  const likeliest = results.map((row) => sumsOf(row)[0]?.plus ?? [])
  return [{ plus: likeliest.flat() }, ...results.flatMap(sumsOf)]
}

/** Rows that a figure of all applications may be given with: taken in, or answered. */
export function isTaking(row: Row): boolean {
  return row === 'received' || row === 'accepted' || row === 'handled'
}

function sumsOf(row: Row): readonly RowSum[] {
  return rowReadings[row] ?? [{ plus: [row] }]
}

function unique(sums: readonly RowSum[]): RowSum[] {
  return [...new Map(sums.map((sum) => [JSON.stringify(sum), sum])).values()]
}

/** Columns named together add up. */
function columnSums(columns: readonly Column[]): (readonly (Column | 'total')[])[] {
  const [first, ...more] = columns
  if (first === undefined) return []
  if (more.length === 0) return [...(columnReadings[first] ?? [[first]])]
  return [[...new Set(columns.flatMap((column) => columnReadings[column]?.[0] ?? [column]))]]
}

const suits = ['directSuit', 'suitAfterReconsideration']

const disputeRows: { readonly [noun in Noun]?: readonly string[] } = {
  reconsideration: ['reconsideration'],
  suit: suits,
  directSuit: ['directSuit'],
  suitAfterReconsideration: ['suitAfterReconsideration'],
  dispute: ['reconsideration', ...suits],
}

function disputeReadings({ nouns, nounsBefore, columns }: Subject): Expression[] {
  const rows = [...new Set(nouns.flatMap((noun) => disputeRows[noun] ?? []))]
  const inColumns = columns.length === 0 ? [['total']] : columnSums(columns)
  const expressions = (among: readonly string[]): Expression[] =>
    inColumns.map((of) => ({
      plus: among.flatMap((row) => of.map((column): CellId => `disputes.${row}.${column}`)),
      minus: [],
    }))
  // 相关案件 may be all of them, or those of one kind.
  if (nouns.includes('dispute')) return [rows, ['reconsideration'], suits].flatMap(expressions)
  // 诉讼 6 件，其中直接起诉 4 件、复议后起诉 2 件，维持 5 件: outcomes of the last named, or of all that the sentence named.
  const named = [...new Set((nounsBefore ?? []).flatMap((noun) => disputeRows[noun] ?? []))]
  const wider = [named.filter((row) => suits.includes(row)), named]
  return [rows, ...wider.filter((among) => rows.every((row) => among.includes(row)))].flatMap(expressions)
}

function otherReadings({ nouns, columns: [column] }: Subject): Expression[] {
  const cells = (of: string) =>
    nouns.map((noun): CellId => (noun === 'fees' ? 'disclosure.fees.amount' : `disclosure.${noun}.${of}`))
  const inForce = { plus: cells('inForce'), minus: [] }
  // 发布: what was issued, or all that is in force.
  if (column === 'released') return [{ plus: cells('issued'), minus: [] }, inForce]
  if (column === 'kept') return [inForce, { plus: cells('inForce'), minus: cells('issued') }]
  return [{ plus: cells(column ?? 'decisions'), minus: [] }]
}
