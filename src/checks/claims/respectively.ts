import { gather, speaks } from './gathered'
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
  const things: Token[][] = [[]]
  for (const token of ahead.slice(0, at)) {
    const parts = token.kind === 'mark' || hasSense(token, 'and')
    if (parts) things.push([])
    else things[things.length - 1]?.push(token)
  }
  const all = things.length === figures && things.every((thing) => speaks(gather(thing)))
  return all ? sharing(things) : undefined
}

/** `现行有效的规章和规范性文件分别为…`: the row or column said of the first thing is said of all that name no other. */
function sharing(things: readonly (readonly Token[])[]): (readonly Token[])[] {
  const [first = []] = things
  const said = first.filter(({ kind }, i) => kind === 'word' && i < first.findIndex(isNoun)).filter(isRowOrColumn)
  return things.map((thing, i) =>
    i === 0 || said.length === 0 || thing.some(isRowOrColumn) ? thing : [...said, ...thing],
  )
}

const isRowOrColumn = (token: Token) => token.kind === 'word' && /^(?:row|column)\./.test(token.sense)
