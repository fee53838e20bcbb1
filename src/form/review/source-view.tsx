import { type DragEvent, memo } from 'react'
import type { Block, SourceTable } from '../../index'
import { carry } from './carried-item'
import type { SourceMarks } from './source-marks'

type Props = { blocks: readonly Block[]; marks: SourceMarks }

/**
 * The file as it was read: what was placed is tinted, what was inferred carries a mark, what was not placed another. The
 * latter can be dragged from here to where it belongs.
 */
export const SourceView = memo(function SourceView({ blocks, marks }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what can be dragged can be put in its place by a list as well
    <div className="source" onDragStart={(event) => carryListed(event, marks)}>
      {blocks.map((block, at) =>
        block.kind === 'paragraph' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a file never change place
          <p key={at} data-at={at} className={stateOf(String(at), marks)} draggable={marks.listed.has(String(at))}>
            {block.text}
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a file never change place
          <SourceTableView key={at} at={at} table={block} marks={marks} />
        ),
      )}
    </div>
  )
})

function SourceTableView({ at, table, marks }: { at: number; table: SourceTable; marks: SourceMarks }) {
  return (
    <table data-at={at}>
      <tbody>
        {table.rows.map((row, r) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file never change place
          <tr key={r} data-at={`${at},${r}`} className={stateOf(`${at},${r}`, marks)}>
            {row.map((cell, c) => {
              const place = `${at},${r},${c}`
              const taken = marks.cells.get(place)
              return (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a file never change place
                  key={c}
                  data-at={place}
                  {...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan })}
                  {...(cell.colSpan > 1 && { colSpan: cell.colSpan })}
                  className={taken?.tone ?? stateOf(place, marks)}
                  draggable={marks.listed.has(place)}
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

function carryListed({ target, dataTransfer }: DragEvent, { listed }: SourceMarks): void {
  const element = target instanceof Element ? target.closest('.listed') : null
  const at = listed.get(element?.getAttribute('data-at') ?? '')
  if (at) carry(dataTransfer, { kind: element?.tagName === 'TD' ? 'number' : 'text', at })
}

/** What has no place shows before what was recognised. */
function stateOf(place: string, { listed, recognised }: SourceMarks): string | undefined {
  if (listed.has(place)) return 'listed'
  return recognised.has(place) ? 'recognised' : undefined
}
