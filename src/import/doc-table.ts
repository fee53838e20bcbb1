import { trimmed } from '../schema/trimmed'
import type { SourceCell, SourceTable } from './block'
import { type Property, properties } from './doc-properties'
import { columnsAt } from './table-columns'

/** A row of a Word 97–2003 table as read: the lines of each cell, and what the end of the row says about its cells. */
export type DocRow = { cells: string[][]; definition: RowDefinition | undefined }

/** `edges`: left edge of each cell and right edge of the last, in twips; how each cell is merged. */
export type RowDefinition = { edges: number[]; across: number[]; down: Down[] }
type Down = 'none' | 'start' | 'continues'

/** [MS-DOC] 2.9.317, TCGRF, and VerticalMergeFlag (2.9.343). */
const downFlags: readonly Down[] = ['none', 'continues', 'start', 'start']

/** [MS-DOC] 2.9.317, TCGRF: the first field of each cell's description, which takes 20 bytes (TC80). */
const cellBytes = 20

/** [MS-DOC] 2.9.321, TDefTableOperand: how many columns, their edges, then as many descriptions as the list has room for. */
export function rowDefinition(list: readonly Property[]): RowDefinition | undefined {
  let definition: RowDefinition | undefined
  for (const { id, operand } of list) {
    if (id === properties.rowDefinition) definition = definedBy(operand)
    if (!definition || operand.byteLength < 2) continue
    const { across, down } = definition
    const first = operand.getUint8(0)
    if (id === properties.mergeCells) across.fill(1, first, operand.getUint8(1)).fill(2, first, first + 1)
    if (id === properties.splitCells) across.fill(0, first, operand.getUint8(1))
    if (id === properties.verticalMerge && first < down.length) {
      down[first] = downFlags[operand.getUint8(1) & 3] ?? 'none'
    }
  }
  return definition
}

function definedBy(operand: DataView): RowDefinition | undefined {
  const columns = operand.byteLength > 0 ? operand.getUint8(0) : 0
  if (columns === 0 || operand.byteLength < 1 + 2 * (columns + 1)) return undefined
  const edges = Array.from({ length: columns + 1 }, (_, i) => operand.getInt16(1 + 2 * i, true))
  const flags = edges.slice(1).map((_, i) => {
    const at = 1 + 2 * (columns + 1) + cellBytes * i
    return at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0
  })
  return {
    edges,
    across: flags.map((flag) => flag & 3),
    down: flags.map((flag) => downFlags[(flag >> 5) & 3] ?? 'none'),
  }
}

/** A cell of a row with its horizontal merges resolved. */
type PlacedCell = { lines: string[]; left: number; right: number; down: Down }

/** Edges of different rows that are this near each other, in twips, are one (a twentieth of a point each). */
const sameEdge = 20

/**
 * A table with its merges resolved: a merged cell stands once, in its first row. Its columns are the edges of all rows.
 * A row that says nothing of its cells, or of another number of cells, has them in columns 0, 1, 2 …
 */
export function tableOfRows(rows: readonly DocRow[]): SourceTable {
  const placed = rows.map(placedCells)
  const columns = columnsAt(
    placed.flatMap((cells) => cells.flatMap(({ left, right }) => [left, right])),
    sameEdge,
  )
  const above = new Map<number, SourceCell & { right: number }>()
  const resolved = placed.map((cells) =>
    cells.flatMap(({ lines, left, right, down }): SourceCell[] => {
      const from = columns.get(left) ?? 0
      const to = columns.get(right) ?? from + 1
      const text = trimmed(lines.filter((line) => line !== '').join('\n'))
      const first = above.get(from)
      if (down === 'continues' && first?.right === to) {
        first.rowSpan++
        // Word draws only the first cell's text; what the others hold must not be lost for all that.
        if (text !== '') first.text = trimmed(`${first.text}\n${text}`)
        return []
      }
      const cell = { text, rowSpan: 1, colSpan: Math.max(1, to - from), right: to }
      if (down === 'none') above.delete(from)
      else above.set(from, cell)
      return [cell]
    }),
  )
  return {
    kind: 'table',
    rows: resolved.map((cells) => cells.map(({ text, rowSpan, colSpan }) => ({ text, rowSpan, colSpan }))),
  }
}

function placedCells({ cells, definition }: DocRow): PlacedCell[] {
  if (!definition || definition.down.length !== cells.length) {
    return cells.map((lines, i) => ({ lines, left: i, right: i + 1, down: 'none' }))
  }
  const { edges, across, down } = definition
  const placed: PlacedCell[] = []
  // Descriptions differ over which number marks the first of a merged set; the first of a run is it in all of them.
  let firstFlag = 0
  cells.forEach((lines, i) => {
    const flag = across[i] ?? 0
    const last = placed[placed.length - 1]
    if (flag !== 0 && firstFlag !== 0 && flag !== firstFlag && last) {
      last.right = edges[i + 1] ?? last.right
      last.lines.push(...lines)
      return
    }
    firstFlag = flag
    placed.push({ lines: [...lines], left: edges[i] ?? 0, right: edges[i + 1] ?? 0, down: down[i] ?? 'none' })
  })
  return placed
}
