import { cellOf } from '../../schema/cells'
import {
  type CellId,
  type FormatTable,
  type Heading,
  isBranch,
  leavesOf,
  shortName,
  withoutOrdinal,
} from '../../schema/format'
import { format2021 } from '../../schema/format-2021'
import { cellPlace, quoted, quotedCell, tableName } from '../names'
import type { Contradiction } from './claims'
import type { Expression } from './readings'
import { resultingFigure } from './resulting-figure'
import type { Statement } from './statement'

/** So many readings with different figures are told; more would hide the point. */
const fewReadings = 2

/**
 * `正文写“收到政府信息公开申请 1 件”，表二“本年新收·总计”为 0`. What no repair can put right, because it holds no exact figure, says
 * that the clerk has to write the text anew or mend the table.
 */
export function contradictionMessage(contradiction: Contradiction): string {
  const { kind, low, high, isSome, isEach } = contradiction.claim.statement
  const told = kind === 'change' ? changeMessage(contradiction) : heldMessage(contradiction)
  return kind === 'none' || kind === 'all' || low !== high || isSome || isEach ? `${told}，请改正文或表格` : told
}

function heldMessage(contradiction: Contradiction): string {
  const { claim, held, lastYear } = contradiction
  const where = lastYear ? '上一年度报告' : ''
  const told = isPercentage(claim.statement.kind)
    ? held
    : held.filter(({ value }, i) => held.findIndex((each) => each.value === value) === i)
  const figures = told.slice(0, fewReadings).map(({ expression, value }, i) => {
    const name = expressionName(expression)
    return `${i === 0 ? where : ''}${i === 0 ? name : name.replace(/^表./, '')}为 ${value}`
  })
  return `正文写${quoted(claim.words)}，${figures.join('，')}${resulting(contradiction)}`
}

/** What is told as a whole and a part of it. */
function isPercentage(kind: Statement['kind']): boolean {
  return kind === 'rate' || kind === 'share'
}

/** What follows from the figures of the tables for a rate, a share, or what is said of all. */
function resulting(contradiction: Contradiction): string {
  const { kind } = contradiction.claim.statement
  if (kind === 'all') return '，不是全部'
  return isPercentage(kind) ? `，即 ${resultingFigure(contradiction)}%` : ''
}

/** `正文写“比上年增加25件”，表二“本年新收·总计”本年为 120，上一年度为 100，即增加 20` */
function changeMessage(contradiction: Contradiction): string {
  const {
    claim: { words, statement },
    held: [now, before],
  } = contradiction
  if (!now || !before) return ''
  const difference = resultingFigure(contradiction) ?? 0
  const told = `正文写${quoted(words)}，${expressionName(now.expression)}本年为 ${now.value}，上一年度为 ${before.value}`
  const unit = statement.unit === '%' ? '%' : ''
  if (statement.unit === '倍') return `${told}，即上一年度的 ${difference} 倍`
  const change =
    now.value === before.value ? '没有变化' : `${difference > 0 ? '增加' : '减少'} ${Math.abs(difference)}${unit}`
  return `${told}，即${change}`
}

/** What the cells of a reading are called together: `表二“不予公开”各项之和`, `表二“本年新收·总计”加“上年结转·总计”`. */
export function expressionName({ plus, minus }: Expression): string {
  const [first, second, ...more] = plus
  if (first === undefined) return ''
  const table = tableName(cellOf(first).table.id)
  const less = minus.map((cell) => `减${quotedCell(cell)}`).join('')
  if (second === undefined) return `${cellPlace(first)}${less}`
  const group = groupName(plus)
  if (group !== undefined) return `${table}${quoted(group)}各项之和${less}`
  if (more.length < 2) return `${table}${plus.map(quotedCell).join('加')}${less}`
  return `${table}${quotedCell(first)}等 ${plus.length} 格之和${less}`
}

/** The heading under which the cells are all the rows of one column, or all the columns of one row. */
function groupName(cells: readonly CellId[]): string | undefined {
  const [first] = cells
  if (first === undefined) return undefined
  const { table, row, column } = cellOf(first)
  const rows = cells.map((cell) => cellOf(cell).row)
  const columns = cells.map((cell) => cellOf(cell).column)
  if (columns.every((each) => each === column)) return branchName(rowHeadings(table), rows)
  const name = rows.every((each) => each === row)
    ? branchName(table.layout === 'matrix' ? [table.columns] : [], columns)
    : undefined
  return name === undefined ? undefined : `${shortName(row)}·${name}`
}

function rowHeadings(table: FormatTable): readonly Heading[] {
  return table.layout === 'matrix' ? table.rows : table.layout === 'line' ? table.groups : []
}

function branchName(headings: readonly Heading[], leaves: readonly Heading[]): string | undefined {
  for (const heading of headings) {
    if (!isBranch(heading)) continue
    const own = leavesOf(heading.of)
    if (own.length === leaves.length && own.every((leaf) => leaves.includes(leaf))) return withoutOrdinal(heading.label)
    const deeper = branchName(heading.of, leaves)
    if (deeper !== undefined) return deeper
  }
  return undefined
}

/** The document that asks for figures that agree. */
export const claimsBasis = format2021.basis
