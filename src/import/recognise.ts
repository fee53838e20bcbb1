import { cells2021 } from '../schema/cells'
import { type Draft, inferIssuerKind, narrativeFields, newDraft } from '../schema/draft'
import { cellPath, type Edit, withEdits } from '../schema/edits'
import type { Section } from '../schema/format'
import { sectionHeading } from '../schema/format'
import { format2021 } from '../schema/format-2021'
import { templatePrompt } from './aliases'
import type { Block } from './block'
import { textOf } from './block-text'
import type { Imported, ImportNote } from './imported'
import type { Placement } from './placement'
import type { Around } from './reading'
import { recogniseSections, type SectionedBlocks } from './recognise-sections'
import { recogniseSignature, type Signature } from './recognise-signature'
import { recogniseTables } from './recognise-tables'
import { recogniseTitle, reportYear, type Title } from './recognise-title'
import { isFigure, isMarkForNone, tally } from './source-row'
import { linesAbove, strayTexts, textsAround } from './stray-texts'

const none: ReadonlySet<number> = new Set()

/**
 * Makes a draft of what a reader found: title, texts, the three tables, the signature. What has no place is listed.
 * @param kind what kind of file the blocks came from
 * @param notes what the reader already had to say
 * @param around what it found that is no block of the report
 * @returns undefined where neither title nor section nor a figure in a table was found: that is no report
 */
export function recognise(
  blocks: readonly Block[],
  kind: Imported['kind'],
  notes: readonly ImportNote[],
  { outside = none, pictures = [] }: Around = {},
): Imported | undefined {
  const title = recogniseTitle(blocks, outside)
  const sections = recogniseSections(blocks, new Set([...outside, ...(title?.blocks ?? [])]))
  const lastSection = format2021.sections[format2021.sections.length - 1]?.id ?? ''
  const signature = recogniseSignature(blocks, sections.paragraphs.get(lastSection) ?? [], title?.issuer ?? '')
  const tables = recogniseTables(blocks, outside, title ?? { issuer: '', year: yearIn(blocks), blocks: [] })
  const stray = strayTexts(blocks, sections)
  const source = tally([...blocks.flatMap(figuresInBlock), ...stray.flatMap(({ numbers }) => numbers)])
  const noSection = sections.missing.length === format2021.sections.length
  if (!title && noSection && tables.cells.size === 0 && source.count === 0) return undefined
  const tablesOnly =
    kind === 'workbook' &&
    (format2021.sections as readonly Section[]).every(
      (each) => each.table !== undefined || sections.missing.includes(each),
    )
  const texts = tablesOnly ? {} : textsOf(blocks, sections, signature)
  const strayLines = tablesOnly ? linesAbove(blocks, sections) : []
  const notPlaced = [...textsAround(blocks, outside), ...strayLines, ...stray, ...tables.notPlaced]
  const draft = draftOf(blocks, title, signature, texts, tables)
  return {
    kind,
    draft,
    blocks,
    cells: Object.fromEntries(tables.cells),
    texts,
    notPlaced,
    ...(tablesOnly && { tablesOnly }),
    proposals: tables.proposals,
    notes: [
      ...notes,
      ...titleNotes(title, draft),
      ...sectionNotes(sections, tablesOnly),
      ...tables.notes,
      ...blankNotes(tables),
      ...pictureNotes(blocks, sections, pictures),
    ],
    checksum: {
      source,
      placed: tally([...tables.cells.values()].map(({ source }) => source).filter(isFigure)),
      listed: tally(notPlaced.flatMap(({ numbers }) => numbers)),
    },
  }
}

function draftOf(
  blocks: readonly Block[],
  title: Title | undefined,
  signature: Signature | undefined,
  texts: Imported['texts'],
  { cells }: Placement,
): Draft {
  const issuer = title?.issuer || signature?.issuer || ''
  const empty = newDraft(title?.year ?? yearIn(blocks), issuer)
  const edits: Edit[] = [
    { path: 'issuerKind', from: empty.issuerKind, to: inferIssuerKind(issuer) },
    { path: 'signature', from: empty.signature, to: { issuer: signature?.issuer ?? '', date: signature?.date ?? '' } },
    ...narrativeFields.map((field) => ({ path: field, from: '', to: textOf(blocks, texts[field] ?? []) })),
    ...cells2021.flatMap(({ id }) => {
      const placed = cells.get(id)
      return placed ? [{ path: cellPath(id), from: '', to: typedFor(placed.source) }] : []
    }),
  ]
  return withEdits(empty, edits)
}

const yearMention = new RegExp(`(${reportYear})\\s*年`, 'g')

/** The year of a report without a title: the one its texts name most often, of several the last. */
function yearIn(blocks: readonly Block[]): number {
  const counts = new Map<number, number>()
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    for (const [, year] of block.text.matchAll(yearMention)) {
      counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1)
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  return best?.[0] ?? new Date().getFullYear() - 1
}

/** The blocks of each narrative field, without the signature and what the official template has in place of a text. */
function textsOf(
  blocks: readonly Block[],
  { paragraphs }: SectionedBlocks,
  signature: Signature | undefined,
): Imported['texts'] {
  const sections: readonly Section[] = format2021.sections
  const isText = (at: number) => !signature?.blocks.includes(at) && !templatePrompt.test(textOf(blocks, [at]))
  return Object.fromEntries(
    narrativeFields.map((field) => {
      const id = sections.find(({ narrative }) => narrative === field)?.id ?? field
      return [field, (paragraphs.get(id) ?? []).filter(isText)]
    }),
  )
}

function titleNotes(title: Title | undefined, draft: Draft): ImportNote[] {
  if (title && title.issuer === '') {
    return [{ severity: 'odd', message: '标题里没有机关名称，请填写或核对。' }]
  }
  if (title) return []
  return [{ severity: 'odd', message: `没有找到标题，年度暂定为 ${draft.year} 年，请核对机关名称和年度。` }]
}

function sectionNotes({ unofficial, repeated, missing }: SectionedBlocks, tablesOnly: boolean): ImportNote[] {
  const without: ImportNote = { severity: 'info', message: '这份电子表格只有表格，没有正文；正文各部分没有读入。' }
  return [
    ...(tablesOnly ? [without] : missing.map(missingNote)),
    ...repeated.map(
      (section): ImportNote => ({
        severity: 'odd',
        message: `“${sectionHeading(section)}”出现了不止一次，内容已合在一起。`,
      }),
    ),
    ...unofficial.map(
      ({ section, block, text }): ImportNote => ({
        severity: 'info',
        message: `标题“${text}”导出时改为规定的“${sectionHeading(section)}”。`,
        at: { block },
      }),
    ),
  ]
}

function missingNote(section: Section): ImportNote {
  return { severity: 'odd', message: `没有找到“${sectionHeading(section)}”这一部分。` }
}

/** A mark for none is read as a blank: whether it is 0 is for the clerk to say, once for all of them. */
function typedFor(source: string): string {
  return isMarkForNone(source) ? '' : source
}

function blankNotes({ cells }: Placement): ImportNote[] {
  const marked = [...cells.values()].filter(({ source }) => isMarkForNone(source))
  const [first] = marked
  if (!first) return []
  const marks = [...new Set(marked.map(({ source }) => `“${source}”`))].join('、')
  const message = `有 ${marked.length} 格写的是${marks}，读作空白；确实没有的，编辑时用“其余填 0”一次填好。`
  return [{ severity: 'odd', message, at: first.at }]
}

/** Figures in a picture cannot be read: the clerk is told where one stands in place of a table. */
function pictureNotes(
  blocks: readonly Block[],
  { starts }: SectionedBlocks,
  pictures: readonly number[],
): ImportNote[] {
  return starts.flatMap(({ section, block: start }, i): ImportNote[] => {
    const end = starts[i + 1]?.block ?? blocks.length
    const hasTable = blocks.slice(start, end).some(({ kind }) => kind === 'table')
    const hasPicture = pictures.some((at) => at > start && at <= end)
    if (section.table === undefined || hasTable || !hasPicture) return []
    const message = `“${sectionHeading(section)}”下面是图片，不是表格；图片里的数字无法读取，请对照原文填写。`
    return [{ severity: 'odd', message, at: { block: start } }]
  })
}

function figuresInBlock(block: Block): string[] {
  return block.kind === 'table' ? block.rows.flatMap((row) => row.map(({ text }) => text).filter(isFigure)) : []
}
