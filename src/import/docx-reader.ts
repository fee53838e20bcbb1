import { trimmed } from '../schema/trimmed'
import type { Block } from './block'
import { DocxChoices } from './docx-choices'
import { type DocxFindings, findingNotes, newFindings } from './docx-findings'
import { DocxNumbering } from './docx-numbering'
import type { DocxParts } from './docx-package'
import { DocxStyles, isOn, type Look, setLook } from './docx-styles'
import { symbolOf } from './docx-symbols'
import { DocxTables } from './docx-tables'
import type { Unreadable } from './imported'
import { settledTable } from './nested-tables'
import { atHeight, type Height } from './raised-text'
import { pictureParagraph, type Reading, withoutPictures } from './reading'
import { isFigure } from './source-row'
import { type AttributeReader, walkXml } from './xml-walk'

/**
 * Reads a Word file into blocks (ECMA-376 part 1, chapter 17), as one sees it with all tracked changes accepted: with the
 * numbers that it counts itself and the results of its fields, without what is hidden, deleted or struck out. What stands in a text
 * box comes before the paragraph that the box is anchored to.
 */
export function readDocument(parts: DocxParts): Reading | Unreadable {
  const reader = new DocumentReader(new DocxStyles(parts.styles), new DocxNumbering(parts.numbering))
  const isWhole = walkXml(parts.document, {
    open: (name, value) => reader.open(name, value),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  })
  if (!isWhole) return { problem: '这个 Word 文件的正文已损坏，无法读取；请重新复制一份再打开，原文件没有被改动。' }
  const { blocks, pictures } = withoutPictures(reader.finish())
  const outside = new Set([...blocks.keys()].filter((at) => reader.contents.has(blocks[at] as Block)))
  return { blocks, notes: findingNotes(reader.findings, blocks, parts), outside, pictures }
}

type OpenParagraph = {
  text: string
  style?: string
  list?: string
  level?: number
  /** Whether its properties are being read, which are not those of a run. */
  inProperties: boolean
  /** Its end was deleted: the next paragraph goes on with it. */
  joined: boolean
  /** How the characters of the run look that is being read. */
  look: Look
  /** How much its first characters were raised by hand, and those of the run are, in half points (17.3.2.24). */
  rise: { first?: number; now: number }
}

/** Content that is not part of the visible text: field codes, phonetic guides, what formatting was like before. */
const skipped = new Set([
  ...['w:instrText', 'w:delText', 'w:delInstrText', 'w:rt', 'w:numPrChange', 'w:tblGridChange'],
  ...[
    'w:pPrChange',
    'w:rPrChange',
    'w:tcPrChange',
    'w:trPrChange',
    'w:tblPrChange',
    'w:tblPrExChange',
    'w:sectPrChange',
  ],
])

class DocumentReader {
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
  ) {}

  open(name: string, value: AttributeReader): void {
    if (this.skipping > 0 || skipped.has(name) || this.isLeftOut(name)) {
      this.skipping++
      return
    }
    this.choices.open(name, value)
    const { paragraph } = this
    if (paragraph?.inProperties && this.openProperty(name, value, paragraph)) return
    switch (name) {
      case 'w:p':
        this.paragraphs.push({ text: '', inProperties: false, joined: false, look: {}, rise: { now: 0 } })
        return
      case 'w:pPr':
        if (paragraph) paragraph.inProperties = true
        return
      case 'w:r':
        if (!paragraph) return
        paragraph.look = paragraph.style === undefined ? {} : this.styles.look(paragraph.style)
        paragraph.rise.now = 0
        return
      case 'w:position':
        if (paragraph) paragraph.rise.now = Number(value('val')) || 0
        return
      case 'm:sup':
      case 'm:sub':
        if (paragraph) paragraph.look = { height: name === 'm:sup' ? 'raised' : 'lowered' }
        return
      case 'w:rStyle':
        if (paragraph) paragraph.look = { ...paragraph.look, ...this.styles.look(value('val')) }
        return
      case 'w:vanish':
      case 'w:strike':
      case 'w:dstrike':
      case 'w:vertAlign':
        if (paragraph) setLook(paragraph.look, name, value)
        return
      case 'w:t':
      case 'm:t':
        this.inText = true
        return
      case 'w:tab':
      case 'w:ptab':
        return this.add('\t')
      case 'w:br':
      case 'w:cr':
        return this.add('\n')
      case 'w:noBreakHyphen':
        return this.add('-')
      case 'w:sym':
        return this.add(symbolOf(value('char'), value('font')))
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.findings.footnotes++
        // The mark that follows it in the same run is the note's, whatever it looks like.
        if (paragraph && isOn(value('customMarkFollows') || 'off')) paragraph.look.height ??= 'raised'
        return
      case 'w:altChunk':
        this.findings.embedded++
        return
      case 'pic:pic':
      case 'v:imagedata':
        this.holder.push(pictureParagraph())
        return
      case 'w:ins':
      case 'w:moveTo':
        this.findings.inserted++
        return
      default: {
        if (name === 'w:cellDel') this.findings.deleted++
        const cell = this.tables.open(name, value)
        if (cell) this.holders.push(cell)
      }
    }
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping--
      return
    }
    this.choices.close(name)
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.inText = false
        return
      case 'm:sup':
      case 'm:sub':
        if (this.paragraph) this.paragraph.look = {}
        return
      case 'w:pPr':
        if (this.paragraph) this.paragraph.inProperties = false
        return
      case 'w:p':
        return this.endParagraph()
      case 'w:trPr':
        return this.tables.closeRowProperties()
      case 'w:tc':
        this.endHolder()
        if (this.holders.length > 1) this.holders.pop()
        return
      case 'w:tbl':
        return this.endTable()
    }
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

  /** Whether an element is passed over with all that is in it: deleted, a prompt, or the twin of what was taken. */
  private isLeftOut(name: string): boolean {
    if (name === 'w:del' || name === 'w:moveFrom') {
      this.findings.deleted++
      const { paragraph } = this
      if (paragraph?.inProperties) paragraph.joined = true
      else this.tables.deleteRow()
      return true
    }
    return this.choices.isLeftOut(name)
  }

  /** @returns whether the element is a property of the paragraph, or of its end */
  private openProperty(name: string, value: AttributeReader, paragraph: OpenParagraph): boolean {
    if (name === 'w:pStyle') paragraph.style = value('val')
    if (name === 'w:numId') paragraph.list = value('val')
    if (name === 'w:ilvl') paragraph.level = Number(value('val')) || 0
    if (name === 'w:ins' || name === 'w:moveTo') this.findings.inserted++
    return name !== 'w:p'
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
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    const text = (this.joining.get(this.holder) ?? '') + paragraph.text
    this.joining.delete(this.holder)
    if (paragraph.joined) this.joining.set(this.holder, text)
    else this.addParagraph(trimmed(text), paragraph)
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
    const rows = this.tables.close((content) => this.findings.covered.push(...content))
    for (const block of settledTable(rows)) this.holder.push(block)
  }
}

/** A number as it stands before its text; marks part themselves from it, figures take a space. */
function separated(number: string): string {
  return number === '' || /[、，。．.,:：;；)）\]】]$/.test(number) ? number : `${number} `
}

/** Where characters stand that were moved off the line that the paragraph begins on. */
function heightByHand({ rise }: OpenParagraph): Height {
  rise.first ??= rise.now
  return rise.now === rise.first ? undefined : rise.now > rise.first ? 'raised' : 'lowered'
}
