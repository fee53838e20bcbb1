import { cellsOfTable } from '../../schema/cells'
import type { CellId, FormatTable } from '../../schema/format'
import { format2021 } from '../../schema/format-2021'
import { fillBlanks } from '../../schema/totals'
import type { Finding, Severity } from '../finding'
import type { Rule } from '../rule'

/** Made once for each list of blank cells: the list stays the same object while no cell is filled or cleared. */
const findings = new WeakMap<readonly CellId[], Finding>()
const finalFindings = new WeakMap<readonly CellId[], Finding>()

/** For each table: how many cells are not answered yet. A blank is not a 0. */
export const unansweredRules: readonly Rule[] = format2021.tables.map(unansweredRule)

function unansweredRule(table: FormatTable): Rule {
  const id = `${table.id}.unanswered`
  return {
    id,
    severity: 'warning',
    title: `${table.name}各格都应填写，没有的填 0`,
    basis: format2021.basis,
    check({ arithmetic, final }) {
      const blanks = arithmetic.blanks[table.id] ?? []
      return blanks.length === 0 ? [] : [findingOf(id, table.name, blanks, final)]
    },
    repairs({ draft, arithmetic, final }, finding) {
      const blanks = arithmetic.blanks[table.id] ?? []
      if (blanks.length === 0 || findingOf(id, table.name, blanks, final).id !== finding.id) return []
      const label = `${table.name}未填的 ${blanks.length} 格都填 0`
      return [{ label, explanation: '空着的总计填各项之和，其余填 0。', edits: fillBlanks(draft.cells, table.id) }]
    },
    examples: [
      {
        title: '一格也没有填',
        given: {},
        finds: [`${table.name}还有 ${cellsOfTable(table).length} 格未填，没有的请填 0`],
      },
      { title: '没有的都填了 0', given: { otherCells: '0' }, finds: [] },
    ],
  }
}

function findingOf(id: string, name: string, blanks: readonly CellId[], final: boolean): Finding {
  const memo = final ? finalFindings : findings
  const known = memo.get(blanks)
  if (known) return known
  const severity: Severity = final ? 'warning' : 'hint'
  const finding: Finding = {
    id: `${id}:${blanks.join()}`,
    rule: id,
    severity,
    message: `${name}还有 ${blanks.length} 格未填，没有的请填 0`,
    at: blanks.map((cell) => ({ cell })),
    basis: format2021.basis,
    repairs: [],
  }
  memo.set(blanks, finding)
  return finding
}
