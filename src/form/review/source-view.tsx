import { memo, useMemo } from 'react'
import type { Imported, ImportedCell, NotPlaced, SourceTable } from '../../index'

/** The file as it was read: what was placed is tinted, what was inferred carries a mark, what was not placed another. */
export const SourceView = memo(function SourceView({ imported }: { imported: Imported }) {
  const placed = useMemo(() => byPosition(imported), [imported])
  return (
    <div className="source">
      {imported.blocks.map((block, at) =>
        block.kind === 'paragraph' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a file never change place
          <p key={at} data-at={`${at},`} className={placed.listed.has(`${at},`) ? 'listed' : undefined}>
            {block.text}
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a file never change place
          <SourceTableView key={at} at={at} table={block} {...placed} />
        ),
      )}
    </div>
  )
})

type Positions = { cells: ReadonlyMap<string, ImportedCell>; listed: ReadonlyMap<string, NotPlaced> }

function SourceTableView({ at, table, cells, listed }: Positions & { at: number; table: SourceTable }) {
  return (
    <table data-at={`${at},`}>
      <tbody>
        {table.rows.map((row, r) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file never change place
          <tr key={r} data-at={`${at},${r}`} className={listed.has(`${at},${r}`) ? 'listed' : undefined}>
            {row.map((cell, c) => {
              const taken = cells.get(`${at},${r},${c}`)
              return (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a file never change place
                  key={c}
                  {...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan })}
                  {...(cell.colSpan > 1 && { colSpan: cell.colSpan })}
                  {...(taken && { className: taken.certainty, 'data-at': `${at},${r},${c}` })}
                  {...(taken?.reason !== undefined && { title: taken.reason })}
                >
                  {cell.text}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function byPosition({ cells, notPlaced }: Imported): Positions {
  return {
    cells: new Map(Object.values(cells).map((cell) => [`${cell.at.block},${cell.at.row},${cell.at.cell}`, cell])),
    listed: new Map(notPlaced.map((each) => [`${each.at.block},${each.at.row ?? ''}`, each])),
  }
}
