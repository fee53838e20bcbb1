import { noteComparison } from './changes'
import {
  aheadOf,
  endOfWhole,
  isComparison,
  isFigureOrMark,
  isOfHeading,
  isOtherAspect,
  partedDenial,
} from './clause-words'
import { type Clause, sentencesOf } from './clauses'
import {
  beginClause,
  beginSentence,
  type Context,
  newContext,
  noteSetting,
  noteTopic,
  outsideBrackets,
} from './context'
import { gather, speaks } from './gathered'
import { withLaterResult } from './later-result'
import { type Veto, withoutDoubted } from './left-in-doubt'
import { withAllToAnswer } from './left-open'
import { domainOf } from './lexicon'
import { readEven } from './multiples'
import { bodiesAddressed, bodyConcerned, namedBody } from './named-body'
import { readOfOneKind } from './of-one-kind'
import { type PartSum, partSumsIn } from './part-sums'
import { type PlainText, plainText, sourceStretch } from './plain-text'
import type { Quantity } from './quantity'
import { readDenial } from './read-denial'
import { readFigure } from './read-figure'
import { dealtOut, eachOf } from './respectively'
import type { Domain, Sense } from './sense'
import { readSharesInOrder } from './shares'
import type { Statement } from './statement'
import { isOutcome } from './subject'
import { hasSense, type Token, tokensOf } from './tokens'
import type { FigureRead } from './words-of-figure'

/** What a paragraph says, and the matter that the lines below it go on with: what it names as a heading, or the one above it. */
export type Reading = {
  statements: readonly Statement[]
  /** Figures of any matter that are given with their parts, but are not their sum. */
  sums: readonly PartSum[]
  matter: Domain | 'other' | undefined
}

/** Longer lines are no headings. */
const longestHeading = 30

/**
 * Reads the statements of a paragraph about figures of the report. A figure counts only where every word that bears on it is
 * known; beside anything unknown it is left alone, and so are the bare figures after it.
 *
 * @param matter what a heading above it names
 */
export function readParagraph(paragraph: string, matter?: Reading['matter']): Reading {
  const plain = plainText(paragraph)
  const context = newContext(matter)
  const sentences = sentencesOf(tokensOf(plain.text))
  const statements = sentences.flatMap((sentence, i) => {
    beginSentence(context, sentence, sentences[i + 1])
    return readSentence(plain.text, sentence, context)
  })
  const [noun] = context.nouns
  const named = noun === undefined ? (context.elsewhere ? 'other' : undefined) : domainOf[noun]
  const isHeading = plain.text.length <= longestHeading && statements.length === 0 && !/[。；]$/.test(plain.text)
  return {
    statements: withoutLeavingOpen(statements)
      .map((statement) => placed(statement, plain))
      .sort((a, b) => a.from - b.from),
    sums: partSumsIn(sentences, plain),
    matter: isHeading ? named : matter,
  }
}

/** With the offsets of the paragraph instead of those of its plain text. */
function placed(statement: Statement, plain: PlainText): Statement {
  const { from: wordsFrom, to: wordsTo } = sourceStretch(plain, statement.wordsFrom, statement.wordsTo)
  return { ...statement, ...sourceStretch(plain, statement.from, statement.to), wordsFrom, wordsTo }
}

function readSentence(text: string, sentence: readonly Clause[], context: Context): Statement[] {
  const statements: Statement[] = []
  const vetoed: Veto[] = []
  let before: readonly Token[] = []
  let outside = outsideBrackets(context)
  for (const [i, each] of sentence.entries()) {
    const clause = withLaterResult(each, sentence[i + 1])
    if (!clause.inBrackets && sentence[i - 1]?.inBrackets) Object.assign(context, outside)
    beginClause(context, clause)
    const read = readClause(text, clause, clause.ahead ?? (clause.after === '；' ? [] : before), context)
    statements.push(...read.statements)
    vetoed.push(...read.vetoed)
    before = read.statements.some(({ kind }) => kind !== 'change') ? [] : beforeComparison(read.tokens, read.counts)
    if (!clause.inBrackets) outside = outsideBrackets(context)
  }
  const carriedIn = sentence.flatMap(({ tokens }) => tokens).find((token) => hasSense(token, 'row.carriedIn'))
  return withoutDoubted(withAllToAnswer(statements, text), sentence, vetoed).map((each) =>
    carriedIn && carriedIn.from < each.from && !each.subject.isPart ? afterCarriedIn(each) : each,
  )
}

/** `行政复议案件较上年减少 2 件，共 5 件`: what the next clause goes on from, its own words where nothing is compared. */
function beforeComparison(tokens: readonly Token[], counts: boolean): readonly Token[] {
  const at = tokens.findIndex((token) => hasSense(token, 'compare'))
  return at >= 0 ? tokens.slice(0, at) : counts ? [] : tokens
}

/** `均已答复，2 件尚未到期`: 均 is said of those that nothing else is said of, and so is left out. */
function withoutLeavingOpen(statements: readonly Statement[]): readonly Statement[] {
  const others = statements.flatMap(({ kind, subject }) => (kind === 'all' ? [] : [subject]))
  const carried = others.some(({ rows }) => rows.some((row) => row.startsWith('carried')))
  const pending = others.some(({ columns }) => columns.includes('pending'))
  return statements.filter(({ kind, subject: { rows, columns } }) => {
    const leavesOpen = (carried && rows.includes('handled')) || (pending && columns.some(isOutcome))
    return kind !== 'all' || !leavesOpen
  })
}

function afterCarriedIn(statement: Statement): Statement {
  return { ...statement, subject: { ...statement.subject, afterCarriedIn: true } }
}

type ClauseRead = {
  /** Its words, without the name of the body that acts. */
  tokens: readonly Token[]
  statements: readonly Statement[]
  vetoed: readonly Veto[]
  /** Whether it has figures or a denial of its own. */
  counts: boolean
}

function readClause(text: string, clause: Clause, before: readonly Token[], context: Context): ClauseRead {
  const named = bodiesAddressed(text, clause.tokens) ?? namedBody(text, clause.tokens)
  if (named) context.scope = { body: named.body }
  const concerned = bodyConcerned(text, named?.tokens ?? clause.tokens)
  if (concerned?.body !== undefined) context.scope = { body: concerned.body }
  const tokens = concerned?.tokens ?? named?.tokens ?? clause.tokens
  noteSetting(context, tokens)
  const figures = tokens.flatMap((token, i) => (token.kind === 'quantity' ? [i] : []))
  const statements: Statement[] = []
  const vetoed: Veto[] = []
  const deny = (words: readonly Token[], isAlone: boolean) => {
    const denial = readDenial(words, context, isAlone)
    if (denial) statements.push(denial)
  }
  const sayOfAll = (words: readonly Token[]) => {
    const all = readOfOneKind(words, context)
    if (all) statements.push(all)
  }
  if (figures.length === 0) {
    deny(
      clause.after === '：' && tokens.length === 1 && before.every(isOfHeading) ? [...before, ...tokens] : tokens,
      true,
    )
    sayOfAll(tokens)
    const evenly = readEven(tokens, context)
    if (evenly) statements.push(evenly)
    noteTopic(context, gather(tokens))
    if (isOtherAspect(tokens)) context.nouns = []
    noteComparison(context, tokens)
    return { tokens, statements, vetoed, counts: statements.length > 0 }
  }
  const first = tokens.slice(0, figures[0])
  const between = tokens.slice((figures[0] ?? 0) + 1, figures[figures.length - 1])
  const dealt = dealtOut(first, figures.length, between.every(isFigureOrMark))
  if (dealt) noteTopic(context, gather(first))
  const quantities = tokens.flatMap((token) => (token.kind === 'quantity' ? [token.quantity] : []))
  const shares = between.every(isFigureOrMark) ? readSharesInOrder(quantities, first, context) : undefined
  if (shares) return { tokens, statements: shares, vetoed, counts: true }
  let start = 0
  for (const [n, index] of figures.entries()) {
    const token = tokens[index]
    if (token?.kind !== 'quantity' || isOfOthers(token.quantity, tokens.slice(start, index), tokens.slice(index + 1)))
      continue
    const next = figures[n + 1] ?? tokens.length
    // `较去年（20 件）减少 5 件`
    const compared = n === 0 && clause.inBrackets && before.every(isComparison) ? before : []
    const [denied, own] = partedDenial(tokens.slice(start, index))
    deny(denied, true)
    const ahead = dealt?.[n] ?? [...compared, ...aheadOf(own, n > 0)]
    const behind = dealt ? [] : tokens.slice(index + 1, endOfWhole(tokens, index + 1, next))
    deny(ahead, false)
    const { quantity } = token
    const { inBrackets } = clause
    const each = eachOf(ahead)
    for (const thing of each ?? []) {
      const { statement } = readFigure({ quantity, ahead: thing, behind: [], inBrackets, before: [] }, context)
      if (statement) statements.push({ ...statement, isEach: true })
    }
    const read: FigureRead = each
      ? {}
      : readFigure({ quantity, ahead, behind, inBrackets, before: n === 0 ? before : [] }, context)
    if (read.statement) statements.push(read.statement)
    vetoed.push(...(read.vetoed ?? []).map((row) => ({ row, from: token.from })))
    if (n === figures.length - 1 && !read.usedBehind) {
      deny(tokens.slice(index + 1), hasSense(tokens[index + 1], 'and'))
      sayOfAll(tokens.slice(index + 1))
    }
    if (read.stop) break
    start = index + 1 + (read.usedBehind ? behind.length : 0)
  }
  return { tokens, statements, vetoed, counts: true }
}

/** `18 人提出申请 21 件`, `收到申请 1 人 2 次`, `34 个行政机关共收到`: people and bodies are no applications. */
function isOfOthers({ unit }: Quantity, ahead: readonly Token[], behind: readonly Token[]): boolean {
  // `64 个政府信息公开责任单位`
  const next = behind.find((token) => token.kind !== 'word' || token.sense !== 'disclosure')
  if (/^[个家]/.test(unit) && next?.kind === 'word' && bodies.has(next.sense)) return true
  // `16 人次提出申请`: each time there was one.
  if (unit === '人次' && behind.some((each) => hasSense(each, 'noun.application')) && !behind.some(isQuantity))
    return false
  return /^人/.test(unit) && (next?.kind === 'quantity' || !speaks(gather(ahead)))
}

const isQuantity = ({ kind }: Token) => kind === 'quantity'

const bodies: ReadonlySet<Sense> = new Set<Sense>(['own', 'whole', 'departments', 'townships'])
