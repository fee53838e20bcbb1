import { gather, speaks } from './gathered'
import type { Token } from './tokens'

/**
 * `予以公开、部分公开分别为 3 件、2 件`: the words ahead of each figure, as if it stood behind its own.
 * @param ahead the words ahead of the first figure
 * @param figures how many figures follow
 * @returns undefined where there are not as many things named as figures
 */
export function dealtOut(ahead: readonly Token[], figures: number): (readonly Token[])[] | undefined {
  const at = ahead.findIndex((token) => token.kind === 'word' && token.sense === 'respectively')
  if (at < 0 || figures < 2) return undefined
  const things: Token[][] = [[]]
  for (const token of ahead.slice(0, at)) {
    const parts = token.kind === 'mark' || (token.kind === 'word' && token.sense === 'and')
    if (parts) things.push([])
    else things[things.length - 1]?.push(token)
  }
  const all = things.length === figures && things.every((thing) => speaks(gather(thing)))
  return all ? things : undefined
}
