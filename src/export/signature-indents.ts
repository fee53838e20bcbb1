import { character, textWidth } from './measures'
import { styleDefinitions } from './styles'
import { naturalWidth } from './text-width'

/** Distances from the right edge of the text block, in characters. */
export type SignatureIndents = { issuer: number; date: number }

/**
 * Where issuer and date stand when the report bears no seal, as published reports do: the issuer ends two characters
 * from the right edge, and the date begins two characters further right than the issuer. If the date would come
 * nearer to the edge than that, the date ends two characters from it and the issuer moves left [9704 7.3.5.2].
 */
export function signatureIndents(issuer: string, date: string): SignatureIndents {
  const longer = width(issuer) - width(date)
  if (issuer === '' || date === '') return { issuer: 2, date: 2 }
  // An issuer that leaves no room for this ends where the line does, or is broken; the date stands by itself.
  if (width(issuer) > line - 2) return { issuer: Math.max(0, line - width(issuer)), date: 2 }
  return longer >= 2 ? { issuer: 2, date: longer } : { issuer: 4 - longer, date: 2 }
}

/**
 * Where they stand when a seal is to be set on them: the date ends four characters from the edge, and the issuer is
 * centred above it [9704 7.3.5.1]. An issuer that would reach over the edge ends at it, with the date centred below.
 */
export function sealedIndents(issuer: string, date: string): SignatureIndents {
  const overhang = (width(issuer) - width(date)) / 2
  if (issuer === '' || date === '' || width(issuer) > line) return { issuer: 4, date: 4 }
  return overhang <= 4 ? { issuer: 4 - overhang, date: 4 } : { issuer: 0, date: overhang }
}

/** So many characters of their own size fit a line, since they are set closer. */
const line = textWidth / character - 0.1

/** In characters of the body text. */
function width(text: string): number {
  const { size, tighter = 0 } = styleDefinitions.signatureIssuer
  return naturalWidth({ text, size, tighter }) / character
}
