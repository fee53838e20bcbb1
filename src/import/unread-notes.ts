import type { Block } from './block'
import { unreadable } from './decode-text'
import type { ImportNote } from './imported'

/** How many places are quoted, and how much around each. */
const quoted = 3
const around = 6

/** Says where characters could not be read: they stand in the texts as `unreadable`. */
export function unreadNotes(blocks: readonly Block[]): ImportNote[] {
  const places = blocks.flatMap((block, at) => {
    const texts = block.kind === 'paragraph' ? [block.text] : block.rows.flatMap((row) => row.map(({ text }) => text))
    return texts.flatMap((text) => quotesOf(text).map((quote) => ({ at, quote })))
  })
  const [first] = places
  if (!first) return []
  const quotes = places.slice(0, quoted).map(({ quote }) => `“${quote}”`)
  const message = `有 ${places.length} 处文字损坏，无法读出，在原文处显示为“${unreadable}”：${quotes.join('、')}${
    places.length > quoted ? '等' : ''
  }；其余已照常读入，请对照原文补上，前后的字也请核对。`
  return [{ severity: 'odd', message, at: { block: first.at } }]
}

function quotesOf(text: string): string[] {
  return text
    .split(unreadable)
    .slice(0, -1)
    .map((before, i, parts) => {
      const after = text.slice(parts.slice(0, i + 1).join(' ').length + 1)
      return `${before.slice(-around)}${unreadable}${after.slice(0, around)}`
    })
}
