import { type RowData, tableFeatures, useTable } from '@tanstack/react-table'
import { memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { cellText, type DraftCells, type FormatTable, type GridCell, gridRows, officialGrid } from '../../index'
import { useSession, useSessionState } from '../session/session-context'
import { keepLooks } from './cell-looks'
import { keepSizes } from './figure-sizes'
import { GridHead, spansOf } from './grid-head'
import { controlTable } from './table-controller'
import { ValueCell } from './value-cell'
import './official-table.css'

const features = tableFeatures({})

/** A row of the printed table: the cell that starts at each column, if any does. */
type GridRow = RowData & { number: number; starts: readonly (GridCell | undefined)[] }

/**
 * A table as the official template prints it, its value cells to be filled in. It draws itself once: what is typed, marked
 * or selected afterwards concerns single cells only.
 */
export const OfficialTable = memo(function OfficialTable({ table, label }: { table: FormatTable; label: string }) {
  const session = useSession()
  const lastYear = useSessionState(({ draft }) => draft.lastYear?.cells)
  const element = useRef<HTMLTableElement>(null)
  const grid = useMemo(() => officialGrid(table), [table])
  const data = useMemo(() => gridRowsWithStarts(gridRows(grid), grid.columnCount), [grid])
  const columns = useMemo(
    () =>
      Array.from({ length: grid.columnCount }, (_, column) => ({
        id: String(column),
        accessorFn: (row: GridRow) => row.starts[column],
      })),
    [grid],
  )
  const { getRowModel } = useTable({ features, data, columns })

  useEffect(() => {
    if (element.current) return controlTable(element.current, table, session)
  }, [table, session])

  useEffect(() => {
    if (element.current) return keepSizes(element.current, session)
  }, [session])

  useLayoutEffect(() => {
    if (element.current) return keepLooks(element.current, session)
  }, [session])

  const rows = getRowModel().rows.map((row) => (
    <tr key={row.id} className={row.original.starts.some((cell) => cell?.role === 'block') ? 'block-row' : undefined}>
      {row.getAllCells().map((cell) => {
        const start = cell.getValue() as GridCell | undefined
        return start && <PrintedCell key={cell.id} cell={start} headRows={grid.headRowCount} lastYear={lastYear} />
      })}
    </tr>
  ))
  return (
    <table ref={element} className={`official-table ${table.id}`} aria-label={label}>
      <colgroup>
        {columns.map(({ id }) => (
          <col key={id} className={Number(id) < grid.labelColumnCount ? `label-${id}` : 'value'} />
        ))}
      </colgroup>
      {grid.headRowCount > 0 && <thead>{rows.slice(0, grid.headRowCount)}</thead>}
      <tbody>{rows.slice(grid.headRowCount)}</tbody>
    </table>
  )
})

type PrintedCellProps = { cell: GridCell; headRows: number; lastYear: DraftCells | undefined }

function PrintedCell({ cell, headRows, lastYear }: PrintedCellProps) {
  if (cell.cell !== undefined) {
    return <ValueCell id={cell.cell} lastYear={lastYear && cellText(lastYear, cell.cell)} {...spansOf(cell)} />
  }
  return <GridHead cell={cell} headRows={headRows} />
}

function gridRowsWithStarts(rows: readonly GridCell[][], columnCount: number): GridRow[] {
  return rows.map((cells, number) => ({
    number,
    starts: Array.from({ length: columnCount }, (_, column) => cells.find((cell) => cell.column === column)),
  }))
}
