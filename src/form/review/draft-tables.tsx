import { type KeyboardEvent, memo, useState } from 'react'
import {
  type Assignment,
  type CellId,
  cellName,
  cellText,
  type Decided,
  type FormatTable,
  format2021,
  placeKey,
  rowsOfTable,
  shortName,
} from '../../index'
import { taking } from './carried-item'
import type { Tone } from './source-marks'
import './draft-tables.css'

type Props = {
  decided: Decided
  tones: ReadonlyMap<CellId, Tone>
  onAssign: (assignment: Assignment) => void
}

/** The three tables of the draft as it would be taken over; numbers that were not placed can be dropped on a cell. */
export const DraftTables = memo(function DraftTables(props: Props) {
  return (
    <section className="summary-part draft-tables" aria-labelledby="review-draft">
      <h2 id="review-draft">草稿中的表格</h2>
      <p className="reason">指着一格，左边的原文里就标出它的出处；没有放入的数字可以从左边拖到格里。</p>
      {(format2021.tables as readonly FormatTable[]).map((table) => (
        <DraftTable key={table.id} table={table} {...props} />
      ))}
    </section>
  )
})

function DraftTable({ table, decided, tones, onAssign }: Props & { table: FormatTable }) {
  const rows = rowsOfTable(table)
  const [entry, setEntry] = useState<string>()
  const drop = taking('number', (at, target) => {
    const cell = target.closest('[data-cell]')?.getAttribute('data-cell')
    if (cell) onAssign({ at, to: cell as CellId })
  })
  const first = rows[0] && `${table.id}.${rows[0].row.id}.${rows[0].columns[0]?.id}`
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are walked with the arrow keys
    <table role="grid" className="draft-table" aria-label={`草稿的${table.name}`} onKeyDown={walk} {...drop}>
      <caption>{table.name}</caption>
      <tbody>
        {rows.map(({ row, columns }, i) => [
          columns !== rows[i - 1]?.columns && (
            <tr key={`${row.id} heads`}>
              <td />
              {columns.map((column) => (
                <th key={column.id} scope="col">
                  {shortName(column)}
                </th>
              ))}
            </tr>
          ),
          <tr key={row.id}>
            <th scope="row">{shortName(row)}</th>
            {columns.map((column) => {
              const id: CellId = `${table.id}.${row.id}.${column.id}`
              const at = decided.places.get(id)
              return (
                <td
                  key={column.id}
                  tabIndex={(entry ?? first) === id ? 0 : -1}
                  className={tones.get(id)}
                  data-cell={id}
                  {...(at && { 'data-source': placeKey(at) })}
                  title={cellName(id)}
                  onFocus={() => setEntry(id)}
                >
                  {cellText(decided.draft.cells, id)}
                </td>
              )
            })}
          </tr>,
        ])}
      </tbody>
    </table>
  )
}

const steps: { readonly [key: string]: readonly [down: number, right: number] } = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Arrow keys go from cell to cell, over the heads between. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key]
  const from = event.target
  if (!step || !(from instanceof HTMLTableCellElement)) return
  event.preventDefault()
  const [down, right] = step
  const { rows } = event.currentTarget
  let row = (from.parentElement as HTMLTableRowElement).rowIndex + down
  while (down !== 0 && rows[row] && !rows[row]?.querySelector('[data-cell]')) row += down
  const to = rows[row]?.cells[from.cellIndex + right]
  if (to?.dataset['cell']) to.focus()
}
