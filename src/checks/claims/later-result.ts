import type { Clause } from './clauses'
import { gather } from './gathered'
import { domainOf } from './lexicon'
import { hasSense, type Token } from './tokens'
import { beginsReason } from './words-of-figure'

/**
 * `另有 1 件因情况复杂经批准延期，结转下年度继续办理`: what the last figure of a clause came to is said in the next one. Only of
 * what was left open is there no more than the text counts, so that only this is taken from there; instead of the words behind
 * the figure, which say why.
 */
export function withLaterResult(clause: Clause, next: Clause | undefined): Clause {
  const { tokens } = clause
  const last = tokens.map(({ kind }) => kind).lastIndexOf('quantity')
  if (!next || last < 0 || next.inBrackets || next.tokens.some(({ kind }) => kind === 'quantity')) return clause
  const behind = tokens.slice(last + 1)
  // `5 件政府信息公开申请因征求第三方意见，结转下年度`
  const why = hasSense(behind[0], 'noun.application') ? behind[1] : behind[0]
  // `其后 1 件起诉至法院，尚未审结`: what it is stands behind it.
  const isNamed = gather(behind).nouns.some((noun) => domainOf[noun] === 'disputes')
  if (isNamed || !isUnnamed(tokens.slice(0, last)) || !(isUnnamed(behind) || beginsReason(why))) return clause
  const { rows, columns, nouns } = gather(next.tokens)
  const isLeftOpen = rows.length + columns.length === 1 && (rows[0] === 'carriedOut' || columns[0] === 'pending')
  return isLeftOpen && nouns.length === 0
    ? { ...clause, tokens: [...tokens.slice(0, last + 1), ...known(next.tokens)] }
    : clause
}

/** Whether words name no row or column. */
function isUnnamed(words: readonly Token[]): boolean {
  const { rows, columns, rate, senses } = gather(words)
  return (
    rows.length + columns.length === 0 && rate === undefined && !senses.has('otherMatter') && !senses.has('channel')
  )
}

function known(words: readonly Token[]): readonly Token[] {
  return words.filter(({ kind }) => kind === 'word')
}
