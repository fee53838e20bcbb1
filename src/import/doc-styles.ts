import { paragraphStyles } from '../schema/paragraph-styles'
import { type DocFile, fibParts, partOf } from './doc-file'
import { type Property, propertiesIn } from './doc-properties'

/** A paragraph style: its id as Word files of today name it, where it has one, and the properties it gives. */
export type DocStyle = { id: string | undefined; properties: readonly Property[] }

/** Built-in styles by their number ([MS-DOC] StdfBase: sti). */
const builtIn: { readonly [sti: number]: string } = {
  1: paragraphStyles.heading1,
  2: paragraphStyles.heading2,
  3: paragraphStyles.heading3,
  28: paragraphStyles.body,
  32: paragraphStyles.pageNumber,
  62: paragraphStyles.title,
  64: paragraphStyles.signatureIssuer,
  76: paragraphStyles.signatureDate,
}

const paragraphStyle = 1
const noBase = 0xfff
/** A style is based on at most so many others in a row. */
const deepest = 11

type RawStyle = { number: number; base: number; properties: readonly Property[] }

/** The styles of a document, by their number ([MS-DOC] 2.9.271, STSH). */
export function stylesOf(file: DocFile): (number: number) => DocStyle {
  const raw = rawStyles(file.part(fibParts.styles))
  return (number) => {
    const chain: RawStyle[] = []
    for (let at = number; chain.length < deepest; ) {
      const style = raw[at]
      if (!style) break
      chain.unshift(style)
      at = style.base
    }
    return { id: builtIn[raw[number]?.number ?? -1], properties: chain.flatMap((style) => style.properties) }
  }
}

function rawStyles(part: DataView): (RawStyle | undefined)[] {
  if (part.byteLength < 6) return []
  const count = part.getUint16(2, true)
  const baseLength = part.getUint16(4, true)
  const styles: (RawStyle | undefined)[] = []
  let at = 2 + part.getUint16(0, true)
  for (let i = 0; i < count && at + 2 <= part.byteLength; i++) {
    const length = part.getUint16(at, true)
    styles.push(length === 0 ? undefined : rawStyle(partOf(part, at + 2, length), baseLength))
    at += 2 + length + (length % 2)
  }
  return styles
}

/** [MS-DOC] 2.9.258, STD: a base of fixed length, the name, then lists of properties; the paragraph's is the first. */
function rawStyle(std: DataView, baseLength: number): RawStyle | undefined {
  if (baseLength < 10 || std.byteLength < baseLength + 2) return undefined
  const kind = std.getUint16(2, true)
  const number = std.getUint16(0, true) & 0xfff
  const base = kind >> 4
  const style = { number, base: base === noBase ? -1 : base, properties: [] as Property[] }
  if ((kind & 0xf) !== paragraphStyle) return style
  const at = baseLength + 2 + 2 * (std.getUint16(baseLength, true) + 1)
  if (at + 4 > std.byteLength) return style
  const list = partOf(std, at + 4, std.getUint16(at, true) - 2)
  return { ...style, properties: [...propertiesIn(list)] }
}
