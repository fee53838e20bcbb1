import type { GridCell } from '../schema/grid'
import { tableCaption } from '../schema/table-caption'
import { htmlText } from './html-text'
import { sectionRowFill } from './measures'
import type { DocumentTable } from './official-document'

/**
 * A table of the official document in HTML, with the official merges. Merged heads reach over more cells than `scope` can
 * say, so every figure names its heads by `headers` as well (HTML standard 4.9.12.2).
 */
export function webTable(part: DocumentTable): string {
  return [
    `<table border="1" cellspacing="0" cellpadding="4" style="${styles.table}">`,
    `<caption style="${styles.caption}">${htmlText(tableCaption(part.table))}</caption>`,
    ...rowGroups(part).map(
      ({ tag, rows }) => `<${tag}>\n${rows.map((row) => webRow(row, part)).join('\n')}\n</${tag}>`,
    ),
    '</table>',
  ].join('\n')
}

type Row = readonly GridCell[]
type RowGroup = { tag: 'thead' | 'tbody'; rows: Row[] }

/** The heads at the top, then the rows; each section row begins a group of its own. */
function rowGroups({ grid, rows }: DocumentTable): RowGroup[] {
  const groups: RowGroup[] = []
  rows.forEach((row, number) => {
    const tag = number < grid.headRowCount ? 'thead' : 'tbody'
    const last = groups[groups.length - 1]
    if (last?.tag === tag && !isSectionRow(row)) last.rows.push(row)
    else groups.push({ tag, rows: [row] })
  })
  return groups
}

function isSectionRow(row: Row): boolean {
  return row.some(({ role }) => role === 'block')
}

function webRow(row: Row, part: DocumentTable): string {
  return `<tr>${row.map((cell) => webCell(cell, part)).join('')}</tr>`
}

function webCell(cell: GridCell, part: DocumentTable): string {
  const { role, rowSpan, colSpan, text } = cell
  const scope = scopeOf(cell)
  const attributes = [
    scope && `id="${idOf(cell, part)}" scope="${scope}"`,
    role === 'value' && `headers="${headsOf(cell, part).join(' ')}"`,
    rowSpan > 1 && `rowspan="${rowSpan}"`,
    colSpan > 1 && `colspan="${colSpan}"`,
    `style="${styles.cell};${styles[role]}"`,
  ].filter(Boolean)
  const tag = scope ? 'th' : 'td'
  return `<${tag} ${attributes.join(' ')}>${htmlText(text)}</${tag}>`
}

/** The corner holds a remark and heads nothing. A label over several rows is no row group: those are `tbody`s. */
function scopeOf({ role, colSpan }: GridCell): string | undefined {
  switch (role) {
    case 'block':
      return 'rowgroup'
    case 'head':
      return colSpan > 1 ? 'colgroup' : 'col'
    case 'label':
      return 'row'
    default:
      return undefined
  }
}

function idOf({ row, column }: GridCell, { table }: DocumentTable): string {
  return `${table.id}-${row + 1}-${column + 1}`
}

/** The ids of what heads a figure: its section row, the heads above it within that section, the labels beside it. */
function headsOf(value: GridCell, part: DocumentTable): string[] {
  const cells = part.rows.flat()
  const start = Math.max(
    0,
    ...cells.filter((each) => each.role === 'block' && each.row < value.row).map(({ row }) => row),
  )
  const inColumn = ({ column, colSpan }: GridCell) => column <= value.column && value.column < column + colSpan
  const inRow = ({ row, rowSpan }: GridCell) => row <= value.row && value.row < row + rowSpan
  return cells
    .filter((each) => {
      if (each.role === 'label') return inRow(each)
      return (
        (each.role === 'block' || each.role === 'head') && each.row >= start && each.row < value.row && inColumn(each)
      )
    })
    .map((each) => idOf(each, part))
}

const styles = {
  table: 'border-collapse:collapse;width:100%',
  caption: 'padding:4px',
  cell: 'border:1px solid #000;padding:4px;font-weight:normal',
  block: `text-align:left;background:#${sectionRowFill}`,
  corner: 'text-align:left',
  head: 'text-align:center',
  label: 'text-align:left',
  value: 'text-align:center',
} as const
