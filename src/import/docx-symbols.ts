import { unreadable } from './decode-text'

/** Characters of the fonts of symbols that occur in reports; the fonts number them in the private area (F000–F0FF). */
const symbols: { readonly [font: string]: { readonly [code: string]: string } } = {
  wingdings: {
    ...Object.fromEntries([...'①②③④⑤⑥⑦⑧⑨⑩'].map((char, i) => [(0x81 + i).toString(16), char])),
    '6c': '●',
    '6e': '■',
    '75': '◆',
    a8: '□',
    fc: '✓',
    fe: '☑',
  },
  symbol: { b7: '•', b4: '×', b8: '÷', b1: '±', a3: '≤', b3: '≥' },
}

/**
 * A character that stands in a Word file by its number in a font (ECMA-376 part 1, 17.3.3.30); one that no text has
 * comes as unreadable, so that the clerk is told.
 */
export function symbolOf(code: string, font: string): string {
  const number = Number.parseInt(code, 16)
  if (Number.isNaN(number)) return unreadable
  const own = number >= 0xf000 && number <= 0xf0ff ? number - 0xf000 : undefined
  if (own === undefined)
    return number >= 0xe000 && number <= 0xf8ff ? unreadable : String.fromCodePoint(number & 0x1fffff)
  const known = symbols[font.toLowerCase()]
  if (known) return known[own.toString(16)] ?? unreadable
  // Any other font is an ordinary one whose characters were only marked as symbols.
  return own >= 32 && own < 127 ? String.fromCharCode(own) : unreadable
}
