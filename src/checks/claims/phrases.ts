import type { Phrase } from './phrase'
import { phrasesAround } from './phrases-around'
import { phrasesOfApplications } from './phrases-of-applications'
import { phrasesOfDisputes } from './phrases-of-disputes'
import { phrasesOfDocuments } from './phrases-of-documents'
import type { Sense } from './sense'

/** Of a phrase and a word at one place the longer counts, of phrases as long as each other the first. */
const phrases: readonly Phrase[] = [
  ...phrasesOfDocuments,
  ...phrasesOfApplications,
  ...phrasesOfDisputes,
  ...phrasesAround,
]

const byFirstCharacter = new Map<string, { pattern: RegExp; sense: Sense }[]>()
for (const { begins, pattern, sense } of phrases) {
  const compiled = { pattern: new RegExp(pattern, 'y'), sense }
  for (const character of begins) {
    byFirstCharacter.set(character, [...(byFirstCharacter.get(character) ?? []), compiled])
  }
}

/** The longest phrase that begins at a position of a plain text. */
export function phraseAt(text: string, from: number): { word: string; sense: Sense } | undefined {
  let longest: { word: string; sense: Sense } | undefined
  for (const { pattern, sense } of byFirstCharacter.get(text.charAt(from)) ?? []) {
    pattern.lastIndex = from
    const [word] = pattern.exec(text) ?? []
    if (word !== undefined && word.length > (longest?.word.length ?? 0)) longest = { word, sense }
  }
  return longest
}
