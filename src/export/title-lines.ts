import type { Published } from '../schema/draft'
import { format2021 } from '../schema/format-2021'
import { printedText } from '../schema/printed'
import { charactersPerTitleLine } from './measures'
import { widthInCharacters } from './text-width'

/**
 * The lines of the title. What fits one line stands on one; else the issuer is parted from year and name. Lines break
 * where the sense does and are of like length [9704 7.3.1], so an issuer too long for a line is parted after a place.
 */
export function titleLines({ issuer, year }: Pick<Published, 'issuer' | 'year'>): string[] {
  const name = `${year}年${format2021.title}`
  const body = printedText(issuer).replace(/\s+/g, ' ').trim()
  if (body === '') return [name]
  return fits(body + name) ? [body + name] : [...partedIssuer(body), name]
}

/** Names of places end in one of these; a break after the first of them leaves the province on the first line. */
const endsOfPlaces = /[省市区县州盟旗乡镇]/g

/** Two lines parted after the place that leaves them most alike, or one that the word processor has to break. */
function partedIssuer(issuer: string): string[] {
  if (fits(issuer)) return [issuer]
  const breaks = [...issuer.matchAll(endsOfPlaces)]
    .map(({ index }) => [issuer.slice(0, index + 1), issuer.slice(index + 1)] as const)
    .filter(([first, second]) => second !== '' && fits(first) && fits(second))
    .sort((a, b) => unevenness(a) - unevenness(b))
  return breaks[0] ? [...breaks[0]] : [issuer]
}

function fits(line: string): boolean {
  return widthInCharacters(line) <= charactersPerTitleLine
}

function unevenness([first, second]: readonly [string, string]): number {
  return Math.abs(widthInCharacters(first) - widthInCharacters(second))
}
