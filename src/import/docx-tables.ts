import type { Block } from './block'
import type { WordElements } from './docx-elements'
import type { HeldCell } from './nested-tables'

/** What goes on with the tables of a Word file while it is read; they may stand within each other. */
export class DocxTables {
  private readonly tables: { rows: WordRow[] }[] = []
  /** Whether the properties of a row are being read. */
  private inRowProperties = false

  readonly elements: WordElements = {
    'w:tr': { open: () => this.table?.rows.push({ before: 0, cells: [], deleted: false }) },
    'w:trPr': { open: () => this.rowProperties(true), close: () => this.rowProperties(false) },
    'w:gridBefore': {
      open: (value) => {
        if (this.row) this.row.before = Number(value('val')) || 0
      },
    },
    'w:gridSpan': {
      open: (value) => {
        if (this.cell) this.cell.colSpan = Math.max(1, Math.min(Number(value('val')) || 1, widest))
      },
    },
    'w:vMerge': {
      open: (value) => {
        if (this.cell) this.cell.vertical = value('val') === 'restart' ? 'start' : 'continue'
      },
    },
    'w:hMerge': {
      open: (value) => {
        if (this.cell) this.cell.continuesRow = value('val') !== 'restart'
      },
    },
    'w:cellMerge': {
      open: (value) => {
        const vertical = value('vMerge')
        if (this.cell && vertical !== '') this.cell.vertical = vertical === 'rest' ? 'start' : 'continue'
      },
    },
  }

  begin(): void {
    this.tables.push({ rows: [] })
  }

  /** Begins a cell. @returns what it holds, to be filled */
  beginCell(): Block[] {
    const opened: WordCell = { content: [], colSpan: 1, continuesRow: false, deleted: false }
    this.row?.cells.push(opened)
    return opened.content
  }

  deleteCell(): void {
    if (this.cell) this.cell.deleted = true
  }

  /** Takes a mark of deletion: where it stands among the properties of a row, the row is deleted. */
  deleteRow(): void {
    if (this.inRowProperties && this.row) this.row.deleted = true
  }

  /** Ends the innermost table. @returns its rows with merges resolved */
  end(onCovered: (content: readonly Block[]) => void): HeldCell[][] {
    return mergedRows(this.tables.pop()?.rows ?? [], onCovered)
  }

  private rowProperties(begin: boolean): void {
    this.inRowProperties = begin
  }

  private get table(): { rows: WordRow[] } | undefined {
    return this.tables[this.tables.length - 1]
  }

  private get row(): WordRow | undefined {
    return this.table?.rows[this.table.rows.length - 1]
  }

  private get cell(): WordCell | undefined {
    return this.row?.cells[this.row.cells.length - 1]
  }
}

/** More columns than this no table has. */
const widest = 1000

/**
 * A cell as a Word file has it. `vertical`: whether it begins or continues a vertical merge (ECMA-376 part 1, 17.4.84);
 * `continuesRow`: it is merged with the cell before it (17.4.22).
 */
type WordCell = {
  content: Block[]
  colSpan: number
  vertical?: 'start' | 'continue'
  continuesRow: boolean
  deleted: boolean
}

/** `before`: grid columns that the row leaves out at its left (17.4.14). */
type WordRow = { before: number; cells: WordCell[]; deleted: boolean }

/**
 * The rows of a Word table with its merges resolved: a merged cell stands once, in its first row.
 * @param onCovered called with what stands in cells that are covered by a merge, and not seen
 */
function mergedRows(rows: readonly WordRow[], onCovered: (content: readonly Block[]) => void): HeldCell[][] {
  const starts = new Map<number, HeldCell>()
  return rows
    .filter(({ deleted }) => !deleted)
    .map((row) => {
      const merged: HeldCell[] = []
      let column = row.before
      for (const cell of row.cells.filter(({ deleted }) => !deleted)) {
        const at = column
        column += cell.colSpan
        const left = cell.continuesRow ? merged[merged.length - 1] : undefined
        const above = cell.vertical === 'continue' ? starts.get(at) : undefined
        if (left) left.colSpan += cell.colSpan
        if (above) above.rowSpan++
        if (left || above) {
          onCovered(cell.content)
          continue
        }
        const held: HeldCell = { content: cell.content, rowSpan: 1, colSpan: cell.colSpan }
        if (cell.vertical) starts.set(at, held)
        else starts.delete(at)
        merged.push(held)
      }
      return merged
    })
}
