import { trimmed } from '../schema/trimmed'

/** How much of a text that was not imported is quoted. */
const longestQuote = 60

/** What is said of text with a line through it, which is how people delete by hand. */
export const struckOut = '有带删除线的文字没有导入'

/** A sentence about texts that were left out, with what they begin with; undefined where nothing stands in them. */
export function quotedNote(what: string, texts: readonly string[]): string | undefined {
  const text = trimmed(texts.join(' ').replace(/\s+/g, ' '))
  if (text === '') return undefined
  return `${what}：“${text.length > longestQuote ? `${text.slice(0, longestQuote)}……` : text}”。`
}
