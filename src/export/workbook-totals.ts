import type { DraftCells } from '../schema/draft'
import type { CellId } from '../schema/format'
import { printedCell } from '../schema/printed'
import { type TotalRelation, totals2021 } from '../schema/relations'
import { sumOfParts } from '../schema/totals'

const makers: ReadonlyMap<string, TotalRelation> = new Map(totals2021.map((relation) => [relation.total, relation]))

/** Spreadsheet programs take no longer notes than 255 characters. */
const longestShown = 30

/** The relation whose sum a cell is, where it is a total. */
export function makerOf(id: CellId): TotalRelation | undefined {
  return makers.get(id)
}

/**
 * Why a total is no formula in the workbook: it holds something else than its parts come to, which is kept, or nothing
 * beside parts that are given. Undefined where it is one, and for cells that are no total.
 */
export function keptTotalNote(id: CellId, cells: DraftCells): string | undefined {
  const maker = makers.get(id)
  const printed = printedCell(cells, id)
  const sum = maker && sumOfParts(cells, maker)
  if (sum === undefined || sum === printed) return undefined
  if (printed === '') return `没有填，各项之和是 ${sum}；没有代填，也没有设公式。`
  const shown = printed.length > longestShown ? `${printed.slice(0, longestShown)}…` : printed
  return `按所填的“${shown}”保留，没有设公式；各项之和是 ${sum === '' ? '0' : sum}。`
}
