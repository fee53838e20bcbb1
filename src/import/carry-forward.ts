import { type Draft, draftVersion, newDraft, type Report } from '../schema/draft'
import type { LineTable, MatrixTable } from '../schema/format'
import { format2021 } from '../schema/format-2021'
import { readCell } from '../schema/read-cell'

/**
 * This year's draft from last year's report: the year after it, its texts, issuer and kind of issuer; 上年结转 from last
 * year's 结转下年度 and every other count blank. Last year's report stays attached, without the one before it.
 */
export function carryForward(lastYear: Draft | Report): Draft {
  const report = withoutItsLastYear(lastYear)
  const empty = newDraft(report.year + 1, report.issuer)
  return {
    ...empty,
    issuerKind: report.issuerKind,
    preamble: report.preamble,
    overview: report.overview,
    problems: report.problems,
    otherMatters: report.otherMatters,
    signature: { issuer: report.signature.issuer, date: '' },
    cells: { ...empty.cells, ...carriedCells(report) },
    lastYear: report,
  }
}

/** The row that takes over what was carried out; the balance of the table names both. */
const carried = { from: 'carriedOut', to: 'carriedIn' }

function carriedCells(report: Report): Draft['cells'] {
  const { cells } = newDraft(report.year + 1, report.issuer)
  const table = (format2021.tables as readonly (MatrixTable | LineTable | { layout: 'blocks'; id: string })[]).find(
    ({ layout }) => layout === 'matrix',
  )
  const before = table && report.cells[table.id]?.[carried.from]
  const rows = table && cells[table.id]
  if (!table || !before || !rows) return {}
  const plain = Object.entries(before).map(([column, text]) => {
    const reading = readCell(text)
    return [column, reading.kind === 'number' ? reading.plain : text]
  })
  return { [table.id]: { ...rows, [carried.to]: Object.fromEntries(plain) } }
}

function withoutItsLastYear(report: Draft | Report): Report {
  const { lastYear: _, ...own } = report as Draft
  return { ...own, version: draftVersion }
}
