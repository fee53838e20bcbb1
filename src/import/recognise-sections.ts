import type { Section } from '../schema/format'
import { format2021 } from '../schema/format-2021'
import { sectionAliases } from './aliases'
import type { Block } from './block'
import { labelKey, narrowed } from './labels'

/** The blocks of a document, sorted into its sections. */
export type SectionedBlocks = {
  /** Paragraphs between title and first section, and those of each section, by section id; `preamble` for the former. */
  paragraphs: ReadonlyMap<string, readonly number[]>
  /** Section headings that are not worded officially, with the block they stand in. */
  unofficial: readonly { section: Section; block: number; text: string }[]
  /** Sections found more than once, or not at all. */
  repeated: readonly Section[]
  missing: readonly Section[]
}

const sections: readonly Section[] = format2021.sections
const byKey: ReadonlyMap<string, Section> = new Map(
  sections.flatMap((section) =>
    [section.title, ...(sectionAliases[section.id] ?? [])].map((title) => [labelKey(title), section] as const),
  ),
)

/** `一、` … `六、` before a title; with it the title alone decides. */
const sectionOrdinal = /^[一二三四五六七八九][、.,]/

/** Sorts the blocks into the six sections by their headings. Blocks of the title are left out. */
export function recogniseSections(blocks: readonly Block[], titleBlocks: readonly number[]): SectionedBlocks {
  const paragraphs = new Map<string, number[]>()
  const found = new Map<Section, number>()
  const unofficial: { section: Section; block: number; text: string }[] = []
  let current = 'preamble'
  blocks.forEach((block, at) => {
    if (block.kind !== 'paragraph' || titleBlocks.includes(at)) return
    const section = sectionOfHeading(block.text)
    if (!section) {
      const known = paragraphs.get(current)
      if (known) known.push(at)
      else paragraphs.set(current, [at])
      return
    }
    current = section.id
    found.set(section, (found.get(section) ?? 0) + 1)
    if (labelKey(block.text) !== labelKey(section.title)) unofficial.push({ section, block: at, text: block.text })
  })
  return {
    paragraphs,
    unofficial,
    repeated: sections.filter((section) => (found.get(section) ?? 0) > 1),
    missing: sections.filter((section) => !found.has(section)),
  }
}

/** The section that a line is the heading of: its ordinal and title, or the official title alone on a line. */
function sectionOfHeading(text: string): Section | undefined {
  const line = narrowed(text).replace(/[。:;]$/, '')
  const section = byKey.get(labelKey(line))
  if (!section) return undefined
  return sectionOrdinal.test(line) || line === narrowed(section.title) ? section : undefined
}
