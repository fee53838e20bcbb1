import { cellName } from '../schema/cells'
import { cellText, type Draft } from '../schema/draft'
import { cellPath, type Edit } from '../schema/edits'
import type { CellId } from '../schema/format'
import { type Relation, relations2021 } from '../schema/relations'
import { followTotals } from '../schema/totals'
import type { Arithmetic } from './arithmetic'
import type { Repair } from './finding'
import { relationPlace } from './relation-message'
import { type Figures, figuresOf } from './repair-effects'
import { type Answer, mostTrials, searchRepairs } from './repair-search'

/**
 * Repairs of broken relations.
 *
 * Errors in different places are mended apart: broken relations that share a cell form a cluster, and each cluster has
 * its own repairs. Where a cluster has none of its own it is tried together with another of its table, then with all
 * (two figures swapped within a row break two columns and not the row). This is a search: call it after the paint.
 */

/**
 * @param relation a broken relation of this draft
 * @param fixed cells that must keep their number
 * @returns the repairs of its cluster, all equally small; none where there is none within the bounds of the search
 */
export function relationRepairs(
  draft: Draft,
  arithmetic: Arithmetic,
  relation: Relation,
  { final = false, fixed = new Set<CellId>() }: { final?: boolean; fixed?: ReadonlySet<CellId> } = {},
): Repair[] {
  const broken = arithmetic.judgements
    .filter(({ verdict, relation: { table } }) => verdict === 'broken' && table === relation.table)
    .map((judgement) => relations2021.indexOf(judgement.relation))
  const clusters = clustersOf(broken)
  const own = clusters.find((cluster) => cluster.includes(relations2021.indexOf(relation)))
  if (!own) return []
  const figures = figuresOf(arithmetic, final)
  const trials = { left: mostTrials }
  for (const cluster of attempts(own, clusters)) {
    const answers = searchRepairs(figures, cluster, fixed, trials)
    if (answers.length > 0) return nearestFirst(answers, own).map((answer) => repairOf(draft, answer, cluster, figures))
  }
  return []
}

/** The broken relations that hang together by a shared cell. */
export function clustersOf(broken: readonly number[]): number[][] {
  return broken.reduce<number[][]>((clusters, relation) => {
    const joined = clusters.filter((cluster) => cluster.some((other) => shareCell(relation, other)))
    return [...clusters.filter((cluster) => !joined.includes(cluster)), [...joined.flat(), relation].sort((a, b) => a - b)]
  }, [])
}

function shareCell(a: number, b: number): boolean {
  const cells = cellsOfRelation(a)
  return cellsOfRelation(b).some((cell) => cells.includes(cell))
}

function cellsOfRelation(index: number): readonly CellId[] {
  const relation = relations2021[index]
  return relation ? [...relation.left, ...relation.right] : []
}

/** The cluster alone, then with each other, then all together. */
function attempts(own: number[], clusters: number[][]): number[][] {
  const others = clusters.filter((cluster) => cluster !== own)
  const pairs = others.map((other) => [...own, ...other])
  return [own, ...pairs, ...(others.length > 1 ? [clusters.flat()] : [])]
}

/** Repairs of cells that the broken relations name come before those of cells behind their totals. */
function nearestFirst(answers: readonly Answer[], cluster: readonly number[]): Answer[] {
  const named = new Set(cluster.flatMap(cellsOfRelation))
  const near = ({ changes }: Answer) => changes.every(({ cell }) => named.has(cell))
  return [...answers.filter(near), ...answers.filter((answer) => !near(answer))]
}

function repairOf(draft: Draft, { changes }: Answer, cluster: readonly number[], figures: Figures): Repair {
  const steps = changes.map(({ cell, to }) => `“${cellName(cell)}”由 ${figures.numberIn(cell)} 改为 ${to}`)
  const edits = followTotals(
    draft.cells,
    changes.map(({ cell, to }) => cellEdit(draft, cell, String(to))),
  )
  return { label: `把${steps.join('，')}`, explanation: explanationOf(cluster, edits.slice(changes.length)), edits }
}

/** Which relations a repair mends, and which totals follow it. */
function explanationOf(cluster: readonly number[], following: readonly Edit[]): string {
  const places = cluster.flatMap((index) => {
    const relation = relations2021[index]
    return relation ? [`${relationPlace(relation)}${relation.kind === 'balance' ? '（平衡）' : ''}`] : []
  })
  const many = places.length > 1 ? ` ${places.length} 处` : ''
  return `改后${many}勾稽关系成立：${places.join('、')}。${followingTotals(following)}`
}

/** A sentence on the totals that change along with a repair; `''` where none does. */
export function followingTotals(following: readonly Edit[]): string {
  if (following.length === 0) return ''
  const totals = following.map(({ path, from, to }) => {
    const name = cellName(path.slice('cells.'.length) as CellId)
    return from === '' ? `“${name}”填 ${to}` : `“${name}”由 ${String(from).trim()} 变为 ${to}`
  })
  return `总计随之变化：${totals.join('，')}。`
}

/** The edit that sets a cell to a text. */
export function cellEdit(draft: Draft, cell: CellId, to: string): Edit {
  return { path: cellPath(cell), from: cellText(draft.cells, cell), to }
}
