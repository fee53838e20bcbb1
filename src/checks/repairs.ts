import { cells2021 } from '../schema/cells'
import { cellText, type Draft } from '../schema/draft'
import { cellAtPath, cellPath, type Edit } from '../schema/edits'
import type { CellId } from '../schema/format'
import { type Relation, relations2021, totals2021 } from '../schema/relations'
import { followTotals } from '../schema/totals'
import type { Arithmetic } from './arithmetic'
import type { Repair } from './finding'
import { quotedCell, relationPlace } from './names'
import { clustersOf } from './repair-clusters'
import { type Figures, figuresOf } from './repair-effects'
import { type Answer, mends, mostTrials, searchRepairs, sizeOf } from './repair-search'

/**
 * Repairs of broken relations. This is a search: call it after the paint.
 *
 * Broken relations that share a cell are mended together, by the fewest cells that mend them all; of these the clerk is
 * offered, for one finding, those that it needs. So errors in different places of a table are mended apart.
 */

/**
 * @param relation a broken relation of this draft
 * @param fixed cells that must keep their number
 * @returns all repairs that are equally small; none where there is none within the bounds of the search
 */
export function relationRepairs(
  draft: Draft,
  arithmetic: Arithmetic,
  relation: Relation,
  fixed: ReadonlySet<CellId>,
): Repair[] {
  const own = relations2021.indexOf(relation)
  const broken = arithmetic.judgements
    .filter(({ verdict, relation: { table } }) => verdict === 'broken' && table === relation.table)
    .map((judgement) => relations2021.indexOf(judgement.relation))
  if (!broken.includes(own)) return []
  const figures = figuresFor(arithmetic)
  return smallest(answersFor(own, broken, figures, fixed), figures)
    .sort((a, b) => Number(isNear(b, broken)) - Number(isNear(a, broken)) || factsIn(a) - factsIn(b))
    .map((answer) => repairOf(draft, answer, broken, figures))
}

/**
 * The answers for a relation: of those for its cluster the part that it needs. Where the cluster cannot be mended as a
 * whole, as with four errors, the relation is mended on its own.
 */
function answersFor(own: number, broken: readonly number[], figures: Figures, fixed: ReadonlySet<CellId>): Answer[] {
  const clusters = clustersOf(broken)
  const cluster = clusters.find((each) => each.includes(own)) ?? [own]
  const answers = remembered(figures, [...cluster, ...fixed].join(), () =>
    clusterAnswers(cluster, clusters, figures, fixed),
  )
  if (answers.length > 0) return answers.flatMap((answer) => partsFor(own, answer, figures))
  return cluster.length === 1 ? [] : searchRepairs(figures, [own], fixed)
}

/**
 * Tries a cluster alone, then with one other (two figures swapped within a row break two columns and not the row), then
 * all clusters of the table.
 */
function clusterAnswers(
  cluster: readonly number[],
  clusters: readonly number[][],
  figures: Figures,
  fixed: ReadonlySet<CellId>,
): Answer[] {
  const others = clusters.filter((each) => each !== cluster)
  const together = [cluster, ...others.map((other) => [...cluster, ...other])]
  if (others.length > 1) together.push(clusters.flat())
  const trials = { left: mostTrials }
  for (const mended of together) {
    const answers = searchRepairs(figures, mended, fixed, trials)
    if (answers.length > 0) return answers
  }
  return []
}

/** What was prepared and found for a draft's figures: the findings of one cluster ask for the same. */
const figuresKnown = new WeakMap<Arithmetic, Figures>()
const answersKnown = new WeakMap<Figures, Map<string, Answer[]>>()

function figuresFor(arithmetic: Arithmetic): Figures {
  const figures = figuresKnown.get(arithmetic) ?? figuresOf(arithmetic)
  figuresKnown.set(arithmetic, figures)
  return figures
}

function remembered(figures: Figures, key: string, find: () => Answer[]): Answer[] {
  const known = answersKnown.get(figures) ?? new Map<string, Answer[]>()
  answersKnown.set(figures, known)
  const answers = known.get(key) ?? find()
  known.set(key, answers)
  return answers
}

/** The fewest of an answer's changes that mend this relation and make none worse: maybe all of them. */
function partsFor(own: number, answer: Answer, figures: Figures): Answer[] {
  const parts = subsets(answer).filter((part) => part.length > 0 && mends(figures, part, [own]))
  const fewest = Math.min(...parts.map(({ length }) => length))
  return parts.filter(({ length }) => length === fewest)
}

function subsets<T>(of: readonly T[]): T[][] {
  const [first, ...rest] = of
  if (first === undefined) return [[]]
  const without = subsets(rest)
  return [...without, ...without.map((some) => [first, ...some])]
}

/** Those with the fewest cells, and of these with the smallest difference, each once, its cells in official order. */
function smallest(answers: readonly Answer[], figures: Figures): Answer[] {
  const fewest = Math.min(...answers.map(({ length }) => length))
  const few = answers.filter(({ length }) => length === fewest)
  const least = Math.min(...few.map((answer) => sizeOf(answer, figures)))
  const inOrder = few
    .filter((answer) => sizeOf(answer, figures) === least)
    .map((answer) => [...answer].sort((a, b) => officialOrder(a.cell) - officialOrder(b.cell)))
  return [...new Map(inOrder.map((answer) => [JSON.stringify(answer), answer])).values()]
}

function officialOrder(cell: CellId): number {
  return cells2021.findIndex(({ id }) => id === cell)
}

const totals: ReadonlySet<CellId> = new Set(totals2021.map(({ total }) => total))

/** How many cells it changes that are no totals. Of equal repairs those come first that leave the reported facts alone. */
function factsIn(answer: Answer): number {
  return answer.filter(({ cell }) => !totals.has(cell)).length
}

/** Whether all its cells stand in the broken relations themselves, not behind their totals: those come first. */
function isNear(answer: Answer, broken: readonly number[]): boolean {
  return answer.every(({ cell }) =>
    broken.some((index) => {
      const relation = relations2021[index]
      return relation?.left.includes(cell) || relation?.right.includes(cell)
    }),
  )
}

function repairOf(draft: Draft, answer: Answer, broken: readonly number[], figures: Figures): Repair {
  const steps = answer.map(({ cell, to }) => `${quotedCell(cell)}由 ${figures.numberIn(cell)} 改为 ${to}`)
  const edits = followTotals(
    draft.cells,
    answer.map(({ cell, to }) => cellEdit(draft, cell, String(to))),
  )
  const mended = broken.filter((relation) => mends(figures, answer, [relation]))
  const explanation = `${mendedRelations(mended)}${followingTotals(edits.slice(answer.length))}`
  return { label: `把${steps.join('，')}`, explanation, edits }
}

/** `改后 2 处勾稽关系成立：表二“本年新收”行、表二“自然人”列（平衡）。` */
function mendedRelations(mended: readonly number[]): string {
  const places = relations2021
    .filter((_, index) => mended.includes(index))
    .map((relation) => `${relationPlace(relation)}（${relation.kind === 'balance' ? '平衡' : '总计'}）`)
  const many = places.length > 1 ? ` ${places.length} 处` : ''
  return `改后${many}勾稽关系成立：${places.join('、')}。`
}

/** A sentence on the totals that change along with a repair; `''` where none does. */
export function followingTotals(following: readonly Edit[]): string {
  const totals = following.flatMap(({ path, from, to }) => {
    const cell = cellAtPath(path)
    if (cell === undefined) return []
    return from === '' ? `${quotedCell(cell)}填 ${to}` : `${quotedCell(cell)}由 ${String(from).trim()} 变为 ${to}`
  })
  return totals.length === 0 ? '' : `总计随之变化：${totals.join('，')}。`
}

/** The edit that sets a cell to a text. */
export function cellEdit(draft: Draft, cell: CellId, to: string): Edit {
  return { path: cellPath(cell), from: cellText(draft.cells, cell), to }
}
