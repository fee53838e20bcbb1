/** A stretch of text in one font and size. */
export type StyledRun = {
  text: string
  /** Half points. */
  size: number
  /** How much closer characters are set, in twentieths of a point. */
  tighter: number
}

/** How wide a text is on one line, in twentieths of a point, the spaces between Chinese and Latin included. */
export function naturalWidth(run: StyledRun): number {
  const characters = charactersOf(run.text)
  return characters.reduce((sum, character, at) => {
    const before = characters[at - 1] ?? ''
    return sum + advance(character, before, run) + (before === '' ? 0 : spaceBetween(before, character, run))
  }, 0)
}

/** The same in characters of its own size. */
export function widthInCharacters(text: string): number {
  return naturalWidth({ text, size: 1, tighter: 0 }) / 10
}

/** The characters of a text, each with the marks that are set upon it: none of them is ever parted. */
export function charactersOf(text: string): readonly string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []
}

/**
 * Widths of the printable ASCII characters of Times New Roman, in thousandths of the font size, from the space on; as the
 * font's own metrics have them. Substitutes such as Liberation Serif are made to the same.
 */
const times = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
  722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
  444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
  200, 480, 541,
]

/** The same of U+00A0 to U+00FF. */
const latin1 = [
  250, 333, 500, 500, 500, 500, 200, 500, 333, 760, 276, 500, 564, 333, 760, 500, 400, 549, 300, 300, 333, 576, 453,
  250, 333, 300, 310, 500, 750, 750, 750, 444, 722, 722, 722, 722, 722, 722, 889, 667, 611, 611, 611, 611, 333, 333,
  333, 333, 722, 722, 722, 722, 722, 722, 722, 564, 722, 722, 722, 722, 722, 722, 556, 500, 444, 444, 444, 444, 444,
  444, 667, 444, 444, 444, 444, 444, 278, 278, 278, 278, 500, 500, 500, 500, 500, 500, 500, 549, 500, 500, 500, 500,
  500, 500, 500, 500,
]

/** Widths in Times New Roman of marks that are set in whichever font the text before them is. */
const timesMarks: { readonly [mark: string]: number } = { '“': 444, '”': 444, '‘': 333, '’': 333 }

/**
 * Whether a character is set in the Latin font: European letters with the signs of Latin-1, as LibreOffice has it. Signs
 * of later blocks, such as ① and №, count as Chinese.
 */
export function isLatin(character: string): boolean {
  const code = character.charCodeAt(0)
  return latinBlocks.some(([from, to]) => from <= code && code <= to)
}

const latinBlocks = [
  [0x21, 0x7e],
  [0xa1, 0x24f],
  [0x370, 0x58f],
  [0x1e00, 0x1fff],
] as const

/**
 * The advance of a character in twentieths of a point, the style's closer setting included. Chinese characters are as wide
 * as they are high; quotes after Latin text are Latin ones, as LibreOffice has it.
 */
export function advance(character: string, before: string, { size, tighter }: StyledRun): number {
  // Half points to twentieths of a point: 10.
  return (thousandths(character, before) / 1000) * size * 10 - tighter
}

function thousandths(character: string, before: string): number {
  const own = timesWidth(character)
  if (own !== undefined) return own
  // Letters with diacritics are as wide as without.
  if (isLatin(character)) return timesWidth(character.normalize('NFD')) ?? 500
  return (isLatin(before) ? timesMarks[character] : undefined) ?? 1000
}

function timesWidth(character: string): number | undefined {
  const code = character.charCodeAt(0)
  return times[code - 0x20] ?? latin1[code - 0xa0]
}

/**
 * Word processors part Chinese letters from Latin ones and from digits by a small space, marks of punctuation not: a fifth
 * of the size in LibreOffice, about a quarter in Word. Where the font changes the closer setting ends, too.
 */
export function spaceBetween(before: string, after: string, { size, tighter }: StyledRun): number {
  if (isLatin(before) === isLatin(after)) return 0
  return tighter + (isLetterOrDigit.test(before) && isLetterOrDigit.test(after) ? (size * 10) / 5 : 0)
}

const isLetterOrDigit = /[\p{L}\p{N}]/u
