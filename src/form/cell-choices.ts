import { type CellId, cellName, cells2021, cellText, type DraftCells } from '../index'
import type { Choice } from './choice-dialog'

/** All cells to choose from, by their official names, with what each holds now. */
export function cellChoices(cells: DraftCells): Choice<CellId>[] {
  return cells2021.map(({ id, table }) => {
    const text = cellText(cells, id)
    return { to: id, name: `${table.name} ${cellName(id)}`, ...(text === '' ? {} : { holds: `现为 ${text}` }) }
  })
}
