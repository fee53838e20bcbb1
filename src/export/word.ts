import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { paragraphStyles } from '../schema/paragraph-styles'
import { character, grid, page, titleWidth } from './measures'
import type { DocumentParagraph, DocumentPart, OfficialDocument } from './official-document'
import { documentStyles, fontsOf } from './styles'
import { wordTable } from './word-table'

export type WordOptions = {
  /** Stands as the author in the file's properties; none where undefined. */
  author?: string
}

/** Writes an official document as a Word file (.docx). */
export async function writeWord(document: OfficialDocument, { author }: WordOptions): Promise<Uint8Array> {
  const section: ISectionOptions = {
    properties: {
      page: {
        size: { width: page.width, height: page.height },
        margin: { top: page.top, left: page.left, right: page.right, bottom: page.bottom, footer: page.footer },
      },
      grid: { type: DocumentGridType.LINES_AND_CHARS, ...grid },
    },
    footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
    children: document.parts.map((part, at) => wordPart(part, document.parts[at - 1], document.parts[at + 1])),
  }
  const file = new Document({
    title: document.title,
    creator: author ?? '',
    lastModifiedBy: author ?? '',
    styles: documentStyles,
    evenAndOddHeaderAndFooters: true,
    sections: [section],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

function wordPart(part: DocumentPart, before: DocumentPart | undefined, after: DocumentPart | undefined) {
  if (part.kind === 'table') return wordTable(part)
  return new Paragraph({
    style: paragraphStyles[part.style],
    ...placeOf(part, before, after),
    children: part.runs.map(
      ({ text, style }) => new TextRun(style === 'heading2' ? { text, font: fontsOf.heading2 } : { text }),
    ),
  })
}

/** What a paragraph's place asks for beside its style: space under the title, and the signature's indents. */
function placeOf(part: DocumentParagraph, before: DocumentPart | undefined, after: DocumentPart | undefined) {
  const isTitle = (each: DocumentPart | undefined) => each?.kind === 'paragraph' && each.style === 'title'
  if (part.style === 'title' && !isTitle(after)) return { spacing: { after: grid.linePitch } }
  if (part.style === 'signatureIssuer') return { indent: { right: issuerIndent(part, after) } }
  if (part.style === 'signatureDate') return { indent: { right: dateIndent(part, before) } }
  return {}
}

/** With a seal: the date ends four characters from the right edge, the issuer is centred over it [9704 7.3.5.1]. */
const fromTheEdge = 4

function issuerIndent(issuer: DocumentParagraph, date: DocumentPart | undefined): number {
  const over = widthOf(date) - widthOf(issuer)
  return Math.max(0, Math.round((fromTheEdge + over / 2) * character))
}

/** A long name cannot be centred over the date without leaving the text block; then the date moves under its middle. */
function dateIndent(date: DocumentParagraph, issuer: DocumentPart | undefined): number {
  const over = (widthOf(issuer) - widthOf(date)) / 2
  return Math.round(Math.max(fromTheEdge, over) * character)
}

function widthOf(part: DocumentPart | undefined): number {
  return part?.kind === 'paragraph' ? titleWidth(part.runs.map(({ text }) => text).join('')) : 0
}

/** — 1 —, 四号宋体, one character from the outer edge: odd pages right, even pages left [9704 7.5]. */
function footer(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const side = alignment === AlignmentType.RIGHT ? { right: 280 } : { left: 280 }
  return new Footer({
    children: [
      new Paragraph({
        style: paragraphStyles.pageNumber,
        alignment,
        indent: side,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}
