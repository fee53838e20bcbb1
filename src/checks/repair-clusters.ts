import type { CellId } from '../schema/format'
import { relations2021 } from '../schema/relations'

/**
 * Relations, as indices into `relations2021`, grouped so that those which share a cell, directly or through others, are
 * in one group: what may be broken by the same slip.
 */
export function clustersOf(relations: readonly number[]): number[][] {
  return relations.reduce<number[][]>((clusters, relation) => {
    const joined = clusters.filter((cluster) => cluster.some((other) => shareCell(relation, other)))
    const apart = clusters.filter((cluster) => !joined.includes(cluster))
    return [...apart, [...joined.flat(), relation].sort((a, b) => a - b)]
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
