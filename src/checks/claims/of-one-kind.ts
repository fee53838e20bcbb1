import { amountOf, type FigureIn, type Held } from './amounts'
import type { Context } from './context'
import { type Gathered, gather } from './gathered'
import { domainOf } from './lexicon'
import { isTaking, readingsOf } from './readings'
import type { Noun, Sense } from './sense'
import type { Statement, Subject } from './statement'
import { isApplicant, isOutcome } from './subject'
import type { Token } from './tokens'

/** `均`, `全部`, and the words that begin with them. */
const allOf = /^(?:均|都|皆|全部|全都)/

/** What may stand beside such a word without narrowing it. */
const beside: readonly Sense[] = ['fill', 'each', 'arising', 'deciding', 'own', 'disclosure']

/** Beside 办结 only these: 均按时办结 and 均依法答复 say how those were handled that were, not that all were. */
const plain = /^(?:均|都|皆|全部|全都|均已|也|已|已经|现|现已|目前|截至目前|予以|完毕|完成|进行)$/

/**
 * `收到申请 6 件，申请人均为自然人`: that all of the figure just given is of one kind; undefined where anything is said besides,
 * or where the figure is not that of a whole.
 */
export function readOfOneKind(tokens: readonly Token[], context: Context): Statement | undefined {
  const { latest } = context
  const start = startOf(tokens, latest)
  const [first, last] = [tokens[start], tokens[tokens.length - 1]]
  if (!latest || !first || !last || latest.kind !== 'count' || latest.low !== latest.high || latest.low === 0)
    return undefined
  const said = gather(tokens)
  if (said.unknown || !said.nouns.every((noun) => isSameMatter(noun, latest.subject)) || said.rate !== undefined)
    return undefined
  const named = tokens.every((token) => token.kind === 'word' && (beside.includes(token.sense) || isNamed(token.sense)))
  const parts = named ? partOf(latest.subject, said, tokens) : undefined
  if (!parts) return undefined
  return {
    ...latest,
    kind: 'all',
    subject: parts.part,
    whole: parts.whole,
    counted: latest.subject,
    unit: '',
    from: first.from,
    to: last.to,
    wordsFrom: tokens[0]?.from ?? first.from,
    wordsTo: last.to,
  }
}

function isNamed(sense: Sense): boolean {
  return /^(?:row|column|noun)\./.test(sense)
}

/** `申请均…`, `复议结果均…`: of what the figure counts. */
function isSameMatter(noun: Noun, { nouns }: Subject): boolean {
  return nouns.includes(noun) || (noun === 'bareApplication' && nouns.includes('application'))
}

/** Where it begins to be said of all; of a single one everything is said of all: `1 件，结果维持`. */
function startOf(tokens: readonly Token[], latest: Statement | undefined): number {
  const at = tokens.findIndex((token) => token.kind === 'word' && allOf.test(token.word))
  if (at < 0) return latest?.low === 1 ? 0 : -1
  const before = tokens[at - 1]
  // `已全部办结` is one expression.
  return before?.kind === 'word' && /^(?:已|已经)$/.test(before.word) ? at - 1 : at
}

/** What the words say all of the figure is, and what it is all of. */
function partOf(
  subject: Subject,
  { rows, columns }: Gathered,
  tokens: readonly Token[],
): { part: Subject; whole: Subject } | undefined {
  const [noun] = subject.nouns
  const domain = noun && domainOf[noun]
  const isWhole = subject.columns.length === 0 && subject.columnBefore === undefined
  const [column] = columns
  if (domain === 'disputes' && isWhole && rows.length === 0 && columns.length === 1 && column && isOutcome(column)) {
    return { part: { ...subject, columns }, whole: subject }
  }
  if (domain !== 'applications' || !isWhole || !subject.rows.every(isTaking)) return undefined
  if (rows.length === 0 && columns.length === 1 && column && isApplicant(column)) {
    return { part: { ...subject, columns }, whole: subject }
  }
  if (columns.length > 0 || rows.length === 0) return undefined
  // `答复结果为予以公开`
  const results = rows.filter((row) => row !== 'handled')
  if (results.length > 0 && results.every((row) => !isTaking(row) && !row.startsWith('carried'))) {
    return { part: { ...subject, rows: results }, whole: { ...subject, rows: ['handled'] } }
  }
  const words = tokens.filter((token) => token.kind === 'word' && token.sense !== 'row.handled')
  const isPlain = words.every((token) => token.kind === 'word' && plain.test(token.word))
  if (rows.every((row) => row === 'handled') && isPlain && !subject.rows.includes('handled')) {
    return { part: { ...subject, rows: ['handled'] }, whole: { ...subject, rows: ['received'] } }
  }
  return undefined
}

/**
 * All of something is of one kind where the two are as many, in any reading: each of the one stands for the same of the other,
 * or any of the one for any of the other where they are not read in the same ways. Part and whole, where none agrees.
 */
export function ofOneKindContradiction(
  { subject, whole, counted, low }: Statement,
  figureIn: FigureIn,
  final: boolean,
): Held[] | undefined {
  const held = (of: Subject) =>
    readingsOf(of).map((expression) => ({ expression, value: amountOf(expression, figureIn, final) }))
  const [parts, wholes] = [held(subject), whole ? held(whole) : []]
  if ([...parts, ...wholes].some(({ value }) => value === undefined)) return undefined
  // A figure that is wrong itself is told of as such.
  if (!counted || !held(counted).some(({ value }) => value === low)) return undefined
  const likewise = parts.length === wholes.length
  const agree = parts.some(({ value: part = 0 }, i) =>
    wholes.some(({ value = 0 }, j) => part === low || (part >= value && (!likewise || i === j))),
  )
  const [part, all] = [parts[0], wholes[0]]
  if (agree || part?.value === undefined || all?.value === undefined) return undefined
  return [
    { expression: part.expression, value: part.value },
    { expression: all.expression, value: all.value },
  ]
}
