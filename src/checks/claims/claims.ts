import { cellOf } from '../../schema/cells'
import { cellText, type Draft, type NarrativeField, narrativeFields, type Report } from '../../schema/draft'
import { readCell } from '../../schema/read-cell'
import type { Subject as Checked } from '../rule'
import type { FigureIn, Held } from './amounts'
import { changeContradiction } from './changes'
import { contradiction } from './judge'
import type { PartSum } from './part-sums'
import { type Reading, readParagraph } from './read-paragraph'
import { type Whose, whose } from './scope'
import type { Statement, Subject } from './statement'

/** A statement in a narrative of a draft. `start` is where its paragraph begins, `words` what makes the statement. */
export type Claim = {
  statement: Statement
  field: NarrativeField
  start: number
  of: Whose
  words: string
  figure: string
}

/** A claim that no reading of the tables agrees with, those of last year where it speaks of that. */
export type Contradiction = { claim: Claim; held: readonly Held[]; lastYear: boolean }

/** Paragraphs read so far: what a paragraph says does not depend on the tables. The oldest make room. */
const paragraphs = new Map<string, Reading>()
const mostParagraphs = 2_000

function readingOf(paragraph: string, before: Reading['matter']): Reading {
  const key = `${before ?? ''}\n${paragraph}`
  const known = paragraphs.get(key)
  if (known) return known
  const reading = readParagraph(paragraph, before)
  if (paragraphs.size >= mostParagraphs) paragraphs.delete(paragraphs.keys().next().value as string)
  paragraphs.set(key, reading)
  return reading
}

/** A sum of a narrative that is none; `start` is where its paragraph begins. */
export type WrongSum = PartSum & { field: NarrativeField; start: number }

type Read = { claims: readonly Claim[]; sums: readonly WrongSum[] }

/** What each narrative says as it was last: typing in a cell changes no text. */
const latest = new Map<NarrativeField, Read & { text: string; issuer: string; issuerKind: string }>()

/** All statements of a draft's narratives about figures of the report, in order. */
export function claimsOf(draft: Draft | Report): readonly Claim[] {
  return narrativeFields.flatMap((field) => readIn(draft, field).claims)
}

/** The figures of any matter that a draft's narratives give with their parts, but that are not the sum of these. */
export function wrongSumsOf(draft: Draft | Report): readonly WrongSum[] {
  return narrativeFields.flatMap((field) => readIn(draft, field).sums)
}

function readIn(draft: Draft | Report, field: NarrativeField): Read {
  const { [field]: text, issuer, issuerKind } = draft
  const known = latest.get(field)
  if (known?.text === text && known.issuer === issuer && known.issuerKind === issuerKind) return known
  const claims: Claim[] = []
  const wrong: WrongSum[] = []
  let start = 0
  let before: Reading['matter']
  for (const paragraph of text.split('\n')) {
    const { statements, sums, matter } = readingOf(paragraph, before)
    before = matter
    for (const statement of statements) {
      claims.push({
        statement,
        field,
        start,
        of: whose(statement.scope, issuer, issuerKind),
        words: paragraph.slice(statement.wordsFrom, statement.wordsTo),
        figure: paragraph.slice(statement.from, statement.to),
      })
    }
    for (const sum of sums) wrong.push({ ...sum, field, start })
    start += paragraph.length + 1
  }
  const read = { text, issuer, issuerKind, claims, sums: wrong }
  latest.set(field, read)
  return read
}

/**
 * The claims that contradict the tables. Claims on last year are held against last year's report, where there is one; a figure
 * of the whole county is left alone where the text states the issuer's own beside it.
 */
export function contradictions(subject: Checked): readonly Contradiction[] {
  const known = contradictionsOf.get(subject) ?? findContradictions(subject)
  contradictionsOf.set(subject, known)
  return known
}

/** Several rules ask for them in one check. */
const contradictionsOf = new WeakMap<Checked, readonly Contradiction[]>()

function findContradictions({ draft, arithmetic, lastYear, final }: Checked): Contradiction[] {
  const claims = claimsOf(draft)
  if (claims.length === 0) return []
  const thisYear: FigureIn = (cell) =>
    arithmetic.unreadable.some((each) => each.cell === cell) ? 'unreadable' : arithmetic.numberIn(cell)
  const found: Contradiction[] = []
  for (const claim of claims) {
    if (claim.of === 'other' || found.some((each) => isSameFigure(each.claim, claim))) continue
    const { year: said = draft.year } = claim.statement
    const year = said === -1 ? draft.year - 1 : said
    if (claim.statement.kind === 'change') {
      const { since = draft.year - 1 } = claim.statement
      if (year !== draft.year || since !== draft.year - 1 || lastYear?.year !== since) continue
      const held = changeContradiction(claim.statement, thisYear, typedIn(lastYear))
      if (held) found.push({ claim, held, lastYear: false })
    } else if (year === draft.year) {
      const held = contradiction(claim.statement, thisYear, final)
      if (held) found.push({ claim, held, lastYear: false })
    } else if (year === draft.year - 1 && isCarriedOut(claim)) {
      const held = contradiction(asCarriedIn(claim.statement), thisYear, final)
      if (held) found.push({ claim, held, lastYear: false })
    } else if (year === draft.year - 1 && lastYear?.year === year && !isOfLater(claim)) {
      const held = contradiction(claim.statement, typedIn(lastYear), false)
      if (held) found.push({ claim, held, lastYear: true })
    }
  }
  const isOfPart = (of: Whose) => of === 'wider' || of === 'narrower' || of === 'arm'
  const moreStated = claims.some(({ of, statement }) => isOfPart(of) || isOfSome(statement))
  if (!moreStated) return found
  const excused = found.filter(({ claim }) => isExcused(claim, claims, found, draft.year))
  return found.filter((each) => !excused.includes(each) && !excused.some(({ claim }) => isToldWith(each.claim, claim)))
}

/** `维持、纠正各 1 件`: where it is wrong of one, it need not be told of the other. */
function isSameFigure(a: Claim, b: Claim): boolean {
  return a.field === b.field && a.start === b.start && a.statement.from === b.statement.from
}

/** `2022 年结转至 2023 年 6 件`: what last year left open stands in this year's tables as well. */
function isCarriedOut({ statement: { kind, subject } }: Claim): boolean {
  return kind === 'count' && subject.rows.join() === 'carriedOut'
}

function asCarriedIn(statement: Statement): Statement {
  return { ...statement, subject: { ...statement.subject, rows: ['carriedIn'] } }
}

/** `其余 2 件于 2023 年 2 月办结` need not be all that 2022 left open, but what is left in 2024 is all that 2023 did. */
function isOfLater({ statement }: Claim): boolean {
  return statement.subject.rows.includes('carriedLater')
}

/** Whether a claim is a share or a change of a figure ahead of it in the paragraph. */
function isToldWith(claim: Claim, counted: Claim): boolean {
  const { kind, from, subject } = claim.statement
  const isBehind = claim.field === counted.field && claim.start === counted.start && counted.statement.from < from
  return isBehind && (kind === 'share' || kind === 'change') && namedIn(subject) === namedIn(counted.statement.subject)
}

/** `全县 86 件，其中县政府办公室 5 件`: where both are stated, one of them is not what the tables hold. */
function isExcused(claim: Claim, all: readonly Claim[], found: readonly Contradiction[], reported: number): boolean {
  const yearOf = ({ statement: { year = reported } }: Claim) => year
  const claims = all.filter((each) => yearOf(each) === yearOf(claim))
  if (isOfSome(claim.statement) && claims.some((each) => leavesRestOf(each, claim))) return true
  // `镇综合执法队处罚 27 件，镇应急办处罚 3 件`
  if (claim.of === 'arm')
    return claims.some((each) => each !== claim && isSameMatter(each, claim)) || !isOfDecisions(claim)
  const beside = claims.filter((each) => each.of !== claim.of && each.of !== 'other' && isSameMatter(each, claim))
  if (claim.of === 'wider' && claims.some((each) => isOwnBeside(each, claim))) return true
  if (claim.of !== 'tables') return beside.some(({ of }) => of === 'tables')
  return beside.some((each) => !found.some((other) => other.claim === each))
}

/** `县政府办公室收到 6 件；全县收到 85 件，办结 84 件`: beside a figure that is said to be the issuer's own, none of the county's is. */
function isOwnBeside({ of, statement: { scope, subject } }: Claim, claim: Claim): boolean {
  const isOwn = of === 'tables' && (scope === 'own' || (typeof scope === 'object' && 'body' in scope))
  return isOwn && subject.nouns[0] === 'application' && claim.statement.subject.nouns[0] === 'application'
}

/** A township's arm only carries out the law. */
function isOfDecisions({ statement: { subject } }: Claim): boolean {
  return subject.nouns.every((noun) => noun === 'penalties' || noun === 'compulsion')
}

/** Of departments, or in a body's name: all there is, unless another figure stands beside it. */
function isOfSome({ scope }: Statement): boolean {
  return scope === 'departments' || scope === 'inNameOf'
}

/** `县政府制定 6 件，部门制定 9 件`: beside another figure of the same, that of the departments is not all there is. */
function leavesRestOf(each: Claim, claim: Claim): boolean {
  if (each === claim) return false
  if (isOfSome(each.statement)) return isSameMatter(each, claim)
  const [a, b] = [each.statement.subject, claim.statement.subject]
  return a.nouns[0] === b.nouns[0] && a.columns.join() === b.columns.join()
}

/** Of the same matter, 收到 and 受理 being the same here: `全县共收到 97 件，我局承办 2 件`. */
function isSameMatter(a: Claim, b: Claim): boolean {
  return matterOf(a) === matterOf(b) || (isOfTaking(a) && isOfTaking(b))
}

function isOfTaking({ statement: { kind, subject } }: Claim): boolean {
  const { nouns, rows, columns } = subject
  const isTaken = rows.every((row) => row === 'received' || row === 'accepted')
  return kind === 'count' && nouns[0] === 'application' && columns.length === 0 && isTaken
}

const matters = new WeakMap<Statement, string>()

/** What a claim speaks of, as a text to compare. */
export function matterOf({ statement }: Claim): string {
  const known = matters.get(statement)
  if (known !== undefined) return known
  const { kind, subject } = statement
  const matter = `${kind === 'none' ? 'count' : kind};${namedIn(subject)}`
  matters.set(statement, matter)
  return matter
}

function namedIn({ nouns, rows, columns }: Subject): string {
  return [nouns, rows, columns].join(';')
}

function typedIn(report: Draft | Report): FigureIn {
  return (cell) => {
    const read = readCell(cellText(report.cells, cell), cellOf(cell).kind)
    if (read.kind === 'number') return read.value
    return read.kind === 'blank' ? undefined : 'unreadable'
  }
}
