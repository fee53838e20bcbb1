import type { DocumentParagraph } from './official-document'

/**
 * A paragraph of a narrative with its heading, if it has one, found by its ordinal [9704 7.3.3]: `（一）` is of the
 * second level, `1.` of the third. A heading has a line of its own, or runs into its paragraph up to the first full
 * stop: `（一）加强主动公开。2023年……`; of such a paragraph only the heading is set in the heading's style.
 */
export function narrativeParagraph(line: string): DocumentParagraph {
  for (const { style, alone, runIn } of levels) {
    if (alone.test(line)) return { kind: 'paragraph', style, runs: [{ text: line }] }
    const heading = runIn?.exec(line)?.[0]
    if (heading === undefined) continue
    return { kind: 'paragraph', style: 'body', runs: [{ text: heading, style }, { text: line.slice(heading.length) }] }
  }
  return { kind: 'paragraph', style: 'body', runs: [{ text: line }] }
}

/** Longer than this a line is a sentence that happens to be numbered, not a heading. The third level never runs in. */
const levels = [
  {
    style: 'heading2',
    alone: /^[（(][一二三四五六七八九十]{1,3}[）)][^。；！？]{1,36}[。：:]?$/u,
    runIn: /^[（(][一二三四五六七八九十]{1,3}[）)][^。；！？]{1,36}。/u,
  },
  { style: 'heading3', alone: /^\d{1,2}[.．、](?!\d)[^。；！？，]{1,36}[：:]?$/u, runIn: undefined },
] as const
