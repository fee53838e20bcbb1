import type { Block } from './block'
import { unreadable } from './decode-text'
import type { ImportNote } from './imported'

/** How many places are quoted, and how much around each. */
const quoted = 3
const around = 6

/** Says where characters could not be read: they stand in the texts as `unreadable`. */
export function unreadNotes(blocks: readonly Block[]): ImportNote[] {
  const quotes: string[] = []
  let places = 0
  let first: number | undefined
  blocks.forEach((block, at) => {
    const texts = block.kind === 'paragraph' ? [block.text] : block.rows.flatMap((row) => row.map(({ text }) => text))
    for (const text of texts) {
      for (let found = text.indexOf(unreadable); found >= 0; found = text.indexOf(unreadable, found + 1)) {
        places++
        first ??= at
        if (quotes.length < quoted) quotes.push(`“${text.slice(Math.max(0, found - around), found + 1 + around)}”`)
      }
    }
  })
  if (first === undefined) return []
  const message = `有 ${places} 处文字损坏，无法读出，在原文处显示为“${unreadable}”：${quotes.join('、')}${
    places > quoted ? '等' : ''
  }；其余已照常读入，请对照原文补上，前后的字也请核对。`
  return [{ severity: 'odd', message, at: { block: first } }]
}
