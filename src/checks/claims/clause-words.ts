import { gather } from './gathered'
import type { Sense } from './sense'
import { hasSense, isWithin, type Token } from './tokens'

/** `无部分公开、不予公开 3 件`, where two things are spoken of: what is denied ahead of a figure, and the words of that. */
export function partedDenial(tokens: readonly Token[]): readonly [readonly Token[], readonly Token[]] {
  const none = tokens.findIndex((token) => hasSense(token, 'none'))
  const parts = tokens.map((token) => token.kind === 'word' && token.word === '、')
  const end = parts.indexOf(true, none + 1)
  const isParted = none >= 0 && end > none + 1 && parts.indexOf(true, end + 1) < 0 && isPartOfList(tokens, none)
  return isParted ? [tokens.slice(0, end), tokens.slice(end + 1)] : [[], tokens]
}

/** `水事纠纷方面，新收 2 件`: of something that is not known. */
export function isOtherAspect(tokens: readonly Token[]): boolean {
  const last = tokens[tokens.length - 1]
  const { nouns, rows, unknown, senses } = gather(tokens)
  const isAspect = last?.kind === 'word' && /方面$/.test(last.word)
  return isAspect && unknown && nouns.length + rows.length === 0 && !senses.has('disclosure') && !senses.has('content')
}

/** Whether the denial begins the words, or stands behind the 、 that parts it from the figure before. */
function isPartOfList(tokens: readonly Token[], none: number): boolean {
  return none === 0 || (none === 1 && hasSense(tokens[0], 'and'))
}

/** `361 件许可、74 件处罚`: right behind a 、 no words are a figure's own that stand behind another one. */
export function aheadOf(tokens: readonly Token[], isBehindFigure: boolean): readonly Token[] {
  return isBehindFigure && hasSense(tokens[tokens.length - 1], 'and') ? [] : tokens
}

/** `3.依申请公开情况：无。`: a matter, and nothing about it. */
export function isOfHeading(token: Token): boolean {
  if (token.kind !== 'word') return false
  return (
    token.sense.startsWith('noun.') ||
    token.sense === 'disclosure' ||
    /^(?:.*情况|工作|方面|数量|\d.*|（.*）)$/.test(token.word)
  )
}

export function isComparison(token: Token): boolean {
  return hasSense(token, 'compare')
}

export function isFigureOrMark(token: Token): boolean {
  return token.kind === 'quantity' || token.kind === 'mark' || hasSense(token, 'and')
}

/** `10 件申请中予以公开 7 件`, `共 42 件、废止 5 件`: what stands behind 中 or a comma is said of the next figure. */
export function endOfWhole(tokens: readonly Token[], from: number, to: number): number {
  if (to === tokens.length) return to
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word') continue
    if (token.word === '、') return i
    if (isWithin(token)) return i + 1
  }
  // `34 件申请已答复 32 件`: what became of them is said of the next figure.
  const [noun, ...words] = sensesOf(tokens.slice(from, to))
  return noun?.startsWith('noun.') && words.some((sense) => sense.startsWith('row.')) ? from + 1 : to
}

/** The senses of words; none where they are not all known. */
function sensesOf(tokens: readonly Token[]): readonly Sense[] {
  return tokens.every(({ kind }) => kind === 'word')
    ? tokens.flatMap((token) => (token.kind === 'word' ? [token.sense] : []))
    : []
}
