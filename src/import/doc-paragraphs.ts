import type { DocFile } from './doc-file'
import { allProperties, characterRuns, type FormattedRun, paragraphRuns, runAt } from './doc-formatting'
import { numberOf, type Property, properties } from './doc-properties'
import { stylesOf } from './doc-styles'
import { type Piece, piecesOf, textOfPiece } from './doc-text'
import { type TextBox, textBoxesOf } from './doc-text-boxes'
import { atHeight, type Height } from './raised-text'

/** A paragraph of a Word 97–2003 file as it is read, with what decides where it belongs. */
export type DocParagraph = {
  text: string
  /** How many tables it stands in, one inside the other. */
  depth: number
  ends: 'paragraph' | 'cell' | 'row'
  /** Whether its end is marked as deleted or hidden; of a cell or row that stays in place unless the whole row is. */
  unseen: boolean
  style: string | undefined
  /** Its list, counted from 1, and its level in it; 0 is none. */
  list: number
  level: number
  properties: readonly Property[]
  /** The text boxes that are anchored to it. */
  boxes: readonly TextBox[]
}

/** The paragraphs of the body, and what of it is not text. */
export type DocBody = {
  paragraphs: DocParagraph[]
  pictures: number
  hidden: number
  deleted: number
  struck: number
  /** Whether there are text boxes that are anchored nowhere. */
  lostBoxes: boolean
}

/** Characters with a meaning of their own ([MS-DOC] 2.4.1, 2.4.3, sprmCFSpec). */
const marks = {
  picture: '\u0001',
  cell: '\u0007',
  drawing: '\u0008',
  section: '\u000c',
  paragraph: '\r',
  fieldStart: '\u0013',
  fieldMiddle: '\u0014',
  fieldEnd: '\u0015',
} as const

/** Characters that stand for others, or for nothing: notes' numbers, annotations, optional hyphens. */
const plain: { readonly [mark: string]: string } = {
  '\u0002': '',
  '\u0005': '',
  '\u000b': '\n',
  '\u000e': '\n',
  '\u001e': '-',
  '\u001f': '',
}

/** Tables inside tables go no deeper than this in a file that is not damaged. */
const deepestTable = 20

/**
 * The paragraphs of the body. Of a field only the result is text; deleted, hidden and struck out text is none. What stands in a text
 * box comes before the paragraph that the box is anchored to.
 * @returns undefined where the table of pieces is damaged
 */
export function bodyOf(file: DocFile): DocBody | undefined {
  const pieces = piecesOf(file)
  if (!pieces) return undefined
  const boxes = textBoxesOf(file)
  const reader = new TextReader(file, pieces, boxes)
  const paragraphs = reader
    .read({ from: 0, to: file.bodyLength })
    .flatMap((paragraph) => [
      ...paragraph.boxes.flatMap((box) =>
        reader.read(box).map((inner) => ({ ...inner, depth: inner.depth + paragraph.depth })),
      ),
      paragraph,
    ])
  const { pictures, hidden, deleted, struck } = reader
  return { paragraphs, pictures, hidden, deleted, struck, lostBoxes: file.boxesLength > 1 && boxes.size === 0 }
}

class TextReader {
  pictures = 0
  hidden = 0
  deleted = 0
  struck = 0
  private paragraphs: DocParagraph[] = []
  private text = ''
  private boxesHere: TextBox[] = []
  private readonly runs: FormattedRun[]
  private readonly looks: readonly LookRun[]
  private readonly style: ReturnType<typeof stylesOf>
  /** Of each field that is open: whether its result has begun, and the text from before it began. */
  private readonly fields: { result: boolean; before: string }[] = []

  constructor(
    private readonly file: DocFile,
    private readonly pieces: readonly Piece[],
    private readonly boxes: ReadonlyMap<number, TextBox>,
  ) {
    this.runs = paragraphRuns(file)
    this.looks = lookRuns(file)
    this.style = stylesOf(file)
  }

  /** The paragraphs of a stretch of the document. */
  read({ from, to }: TextBox): DocParagraph[] {
    this.paragraphs = []
    this.text = ''
    for (const piece of this.pieces) {
      const first = Math.max(0, from - piece.from)
      const end = Math.min(piece.to, to) - piece.from
      if (first < end) this.readPiece(piece, first, end)
    }
    return this.paragraphs
  }

  private readPiece(piece: Piece, first: number, end: number): void {
    const text = textOfPiece(this.file, piece)
    const whole = unseenIn(piece.changes)
    let next = this.looks.findIndex(({ to }) => to > piece.offset)
    if (next < 0) next = this.looks.length
    for (let i = first; i < end; i++) {
      const offset = piece.offset + i * piece.width
      while ((this.looks[next]?.to ?? Number.POSITIVE_INFINITY) <= offset) next++
      const run = this.looks[next]
      const look = run && run.from <= offset ? run : undefined
      const unseen = whole ?? look?.unseen
      const char = text.charAt(i)
      const left = unseen ?? (look?.struck ? 'struck' : undefined)
      if (left && char !== marks.cell && char !== marks.paragraph) this[left]++
      else this.take(atHeight(char, look?.height), i, piece, unseen)
    }
  }

  private take(char: string, at: number, piece: Piece, unseen: Unseen | undefined): void {
    const field = this.fields[this.fields.length - 1]
    switch (char) {
      case marks.fieldStart:
        this.fields.push({ result: false, before: this.text })
        return
      case marks.fieldMiddle:
        // What stood between start and middle was its code.
        if (field && !field.result) this.text = field.before
        if (field) field.result = true
        return
      case marks.fieldEnd:
        if (field && !field.result) this.text = field.before
        this.fields.pop()
        return
      case marks.picture:
      case marks.drawing: {
        const box = char === marks.drawing ? this.boxes.get(piece.from + at) : undefined
        if (box) this.boxesHere.push(box)
        // In the code of a field the same character stands for its data.
        else if (!field || field.result) this.pictures++
        return
      }
      case marks.paragraph:
      case marks.section:
      case marks.cell:
        return this.end(char, piece.offset + at * piece.width, piece, unseen)
      default:
        this.text += plain[char] ?? char
    }
  }

  private end(mark: string, offset: number, { changes }: Piece, unseen: Unseen | undefined): void {
    const run = runAt(this.runs, offset)
    const style = this.style(run?.style ?? 0)
    const list = [...style.properties, ...(run ? allProperties(this.file, run.list) : []), ...changes]
    const depth = depthOf(list)
    const ends = endOf(mark, depth, list)
    // Without its end a paragraph goes on with the next; LibreOffice marks the end of a row like the text behind it.
    if (unseen && ends === 'paragraph') {
      this[unseen]++
      return
    }
    // A code that no result follows in the same paragraph is kept as text, lest a damaged field takes all with it.
    this.fields.length = 0
    this.paragraphs.push({
      text: this.text,
      boxes: this.boxesHere,
      depth,
      ends,
      unseen: unseen !== undefined,
      style: style.id,
      list: last(list, properties.list),
      level: last(list, properties.listLevel),
      properties: list,
    })
    this.text = ''
    this.boxesHere = []
  }
}

/** [MS-DOC] 2.4.3: the depth is told, or 1 where a paragraph is only said to be in a table. */
function depthOf(list: readonly Property[]): number {
  let depth = 0
  for (const property of list) {
    if (property.id === properties.depth) depth = numberOf(property)
    if (property.id === properties.depthChange) depth += numberOf(property)
  }
  const least = last(list, properties.inTable) === 0 ? 0 : 1
  return Math.max(least, Math.min(depth, deepestTable))
}

/** [MS-DOC] 2.4.3: in the outer table cells and rows end in a mark of their own, in inner ones in a paragraph's. */
function endOf(mark: string, depth: number, list: readonly Property[]): DocParagraph['ends'] {
  if (depth === 0) return 'paragraph'
  if (last(list, depth === 1 ? properties.rowEnd : properties.innerRowEnd) !== 0) return 'row'
  const cell = depth === 1 ? mark === marks.cell : last(list, properties.innerCellEnd) !== 0
  return cell ? 'cell' : 'paragraph'
}

/** The value of a property that was given last; 0 where it was not given. */
function last(list: readonly Property[], id: number): number {
  let value = 0
  for (const property of list) if (property.id === id) value = numberOf(property)
  return value
}

type Unseen = 'hidden' | 'deleted'

/** How characters look that are no text as others: unseen, struck out, or beside the line. */
type Look = { unseen: Unseen | undefined; struck: boolean; height: Height }

/** A stretch of the main stream whose characters look so. */
type LookRun = Look & { from: number; to: number }

function lookRuns(file: DocFile): LookRun[] {
  return characterRuns(file).flatMap(({ from, to, list }) => {
    const look = lookIn(allProperties(file, list))
    return look.unseen || look.struck || look.height ? [{ from, to, ...look }] : []
  })
}

/** [MS-DOC] sprmCIss. */
const heights: { readonly [value: number]: Height } = { 1: 'raised', 2: 'lowered' }

function lookIn(list: readonly Property[]): Look {
  return {
    unseen: unseenIn(list),
    struck: isOn(list, properties.struck) || last(list, properties.struckTwice) === 1,
    height: heights[last(list, properties.height)],
  }
}

/** Whether text was deleted with changes tracked, or is hidden. */
function unseenIn(list: readonly Property[]): Unseen | undefined {
  if (isOn(list, properties.deleted)) return 'deleted'
  return isOn(list, properties.hidden) ? 'hidden' : undefined
}

/** [MS-DOC] 2.2.5.1: of a toggle 0x81 is the opposite of the style, which is to be seen; 0x80 is as the style. */
function isOn(list: readonly Property[], id: number): boolean {
  return [1, 0x81].includes(last(list, id))
}
