import {
  AlignmentType,
  BuilderElement,
  Document,
  DocumentGridType,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { Carried } from '../schema/carried-part'
import { format2021 } from '../schema/format-2021'
import { paragraphStyles } from '../schema/paragraph-styles'
import { carriedPartPropertiesXml, carriedPartXml } from './carried-part'
import { type FontChoice, fontTableXml } from './fonts'
import { lastParagraphOf } from './layout/pages'
import { draftMark } from './layout-choices'
import { grid, page } from './measures'
import type { DocumentParagraph, OfficialDocument } from './official-document'
import { type ParagraphLayout, paragraphLayout } from './paragraph-layout'
import { type PlacedNotes, placedNotes, type ReviewNote } from './review-notes'
import { settingsXml } from './settings-xml'
import { runInHeadingFont, styleDefinitions } from './styles'
import { stylesXml } from './styles-xml'
import { watermarkHeaderXml } from './watermark'
import { wordFont } from './word-font'
import { withNotes, wordComments } from './word-notes'
import { wordTable } from './word-table'

export type WordOptions = {
  /** Stands as the author in the file's properties; none where undefined. */
  author?: string
  /** Remarks for the reviewer, as Word comments. */
  notes?: readonly ReviewNote[]
  /** What the file holds beside the visible document; nothing where undefined. */
  carried?: Carried
}

/** Writes an official document as a Word file (.docx). */
export async function writeWord(
  document: OfficialDocument,
  { author, notes = [], carried }: WordOptions = {},
): Promise<Uint8Array> {
  const { title, parts, choices } = document
  const placed = placedNotes(document, notes)
  const last = lastParagraphOf(document)
  const section: ISectionOptions = {
    properties: {
      page: {
        size: { width: page.width, height: page.height },
        margin: { top: page.top, left: page.left, right: page.right, bottom: page.bottom, footer: page.footer },
      },
      grid: { type: DocumentGridType.LINES_AND_CHARS, ...grid },
    },
    footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
    // Room for the watermark, which the library cannot write.
    ...(choices.draftMark && { headers: { default: emptyHeader(), even: emptyHeader() } }),
    children: parts.map((part, at) =>
      part.kind === 'table'
        ? wordTable(part, choices.fonts, placed)
        : wordParagraph(part, paragraphLayout(document, at, last), choices.fonts, placed),
    ),
  }
  const file = new Document({
    title,
    subject: format2021.title,
    creator: author ?? '',
    lastModifiedBy: author ?? '',
    ...(notes.length > 0 && { comments: { children: wordComments(notes, noteAuthor, new Date()) } }),
    ...(carried && { bibliography: { sources: anyPart() } }),
    sections: [section],
  })
  return Packer.pack(file, 'uint8array', undefined, [
    { path: 'word/styles.xml', data: stylesXml(choices.fonts) },
    { path: 'word/settings.xml', data: settingsXml() },
    { path: 'word/fontTable.xml', data: fontTableXml(choices.fonts) },
    ...(choices.draftMark ? [1, 2] : []).map((number) => ({
      path: `word/header${number}.xml`,
      data: watermarkHeaderXml(draftMark, number),
    })),
    ...(carried
      ? [
          { path: 'customXml/item1.xml', data: carriedPartXml(carried) },
          { path: 'customXml/itemProps1.xml', data: carriedPartPropertiesXml() },
        ]
      : []),
  ])
}

/** Who the comments are by. */
const noteAuthor = '年报核对'

function wordParagraph(part: DocumentParagraph, layout: ParagraphLayout, fonts: FontChoice, notes: PlacedNotes) {
  const { keepWithNext, outlineLevel, line: usualLine } = styleDefinitions[part.style]
  const { before, after, rightIndent, line } = layout
  const spacing = {
    ...(before > 0 && { before }),
    ...(after > 0 && { after }),
    ...(line !== usualLine && { line, lineRule: LineRuleType.EXACT }),
  }
  const texts = part.runs.map(({ text, style }) => ({
    text,
    options: style === 'heading2' ? wordFont(runInHeadingFont, fonts) : {},
  }))
  return new Paragraph({
    style: paragraphStyles[part.style],
    ...(layout.keepWithNext && !keepWithNext && outlineLevel === undefined && { keepNext: true }),
    ...(Object.keys(spacing).length > 0 && { spacing }),
    ...(rightIndent > 0 && { indent: { right: rightIndent } }),
    children: withNotes(texts, notes.ofParagraph(part)),
  })
}

/** The library writes the parts and their relationships; what stands in them is written over. */
function emptyHeader(): Header {
  return new Header({ children: [new Paragraph({})] })
}

/** A custom XML part is what the library would write a bibliography's sources to: here, too, its content is written over. */
function anyPart(): BuilderElement {
  return new BuilderElement({ name: 'published' })
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
