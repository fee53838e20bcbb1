import type { Section } from '../schema/format'
import { format2021 } from '../schema/format-2021'
import { paragraphStyles } from '../schema/paragraph-styles'
import { sectionAliases } from './aliases'
import type { Block, Paragraph } from './block'
import { labelKey, narrowed } from './labels'

/** The blocks of a document, sorted into its sections. */
export type SectionedBlocks = {
  /** Paragraphs between title and first section, and those of each section, by section id; `preamble` for the former. */
  paragraphs: ReadonlyMap<string, readonly number[]>
  /** The headings from top to bottom. */
  starts: readonly { section: Section; block: number }[]
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

/** Sorts the blocks into the six sections by their headings. `leftOut`: blocks of the title, and around the report. */
export function recogniseSections(blocks: readonly Block[], leftOut: ReadonlySet<number>): SectionedBlocks {
  const paragraphs = new Map<string, number[]>()
  const starts: { section: Section; block: number }[] = []
  const unofficial: { section: Section; block: number; text: string }[] = []
  const styled = hasStyledHeadings(blocks)
  let current = 'preamble'
  blocks.forEach((block, at) => {
    if (block.kind !== 'paragraph' || leftOut.has(at)) return
    const section = styled && !isStyled(block) ? undefined : sectionOfHeading(block)
    if (!section) {
      const known = paragraphs.get(current)
      if (known) known.push(at)
      else paragraphs.set(current, [at])
      return
    }
    current = section.id
    starts.push({ section, block: at })
    if (labelKey(block.text) !== labelKey(section.title)) unofficial.push({ section, block: at, text: block.text })
  })
  const timesFound = (section: Section) => starts.filter((start) => start.section === section).length
  return {
    paragraphs,
    starts,
    unofficial,
    repeated: sections.filter((section) => timesFound(section) > 1),
    missing: sections.filter((section) => timesFound(section) === 0),
  }
}

/** Whether all six headings bear the style of headings: then a line of text worded like one is none. */
function hasStyledHeadings(blocks: readonly Block[]): boolean {
  const found = blocks.flatMap((block) =>
    block.kind === 'paragraph' && isStyled(block) ? [sectionOfHeading(block)] : [],
  )
  return sections.every((section) => found.includes(section))
}

function isStyled({ style }: Paragraph): boolean {
  return style === paragraphStyles.heading1
}

/** Whether a line without a style is the heading of a section. */
export function isSectionHeading(text: string): boolean {
  return sectionOfHeading({ kind: 'paragraph', text }) !== undefined
}

/** `3.收到和处理政府信息公开申请情况`: how a converter writes a heading that the word processor had counted. */
function countedTitle(section: Section): string {
  return `${sections.indexOf(section) + 1}.${narrowed(section.title)}`
}

/**
 * The section that a line is the heading of: its ordinal and title, the official title alone on a line, or any title in
 * the style of headings, whose ordinal the word processor may add. A remark in brackets behind it does not matter.
 */
export function sectionOfHeading(block: Paragraph): Section | undefined {
  const line = narrowed(block.text)
    .replace(/[。:;]$/, '')
    .replace(/\([^()]{1,20}\)$/, '')
  const section = byKey.get(labelKey(line))
  if (!section) return undefined
  const hasOrdinal = sectionOrdinal.test(line) || line === countedTitle(section)
  return hasOrdinal || isStyled(block) || line === narrowed(section.title) ? section : undefined
}
