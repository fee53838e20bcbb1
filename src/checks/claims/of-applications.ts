import type { Clause } from './clauses'
import { gather } from './gathered'
import { isBodyName } from './named-body'
import type { Sense } from './sense'
import { hasSense, type Token } from './tokens'

/** Results that nothing but an application has. */
const only: ReadonlySet<Sense> = new Set<Sense>([
  'row.cannotProvide',
  'row.notHeld',
  'row.needsCreating',
  'row.stillUnclear',
  'row.notProcessed',
  'row.repeated',
  'row.excessive',
  'row.reconfirm',
  'row.notCorrected',
  'row.feeUnpaid',
])

/** `以申请公开形式进行信访`: what was applied for is said. */
const isPetitionByName = (token: Token) =>
  token.kind === 'word' && token.sense === 'row.petition' && /公开/.test(token.word)

/** Why information is refused: together with that it is. */
const reasons = /^row\.refused./

/** What becomes of applications, of these and of others. */
const becomes: ReadonlySet<Sense> = new Set<Sense>([
  'row.received',
  'row.accepted',
  'row.handled',
  'row.granted',
  'row.partlyGranted',
  'row.refused',
  'row.carried',
  'row.carriedIn',
  'row.carriedOut',
  'row.carriedLater',
  'column.person',
  'column.organisations',
])

/**
 * Whether a sentence names applications first, `上年结转 1 件，新收政府信息公开申请 6 件`; or gives what only they come to,
 * `予以公开 22 件，无法提供 10 件`; or says of 申请 what becomes of them.
 *
 * @param others whether applications for something else have been spoken of
 */
export function speaksOfApplications(sentence: readonly Clause[], others: boolean): boolean {
  if (areSomeOfOthers(sentence)) return false
  let [first, bare, become, many, refused, reason] = [true, false, false, false, false, false]
  for (const { tokens } of sentence) {
    let clear = true
    const counts = tokens.some(({ kind }) => kind === 'quantity')
    for (const [i, token] of tokens.entries()) {
      if (token.kind === 'unknown') [first, clear] = [false, clear && isBodyName(token.text)]
      if (token.kind !== 'word') continue
      const { sense } = token
      if (sense === 'noun.application') return first || bare
      refused ||= sense === 'row.refused'
      reason ||= reasons.test(sense)
      if (only.has(sense) || isPetitionByName(token) || (refused && reason)) return true
      if (sense === 'noun.bareApplication' && clear) bare = !isOfOtherApplications(token, tokens[i - 1])
      if (token.word === '申请人' || token.word === '申请主体') bare = true
      many ||= sense === 'whole' || sense === 'departments'
      // What a county's offices 受理 may be of any kind.
      become ||= becomes.has(sense) && !(many && sense === 'row.accepted')
      if (bare && become && !others) return true
      // `随着主动公开力度加大，新收申请 45 件`
      if (endsSearch(sense) && (counts || sense !== 'proactive')) return false
    }
  }
  return false
}

/**
 * Whether figures can only be those of applications, though nothing is named: what came in, was answered and carried over in one
 * sentence, every word of which is known. The paragraph may have spoken of nothing else.
 */
export function accountsForAll(sentence: readonly Clause[]): boolean {
  const tokens = sentence.flatMap((clause) => clause.tokens)
  const said = gather(tokens)
  const { nouns, rows, columns, senses } = said
  const isOfOthers = isOther(senses) || senses.has('deciding') || senses.has('arising') || tokens.some(isMatter)
  if (said.unknown || nouns.length + columns.length > 0 || isOfOthers) return false
  const isTaken = rows.includes('received') || rows.includes('accepted')
  return isTaken && rows.includes('handled') && rows.some((row) => row.startsWith('carried'))
}

/**
 * `主动公开信息 12 条，收到申请 3 件，答复 3 件`: beside what was published, what was applied for and answered is information, where no
 * word names another matter.
 */
export function answersBesidePublishing(sentence: readonly Clause[]): boolean {
  const published = sentence.findIndex(({ tokens }) => tokens.some((token) => hasSense(token, 'proactive')))
  if (published < 0) return false
  const behind = gather(sentence.slice(published + 1).flatMap(({ tokens }) => tokens))
  const { nouns, rows, columns, senses, unknown } = behind
  const isKnown = !unknown && columns.length === 0 && nouns.join() === 'bareApplication' && !isOther(senses)
  const isClear = isKnown && !senses.has('channel') && !senses.has('whole')
  return isClear && rows.includes('received') && rows.includes('handled')
}

/**
 * `发文 120 件，其中公开 60 件、依申请公开 30 件、不公开 30 件`: documents are sorted by how they may be had, where 依申请公开 is one
 * of three classes.
 */
export function sortsDocuments(sentence: readonly Clause[]): boolean {
  const tokens = sentence.flatMap((clause) => clause.tokens)
  const classes = tokens.flatMap((token, i) => {
    const before = tokens[i - 1]
    return token.kind === 'quantity' && before?.kind === 'word' ? [classOf(before)] : []
  })
  return /公开,申请,不公开/.test(classes.join())
}

function classOf({ word, sense }: Token & { kind: 'word' }): string {
  if (word === '依申请公开' || word === '依申请') return '申请'
  return sense === 'row.opened' || sense === 'proactive' ? '公开' : sense === 'row.refused' ? '不公开' : ''
}

/** `收到申请 1360 件，其中政府信息公开申请 57 件`: those named behind 其中 are some of others. */
function areSomeOfOthers(sentence: readonly Clause[]): boolean {
  const tokens = sentence.flatMap((clause) => clause.tokens)
  const part = tokens.findIndex((token) => hasSense(token, 'part'))
  const named = tokens.findIndex((token) => hasSense(token, 'noun.application'))
  const counts = tokens.slice(0, part).some(({ kind }) => kind === 'quantity')
  return part >= 0 && named > part && counts && tokens.slice(part, named).every(({ kind }) => kind !== 'quantity')
}

/** 项目 and the like say nothing elsewhere, but name what was taken in where nothing else does. */
const isMatter = (token: Token) => token.kind === 'word' && /项目|事项|事务|收费|业务/.test(token.word)

/** Whether a sentence begins with 申请 of a kind that is not said, or gives only results, and names nothing else. */
export function isOfBareApplications(sentence: readonly Clause[]): boolean {
  const { nouns, rows, columns, senses, unknown } = gather(sentence.flatMap(({ tokens }) => tokens))
  if (isOther(senses)) return false
  const [first] = sentence[0]?.tokens.filter(isNoTime) ?? []
  if (nouns.length > 0) return nouns.join() === 'bareApplication' && hasSense(first, 'noun.bareApplication')
  return !unknown && columns.length === 0 && rows.length > 1
}

/** Whether a sentence without figures speaks of applications for the disclosure of information and nothing else. */
export function namesOnlyApplications(sentence: readonly Clause[]): boolean {
  const tokens = sentence.flatMap((clause) => clause.tokens)
  const { nouns, senses } = gather(tokens)
  return nouns.join() === 'application' && !isOther(senses) && !tokens.some(({ kind }) => kind === 'quantity')
}

const isNoTime = (token: Token) =>
  token.kind !== 'year' && !hasSense(token, 'thisYear') && !hasSense(token, 'fill') && !hasSense(token, 'row.received')
const isOther = (senses: ReadonlySet<Sense>) => senses.has('otherMatter') || senses.has('proactive')

function endsSearch(sense: Sense): boolean {
  const names = sense.startsWith('noun.') && sense !== 'noun.bareApplication'
  return names || sense === 'otherMatter' || sense === 'proactive' || sense === 'channel'
}

/** `低保申请`, `信用修复申请`, `许可申请`: of something that the reader does not know, or knows to be another matter. */
export function isOfOtherApplications(token: Token, before: Token | undefined): boolean {
  if (token.kind !== 'word') return false
  if (token.sense === 'otherMatter') return /申请$|政务服务|办事/.test(token.word)
  if (token.sense === 'noun.permits') return true
  return token.sense === 'noun.bareApplication' && (before?.kind === 'unknown' || hasSense(before, 'otherMatter'))
}
