import { cellsOfTable } from '../../schema/cells'
import type { CellId } from '../../schema/format'
import { format2021 } from '../../schema/format-2021'
import { mandate } from '../basis'
import type { Finding } from '../finding'
import { lastYearsNumber, yearBefore } from '../last-year'
import { cellPlace } from '../names'
import type { Rule, Subject } from '../rule'

const id = 'years.pending'

/** For each kind of procedure: the cases that were pending, and all cases. */
const kinds = format2021.tables.flatMap((table) =>
  cellsOfTable(table)
    .filter(({ column }) => column.id === 'pending')
    .map(({ id: pending, row }) => ({ pending, total: `${table.id}.${row.id}.total` as CellId })),
)

/** What was pending a year ago has an outcome by now, or is pending still. Some count new cases only: a hint. */
export const pendingCasesFollow: Rule = {
  id,
  severity: 'hint',
  title: '上一年度尚未审结的案件，今年或者有结果，或者仍未审结',
  comparesYears: true,
  basis: mandate,
  check: (subject) => kinds.flatMap((kind) => findingOn(subject, kind)),
  examples: [
    {
      title: '上一年度有 2 件未审结，今年只有 1 件',
      given: {
        cells: { 'disputes.directSuit.total': '1' },
        lastYear: { cells: { 'disputes.directSuit.pending': '2' } },
      },
      finds: ['表三“未经复议直接起诉·总计”填 1，上一年度尚未审结的有 2 件，请看是否漏计'],
    },
    {
      title: '都在今年的案件里',
      given: {
        cells: { 'disputes.directSuit.total': '3' },
        lastYear: { cells: { 'disputes.directSuit.pending': '2' } },
      },
      finds: [],
    },
  ],
}

function findingOn(subject: Subject, { pending, total }: (typeof kinds)[number]): Finding[] {
  const lastYear = yearBefore(subject)
  const last = lastYear && lastYearsNumber(lastYear, pending)
  const stated = subject.arithmetic.numberIn(total)
  if (last === undefined || stated === undefined || stated >= last) return []
  return [
    {
      id: `${id}:${total}:${last}>${stated}`,
      rule: id,
      severity: 'hint',
      message: `${cellPlace(total)}填 ${stated}，上一年度尚未审结的有 ${last} 件，请看是否漏计`,
      at: [{ cell: total }],
      basis: mandate,
      repairs: [],
    },
  ]
}
