import type { GridCell } from '../../index'

/**
 * A cell of the printed table that holds a label, a head or the corner.
 * @param headRows how many rows of heads the table has
 */
export function GridHead({ cell, headRows }: { cell: GridCell; headRows: number }) {
  if (cell.role === 'corner') {
    return (
      <td className="corner" {...spansOf(cell)}>
        {cell.text}
      </td>
    )
  }
  const scope =
    cell.role === 'label' ? (cell.of ? 'row' : 'rowgroup') : cell.colSpan > 1 && headRows > 0 ? 'colgroup' : 'col'
  return (
    <th className={cell.role} scope={scope} {...spansOf(cell)}>
      {isNarrowHead(cell) ? <span className="narrow">{cell.text}</span> : cell.text}
    </th>
  )
}

/** A head over one column that has to break: after every second character, as in the template. */
function isNarrowHead({ role, colSpan, text }: GridCell): boolean {
  return role === 'head' && colSpan === 1 && text.length > 3
}

/** The spans of a merged cell, as attributes. */
export function spansOf({ rowSpan, colSpan }: GridCell): { rowSpan?: number; colSpan?: number } {
  return { ...(rowSpan > 1 && { rowSpan }), ...(colSpan > 1 && { colSpan }) }
}
