import type { Height } from './raised-text'

/** What the elements of a web page mean for its text. */

/** Elements whose content is not shown as text of the page. */
const leftOut = new Set(
  'script style template noscript title select option button textarea svg math canvas iframe object audio video map rp rt'.split(
    ' ',
  ),
)

/** Elements that stand within a line; every other begins and ends one. */
const inline = new Set(
  `a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr q ruby samp small span strong
   sub sup time tt u var wbr rb o:p st1 w:sdt input link meta base`.split(/\s+/),
)

export function isLeftOut(name: string): boolean {
  return leftOut.has(name)
}

export function breaksLine(name: string): boolean {
  // Word writes elements of its own namespaces, all of them within a line.
  return !inline.has(name) && !/^(?:o|st1|w|v|m):/.test(name)
}

/**
 * Hidden by its attributes; `mso-hide` and the list of comments are what Word writes. The header and footer of pages,
 * which LibreOffice writes in blocks with that title, are no part of the text either.
 */
export function isHidden({ hidden, title, style = '' }: { [name: string]: string }): boolean {
  return (
    hidden !== undefined ||
    title === 'header' ||
    title === 'footer' ||
    /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0+(?![.\d])|mso-hide\s*:\s*all|mso-element\s*:\s*comment/i.test(
      style,
    )
  )
}

/** Whether the line breaks of the source count within this element. */
export function isSpaced(name: string, { style = '' }: { [name: string]: string }, outer: boolean): boolean {
  const set = /white-space\s*:\s*([a-z-]+)/i.exec(style)?.[1]?.toLowerCase()
  if (set !== undefined) return set.startsWith('pre')
  return outer || name === 'pre'
}

/** Whether a line goes through the text of an element: it was deleted by hand. */
export function isStruck(name: string, { style = '' }: { [name: string]: string }): boolean {
  return struck.has(name) || /text-decoration(?:-line)?\s*:[^;]*line-through/i.test(style)
}

const struck = new Set(['del', 's', 'strike'])

/** Where the characters of an element stand. @param outer where those around it stand */
export function heightOf(name: string, { style = '' }: { [name: string]: string }, outer: Height): Height {
  const set = /vertical-align\s*:\s*(super|sub|baseline)/i.exec(style)?.[1]?.toLowerCase() ?? name
  if (set === 'baseline') return undefined
  return set === 'sup' || set === 'super' ? 'raised' : set === 'sub' ? 'lowered' : outer
}
