import {
  type CellId,
  cellName,
  type DraftCells,
  type FormatTable,
  figureChange,
  gridRows,
  officialGrid,
} from '../../index'
import { GridHead, spansOf } from '../table/grid-head'
import { changePhrase } from './change-phrase'
import '../table/official-table.css'

type Props = {
  table: FormatTable
  label: string
  before: DraftCells
  after: DraftCells
  onShow: (cell: CellId) => void
}

/** A table as printed; each cell has last year's figure, this year's and what has changed. */
export function ComparedTable({ table, label, before, after, onShow }: Props) {
  const grid = officialGrid(table)
  const rows = gridRows(grid).map((cells, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a table never change place
    <tr key={row}>
      {cells.map((cell) =>
        cell.cell === undefined ? (
          <GridHead key={cell.column} cell={cell} headRows={grid.headRowCount} />
        ) : (
          <td key={cell.column} className="compared" {...spansOf(cell)}>
            <ComparedFigure id={cell.cell} before={before} after={after} onShow={onShow} />
          </td>
        ),
      )}
    </tr>
  ))
  return (
    <table className={`official-table ${table.id}`} aria-label={label}>
      <colgroup>
        {Array.from({ length: grid.columnCount }, (_, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table never change place
          <col key={column} className={column < grid.labelColumnCount ? `label-${column}` : 'value'} />
        ))}
      </colgroup>
      {grid.headRowCount > 0 && <thead>{rows.slice(0, grid.headRowCount)}</thead>}
      <tbody>{rows.slice(grid.headRowCount)}</tbody>
    </table>
  )
}

function ComparedFigure({ id, before, after, onShow }: Pick<Props, 'before' | 'after' | 'onShow'> & { id: CellId }) {
  const change = figureChange(id, before, after)
  const phrase = changePhrase(change)
  const was = change.before || '未填'
  const is = change.after || '未填'
  const quiet = change.before === change.after || change.after === ''
  return (
    <button
      type="button"
      className={quiet ? 'compared-figure quiet' : 'compared-figure'}
      aria-label={`${cellName(id)}：上年 ${was}，今年 ${is}${phrase && `，${phrase}`}`}
      onClick={() => onShow(id)}
    >
      <span>
        {was} → <b>{is}</b>
      </span>
      {/* A line may not break between a comma and a sign by itself, and would break within the figure. */}
      {phrase !== '' && <small>{phrase.replace('，', '，\u200b')}</small>}
    </button>
  )
}
