import { character, textWidth } from './measures'
import { partedName } from './parted-name'
import { styleDefinitions } from './styles'
import { naturalWidth } from './text-width'

/** Distances from the right edge of the text block, in characters; of each line of the issuer. */
export type SignatureIndents = { issuer: readonly number[]; date: number }

/** The lines of the issuer: one, or two parted after a place where a line less two characters is too short for it. */
export function issuerLines(issuer: string): string[] {
  return issuer === '' ? [] : partedName(issuer, width, line - 2)
}

/**
 * Where issuer and date stand when the report bears no seal, as published reports do: the issuer ends two characters
 * from the right edge, and the date begins two characters further right than its last line. If the date would come
 * nearer to the edge than that, the date ends two characters from it and the issuer moves left [9704 7.3.5.2].
 */
export function signatureIndents(issuer: readonly string[], date: string): SignatureIndents {
  const last = width(issuer[issuer.length - 1] ?? '')
  const longer = last - width(date)
  // A name that no place parts is broken by the word processor; the date stands by itself.
  if (issuer.length === 0 || date === '' || last > line - 2) return { issuer: issuer.map(() => 2), date: 2 }
  const shift = Math.max(0, 2 - longer)
  return { issuer: issuer.map(() => 2 + shift), date: longer + shift }
}

/**
 * Where they stand when a seal is to be set on them: the date ends four characters from the edge, and the issuer is
 * centred above it [9704 7.3.5.1]. An issuer that would reach over the edge ends at it, with the date centred below.
 */
export function sealedIndents(issuer: readonly string[], date: string): SignatureIndents {
  const longest = Math.max(0, ...issuer.map(width))
  if (issuer.length === 0 || date === '' || longest > line) return { issuer: issuer.map(() => 4), date: 4 }
  const end = Math.max(4, (longest - width(date)) / 2)
  return { issuer: issuer.map((each) => end - (width(each) - width(date)) / 2), date: end }
}

/** So many characters of their own size fit a line, since they are set closer. */
const line = textWidth / character - 0.1

/** In characters of the body text. */
function width(text: string): number {
  const { size, tighter = 0 } = styleDefinitions.signatureIssuer
  return naturalWidth({ text, size, tighter }) / character
}
