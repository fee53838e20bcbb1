import type { CellId } from '../../index'
import { type CellMatrix, cellAt, type Spot } from './cell-matrix'

/** A block of texts as copied from a spreadsheet or a document: rows of cells. */
export type TextBlock = readonly (readonly string[])[]

/** What a paste would do: a text for each cell, or why it is not done. */
export type Placement = { texts: ReadonlyMap<CellId, string> } | { problem: string }

/** The text a block is copied as: tab-separated, as every spreadsheet takes it. */
export function toTabSeparated(block: TextBlock): string {
  return block.map((row) => row.map(quoted).join('\t')).join('\r\n')
}

/** The table a block is copied as, for word processors. */
export function toHtml(block: TextBlock): string {
  const rows = block.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`)
  return `<table>${rows.join('')}</table>`
}

/**
 * Reads what is on the clipboard. A table in its HTML is preferred, since Word puts no tabs for blank cells into its text.
 * @param html the clipboard's HTML; an empty string where there is none
 * @returns rows of trimmed texts; `[]` where nothing but space was copied
 */
export function readClipboard(text: string, html: string): TextBlock {
  const fromHtml = html === '' ? [] : readHtmlTable(html)
  return fromHtml.length > 0 ? fromHtml : readTabSeparated(text)
}

/** Lays a copied block over the table with its upper left corner at a spot; a single text fills the whole selection. */
export function placed(matrix: CellMatrix, at: Spot, block: TextBlock, selected: readonly CellId[]): Placement {
  const label = block.flat().find(isLabel)
  if (label !== undefined) {
    return { problem: `没有粘贴：复制的内容里有文字“${label.slice(0, 20)}”，请只选中数字部分再复制。` }
  }
  const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined
  if (only !== undefined && selected.length > 1) return { texts: new Map(selected.map((id) => [id, only])) }
  const texts = new Map<CellId, string>()
  for (const [r, row] of block.entries()) {
    const target = matrix[at.row + r]
    const start = target && row.length > 0 ? Math.min(at.column, target.length - 1) : at.column
    for (const [c, text] of row.entries()) {
      const id =
        target && start + c < target.length ? cellAt(matrix, { row: at.row + r, column: start + c }) : undefined
      if (id !== undefined) texts.set(id, text)
      else if (text !== '') return { problem: doesNotFit(matrix, at, block) }
    }
  }
  return { texts }
}

/** Tells a row or column label, copied along with the numbers, from what may stand in a cell. */
function isLabel(text: string): boolean {
  return /[\u4e00-\u9fff]/.test(text.replace(/万元|件|没有|无|不适用/g, ''))
}

function doesNotFit(matrix: CellMatrix, at: Spot, block: TextBlock): string {
  const height = matrix.length - at.row
  const width = (matrix[at.row]?.length ?? 0) - Math.min(at.column, (matrix[at.row]?.length ?? 1) - 1)
  const columns = Math.max(...block.map((row) => row.length))
  return `没有粘贴：复制的内容有 ${block.length} 行 ${columns} 列，从这一格起只放得下 ${height} 行 ${width} 列。请选好左上角的格子，只复制数字部分再粘贴。`
}

function readTabSeparated(text: string): TextBlock {
  const rows: string[][] = [[]]
  let cell = ''
  let inQuotes = false
  const endCell = () => {
    rows[rows.length - 1]?.push(trimmed(cell))
    cell = ''
  }
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let i = 0; i < source.length; i++) {
    const char = source.charAt(i)
    if (char === '"' && (inQuotes || cell === '')) {
      if (inQuotes && source.charAt(i + 1) === '"') {
        cell += '"'
        i++
      } else inQuotes = !inQuotes
    } else if (char === '\t' && !inQuotes) endCell()
    else if (char === '\n' && !inQuotes) {
      endCell()
      rows.push([])
    } else cell += char
  }
  endCell()
  return withoutEmptyEdges(rows)
}

function readHtmlTable(html: string): TextBlock {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (!table) return []
  const covered = new Set<string>()
  const rows = [...table.rows].map((row, r) => {
    const texts: string[] = []
    for (const cell of row.cells) {
      while (covered.has(`${r},${texts.length}`)) texts.push('')
      const column = texts.length
      for (let down = 0; down < cell.rowSpan; down++) {
        for (let across = 0; across < cell.colSpan; across++) covered.add(`${r + down},${column + across}`)
      }
      texts.push(trimmed(cell.textContent ?? ''))
      for (let across = 1; across < cell.colSpan; across++) texts.push('')
    }
    return texts
  })
  return withoutEmptyEdges(rows)
}

/** Spreadsheets end what they copy with an empty line; a block of nothing but blanks is no block. */
function withoutEmptyEdges(rows: readonly (readonly string[])[]): TextBlock {
  const last = rows.reduce((most, row, i) => (row.length > 1 || row[0] ? i : most), -1)
  return rows.slice(0, last + 1)
}

function trimmed(text: string): string {
  return text.replace(/^[\s\u00a0\u3000]+|[\s\u00a0\u3000]+$/g, '')
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
