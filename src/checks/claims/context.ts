import type { Channels } from './channels'
import type { Clause } from './clauses'
import { type Gathered, gather } from './gathered'
import { domainOf } from './lexicon'
import {
  accountsForAll,
  answersBesidePublishing,
  isOfBareApplications,
  isOfOtherApplications,
  namesOnlyApplications,
  sortsDocuments,
  speaksOfApplications,
} from './of-applications'
import type { Column, Domain, Noun, Sense } from './sense'
import type { Scope, Statement } from './statement'
import { isOutcome } from './subject'
import { hasSense, type Token } from './tokens'

/** What has been said so far in a paragraph, as far as later words may go on from it. */
export type Context = {
  /** The nouns that a bare verb or result goes on from; empty after another matter. */
  nouns: readonly Noun[]
  /** What the sentence spoke of before a clause without a figure led away: `纠正 1 件，我局已认真整改，其余 2 件维持`. */
  aside: readonly Noun[]
  /** Whether the paragraph has spoken of applications, or of the disclosure of information. */
  disclosure: boolean
  /** All that has been named since a sentence last named anything anew. */
  named: readonly Noun[]
  /** Outcomes of what was named so far were given, and a semicolon closed them off. */
  outcomesGiven: boolean
  scope: Scope
  year: number | undefined
  column: Column | undefined
  /** Figures are of a part of the year. */
  partial: boolean
  /** The figure whose parts are being given, less its parts by channel. */
  whole: number
  /** What is left of the figure carried in, whose parts those behind it may be; none once anything else was counted. */
  carriedIn: number
  /** Its parts are being given: 上年结转 5 件，其中予以公开 3 件. */
  inCarriedIn: boolean
  /** Parts of what was answered are being given by when they had come in. */
  inAnswered: boolean
  /** Parts by channel were given, not all of the whole: what follows may belong to one of them. */
  channel: boolean
  /** How many channels of applications the sentence has given figures of; undefined once it gave one of something else. */
  channels: Channels | undefined
  /** What the figure before states, where it states something in the same sentence. */
  latest: Statement | undefined
  /** What the sentence has said to have changed last: `新收申请增加 12 件，增长 27%`. */
  changed: Statement | undefined
  /** All figures of the sentence that the text states exactly, of which a change may be one. */
  counts: readonly Statement[]
  /** The year whose figure of the same has been given beside it; -1 for the year before. */
  compared: number | undefined
  /** The figure of the other year, where the text gives it beside this one's. */
  comparedWith: number | undefined
  /** What has been counted last, as many figures as one may look back to. */
  figures: readonly number[]
  /** The paragraph has spoken of something that is no figure of the report, or not known. */
  elsewhere: boolean
  /** The paragraph has spoken of applications for something else. */
  otherApplications: boolean
  /** The sentence tells of 申请 that came in and were answered, beside what was published. */
  besidePublishing: boolean
  /** Documents are sorted into those published, on request, or not: these are no results of applications. */
  sorting: boolean
  /** Decisions are counted as published or as powers on a list, not as made. */
  listing: boolean
  /** Disputes of another kind were counted: 公安行政复议案件 183 件、行政诉讼案件 61 件. */
  otherDisputes: boolean
}

const mostFigures = 40

/** Notes that so many have been counted. */
export function noteFigure(context: Context, figure: number): void {
  context.figures = [...context.figures.slice(1 - mostFigures), figure]
}

const sentenceBegins = {
  aside: [],
  column: undefined,
  latest: undefined,
  changed: undefined,
  counts: [],
  compared: undefined,
  comparedWith: undefined,
  partial: false,
  whole: 0,
  carriedIn: 0,
  inCarriedIn: false,
  inAnswered: false,
  outcomesGiven: false,
  channel: false,
  channels: { count: 0, ofApplications: false },
  besidePublishing: false,
  sorting: false,
  listing: false,
  otherDisputes: false,
} as const

/** @param matter what a heading above the paragraph names */
export function newContext(matter: Domain | 'other' | undefined): Context {
  const nouns: readonly Noun[] = matter === 'applications' ? ['application'] : []
  return {
    nouns,
    disclosure: nouns.length > 0,
    scope: 'unsaid',
    year: undefined,
    named: [],
    figures: [],
    elsewhere: matter === 'other',
    otherApplications: false,
    ...sentenceBegins,
  }
}

/** @param next the sentence behind it, which may say what it was about: `申请 8 件。以上均为信息公开申请` */
export function beginSentence(context: Context, sentence: readonly Clause[], next: readonly Clause[] = []): void {
  goBackToYear(context)
  // `上半年收到 67 件。其中予以公开 12 件`
  const partial = context.partial && beginsWithPart(sentence)
  Object.assign(context, sentenceBegins, { partial })
  if (!goesOn(sentence)) Object.assign(context, { scope: 'unsaid', year: undefined, named: [] })
  context.sorting = sortsDocuments(sentence)
  context.besidePublishing = !context.otherApplications && answersBesidePublishing(sentence)
  if (context.nouns.length > 0) return
  const isOfNothingElse = !context.elsewhere && context.named.length === 0
  const isNamedLater = () => isOfBareApplications(sentence) && namesOnlyApplications(next)
  const isOfApplications = isOfNothingElse && (accountsForAll(sentence) || isNamedLater())
  if (isOfApplications || speaksOfApplications(sentence, context.otherApplications)) context.nouns = ['application']
}

/** After a semicolon the parts of what came before are done with. */
export function beginClause(context: Context, { after }: Clause): void {
  if (after !== '；') return
  goBackToRest(context)
  goBackToYear(context)
  const outcomesGiven = context.latest?.subject.columns.some(isOutcome) ?? false
  Object.assign(context, { column: undefined, channel: false, listing: false, outcomesGiven })
}

/** What stands in brackets does not lead away from the words around them. */
export function outsideBrackets({ nouns, year, column, whole, channel, latest }: Context): Partial<Context> {
  return { nouns, year, column, whole, channel, latest }
}

/** Whether a sentence goes on from the one before, as 其中 does, and names no matter of its own. */
function goesOn(sentence: readonly Clause[]): boolean {
  return beginsWithPart(sentence) || sentence.every(({ tokens }) => gather(tokens).nouns.length === 0)
}

function beginsWithPart(sentence: readonly Clause[]): boolean {
  const [first] = sentence[0]?.tokens ?? []
  return first?.kind === 'word' && first.sense === 'part'
}

/** What a clause says on when, whose and of what, wherever it says it; when and whose only ahead of its first figure. */
export function noteSetting(context: Context, tokens: readonly Token[]): void {
  let counted = false
  const groups = new Set<Sense>()
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'quantity') counted = true
    if (isOfOtherApplications(token, tokens[i - 1])) context.otherApplications = true
    else if (hasSense(token, 'noun.application')) context.otherApplications = false
    if (token.kind === 'word' && (token.sense === 'disclosure' || token.sense === 'noun.application'))
      context.disclosure = true
    if (counted) continue
    if (token.kind === 'year' || (token.kind === 'word' && token.year !== undefined && !isLater(token)))
      context.year = token.year
    if (token.kind !== 'word') continue
    if (token.sense === 'lastYear') context.year = -1
    if (token.sense === 'thisYear') {
      context.partial = false
      if (context.year === -1) context.year = undefined
    }
    if (isThisYearItself(token.word)) context.year = undefined
    if (token.sense === 'own') groups.add('own')
    if (token.sense === 'own' || token.sense === 'inNameOf') context.scope = token.sense
    // `占全县的 10%`: not whose it is, but of what it is a share.
    if (token.sense === 'share') break
    if (token.sense === 'whole' || token.sense === 'departments' || token.sense === 'townships') {
      groups.add(token.sense)
      context.scope = scopeOf(groups, token.word)
    }
    if (token.sense === 'partial') context.partial = true
  }
}

/** What was done in the next year leads no further. */
const isLater = (token: Token) => hasSense(token, 'row.carriedLater')

/** `2022 年收到 45 件，今年收到 57 件`; not 全年, which is so of any year. */
const isThisYearItself = (word: string) => /^(?:今年|本年|报告期|统计期)/.test(word)

/** 全县各部门 are all of the county; its townships are only together with the departments, or 县本级. */
function scopeOf(groups: ReadonlySet<Sense>, word: string): Scope {
  if (groups.has('townships') && groups.has('own')) return 'whole'
  if (groups.has('townships') && !groups.has('departments')) return { body: word }
  if (!groups.has('whole')) return 'departments'
  const [, level] = /^[全本我]([省市县区州旗盟镇乡])/.exec(word) ?? []
  return level === undefined ? 'whole' : { level }
}

/** `收到 57 件，上年为 45 件`: what the sentence goes on with may be of either year, what follows it is of the first. */
function goBackToYear(context: Context): void {
  if (context.year === 0) context.year = context.counts[0]?.year
}

/** 其余 are of what the sentence counted before it turned to something else. */
export function goBackToRest(context: Context): void {
  if (context.nouns.length === 0) context.nouns = context.aside
}

/** A clause without a figure may name what the next ones speak of, or lead to another matter. */
export function noteTopic(context: Context, { nouns, senses, unknown }: Gathered): void {
  const named = nouns.filter((noun) => noun !== 'bareApplication')
  // `内容涉及政策文件、通知公告` says what is applied for.
  const areDocuments = named.length > 0 && named.every((noun) => domainOf[noun] === 'documents')
  // `对主动公开规范性文件进行清理`
  const isPublished = senses.has('proactive') && !areDocuments
  const isOther = (senses.has('otherMatter') || isPublished) && !senses.has('content')
  context.elsewhere ||= isOther || unknown
  const domains = new Set(named.map((noun) => domainOf[noun]))
  if (domains.size === 1 && !isOther) {
    context.nouns = named
    context.column = undefined
  } else if (domains.size > 1 || isOther) {
    if (context.nouns.length > 0 && context.counts.length > 0) context.aside = context.nouns
    context.nouns = []
  }
  if (isOther) context.latest = undefined
}
