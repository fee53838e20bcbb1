import { trimmed } from '../schema/trimmed'
import type { Block } from './block'

/** The text of some paragraphs, a line each; tables among them have none. */
export function textOf(blocks: readonly Block[], at: readonly number[]): string {
  return at
    .flatMap((each) => {
      const block = blocks[each]
      return block?.kind === 'paragraph' ? block.text.split('\n').map(trimmed) : []
    })
    .filter((line) => line !== '')
    .join('\n')
}
