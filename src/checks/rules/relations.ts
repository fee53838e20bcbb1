import type { CellId } from '../../schema/format'
import { format2021 } from '../../schema/format-2021'
import { type Relation, relations2021, totals2021 } from '../../schema/relations'
import { followTotals, sumOfParts } from '../../schema/totals'
import type { Judgement } from '../arithmetic'
import type { Finding, Place, Repair } from '../finding'
import { quotedCell, tableName } from '../names'
import { relationMessage } from '../relation-message'
import { cellEdit, followingTotals, relationRepairs } from '../repairs'
import type { Rule, Subject } from '../rule'
import { heldToLastYear } from './carried-in'
import { relationExamples } from './relations-examples'

const findings = new WeakMap<Judgement, Finding>()

/** The 勾稽关系 of the format: one rule for each kind of relation of each table. */
export const relationRules: readonly Rule[] = [...new Set(relations2021.map(({ rule }) => rule))].map(relationRule)

function relationRule(id: string): Rule {
  const relations = relations2021.filter(({ rule }) => rule === id)
  const [first] = relations
  if (!first) throw new Error(`a rule without relations: ${id}`)
  return {
    id,
    severity: 'error',
    title: titleOf(first),
    basis: basisOf(first),
    check: ({ arithmetic }) => arithmetic.judgements.filter(({ relation }) => relation.rule === id).map(findingOf),
    repairs: repairsOf,
    examples: relationExamples(first),
  }
}

function titleOf({ kind, table }: Relation): string {
  const name = tableName(table)
  // Table 3 has one row, and three kinds beside each other.
  if (kind === 'row-total' && isLine(table)) return `${name}每类案件的总计等于该类各项结果之和`
  if (kind === 'row-total') return `${name}每行的总计等于该行其余各格之和`
  if (kind === 'column-total') return `${name}每列办理结果的总计等于该列各项结果之和`
  return `${name}每列收到的（新收与结转）等于办理的与结转下年度的之和`
}

function isLine(table: string): boolean {
  return format2021.tables.some(({ id, layout }) => id === table && layout === 'line')
}

/** The document that mandates the format, and the template's own words where it states the relation. */
function basisOf({ kind, table }: Relation): string {
  const format = format2021.tables.find(({ id }) => id === table)
  return kind === 'balance' && format && 'corner' in format ? `${format2021.basis}${format.corner}` : format2021.basis
}

/** The cells of each relation; a total, which is where to jump, comes before its parts. */
const places: ReadonlyMap<Relation, readonly Place[]> = new Map(
  relations2021.map((relation) => {
    const { kind, left, right } = relation
    const cells: readonly CellId[] = kind === 'balance' ? [...left, ...right] : [...right, ...left]
    return [relation, cells.map((cell) => ({ cell }))]
  }),
)

function findingOf(judgement: Judgement): Finding {
  const known = findings.get(judgement)
  if (known) return known
  const { relation, verdict } = judgement
  const finding: Finding = {
    id: idOf(judgement),
    rule: relation.rule,
    severity: verdict === 'broken' ? 'error' : 'hint',
    // Worded when it is read: a key in a table makes several findings that the next one takes back.
    get message() {
      return relationMessage(judgement)
    },
    at: places.get(relation) ?? [],
    basis: basisOf(relation),
    repairs: [],
  }
  findings.set(judgement, finding)
  return finding
}

function idOf({ relation, verdict, left, right }: Judgement): string {
  return `${relation.id}:${verdict}:${left.join()}=${right.join()}`
}

function repairsOf(subject: Subject, finding: Finding): readonly Repair[] {
  const { draft, arithmetic } = subject
  const judgement = arithmetic.judgements.find((each) => idOf(each) === finding.id)
  if (!judgement || judgement.verdict === 'open') return []
  const { relation, right } = judgement
  const totalIsBlank = relation.kind !== 'balance' && right[0] === undefined
  if (totalIsBlank) return sumRepair(subject, relation)
  return relationRepairs(draft, arithmetic, relation, heldToLastYear(subject))
}

/** A blank total is answered with the sum of its parts. */
function sumRepair({ draft }: Subject, relation: Relation): Repair[] {
  const maker = totals2021.find(({ total }) => total === relation.right[0])
  if (!maker) return []
  const sum = sumOfParts(draft.cells, maker)
  if (sum === '') return []
  const edits = followTotals(draft.cells, [cellEdit(draft, maker.total, sum)])
  const label = `把${quotedCell(maker.total)}填为 ${sum}`
  return [{ label, explanation: `等于各项之和。${followingTotals(edits.slice(1))}`, edits }]
}
