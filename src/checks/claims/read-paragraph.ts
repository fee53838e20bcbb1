import { type Clause, sentencesOf } from './clauses'
import { domainOf } from './lexicon'
import { namedBody } from './named-body'
import { plainText } from './plain-text'
import type { Quantity } from './quantity'
import type { Column, Domain, Noun, Row, Sense } from './sense'
import type { Scope, Statement, Subject } from './statement'
import { type Token, tokensOf } from './tokens'

/** What a paragraph says, and what the next one may go on from: a heading names the matter for the lines below it. */
export type Reading = { statements: readonly Statement[]; goesOn: Domain | undefined }

/** What has been said so far in the paragraph, as far as later clauses may go on from it. */
type Context = {
  /** The nouns that a bare verb or result goes on from. */
  nouns: readonly Noun[]
  /** In this sentence: */
  scope: Scope
  year: number | undefined
  column: Column | undefined
  partial: boolean
  /** The figure whose parts are being given, and how much of it the parts by channel leave. */
  whole: number
  /** Parts by channel were given, not all of the whole: what follows may belong to one of them. */
  channel: boolean
  /** Documents are sorted into those published, on request, or not: these are no results of applications. */
  sorting: boolean
  /** Figures of what was published, which need not be all there is. */
  publishing: boolean
}

type Gathered = {
  nouns: Noun[]
  rows: Row[]
  columns: Column[]
  rate?: 'handled' | 'timely'
  senses: ReadonlySet<Sense>
  unknown: boolean
  body: boolean
}

/**
 * Reads the statements of a paragraph about figures of the report. A figure counts only where every word that bears on it is
 * known; beside anything unknown it is left alone, and so are the bare figures after it.
 *
 * @param before the matter that a heading above it names
 */
export function readParagraph(paragraph: string, before?: Domain): Reading {
  const { text, at } = plainText(paragraph)
  const context: Context = {
    nouns: before === undefined ? [] : nounsOf(before),
    scope: 'unsaid',
    year: undefined,
    column: undefined,
    partial: false,
    whole: 0,
    channel: false,
    sorting: false,
    publishing: false,
  }
  const statements: Statement[] = []
  const place = (statement: Statement): Statement => ({
    ...statement,
    from: at[statement.from] ?? 0,
    to: (at[statement.to - 1] ?? 0) + 1,
    wordsFrom: at[statement.wordsFrom] ?? 0,
    wordsTo: (at[statement.wordsTo - 1] ?? 0) + 1,
  })
  for (const sentence of sentencesOf(tokensOf(text))) {
    for (const statement of readSentence(text, sentence, context)) statements.push(place(statement))
  }
  const isHeading = text.length <= 30 && statements.length === 0 && context.nouns.length > 0
  const [noun] = context.nouns
  return { statements, goesOn: isHeading && noun !== undefined ? domainOf[noun] : undefined }
}

function nounsOf(domain: Domain): Noun[] {
  return domain === 'applications' ? ['application'] : []
}

function readSentence(text: string, sentence: readonly Clause[], context: Context): Statement[] {
  if (!goesOn(sentence)) {
    context.scope = 'unsaid'
    context.year = undefined
  }
  context.column = undefined
  context.partial = false
  context.whole = 0
  context.channel = false
  context.sorting = false
  context.publishing = false
  if (context.nouns.length === 0 && speaksOfApplications(sentence)) context.nouns = ['application']
  const carriedIn = sentence
    .flatMap(({ tokens }) => tokens)
    .find((token) => token.kind === 'word' && token.sense === 'row.carriedIn')
  const found: Statement[] = []
  let vetoed: readonly Row[] = []
  let before: readonly Token[] = []
  for (const clause of sentence) {
    if (clause.after === '；') {
      context.column = undefined
      context.channel = false
    }
    const result = readClause(text, clause, before, context)
    found.push(...result.statements)
    vetoed = [...vetoed, ...result.vetoed]
    before = result.counts ? [] : clause.tokens
  }
  // `按时答复 22 件，延期答复 3 件`: the part that is not known to be the whole is not taken for it.
  return found
    .filter(({ subject }) => !subject.rows.some((row) => vetoed.includes(row)))
    .map((each) => (carriedIn && carriedIn.from < each.from ? withCarriedIn(each) : each))
}

function withCarriedIn(statement: Statement): Statement {
  return { ...statement, subject: { ...statement.subject, afterCarriedIn: true } }
}

/** Whether a sentence goes on from the one before, as 其中 does, and names no matter of its own. */
function goesOn(sentence: readonly Clause[]): boolean {
  const [first] = sentence[0]?.tokens ?? []
  if (first?.kind === 'word' && first.sense === 'part') return true
  return sentence.every(({ tokens }) => gather(tokens).nouns.length === 0)
}

/** Whether applications are the first thing that a sentence names: `上年结转 1 件，新收政府信息公开申请 6 件`. */
function speaksOfApplications(sentence: readonly Clause[]): boolean {
  for (const { tokens } of sentence) {
    for (const token of tokens) {
      if (token.kind === 'unknown') return false
      if (token.kind !== 'word') continue
      if (token.sense === 'noun.application') return true
      if (token.sense === 'otherMatter' || (token.sense.startsWith('noun.') && token.sense !== 'noun.bareApplication'))
        return false
    }
  }
  return false
}

type ClauseResult = { statements: Statement[]; vetoed: Row[]; counts: boolean }

function readClause(text: string, clause: Clause, before: readonly Token[], context: Context): ClauseResult {
  const named = namedBody(text, clause.tokens)
  if (named) context.scope = { body: named.body }
  const tokens = named?.tokens ?? clause.tokens
  const statements: Statement[] = []
  const vetoed: Row[] = []
  const figures = tokens.flatMap((token, i) => (token.kind === 'quantity' ? [i] : []))
  noteTimeAndScope(tokens, context)
  if (figures.length === 0) {
    const denial = readDenial(tokens, context)
    if (denial) statements.push(denial)
    noteTopic(tokens, context)
    return { statements, vetoed, counts: denial !== undefined }
  }
  let start = 0
  for (const [n, index] of figures.entries()) {
    const { quantity } = tokens[index] as Token & { kind: 'quantity' }
    const next = figures[n + 1] ?? tokens.length
    const ahead = tokens.slice(start, index)
    const behind = tokens.slice(index + 1, next)
    const denial = readDenial(ahead, context)
    if (denial) statements.push(denial)
    const result = readFigure({ quantity, ahead, behind, before: n === 0 ? before : [] }, context)
    if (result.statement) statements.push(result.statement)
    if (result.vetoed) vetoed.push(...result.vetoed)
    start = result.usedBehind ? next : index + 1
    if (n === figures.length - 1 && !result.usedBehind) {
      const last = readDenial(behind, context)
      if (last) statements.push(last)
    }
    if (result.stop) break
  }
  return { statements, vetoed, counts: true }
}

type Figure = { quantity: Quantity; ahead: readonly Token[]; behind: readonly Token[]; before: readonly Token[] }
type FigureResult = { statement?: Statement; vetoed?: Row[]; usedBehind?: boolean; stop?: boolean }

function readFigure({ quantity, ahead, behind, before }: Figure, context: Context): FigureResult {
  let words = ahead
  let said = gather(ahead)
  let usedBehind = false
  if (said.senses.has('change') || said.senses.has('compare')) return { stop: said.senses.has('compare') }
  if (!speaks(said) && !said.unknown) {
    const after = gather(behind)
    if (speaks(after)) {
      said = merged(said, after)
      words = [...ahead, ...behind]
      usedBehind = true
    } else if (!after.unknown && before.length > 0 && speaks(gather(before)) && !said.senses.has('part')) {
      said = merged(gather(before), said)
      words = [...before, ...ahead]
    }
  } else if (said.nouns.length === 0 && !said.unknown) {
    // `受理 3 件依申请公开`: the noun right behind the figure.
    const [noun, more] = behind
    if (noun?.kind === 'word' && noun.sense.startsWith('noun.') && more?.kind !== 'unknown') {
      said = merged(said, gather([noun]))
      words = [...ahead, noun]
    }
  }
  if (said.senses.has('proactive')) context.sorting = true
  if (said.senses.has('row.opened')) context.publishing = true
  if (said.unknown || said.senses.has('otherMatter') || said.senses.has('proactive')) {
    if (usedBehind) return { usedBehind, vetoed: said.rows }
    context.nouns = []
    return {}
  }
  if (said.senses.has('channel')) {
    context.whole -= quantity.low
    context.channel = context.whole !== 0
    return { usedBehind }
  }
  if (said.senses.has('subset') || said.senses.has('respectively') || said.senses.has('share')) {
    return { usedBehind, vetoed: said.rows }
  }
  if (said.senses.has('partial')) {
    context.partial = true
    return { usedBehind }
  }
  const subject = subjectOf(said, context)
  if (!subject) {
    if (!speaks(said) && quantity.unit !== '%') return { usedBehind }
    return { usedBehind }
  }
  if (context.partial) return { usedBehind }
  const spoken = words.filter((token) => isSpoken(token))
  const from = Math.min(quantity.from, ...spoken.map((token) => token.from))
  const to = Math.max(quantity.end, ...spoken.map((token) => token.to))
  if (subject.nouns[0] === 'application' && subject.columns.length === 0) context.whole = quantity.low
  const statement = statementOf(quantity, subject, said, context, from, to)
  return { usedBehind, ...(statement ? { statement } : {}) }
}

const countUnits: ReadonlySet<string> = new Set([
  '',
  '件',
  '条',
  '份',
  '宗',
  '起',
  '例',
  '项',
  '次',
  '个',
  '件次',
  '人次',
  '人',
  '家',
])
const amountUnits: { readonly [unit: string]: number } = { 元: 1 / 10_000, 万元: 1, 亿元: 10_000 }

function statementOf(
  quantity: Quantity,
  subject: Subject,
  said: Gathered,
  context: Context,
  wordsFrom: number,
  wordsTo: number,
): Statement | undefined {
  const { unit, from, to } = quantity
  const isAmount = subject.nouns.includes('fees')
  const isRate = said.rate !== undefined
  if (isRate !== (unit === '%')) return undefined
  if (isRate && said.rate !== 'handled') return undefined
  const scale = isAmount ? amountUnits[unit] : isRate || countUnits.has(unit) ? 1 : undefined
  if (scale === undefined) return undefined
  return {
    kind: isRate ? 'rate' : 'count',
    subject,
    unit,
    low: rounded(quantity.low * scale),
    high: rounded(quantity.high * scale),
    from,
    to,
    wordsFrom,
    wordsTo,
    ...(context.year === undefined ? {} : { year: context.year }),
    scope: context.scope,
  }
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

/** What the words speak of, completed from the context; undefined where that is not certain. Notes it as the new context. */
function subjectOf(said: Gathered, context: Context): Subject | undefined {
  const explicit = said.nouns.filter((noun) => noun !== 'bareApplication')
  const bare = said.nouns.length > explicit.length
  const contextDomain = context.nouns[0] && domainOf[context.nouns[0]]
  let nouns: readonly Noun[] = explicit
  const columns = said.columns
  if (explicit.length === 0) {
    const tableColumn = columns.some((column) => applicationColumns.has(column))
    if (bare && tableColumn) nouns = ['application']
    else if (contextDomain === undefined) return undefined
    else if ((bare || said.rows.length > 0 || tableColumn) && contextDomain === 'applications') nouns = ['application']
    else if (bare || tableColumn) return undefined
    else nouns = context.nouns
  }
  const domains = new Set(nouns.map((noun) => domainOf[noun]))
  if (domains.size !== 1) return undefined
  const [domain] = domains
  if (domain === undefined || !fits(domain, said, explicit.length > 0)) return undefined
  if (domain === 'applications' && context.channel && explicit.length === 0) return undefined
  if (context.sorting && domain === 'applications' && !said.rows.some((row) => takingIn.has(row))) return undefined
  if (context.publishing && domain === 'decisions') return undefined
  const column = domain === 'applications' && explicit.length === 0 && columns.length === 0 ? context.column : undefined
  context.nouns = nouns
  context.column =
    columns.length === 1 && domain === 'applications' ? columns[0] : explicit.length > 0 ? undefined : context.column
  return { nouns, rows: said.rows, columns, ...(column === undefined ? {} : { columnBefore: column }) }
}

const takingIn: ReadonlySet<Row> = new Set(['received', 'accepted', 'handled', 'carriedIn', 'carriedOut'])

const applicationColumns: ReadonlySet<Column> = new Set([
  'person',
  'citizens',
  'organisations',
  'companies',
  'business',
  'research',
  'charity',
  'legalService',
  'others',
])
const documentColumns: ReadonlySet<Column> = new Set(['issued', 'repealed', 'inForce'])
const outcomes: ReadonlySet<Column> = new Set(['upheld', 'corrected', 'otherOutcome', 'pending'])

/** Whether the words go together: outcomes with disputes, 制发 with documents; 受理行政许可 are not decisions. */
function fits(domain: Domain, { rows, columns, rate, senses }: Gathered, explicit: boolean): boolean {
  switch (domain) {
    case 'applications':
      return (
        columns.every((column) => applicationColumns.has(column)) &&
        (explicit || rows.length + columns.length > 0 || rate !== undefined)
      )
    case 'disputes':
      return (
        columns.every((column) => outcomes.has(column)) &&
        (rows.length === 0 || senses.has('disclosure')) &&
        rate === undefined &&
        (explicit || columns.length > 0)
      )
    case 'documents':
      return columns.length === 1 && columns.every((column) => documentColumns.has(column)) && rows.length === 0
    case 'decisions':
      return explicit && columns.length === 0 && rows.every((row) => row === 'accepted') && !senses.has('disclosure')
    case 'fees':
      return columns.length === 0 && rows.length === 0
  }
}

/** Denials: 未收到政府信息公开申请, 无行政复议、行政诉讼案件. Every word behind the denial has to be known. */
function readDenial(tokens: readonly Token[], context: Context): Statement | undefined {
  const index = tokens.findIndex((token) => token.kind === 'word' && token.sense === 'none')
  const none = tokens[index]
  if (!none || context.partial) return undefined
  const before = gather(tokens.slice(0, index))
  const after = gather(tokens.slice(index + 1))
  if (after.unknown || before.senses.has('compare') || after.columns.some((column) => outcomes.has(column)))
    return undefined
  if (otherwiseMeant.some((sense) => after.senses.has(sense) || before.senses.has(sense))) return undefined
  const nouns = after.nouns.length > 0 ? after.nouns : before.nouns
  if (nouns.length === 0 || before.unknown) return undefined
  if (after.rows.some((row) => row !== 'received' && row !== 'accepted')) return undefined
  const subject = subjectOf({ ...after, nouns, columns: after.columns }, context)
  if (!subject) return undefined
  const last = tokens[tokens.length - 1] as Token
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

const otherwiseMeant: readonly Sense[] = [
  'proactive',
  'otherMatter',
  'subset',
  'channel',
  'partial',
  'change',
  'compare',
  'rate.handled',
  'rate.timely',
]

function gather(tokens: readonly Token[]): Gathered {
  const senses = new Set<Sense>()
  const said: Gathered = { nouns: [], rows: [], columns: [], senses, unknown: false, body: false }
  for (const token of tokens) {
    if (token.kind === 'unknown') said.unknown = said.unknown || !/^[“”‘’"'—\-·…]+$/.test(token.text)
    if (token.kind !== 'word') continue
    senses.add(token.sense)
    const [kind, name] = token.sense.split('.')
    if (kind === 'noun') addOnce(said.nouns, name as Noun)
    if (kind === 'row') addOnce(said.rows, name as Row)
    if (kind === 'column') addOnce(said.columns, name as Column)
    if (kind === 'rate') said.rate = name as 'handled' | 'timely'
  }
  return said
}

function addOnce<T>(to: T[], each: T): void {
  if (!to.includes(each)) to.push(each)
}

function merged(a: Gathered, b: Gathered): Gathered {
  const rate = a.rate ?? b.rate
  return {
    nouns: [...a.nouns, ...b.nouns],
    rows: [...a.rows, ...b.rows],
    columns: [...a.columns, ...b.columns],
    senses: new Set([...a.senses, ...b.senses]),
    unknown: a.unknown || b.unknown,
    body: a.body || b.body,
    ...(rate === undefined ? {} : { rate }),
  }
}

/** Whether the words name something that is counted. */
function speaks({ nouns, rows, columns, rate, senses }: Gathered): boolean {
  return (
    nouns.length + rows.length + columns.length > 0 ||
    rate !== undefined ||
    senses.has('channel') ||
    senses.has('otherMatter') ||
    senses.has('subset') ||
    senses.has('share') ||
    senses.has('partial')
  )
}

function isSpoken(token: Token): boolean {
  return token.kind === 'word' && /^(?:noun|row|column|rate)\./.test(token.sense)
}

function noteTimeAndScope(tokens: readonly Token[], context: Context): void {
  for (const token of tokens) {
    if (token.kind === 'quantity') return
    if (token.kind === 'year') context.year = token.year
    if (token.kind !== 'word') continue
    if (token.year !== undefined) context.year = token.year
    if (token.sense === 'lastYear') context.year = -1
    if (token.sense === 'thisYear') {
      context.partial = false
      if (context.year === -1) context.year = undefined
    }
    if (token.sense === 'own') context.scope = 'own'
    if (token.sense === 'whole') context.scope = 'whole'
    if (token.sense === 'partial') context.partial = true
  }
}

/** A clause without a figure may name what the next ones speak of, or lead to another matter. */
function noteTopic(tokens: readonly Token[], context: Context): void {
  const said = gather(tokens)
  const nouns = said.nouns.filter((noun) => noun !== 'bareApplication')
  const domains = new Set(nouns.map((noun) => domainOf[noun]))
  if (domains.size === 1) {
    context.nouns = nouns
    context.column = undefined
  } else if (domains.size > 1 || said.senses.has('otherMatter') || said.senses.has('proactive')) context.nouns = []
}
