import type { Block, Paragraph } from './block'
import type { ImportNote } from './imported'

/** What a reader makes of a file: its blocks, and what it has to say about them. */
export type Reading = { blocks: readonly Block[]; notes: readonly ImportNote[] } & Around

/** What a file holds that is no block of the report. */
export type Around = {
  /** Blocks that stand around the report, as the navigation of a web page does: listed, never placed. */
  outside?: ReadonlySet<number>
  /** Where pictures stand: each before the block of this index. */
  pictures?: readonly number[]
}

/** A picture while a document is read. `withoutPictures` takes it out again. */
const pictureMark = '\ufffc'

export function pictureParagraph(): Paragraph {
  return { kind: 'paragraph', text: pictureMark }
}

export function isPicture(block: Block): boolean {
  return block.kind === 'paragraph' && block.text === pictureMark
}

/** The blocks without the pictures among them, and where those stood. */
export function withoutPictures(blocks: readonly Block[]): { blocks: Block[]; pictures: number[] } {
  const kept: Block[] = []
  const pictures: number[] = []
  for (const block of blocks) {
    if (isPicture(block)) pictures.push(kept.length)
    else kept.push(block)
  }
  return { blocks: kept, pictures }
}
