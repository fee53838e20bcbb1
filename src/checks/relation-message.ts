import { cellOf } from '../schema/cells'
import { type CellId, shortName } from '../schema/format'
import { type Relation, relations2021 } from '../schema/relations'
import type { Judgement } from './arithmetic'
import { quoted, relationPlace } from './names'

/** More addends than this are written without their zeros. */
const mostAddends = 6

/**
 * A judgement as a sentence with its arithmetic written out:
 * `表二“本年新收”行“总计”：12 + 1 + 0 + 0 + 0 + 0 = 13，表中填 14，多 1`.
 */
export function relationMessage(judgement: Judgement): string {
  return judgement.relation.kind === 'balance' ? balanceMessage(judgement) : totalMessage(judgement)
}

/** What stands before the figures: the same for every draft, so it is put together once. */
const heads: ReadonlyMap<Relation, string> = new Map(relations2021.map((relation) => [relation, headOf(relation)]))

function headOf(relation: Relation): string {
  const place = relationPlace(relation)
  if (relation.kind === 'balance') return `${place}，${namesOfRows(relation.left)}应等于${namesOfRows(relation.right)}`
  const [total] = relation.right
  if (total === undefined) return place
  // The total is called after the column in a row, after the row in a column.
  const { row, column } = cellOf(total)
  return `${place}${quoted(shortName(relation.kind === 'row-total' ? column : row))}`
}

function namesOfRows(cells: readonly CellId[]): string {
  return cells.map((cell) => shortName(cellOf(cell).row)).join('加')
}

function totalMessage({ relation, verdict, left, right, leftSum, rightSum }: Judgement): string {
  const head = heads.get(relation)
  const sum = sumInFigures(left, leftSum)
  if (verdict === 'unanswered') return `${head}未填：${sum}`
  const given = right[0] === undefined ? '表中未填' : `表中填 ${rightSum}`
  const difference = rightSum > leftSum ? `多 ${rightSum - leftSum}` : `少 ${leftSum - rightSum}`
  if (verdict === 'open') return `${head}：${sum}，${given}，还有 ${rightSum - leftSum} 应在未填的格中`
  return `${head}：${sum}，${given}，${difference}`
}

function balanceMessage({ relation, verdict, left, right, leftSum, rightSum }: Judgement): string {
  const sums = `${sumInFigures(left, leftSum)}，${sumInFigures(right, rightSum)}`
  const difference = Math.abs(leftSum - rightSum)
  const end = verdict === 'open' ? `还有 ${difference} 应在未填的格中` : `相差 ${difference}`
  return `${heads.get(relation)}：${sums}，${end}`
}

/** `12 + 1 + 0 = 13`; a blank is written 空, and of many addends only those that count: `12 + 1（其余为 0）= 13`. */
function sumInFigures(addends: readonly (number | undefined)[], sum: number): string {
  if (addends.length <= mostAddends) return `${addends.map((each) => each ?? '空').join(' + ')} = ${sum}`
  const counting = addends.filter((each) => each !== undefined && each !== 0)
  const blanks = addends.includes(undefined)
  const others = blanks && addends.includes(0) ? '为 0 或空' : blanks ? '为空' : '为 0'
  if (counting.length === 0) return `各项均${others}，合计 0`
  if (counting.length === addends.length) return `${counting.join(' + ')} = ${sum}`
  return `${counting.join(' + ')}（其余${others}）= ${sum}`
}
