import type { FormatTable, Section } from '../schema/format'
import { sectionHeading } from '../schema/format'
import { format2021 } from '../schema/format-2021'
import { tableCaption } from '../schema/table-caption'
import type { Block } from './block'
import { textOf } from './block-text'
import type { NotPlaced } from './imported'
import { isLabel, labelIndex } from './label-index'
import type { SectionedBlocks } from './recognise-sections'
import { figuresOfRowLine } from './row-line'
import { isFigure, isMarkForNone } from './source-row'

/** How much of a text that is left out is quoted. */
const longestQuote = 200

/** Two blanks or more part the heads of columns. */
const columnGap = /\s{2,}/

/** What stands around the report, each stretch as one item; tables are listed row by row elsewhere. */
export function textsAround(blocks: readonly Block[], outside: ReadonlySet<number>): NotPlaced[] {
  const stretches: number[][] = []
  for (const at of outside) {
    if (blocks[at]?.kind !== 'paragraph') continue
    const last = stretches[stretches.length - 1]
    if (last?.[last.length - 1] === at - 1) last.push(at)
    else stretches.push([at])
  }
  return stretches.map((stretch) => {
    const text = stretch.map((at) => textOf(blocks, [at])).join('　')
    const quote = text.length > longestQuote ? `${text.slice(0, longestQuote)}……（共 ${stretch.length} 段）` : text
    const [first = 0] = stretch
    return {
      at: { block: first },
      through: first + stretch.length - 1,
      text: quote,
      numbers: [],
      reason: '在报告以外，没有导入',
    }
  })
}

/** What stands above the tables of a workbook without texts (`填报单位：…`, `单位：件`) is no preamble. */
export function linesAbove(blocks: readonly Block[], { paragraphs }: SectionedBlocks): NotPlaced[] {
  const reason = '表格以外的这一行没有位置'
  return (paragraphs.get('preamble') ?? []).map((at) => ({
    at: { block: at },
    text: textOf(blocks, [at]),
    numbers: [],
    reason,
  }))
}

/**
 * Paragraphs in a section that holds a table have no place in the format, but for a label of the table on its own, or its
 * caption as this program's web pages have it. Where the table came without cells its rows are such paragraphs: then their
 * figures are listed.
 */
export function strayTexts(blocks: readonly Block[], { paragraphs }: SectionedBlocks): NotPlaced[] {
  return (format2021.sections as readonly Section[]).flatMap((section) => {
    if (section.table === undefined) return []
    const table = (format2021.tables as readonly FormatTable[]).find(({ id }) => id === section.table)
    const index = table && labelIndex(table)
    const isName = (text: string) =>
      table !== undefined && index !== undefined && (isLabel(index, text) || text === tableCaption(table))
    const places = paragraphs.get(section.id) ?? []
    const texts = places.map((at) => textOf(blocks, [at]))
    return texts.flatMap((text, i): NotPlaced[] => {
      if (isName(text)) return []
      const isCell = (neighbour = '') =>
        isFigure(neighbour) || isMarkForNone(neighbour) || neighbour.split(columnGap).every(isName)
      const numbers = isFigure(text)
        ? [text].filter(() => isCell(texts[i - 1]) || isCell(texts[i + 1]))
        : rowFigures(text)
      return [{ at: { block: places[i] ?? 0 }, text, numbers, reason: reasonFor(section, numbers) }]
    })
  })
}

function rowFigures(text: string): string[] {
  return text.split('\n').flatMap(figuresOfRowLine)
}

function reasonFor(section: Section, numbers: readonly string[]): string {
  const heading = sectionHeading(section)
  return numbers.length > 0
    ? `“${heading}”部分的这一行不在表格里，不知道数字属于哪一格`
    : `“${heading}”部分只有表格，这段文字没有位置`
}
