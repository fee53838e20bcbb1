import { gather, speaks } from './gathered'
import type { Sense } from './sense'
import { hasSense, isNoun, type Token } from './tokens'

/**
 * `予以公开、部分公开分别为 3 件、2 件`: the words ahead of each figure, as if it stood behind its own.
 * @param ahead the words ahead of the first figure
 * @param figures how many figures follow
 * @param bare whether these stand beside each other without words, so that they are dealt out even if nobody says so
 * @returns undefined where there are not as many things named as figures
 */
export function dealtOut(ahead: readonly Token[], figures: number, bare: boolean): (readonly Token[])[] | undefined {
  const said = ahead.findIndex((token) => hasSense(token, 'respectively'))
  const at = said < 0 && bare ? ahead.length : said
  if (at < 0 || figures < 2) return undefined
  const things = listed(ahead.slice(0, at))
  return things.length === figures && things.every(isThing) ? sharing(things) : undefined
}

/**
 * `行政复议、行政诉讼各 1 件`: the words of a figure that is one of each of several things, once for each; none where it is one of
 * each of something that is not named, as of 3 人各提交的 1 件. Undefined where nobody says that it is one of each.
 */
export function eachOf(ahead: readonly Token[]): (readonly Token[])[] | undefined {
  const at = ahead.findIndex((token) => hasSense(token, 'each'))
  const each = ahead[at]
  if (each?.kind !== 'word') return undefined
  // 均为 is said of one as well, and not only of figures.
  const isOfSeveral = each.word.startsWith('各')
  const things = listed(ahead.slice(0, at)).filter((thing) => thing.length > 0)
  // `行政复议和行政应诉培训各 2 次`
  if (things.some((thing) => gather(thing).senses.has('otherMatter'))) return []
  if (things.length > 1 && things.every(isThing) && (isOfSeveral || at === ahead.length - 1)) return sharing(things)
  return isOfSeveral ? [] : undefined
}

/** What is parted by 、 or 和. */
function listed(words: readonly Token[]): (readonly Token[])[] {
  const things: Token[][] = [[]]
  for (const token of words) {
    const parts = token.kind === 'mark' || hasSense(token, 'and')
    const two = bothOf(token)
    if (two) {
      things[things.length - 1]?.push(two[0])
      things.push([two[1]])
    } else if (parts) things.push([])
    else things[things.length - 1]?.push(token)
  }
  return things
}

/** Words that name two things by themselves. */
const namingTwo: readonly (readonly [RegExp, Sense, Sense])[] = [
  [/复议[、和及]诉讼/, 'noun.reconsideration', 'noun.suit'],
  [/^自然人、法人/, 'column.person', 'column.organisations'],
]

/** `复议、诉讼案件`, `自然人、法人或其他组织`: the two that it names. */
function bothOf(token: Token): readonly [Token, Token] | undefined {
  if (token.kind !== 'word') return undefined
  const [, first, second] = namingTwo.find(([pattern]) => pattern.test(token.word)) ?? []
  return first && second
    ? [
        { ...token, sense: first },
        { ...token, sense: second },
      ]
    : undefined
}

const isThing = (thing: readonly Token[]) => speaks(gather(thing))

/** `现行有效的规章和规范性文件分别为…`: the row or column said of the first thing is said of all that name no other. */
function sharing(things: readonly (readonly Token[])[]): (readonly Token[])[] {
  const [first = []] = things
  const said = first.filter(({ kind }, i) => kind === 'word' && i < first.findIndex(isNoun)).filter(isRowOrColumn)
  return things.map((thing, i) =>
    i === 0 || said.length === 0 || thing.some(isRowOrColumn) ? thing : [...said, ...thing],
  )
}

const isRowOrColumn = (token: Token) => token.kind === 'word' && /^(?:row|column)\./.test(token.sense)
