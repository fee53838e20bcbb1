import { type DocFile, fibParts, partOf } from './doc-file'
import { numberAs } from './number-formats'

/**
 * A level of a list ([MS-DOC] LVL): its first number, its kind of number, and its text with places for numbers.
 * `plainAbove`: the numbers of the levels above are drawn in digits in it (fLegal).
 */
type Level = { start: number; format: number; text: string; plainAbove: boolean }
type List = { id: number; simple: boolean; levels: Level[] }
/** A use of a list ([MS-DOC] LFO); it may replace some levels or begin them anew. */
type Override = { list: number; levels: Map<number, Partial<Level>> }

/** Gives the numbers of numbered paragraphs, one after the other. */
export type Numbering = {
  /**
   * @param use the paragraph's list, counted from 1 (sprmPIlfo); 0 for none
   * @param level the paragraph's level in it, from 0
   * @returns its number as drawn, `（一）`; '' for a bullet; undefined where the list is not known
   */
  next(use: number, level: number): string | undefined
}

const highestLevel = 8
/** [MS-DOC] LVL: in the text of a level the characters 0 to 8 stand for the numbers of the levels. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are the format's
const placeOfNumber = /[\u0000-\u0008]/g
const maxLists = 10_000

/** Reads the lists of a document ([MS-DOC] 2.4.6.3; PlfLst, PlfLfo). */
export function numberingOf(file: DocFile): Numbering {
  const lists = new Map(listsOf(file).map((list) => [list.id, list]))
  const overrides = overridesOf(file)
  /** The numbers reached: of a list, and of each level of it. */
  const reached = new Map<number, (number | undefined)[]>()
  /** Levels that a use of a list begins anew, once they have begun. */
  const begun = new Set<string>()
  return {
    next(use, at) {
      const override = overrides[use - 1]
      const list = override && lists.get(override.list)
      if (!list) return undefined
      const level = list.simple ? 0 : Math.min(at, highestLevel)
      const levels = list.levels.map((each, i) => ({ ...each, ...override.levels.get(i) }))
      const own = levels[level]
      if (!own) return undefined
      const numbers = reached.get(list.id) ?? []
      reached.set(list.id, numbers)
      const begins = override.levels.get(level)?.start !== undefined && !begun.has(`${use} ${level}`)
      if (begins) begun.add(`${use} ${level}`)
      const before = begins ? undefined : numbers[level]
      numbers.length = level
      numbers[level] = before === undefined ? own.start : before + 1
      return own.text.replace(placeOfNumber, (place) => {
        const other = place.charCodeAt(0)
        const { format = 0, start = 1 } = levels[other] ?? {}
        return drawn(numbers[other] ?? start, own.plainAbove && format !== zeroPadded ? digits : format)
      })
    },
  }
}

/** [MS-DOC] LSTF: 28 bytes each; the levels follow behind all of them, one for a simple list, else nine. */
function listsOf(file: DocFile): List[] {
  const part = file.part(fibParts.lists)
  if (part.byteLength < 2) return []
  const count = Math.min(part.getInt16(0, true), Math.floor((part.byteLength - 2) / 28), maxLists)
  const lists: List[] = []
  // The levels lie behind the part's own length.
  const start = part.byteOffset - file.table.byteOffset + part.byteLength
  const rest = partOf(file.table, start, file.table.byteLength)
  let at = 0
  for (let i = 0; i < count; i++) {
    const simple = (part.getUint8(2 + 28 * i + 26) & 1) === 1
    const levels: Level[] = []
    for (let level = 0; level < (simple ? 1 : highestLevel + 1); level++) {
      const read = levelAt(rest, at)
      if (!read) return lists
      levels.push(read.level)
      at = read.next
    }
    lists.push({ id: part.getInt32(2 + 28 * i, true), simple, levels })
  }
  return lists
}

/** [MS-DOC] LVLF of 28 bytes, then two lists of properties, then the text with its length. */
function levelAt(view: DataView, at: number): { level: Level; next: number } | undefined {
  if (at + 28 > view.byteLength) return undefined
  const textAt = at + 28 + view.getUint8(at + 24) + view.getUint8(at + 25)
  if (textAt + 2 > view.byteLength) return undefined
  const length = view.getUint16(textAt, true)
  if (textAt + 2 + 2 * length > view.byteLength) return undefined
  const codes = Array.from({ length }, (_, i) => view.getUint16(textAt + 2 + 2 * i, true))
  const format = view.getUint8(at + 4)
  const plainAbove = (view.getUint8(at + 5) & 4) !== 0
  const text = format === bullet ? '' : codes.map((code) => String.fromCharCode(code)).join('')
  return { level: { start: view.getInt32(at, true), format, text, plainAbove }, next: textAt + 2 + 2 * length }
}

/** [MS-DOC] LFO of 16 bytes each; behind all of them LFOData: four bytes, then the levels it replaces. */
function overridesOf(file: DocFile): Override[] {
  const part = file.part(fibParts.overrides)
  if (part.byteLength < 4) return []
  const count = Math.min(part.getUint32(0, true), Math.floor((part.byteLength - 4) / 16), maxLists)
  const overrides: Override[] = []
  let at = 4 + 16 * count
  for (let i = 0; i < count; i++) {
    const levels = new Map<number, Partial<Level>>()
    overrides.push({ list: part.getInt32(4 + 16 * i, true), levels })
    at += 4
    for (let replaced = part.getUint8(4 + 16 * i + 12); replaced > 0 && at + 8 <= part.byteLength; replaced--) {
      const start = part.getInt32(at, true)
      const flags = part.getUint32(at + 4, true)
      at += 8
      const whole = (flags & 0x20) !== 0 ? levelAt(part, at) : undefined
      if (whole) at = whole.next
      levels.set(flags & 0xf, whole ? whole.level : (flags & 0x10) !== 0 ? { start } : {})
    }
  }
  return overrides
}

/** [MS-OSHARED] 2.2.1.3, MSONFC. */
const digits = 0
const zeroPadded = 22
const bullet = 23

/** A number in one of the ways of MSONFC. */
function drawn(value: number, format: number): string {
  if (format === 26) return `${value}.`
  if (format === 27) return `(${value})`
  return numberAs(formatNames[format] ?? 'decimal', value)
}

/** The same ways by the names that later files have for them; those not listed are drawn in digits. */
const formatNames: { readonly [format: number]: string } = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'chineseCounting',
  11: 'chineseCounting',
  14: 'decimalFullWidth',
  18: 'decimalEnclosedCircle',
  [zeroPadded]: 'decimalZero',
  28: 'decimalEnclosedCircle',
  30: 'ideographTraditional',
  33: 'chineseCounting',
  35: 'chineseCounting',
  37: 'chineseCounting',
  39: 'chineseCounting',
  255: 'none',
}
