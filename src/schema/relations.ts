import { rowsOfTable } from './cells'
import type { Branch, CellId, Format, FormatTable, Heading, Leaf } from './format'
import { isBranch, leavesOf, shortName } from './format'
import { format2021 } from './format-2021'

export type RelationKind = 'row-total' | 'column-total' | 'balance'

/**
 * A 勾稽关系: the cells on the left add up to the same as those on the right.
 *
 * In a row or column total the parts stand on the left and the total alone on the right.
 */
export type Relation = {
  /** `applications.row-total.received` */
  id: string
  /** The rule a broken relation is reported under: `applications.row-total`. */
  rule: string
  kind: RelationKind
  table: string
  /** The row (for a row total) or column it runs along, in a sentence. */
  along: string
  left: readonly CellId[]
  right: readonly CellId[]
}

/** The arithmetic relations of a format (42 in that of 2021), table by table. */
function relationsOf(format: Format): readonly Relation[] {
  return format.tables.flatMap((table) => [...columnTotals(table), ...rowTotals(table), ...balances(table)])
}

/** The 42 relations of the format of 2021: 7 column totals, 25 + 3 row totals, 7 balances. */
export const relations2021: readonly Relation[] = relationsOf(format2021)

/** A total's own relation: the parts that it follows. Column totals come before the row totals that use them. */
export type TotalRelation = Relation & { kind: 'row-total' | 'column-total'; total: CellId }

/**
 * For each total cell the one relation that makes it, in an order in which parts come before what adds them up.
 * （七）总计·总计 is both a row and a column total; the row makes it, the column checks it.
 */
export const totals2021: readonly TotalRelation[] = totalsOf(relations2021)

function totalsOf(relations: readonly Relation[]): TotalRelation[] {
  const makers = new Map<CellId, TotalRelation>()
  for (const relation of relations) {
    const total = relation.right[0]
    if (relation.kind === 'balance' || total === undefined) continue
    if (relation.kind === 'row-total' || !makers.has(total)) {
      makers.delete(total)
      makers.set(total, { ...relation, kind: relation.kind, total })
    }
  }
  return [...makers.values()]
}

function rowTotals(table: FormatTable): Relation[] {
  const total = table.layout === 'matrix' ? table.columns.total : table.layout === 'line' ? table.total : undefined
  if (total === undefined) return []
  return rowsOfTable(table).map(({ row, columns }) => ({
    id: `${table.id}.row-total.${row.id}`,
    rule: `${table.id}.row-total`,
    kind: 'row-total',
    table: table.id,
    along: shortName(row),
    left: columns.filter((column) => column.id !== total).map((column) => id(table, row.id, column.id)),
    right: [id(table, row.id, total)],
  }))
}

function columnTotals(table: FormatTable): Relation[] {
  if (table.layout !== 'matrix') return []
  return branchesWithTotal(table.rows).flatMap((branch) =>
    leavesOf([table.columns]).map((column: Leaf) => ({
      id: `${table.id}.column-total.${column.id}`,
      rule: `${table.id}.column-total`,
      kind: 'column-total' as const,
      table: table.id,
      along: shortName(column),
      left: leavesOf(branch.of)
        .filter((row) => row.id !== branch.total)
        .map((row) => id(table, row.id, column.id)),
      right: [id(table, branch.total, column.id)],
    })),
  )
}

function balances(table: FormatTable): Relation[] {
  if (table.layout !== 'matrix') return []
  const { left, right } = table.balance
  return leavesOf([table.columns]).map((column) => ({
    id: `${table.id}.balance.${column.id}`,
    rule: `${table.id}.balance`,
    kind: 'balance',
    table: table.id,
    along: shortName(column),
    left: left.map((row) => id(table, row, column.id)),
    right: right.map((row) => id(table, row, column.id)),
  }))
}

function branchesWithTotal(headings: readonly Heading[]): (Branch & { total: string })[] {
  return headings.filter(isBranch).flatMap((branch) => {
    const below = branchesWithTotal(branch.of)
    return branch.total === undefined ? below : [{ ...branch, total: branch.total }, ...below]
  })
}

function id(table: FormatTable, row: string, column: string): CellId {
  return `${table.id}.${row}.${column}`
}
