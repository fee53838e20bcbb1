import { Parser } from 'htmlparser2'
import { shownText } from './html-text'
import { flowingParts, type OfficialDocument } from './official-document'

/**
 * Reads a written page back and compares it with the document, every paragraph and every cell of the tables with its
 * place in the grid, before the page is handed out.
 * @returns undefined where they agree, else a Chinese sentence that says where they do not
 */
export function webPageProblem(html: string, document: OfficialDocument): string | undefined {
  const written = expectedPieces(document)
  const read = piecesIn(html)
  const at = written.findIndex(({ where, text }, i) => where !== read[i]?.where || text !== read[i]?.text)
  if (at < 0 && read.length === written.length) return undefined
  const { where, text } = written[at] ?? { where: '末尾', text: '' }
  const found = read[at < 0 ? written.length : at]
  const instead = found ? `读到的是${found.where}“${shortened(found.text)}”` : '没有读到'
  return `写出的网页与报告不一致，没有交出：${where}应为“${shortened(text)}”，${instead}。请改用 Word 文件，并反映这个问题。`
}

/** A paragraph, or a cell with its place: what a reader can see of a page, in order. */
type Piece = { where: string; text: string }

const paragraphPlace = '段落'

function cellPlace(table: number, row: number, column: number): string {
  return `第 ${table} 张表第 ${row + 1} 行第 ${column + 1} 列`
}

function expectedPieces(document: OfficialDocument): Piece[] {
  let table = 0
  return flowingParts(document).flatMap((part): Piece[] => {
    if (part.kind === 'paragraph') {
      return [{ where: paragraphPlace, text: shownText(part.runs.map(({ text }) => text).join('')) }]
    }
    table++
    const cells = part.rows.flat()
    return cells.map(({ row, column, text }) => ({ where: cellPlace(table, row, column), text: shownText(text) }))
  })
}

const paragraphTags = new Set(['p', 'h1', 'h2', 'h3', 'h4'])

function piecesIn(html: string): Piece[] {
  const pieces: Piece[] = []
  let tables = 0
  let rows: RowFiller | undefined
  let open: { piece: Piece; tag: string } | undefined
  const parser = new Parser({
    onopentag(tag, { rowspan, colspan }) {
      if (tag === 'table') {
        tables++
        rows = new RowFiller()
      }
      if (tag === 'tr') rows?.nextRow()
      if (tag === 'br' && open) {
        // A line break within the heading parts the lines of the title.
        pieces.push(open.piece)
        open.piece = { where: paragraphPlace, text: '' }
      }
      if (paragraphTags.has(tag)) open = { tag, piece: { where: paragraphPlace, text: '' } }
      if ((tag === 'td' || tag === 'th') && rows) {
        const column = rows.place(Number(rowspan ?? 1), Number(colspan ?? 1))
        open = { tag, piece: { where: cellPlace(tables, rows.row, column), text: '' } }
      }
    },
    ontext(text) {
      if (open) open.piece.text += text
    },
    onclosetag(tag) {
      if (tag !== open?.tag) return
      pieces.push(open.piece)
      open = undefined
    },
  })
  parser.end(html)
  return pieces
}

/** Tells the column of each cell as a browser lays a table out: the first that no cell above reaches down into. */
class RowFiller {
  row = -1
  /** For each column, the first row that is free below the cells placed so far. */
  private readonly free: number[] = []

  nextRow(): void {
    this.row++
  }

  place(rowSpan: number, colSpan: number): number {
    let column = 0
    while ((this.free[column] ?? 0) > this.row) column++
    for (let i = column; i < column + colSpan; i++) this.free[i] = this.row + rowSpan
    return column
  }
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text
}
