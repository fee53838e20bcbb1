import { cellOf, cellsOfTable } from '../../schema/cells'
import { cellText } from '../../schema/draft'
import type { CellId } from '../../schema/format'
import { format2021 } from '../../schema/format-2021'
import { mandate } from '../basis'
import type { Finding } from '../finding'
import { lastYearsNumber, yearBefore } from '../last-year'
import { cellPlace, quotedCell } from '../names'
import { cellEdit } from '../repairs'
import type { Rule, Subject } from '../rule'

const id = 'years.in-force'

/** The rows that count documents in force, beside those made and those repealed in the year. */
const kinds = format2021.tables.flatMap((table) =>
  cellsOfTable(table)
    .filter(({ column }) => column.id === 'inForce')
    .map(({ id: inForce, row }) => ({
      inForce,
      issued: `${table.id}.${row.id}.issued` as CellId,
      repealed: `${table.id}.${row.id}.repealed` as CellId,
    })),
)

const inForceLabel = cellOf('disclosure.normativeDocuments.inForce').column.label

type Count = { cell: CellId; last: number; issued: number; repealed: number; stated: number }

/** What is in force is what was, and what was made, without what was repealed. Documents also lapse: a warning. */
export const inForceFollows: Rule = {
  id,
  severity: 'warning',
  title: `${inForceLabel}等于上一年度的${inForceLabel}加本年制发、减本年废止`,
  comparesYears: true,
  basis: mandate,
  check: (subject) => different(subject).map(findingOf),
  repairs({ draft, ...subject }, finding) {
    const found = different({ draft, ...subject }).find((each) => idOf(each) === finding.id)
    if (!found || expected(found) < 0) return []
    const to = String(expected(found))
    return [
      {
        label: `把${quotedCell(found.cell)}由 ${cellText(draft.cells, found.cell)} 改为 ${to}`,
        explanation: '与上一年度和本年的增减相符。文件自然失效或重新认定的，可能确实不等。',
        edits: [cellEdit(draft, found.cell, to)],
      },
    ]
  },
  examples: [
    {
      title: '上一年度 36 件，制发 1 件、废止 15 件',
      given: {
        cells: {
          'disclosure.normativeDocuments.issued': '1',
          'disclosure.normativeDocuments.repealed': '15',
          'disclosure.normativeDocuments.inForce': '23',
        },
        lastYear: { cells: { 'disclosure.normativeDocuments.inForce': '36' } },
      },
      finds: ['表一“行政规范性文件·现行有效件数”：上一年度 36 + 制发 1 − 废止 15 = 22，表中填 23，多 1'],
    },
    {
      title: '相符',
      given: {
        cells: {
          'disclosure.normativeDocuments.issued': '1',
          'disclosure.normativeDocuments.repealed': '15',
          'disclosure.normativeDocuments.inForce': '22',
        },
        lastYear: { cells: { 'disclosure.normativeDocuments.inForce': '36' } },
      },
      finds: [],
    },
    {
      title: '还没有填全',
      given: {
        cells: { 'disclosure.normativeDocuments.inForce': '22' },
        lastYear: { cells: { 'disclosure.normativeDocuments.inForce': '36' } },
      },
      finds: [],
    },
  ],
}

function different(subject: Subject): Count[] {
  const lastYear = yearBefore(subject)
  if (!lastYear) return []
  const { numberIn } = subject.arithmetic
  return kinds.flatMap((kind) => {
    const last = lastYearsNumber(lastYear, kind.inForce)
    const [issued, repealed, stated] = [numberIn(kind.issued), numberIn(kind.repealed), numberIn(kind.inForce)]
    if (last === undefined || issued === undefined || repealed === undefined || stated === undefined) return []
    const count = { cell: kind.inForce, last, issued, repealed, stated }
    return expected(count) === stated ? [] : [count]
  })
}

function expected({ last, issued, repealed }: Count): number {
  return last + issued - repealed
}

function findingOf(count: Count): Finding {
  const { cell, last, issued, repealed, stated } = count
  const sum = expected(count)
  const difference = stated > sum ? `多 ${stated - sum}` : `少 ${sum - stated}`
  const arithmetic = `上一年度 ${last} + 制发 ${issued} − 废止 ${repealed} = ${sum}`
  return {
    id: idOf(count),
    rule: id,
    severity: 'warning',
    message: `${cellPlace(cell)}：${arithmetic}，表中填 ${stated}，${difference}`,
    at: [{ cell }],
    basis: mandate,
    repairs: [],
  }
}

function idOf({ cell, last, issued, repealed, stated }: Count): string {
  return `${id}:${cell}:${last}+${issued}-${repealed}=${stated}`
}
