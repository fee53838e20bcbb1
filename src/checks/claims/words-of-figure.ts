import { withoutCircumstances } from './circumstances'
import { type Gathered, gather, speaks } from './gathered'
import type { Quantity } from './quantity'
import { isTaking } from './readings'
import type { Row } from './sense'
import type { Statement } from './statement'
import { hasSense, isNoun, isWithin, type Token } from './tokens'

/** A figure among the words of its clause. */
export type Figure = {
  quantity: Quantity
  /** The words between the figure before, or the beginning of the clause, and this one. */
  ahead: readonly Token[]
  /** The words up to the next figure, or to the end of the clause. */
  behind: readonly Token[]
  inBrackets: boolean
  /** The clause before, where that has no figure of its own. */
  before: readonly Token[]
}

/** What was made of a figure. */
export type FigureRead = {
  statement?: Statement
  /** Rows of which this figure is a part that cannot be told: other figures of them may not be the whole either. */
  vetoed?: readonly Row[]
  /** The words behind the figure are its own, not the next one's. */
  usedBehind?: boolean
  /** Nothing more in this clause is a figure of the report. */
  stop?: boolean
}

/**
 * The words that say what a figure counts: those ahead of it, where these say nothing those behind it or of the clause before.
 *
 * @param said what the words ahead say
 */
export function wordsOf(figure: Figure, said: Gathered): { words: readonly Token[]; usedBehind: boolean } {
  const { words, usedBehind } = allWordsOf(figure, said)
  return { words: withoutCircumstances(withoutReasons(behindEach(words))), usedBehind }
}

function allWordsOf(
  { ahead, behind, before, inBrackets }: Figure,
  said: Gathered,
): { words: readonly Token[]; usedBehind: boolean } {
  // `申请中有 4 件信息不存在`: what is only said of some of them is said behind.
  if (said.nouns.length > 0 && said.rows.length + said.columns.length === 0 && ahead.some(isWithin)) {
    const { rows, columns } = gather(behind)
    return { words: rows.length + columns.length > 0 ? [...ahead, ...behind] : [], usedBehind: true }
  }
  // `申请有 4 件因涉及商业秘密未予公开`: so many came to what is said behind.
  if (said.nouns.length > 0 && said.rows.length + said.columns.length === 0 && isOfResult(behind)) {
    return { words: [...ahead, ...behind], usedBehind: true }
  }
  if (!speaks(said) && !said.unknown) {
    const counted = withoutWhatAllAre(behind)
    const after = gather(counted)
    if (speaks(after)) return { words: [...ahead, ...counted], usedBehind: true }
    // `政府信息公开申请数量，共计 5 件`
    const ofAYear = inBrackets && ahead.some(({ kind }) => kind === 'year')
    const earlier =
      before.length > 0 && !ofAYear && !after.unknown && !said.senses.has('part') && speaks(gather(before))
    return { words: earlier ? [...before, ...ahead] : ahead, usedBehind: false }
  }
  // `受理 3 件依申请公开`, `收到 41 件自然人申请`: the noun right behind the figure.
  const start = behind.findIndex((token) => !hasSense(token, 'fill'))
  const whose =
    start >= 0 && said.columns.length === 0 && isNoun(behind[start + 1])
      ? behind.slice(start, start + 1).filter(isColumn)
      : []
  const [noun, next] = start < 0 ? [] : behind.slice(start + whose.length)
  const follows = noun !== undefined && isNoun(noun) && next?.kind !== 'unknown'
  // `受理 12 件咨询`
  const isOther = hasSense(noun, 'otherMatter') || hasSense(noun, 'proactive')
  if (said.nouns.length === 0 && !said.unknown && noun && isOther) return { words: [...ahead, noun], usedBehind: false }
  const wanted = said.nouns.length === 0 && !said.unknown && follows
  return { words: wanted ? [...ahead, ...whose, noun] : ahead, usedBehind: false }
}

/** Whether words say what applications came to, and not all of them. */
function isOfResult(words: readonly Token[]): boolean {
  const { nouns, rows, columns, unknown } = gather(words)
  const isKnown = !unknown && nouns.length + columns.length === 0 && !words.some(saysOfAll)
  return isKnown && rows.length > 0 && rows.every((row) => !isTaking(row) && !row.startsWith('carried'))
}

const saysOfAll = (token: Token) => token.kind === 'word' && /^(?:均|都|皆|全部|全都)/.test(token.word)

const isColumn = (token: Token) => token.kind === 'word' && token.sense.startsWith('column.')

/** `57 件依申请公开事项全部纳入台账`: what is said of all says nothing of what they are. */
function withoutWhatAllAre(behind: readonly Token[]): readonly Token[] {
  const all = behind.findIndex(saysOfAll)
  const noun = behind.findIndex(isNoun)
  const isNamed = noun >= 0 && noun < all && behind.slice(0, noun).every((token) => hasSense(token, 'fill'))
  return isNamed && behind.slice(all).some(({ kind }) => kind === 'unknown') ? behind.slice(0, all) : behind
}

/** `分别为国家秘密 1 件、执法案卷 2 件`: where each has its own words, 分别 says nothing. */
function behindEach(words: readonly Token[]): readonly Token[] {
  const at = words.findIndex((token) => token.kind === 'word' && /^分别[为是]$/.test(token.word))
  const isFirst = words.slice(0, at).every((token) => hasSense(token, 'fill'))
  return at >= 0 && isFirst ? words.slice(at + 1) : words
}

/** `1 件因征求第三方意见顺延至次年答复`: why something was left open makes it no part of what was. */
function withoutReasons(words: readonly Token[]): readonly Token[] {
  const open = words.findIndex((token) => hasSense(token, 'row.carriedOut'))
  const why = words.findIndex(beginsReason)
  return why >= 0 && why < open ? [...words.slice(0, why), ...words.slice(open)] : words
}

/** 因: what follows says why, whatever it names. */
export function beginsReason(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^(?:因|因为|由于)$/.test(token.word)
}

/** `合计 22 件`: of all that was counted before. */
export function isTotal(token: Token): boolean {
  return token.kind === 'word' && /^(?:一?共|共计|合计|总计|总共|累计)$/.test(token.word)
}
