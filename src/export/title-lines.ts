import type { Published } from '../schema/draft'
import { format2021 } from '../schema/format-2021'
import { printedText } from '../schema/printed'
import { charactersPerTitleLine } from './measures'
import { partedName } from './parted-name'
import { widthInCharacters } from './text-width'

/**
 * The lines of the title. What fits one line stands on one; else the issuer is parted from year and name. Lines break
 * where the sense does and are of like length [9704 7.3.1], so an issuer too long for a line is parted after a place.
 */
export function titleLines({ issuer, year }: Pick<Published, 'issuer' | 'year'>): string[] {
  const name = `${year}年${format2021.title}`
  const body = printedText(issuer).replace(/\s+/g, ' ').trim()
  if (body === '') return [name]
  if (widthInCharacters(body + name) <= charactersPerTitleLine) return [body + name]
  return [...partedName(body, widthInCharacters, charactersPerTitleLine), name]
}
