import { chineseDate } from '../schema/chinese-date'
import type { NarrativeField, Published } from '../schema/draft'
import type { FieldPath } from '../schema/edits'
import type { FormatTable, Section } from '../schema/format'
import { sectionHeading } from '../schema/format'
import { format2021 } from '../schema/format-2021'
import { type GridCell, gridRows, type OfficialGrid, officialGrid } from '../schema/grid'
import { asRead, asTyped, type WrittenFigure } from '../schema/linked-figures'
import { placedParagraphs } from '../schema/narratives'
import type { ParagraphStyle } from '../schema/paragraph-styles'
import { printedCell, printedText } from '../schema/printed'
import type { VisibleLines } from '../schema/visible-content'
import { type LayoutChoices, usualLayout } from './layout-choices'
import { narrativeParagraph } from './narrative-paragraph'
import { issuerLines, sealedIndents, signatureIndents } from './signature-indents'
import { titleLines } from './title-lines'

/**
 * The report as an official document: styled paragraphs and tables, in the names of GB/T 9704-2012. Every writer – Word
 * today, others later – reads this and adds nothing to its content.
 */
export type OfficialDocument = { title: string; parts: readonly DocumentPart[]; choices: LayoutChoices }

export type DocumentPart = DocumentParagraph | DocumentTable

/** A paragraph; a run set in another style stands for a heading that runs into its text. */
export type DocumentParagraph = {
  kind: 'paragraph'
  style: ParagraphStyle
  runs: readonly DocumentRun[]
  /** Distance of a right-aligned paragraph from the right edge of the text block, in characters. */
  rightIndent?: number
  /** Where the draft holds it; what the format prescribes, such as the section headings, stands nowhere in the draft. */
  origin?: Origin
}

/**
 * A field of the draft and the stretch of its text, as typed, that a paragraph prints; and the linked figures in it, placed
 * within that stretch and within what is printed.
 */
export type Origin = { field: FieldPath; from: number; to: number; figures?: readonly WrittenFigure[] }

type Stretch = { from: number; to: number }

/** Where characters of a paragraph stand in the field that they come from. */
export function typedStretch({ from, figures = [] }: Origin, printed: Stretch): Stretch {
  const within = asTyped(figures, printed)
  return { from: from + within.from, to: from + within.to }
}

/** Where in a paragraph a stretch of its field is printed; it may begin before the paragraph or end after it. */
export function printedStretch({ from, figures = [] }: Origin, typed: Stretch): Stretch {
  return asRead(figures, { from: typed.from - from, to: typed.to - from })
}

export type DocumentRun = { text: string; style?: ParagraphStyle }

/** A table of the format with what is printed in its cells. */
export type DocumentTable = {
  kind: 'table'
  table: FormatTable
  grid: OfficialGrid
  /** The cells that start in each row; a value's text is what the draft holds. */
  rows: readonly (readonly GridCell[])[]
}

/** Lays a report out. Blank narratives and a blank signature leave nothing behind. */
export function officialDocument(report: Published, choices: LayoutChoices = usualLayout): OfficialDocument {
  const lines = titleLines(report)
  return {
    title: lines.join(''),
    choices,
    parts: [
      ...lines.map((line) => ({ ...paragraph('title', line), origin: whole('issuer', report.issuer) })),
      ...narrative('preamble', report),
      ...(format2021.sections as readonly Section[]).flatMap((section) => [
        paragraph('heading1', sectionHeading(section)),
        ...(section.table === undefined ? narrative(section.narrative, report) : [tablePart(section.table, report)]),
      ]),
      ...signature(report, choices),
    ],
  }
}

/** What a reader sees of the document, for its fingerprint. */
export function visibleLines({ parts }: OfficialDocument): VisibleLines {
  return parts.flatMap((part) =>
    part.kind === 'table'
      ? part.rows.flatMap((row) => row.map(({ text }) => text))
      : [part.runs.map(({ text }) => text).join('')],
  )
}

/** The parts for where no line is fixed: an issuer that takes two lines on paper is one paragraph. */
export function flowingParts({ parts }: OfficialDocument): DocumentPart[] {
  const isIssuer = (part: DocumentPart | undefined) => part?.kind === 'paragraph' && part.style === 'signatureIssuer'
  return parts.flatMap((part, at): DocumentPart[] => {
    if (part.kind === 'table' || !isIssuer(part)) return [part]
    if (isIssuer(parts[at - 1])) return []
    const lines = parts.slice(at).filter(isIssuer) as DocumentParagraph[]
    return [{ ...part, runs: lines.flatMap(({ runs }) => runs) }]
  })
}

function narrative(field: NarrativeField, report: Published): DocumentParagraph[] {
  return placedParagraphs(report, field).map(({ text, ...place }) => ({
    ...narrativeParagraph(text),
    origin: { field, ...place },
  }))
}

function tablePart(id: string, report: Published): DocumentTable {
  const table = format2021.tables.find((each) => each.id === id) as FormatTable
  const grid = officialGrid(table)
  const print = (cell: GridCell): GridCell =>
    cell.cell === undefined ? cell : { ...cell, text: printedCell(report.cells, cell.cell) }
  return { kind: 'table', table, grid, rows: gridRows(grid).map((row) => row.map(print)) }
}

function signature({ signature: { issuer, date } }: Published, { sealed }: LayoutChoices): DocumentParagraph[] {
  const body = printedText(issuer).replace(/\s+/g, ' ').trim()
  const day = chineseDate(printedText(date).trim())
  const lines = issuerLines(body)
  const indents = (sealed ? sealedIndents : signatureIndents)(lines, day)
  return [
    ...lines.map((line, at) => ({
      ...paragraph('signatureIssuer', line),
      rightIndent: indents.issuer[at] ?? 0,
      origin: whole('signature.issuer', issuer),
    })),
    ...(day === ''
      ? []
      : [{ ...paragraph('signatureDate', day), rightIndent: indents.date, origin: whole('signature.date', date) }]),
  ]
}

function whole(field: FieldPath, { length }: string): Origin {
  return { field, from: 0, to: length }
}

function paragraph(style: ParagraphStyle, text: string): DocumentParagraph {
  return { kind: 'paragraph', style, runs: [{ text }] }
}
