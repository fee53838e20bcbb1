import { cellOf } from '../../schema/cells'
import { type CellId, shortName } from '../../schema/format'
import type { Relation } from '../../schema/relations'
import { quoted, relationPlace } from '../names'
import type { RuleExample } from '../rule'

/** The examples of the rules on relations, told on the first relation of each kind. */
export function relationExamples(relation: Relation): readonly RuleExample[] {
  return relation.kind === 'balance' ? balanceExamples(relation) : totalExamples(relation)
}

function totalExamples(relation: Relation): RuleExample[] {
  const [total] = relation.right
  const [first, second, ...others] = relation.left
  if (total === undefined || first === undefined || second === undefined) return []
  const { row, column } = cellOf(total)
  const where = `${relationPlace(relation)}${quoted(shortName(relation.kind === 'row-total' ? column : row))}`
  const few = relation.left.length <= 6
  const sum = (rest: string) =>
    few ? `12 + 1${` + ${rest}`.repeat(others.length)} = 13` : `12 + 1（其余为${rest === '空' ? '空' : ' 0'}）= 13`
  const zeros = Object.fromEntries(others.map((cell) => [cell, '0']))
  const cells = (to: string, rest: { readonly [id: CellId]: string }) => ({
    [first]: '12',
    [second]: '1',
    ...rest,
    [total]: to,
  })
  return [
    {
      title: '总计比各项之和多 1',
      given: { cells: cells('14', zeros) },
      finds: [`${where}：${sum('0')}，表中填 14，多 1`],
    },
    {
      title: '还有格未填，填上后可能相等：只作提示',
      given: { cells: cells('14', {}) },
      finds: [`${where}：${sum('空')}，表中填 14，还有 1 应在未填的格中`],
    },
    {
      title: '各项已填，总计未填：提示填入其和',
      given: { cells: cells('', zeros) },
      finds: [`${where}未填：${sum('0')}`],
    },
    { title: '空格按 0 计时相等', given: { cells: cells('13', {}) }, finds: [] },
    { title: '整行或整列都未填', given: {}, finds: [] },
  ]
}

function balanceExamples(relation: Relation): RuleExample[] {
  const [received, carriedIn] = relation.left
  const [handled, carriedOut] = relation.right
  if (!received || !carriedIn || !handled || !carriedOut) return []
  const names = (cells: readonly CellId[]) => cells.map((cell) => shortName(cellOf(cell).row)).join('加')
  const where = `${relationPlace(relation)}，${names(relation.left)}应等于${names(relation.right)}`
  return [
    {
      title: '两边相差 1',
      given: { cells: { [received]: '12', [carriedIn]: '0', [handled]: '13', [carriedOut]: '0' } },
      finds: [`${where}：12 + 0 = 12，13 + 0 = 13，相差 1`],
    },
    {
      title: '结转未填，填上后可能相等：只作提示',
      given: { cells: { [received]: '12', [handled]: '10' } },
      finds: [`${where}：12 + 空 = 12，10 + 空 = 10，还有 2 应在未填的格中`],
    },
    {
      title: '导出前的核对把空格算作 0',
      given: { cells: { [received]: '12', [handled]: '10' }, final: true },
      finds: [`${where}：12 + 空 = 12，10 + 空 = 10，相差 2`],
    },
    {
      title: '上年结转的今年办结',
      given: { cells: { [received]: '24', [carriedIn]: '1', [handled]: '25', [carriedOut]: '0' } },
      finds: [],
    },
  ]
}
