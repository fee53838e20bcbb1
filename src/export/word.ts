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
import { chineseFont } from './chinese-font'
import { aroundTables, character, grid, lineHeight, page } from './measures'
import type { DocumentParagraph, DocumentPart, OfficialDocument } from './official-document'
import { settingsXml } from './settings-xml'
import { runInHeadingFont } from './styles'
import { stylesXml } from './styles-xml'
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
    sections: [section],
  })
  return Packer.pack(file, 'uint8array', undefined, [
    { path: 'word/styles.xml', data: stylesXml() },
    { path: 'word/settings.xml', data: settingsXml() },
  ])
}

function wordPart(part: DocumentPart, before: DocumentPart | undefined, after: DocumentPart | undefined) {
  if (part.kind === 'table') return wordTable(part)
  return new Paragraph({
    style: paragraphStyles[part.style],
    ...placeOf(part, before, after),
    children: part.runs.map(
      ({ text, style }) => new TextRun(style === 'heading2' ? { text, font: chineseFont(runInHeadingFont) } : { text }),
    ),
  })
}

/** What a paragraph's place asks for beside its style: space around tables and under the title, the signature's indents. */
function placeOf(part: DocumentParagraph, before: DocumentPart | undefined, after: DocumentPart | undefined) {
  const { style, rightIndent } = part
  if (rightIndent !== undefined) return { indent: { right: rightIndent * character } }
  // A signature never stands alone on the last page [9704 7.3.5.5].
  if (style === 'body' && isSignature(after)) return { keepNext: true }
  const endsTitle = style === 'title' && !(after?.kind === 'paragraph' && after.style === 'title')
  if (endsTitle) return { spacing: { after: lineHeight } }
  const spacing = {
    ...(before?.kind === 'table' && { before: aroundTables }),
    ...(after?.kind === 'table' && { after: aroundTables }),
  }
  return Object.keys(spacing).length > 0 ? { spacing } : {}
}

function isSignature(part: DocumentPart | undefined): boolean {
  return part?.kind === 'paragraph' && part.rightIndent !== undefined
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
