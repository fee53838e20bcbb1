import { trimmed } from '../schema/trimmed'
import type { Block } from './block'
import { DocxChoices } from './docx-choices'
import type { WordElement, WordElements } from './docx-elements'
import { type DocxFindings, findingNotes, newFindings } from './docx-findings'
import { DocxNumbering } from './docx-numbering'
import type { DocxParts } from './docx-package'
import { heightByHand, newParagraph, type OpenParagraph } from './docx-paragraph'
import { DocxStyles, isOn, setLook } from './docx-styles'
import { symbolOf } from './docx-symbols'
import { DocxTables } from './docx-tables'
import type { Unreadable } from './imported'
import { settledTable } from './nested-tables'
import { atHeight, type Height } from './raised-text'
import { pictureParagraph, type Reading, withoutPictures } from './reading'
import { isFigure } from './source-row'
import { type AttributeReader, walkElements } from './xml-walk'

/**
 * Reads a Word file into blocks (ECMA-376 part 1, chapter 17), as one sees it with all tracked changes accepted: with the
 * numbers that it counts itself and the results of its fields, without what is hidden, deleted or struck out. What stands in a text
 * box comes before the paragraph that the box is anchored to.
 */
export function readDocument(parts: DocxParts): Reading | Unreadable {
  const reader = new DocumentReader(new DocxStyles(parts.styles), new DocxNumbering(parts.numbering))
  const isWhole = walkElements(parts.document, (name) => reader.elements.get(name), {
    open: (element, value) => reader.open(element, value),
    close: (element) => reader.close(element),
    text: (text) => reader.text(text),
  })
  if (!isWhole) return { problem: '这个 Word 文件的正文已损坏，无法读取；请重新复制一份再打开，原文件没有被改动。' }
  const { blocks, pictures } = withoutPictures(reader.finish())
  const outside = new Set([...blocks.keys()].filter((at) => reader.contents.has(blocks[at] as Block)))
  return { blocks, notes: findingNotes(reader.findings, blocks, parts), outside, pictures }
}

/** Content that is not part of the visible text: field codes, phonetic guides, what formatting was like before. */
const skipped: WordElements = Object.fromEntries(
  [
    ...['w:instrText', 'w:delText', 'w:delInstrText', 'w:rt', 'w:numPrChange', 'w:tblGridChange', 'w:pPrChange'],
    ...['w:rPrChange', 'w:tcPrChange', 'w:trPrChange', 'w:tblPrChange', 'w:tblPrExChange', 'w:sectPrChange'],
  ].map((name) => [name, { isLeftOut: () => true }]),
)

class DocumentReader {
  /** What is read of a document, by the names of elements. */
  readonly elements: ReadonlyMap<string, WordElement>
  readonly findings: DocxFindings = newFindings()
  /** Lines of a table of contents. */
  readonly contents = new Set<Block>()
  private readonly body: Block[] = []
  /** Where blocks go: the document, or the cells that are open. */
  private readonly holders: Block[][] = [this.body]
  private readonly tables = new DocxTables()
  /** Paragraphs that are open: a text box stands inside the one that it is anchored to. */
  private readonly paragraphs: OpenParagraph[] = []
  /** What was read of paragraphs whose end was deleted, by where they stand. */
  private readonly joining = new Map<Block[], string>()
  private readonly choices = new DocxChoices()
  private skipping = 0
  private inText = false

  constructor(
    private readonly styles: DocxStyles,
    private readonly numbering: DocxNumbering,
  ) {
    this.elements = new Map(
      Object.entries({
        ...skipped,
        ...this.choices.elements,
        ...this.tables.elements,
        ...this.changes(),
        ...this.paragraphParts(),
        ...this.characters(),
        ...this.looks(),
        ...this.holdersOfBlocks(),
      }),
    )
  }

  open(element: WordElement, value: AttributeReader): void {
    if (this.skipping > 0 || element.isLeftOut?.()) this.skipping++
    else if (this.paragraph?.inProperties) element.property?.(value)
    else element.open?.(value)
  }

  close(element: WordElement): void {
    if (this.skipping > 0) this.skipping--
    else element.close?.()
  }

  /** Takes text of a run; white space between elements is none. */
  text(text: string): void {
    if (this.skipping === 0 && this.inText) this.add(text)
  }

  finish(): Block[] {
    this.endHolder()
    return this.body
  }

  private get paragraph(): OpenParagraph | undefined {
    return this.paragraphs[this.paragraphs.length - 1]
  }

  private get holder(): Block[] {
    return this.holders[this.holders.length - 1] ?? this.body
  }

  private changes(): WordElements {
    const inserted = () => void this.findings.inserted++
    const insertion: WordElement = { open: inserted, property: inserted }
    const deletion: WordElement = { isLeftOut: () => this.leaveOut() }
    return { 'w:ins': insertion, 'w:moveTo': insertion, 'w:del': deletion, 'w:moveFrom': deletion }
  }

  /** What was deleted is left out; among properties it is the end of the paragraph, or the row. */
  private leaveOut(): boolean {
    this.findings.deleted++
    const { paragraph } = this
    if (paragraph?.inProperties) paragraph.joined = true
    else this.tables.deleteRow()
    return true
  }

  private paragraphParts(): WordElements {
    const begin = () => void this.paragraphs.push(newParagraph())
    const property = (take: (paragraph: OpenParagraph, value: string) => void): WordElement => ({
      property: (value) => this.paragraph && take(this.paragraph, value('val')),
    })
    return {
      'w:p': { open: begin, property: begin, close: () => this.endParagraph() },
      'w:pPr': this.ofParagraph(
        (paragraph) => {
          paragraph.inProperties = true
        },
        (paragraph) => {
          paragraph.inProperties = false
        },
      ),
      'w:pStyle': property((paragraph, id) => {
        paragraph.style = id
      }),
      'w:numId': property((paragraph, id) => {
        paragraph.list = id
      }),
      'w:ilvl': property((paragraph, level) => {
        paragraph.level = Number(level) || 0
      }),
    }
  }

  private characters(): WordElements {
    const one = (read: (value: AttributeReader) => string): WordElement => ({ open: (value) => this.add(read(value)) })
    const tab = one(() => '\t')
    const lineBreak = one(() => '\n')
    const note = this.ofParagraph(({ look }, value) => {
      this.findings.footnotes++
      // The mark that follows it in the same run is the note's, whatever it looks like.
      if (isOn(value('customMarkFollows') || 'off')) look.height ??= 'raised'
    })
    const text: WordElement = {
      open: () => {
        this.inText = true
      },
      close: () => {
        this.inText = false
      },
    }
    return {
      'w:t': text,
      'm:t': text,
      'w:tab': tab,
      'w:ptab': tab,
      'w:br': lineBreak,
      'w:cr': lineBreak,
      'w:noBreakHyphen': one(() => '-'),
      'w:sym': one((value) => symbolOf(value('char'), value('font'))),
      'w:footnoteReference': note,
      'w:endnoteReference': note,
    }
  }

  private looks(): WordElements {
    const ofLook = (name: string) => this.ofParagraph(({ look }, value) => setLook(look, name, value))
    const atHeight = (height: Height) =>
      this.ofParagraph(
        (paragraph) => {
          paragraph.look = { height }
        },
        (paragraph) => {
          paragraph.look = {}
        },
      )
    return {
      'w:r': this.ofParagraph((paragraph) => {
        paragraph.look = paragraph.style === undefined ? {} : this.styles.look(paragraph.style)
        paragraph.rise.now = 0
      }),
      'w:rStyle': this.ofParagraph(({ look }, value) => void Object.assign(look, this.styles.look(value('val')))),
      'w:position': this.ofParagraph(({ rise }, value) => {
        rise.now = Number(value('val')) || 0
      }),
      ...Object.fromEntries(['w:vanish', 'w:strike', 'w:dstrike', 'w:vertAlign'].map((name) => [name, ofLook(name)])),
      'm:sup': atHeight('raised'),
      'm:sub': atHeight('lowered'),
    }
  }

  private holdersOfBlocks(): WordElements {
    const picture: WordElement = { open: () => void this.holder.push(pictureParagraph()) }
    return {
      'w:tbl': { open: () => this.tables.begin(), close: () => this.endTable() },
      'w:tc': { open: () => void this.holders.push(this.tables.beginCell()), close: () => this.endCell() },
      'w:cellDel': {
        open: () => {
          this.findings.deleted++
          this.tables.deleteCell()
        },
      },
      'w:altChunk': { open: () => void this.findings.embedded++ },
      'pic:pic': picture,
      'v:imagedata': picture,
    }
  }

  /** An element that says something of the paragraph that is open; where none is, it says nothing. */
  private ofParagraph(
    open: (paragraph: OpenParagraph, value: AttributeReader) => void,
    close?: (paragraph: OpenParagraph) => void,
  ): WordElement {
    return {
      open: (value) => this.paragraph && open(this.paragraph, value),
      close: close && (() => this.paragraph && close(this.paragraph)),
    }
  }

  private add(text: string): void {
    const { paragraph } = this
    if (!paragraph || this.choices.inCode) return
    const { hidden, struck, height } = paragraph.look
    if (hidden) this.findings.hidden.push(text)
    else if (struck) this.findings.struck.push(text)
    else paragraph.text += atHeight(text, height ?? heightByHand(paragraph))
  }

  private endParagraph(): void {
    this.choices.endParagraph()
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    const text = (this.joining.get(this.holder) ?? '') + paragraph.text
    this.joining.delete(this.holder)
    if (paragraph.joined) this.joining.set(this.holder, text)
    else this.addParagraph(trimmed(text), paragraph)
  }

  private endCell(): void {
    this.endHolder()
    if (this.holders.length > 1) this.holders.pop()
  }

  /** A paragraph whose end was deleted and that has none after it. */
  private endHolder(): void {
    const text = trimmed(this.joining.get(this.holder) ?? '')
    this.joining.delete(this.holder)
    if (text !== '') this.holder.push({ kind: 'paragraph', text })
  }

  private addParagraph(text: string, { style, list, level }: OpenParagraph): void {
    const number = this.numberOf(style, list, level)
    if (text === '') return
    const known = style === undefined ? {} : { style: this.styles.knownId(style) }
    const lines = text.split('\n').map(trimmed)
    // A manual line break parts headings and texts as often as the end of a paragraph does.
    lines.forEach((line, i) => {
      if (line === '') return
      const prefix = i === 0 && number !== undefined && !isFigure(line) ? separated(number) : ''
      const block: Block = { kind: 'paragraph', text: `${prefix}${line}`, ...known }
      this.holder.push(block)
      if (number === undefined && i === 0) this.findings.unnumbered.push(block)
      if (style !== undefined && this.styles.isContents(style)) this.contents.add(block)
    })
  }

  /** The number before a paragraph: `''` where it has none, undefined where its list is not in the file. */
  private numberOf(style: string | undefined, ownList: string | undefined, ownLevel: number | undefined) {
    const ofStyle = style === undefined ? undefined : this.styles.numbering(style)
    const list = ownList ?? ofStyle?.list
    if (list === undefined || list === '0') return ''
    const styleLevel = ofStyle && (this.numbering.levelOfStyle(list, ofStyle.style) ?? ofStyle.level)
    return this.numbering.next({ list, level: ownLevel ?? styleLevel ?? 0 })
  }

  private endTable(): void {
    const rows = this.tables.end((content) => this.findings.covered.push(...content))
    for (const block of settledTable(rows)) this.holder.push(block)
  }
}

/** A number as it stands before its text; marks part themselves from it, figures take a space. */
function separated(number: string): string {
  return number === '' || /[、，。．.,:：;；)）\]】]$/.test(number) ? number : `${number} `
}
