import { character } from './measures'
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
  return longer >= 2 ? { issuer: 2, date: longer } : { issuer: 4 - longer, date: 2 }
}

/**
 * Where they stand when a seal is to be set on them: the date ends four characters from the edge, and the issuer is
 * centred above it [9704 7.3.5.1]. An issuer that would reach over the edge ends at it, with the date centred below.
 */
export function sealedIndents(issuer: string, date: string): SignatureIndents {
  const overhang = (width(issuer) - width(date)) / 2
  if (issuer === '' || date === '') return { issuer: 4, date: 4 }
  return overhang <= 4 ? { issuer: 4 - overhang, date: 4 } : { issuer: 0, date: overhang }
}

/** In characters of the body text. */
function width(text: string): number {
  const { size, tighter = 0 } = styleDefinitions.signatureIssuer
  return naturalWidth({ text, size, tighter }) / character
}
