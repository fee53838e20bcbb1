import type { Column, Noun, Row, Sense } from './sense'
import { isNoun, type Token } from './tokens'

/** What some words say together. */
export type Gathered = {
  nouns: readonly Noun[]
  rows: readonly Row[]
  columns: readonly Column[]
  rate?: 'handled' | 'timely'
  senses: ReadonlySet<Sense>
  /** Whether there is a word among them that the lexicon does not hold. */
  unknown: boolean
}

/** Senses that say what a figure counts without naming a row or column: it is another matter, or only a part. */
export const otherwise: readonly Sense[] = [
  'channel',
  'proactive',
  'otherMatter',
  'subset',
  'withdrawn',
  'share',
  'partial',
]

/** Marks that mean nothing by themselves. */
const onlyMarks = /^[“”‘’"'—\-·…]+$/

/** Applications for reconsideration: what disputes begin with, or what a body that decides them receives. */
const reconsiderationApplied: ReadonlySet<string> = new Set(['行政复议申请', '复议申请'])

/** `办理行政许可事项 356 件` are decisions, `行政许可事项 35 项` are what a list has. */
const matters: ReadonlyMap<string, Noun> = new Map([
  ['行政许可事项', 'permits'],
  ['行政处罚事项', 'penalties'],
  ['行政强制事项', 'compulsion'],
  ['行政强制措施事项', 'compulsion'],
])

/** `因属于信访举报投诉类申请不予处理`, `涉及过程性信息`: they say no more than the row behind them. */
function isBelonging(token: Token | undefined, next: Token | undefined): boolean {
  if (token?.kind !== 'word' || next?.kind !== 'word') return false
  return (token.word === '属于' && next.sense.startsWith('row.')) || (token.word === '涉及' && isReason(next))
}

/**
 * `取水许可、水土保持方案审批等行政许可决定`: what 等 closes are examples of what is named behind it, so that they may be unknown;
 * not where a part is spoken of.
 */
function behindExamples(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(
    (token, i) => token.kind === 'word' && token.word === '等' && (isNoun(tokens[i + 1]) || isReason(tokens[i + 1])),
  )
  if (end >= 0 && isReason(tokens[end + 1])) {
    const from = tokens.findIndex(({ kind }, i) => kind === 'unknown' || isBelonging(tokens[i], tokens[end + 1]))
    return from < 0 || from > end ? tokens : [...tokens.slice(0, from), ...tokens.slice(end + 1)]
  }
  if (end < 0 || tokens.slice(0, end).some(isOfPart)) return tokens
  const start = tokens.findIndex(({ kind }) => kind === 'unknown')
  if (start < 0 || start > end) return tokens
  const noun = tokens[end + 1]
  // `受理征地、规划等政府信息公开申请` are all that were accepted; without the verb they may be those alone.
  const isOfApplications = noun?.kind === 'word' && /^noun\.(?:bareA|a)pplication$/.test(noun.sense)
  if (isOfApplications && !tokens.slice(0, start).some(isTakingIn)) return tokens
  return [...tokens.slice(0, start), ...tokens.slice(end + 1)]
}

const isTakingIn = (token: Token) => token.kind === 'word' && /^row\.(?:received|accepted)$/.test(token.sense)
/** `涉及人事管理、工作流程等内部事务信息` */
const isReason = (token: Token | undefined) => token?.kind === 'word' && /^row\.refused./.test(token.sense)
const isOfPart = (token: Token) => token.kind === 'word' && /^(?:part|subset|channel|otherMatter)$/.test(token.sense)

type SenseParts = { kind: string; name: string | undefined }

const partsOfSenses = new Map<Sense, SenseParts>()

/** `row.received`: a row by the name of `received`. */
function partsOf(sense: Sense): SenseParts {
  const before = partsOfSenses.get(sense)
  if (before) return before
  const [kind = '', name] = sense.split('.')
  const parts = { kind, name }
  partsOfSenses.set(sense, parts)
  return parts
}

export function gather(all: readonly Token[]): Gathered {
  const tokens = behindExamples(all)
  const nouns = new Set<Noun>()
  const rows = new Set<Row>()
  const columns = new Set<Column>()
  const senses = new Set<Sense>()
  let rate: Gathered['rate']
  let unknown = false
  let theirApplication = false
  let matter: Noun | undefined
  // Without an iterator and with what senses consist of kept: most of what the reader of claims does is this.
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.kind === 'unknown' && !onlyMarks.test(token.text)) unknown = true
    if (token.kind !== 'word' || isBelonging(token, tokens[i + 1])) continue
    if (reconsiderationApplied.has(token.word)) {
      theirApplication = true
      continue
    }
    const listed = matters.get(token.word)
    if (listed) {
      matter = listed
      continue
    }
    senses.add(token.sense)
    const { kind, name } = partsOf(token.sense)
    if (kind === 'topic') nouns.add('application')
    if (kind === 'noun') nouns.add(name as Noun)
    if (kind === 'row') rows.add(name as Row)
    if (kind === 'column') columns.add(name as Column)
    if (kind === 'rate') rate = name as 'handled' | 'timely'
  }
  if (theirApplication) {
    // `因政府信息公开引起的行政复议申请` is the case; those that a body receives or accepts are its own work.
    if (senses.has('disclosure') && rows.size === 0) nouns.add('reconsideration')
    else senses.add('otherMatter')
  }
  if (matter) {
    if (senses.has('deciding') || rows.has('accepted') || rows.has('handled')) nouns.add(matter)
    else senses.add('otherMatter')
  }
  // `诉讼案件中直接起诉 3 件`
  if (nouns.has('directSuit') || nouns.has('suitAfterReconsideration')) nouns.delete('suit')
  const said = { nouns: [...nouns], rows: [...rows], columns: [...columns], senses, unknown }
  return rate === undefined ? said : { ...said, rate }
}

/** Whether the words name something that is counted. */
export function speaks({ nouns, rows, columns, rate, senses }: Gathered): boolean {
  return (
    nouns.length + rows.length + columns.length > 0 ||
    rate !== undefined ||
    otherwise.some((sense) => senses.has(sense))
  )
}

/** Whether a word is one of those that make a statement, to be quoted with its figure. */
export function isSpoken(token: Token): boolean {
  return token.kind === 'word' && /^(?:noun|row|column|rate)\./.test(token.sense)
}
