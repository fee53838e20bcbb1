import { cells2021 } from '../schema/cells'
import { cellText, type Draft, draftVersion, newDraft, type Report } from '../schema/draft'
import { cellPath, type Edit, valueAt, withEdits } from '../schema/edits'
import { readCell } from '../schema/read-cell'
import { followTotals } from '../schema/totals'

/**
 * This year's draft from last year's report: the year after it, its texts, issuer and kind of issuer; 上年结转 from last
 * year's 结转下年度 and every other count blank. Last year's report stays attached, without the one before it.
 */
export function carryForward(lastYear: Draft | Report): Draft {
  const report = withoutItsLastYear(lastYear)
  const empty = newDraft(report.year + 1, report.issuer)
  const { cells } = withEdits(empty, followTotals(empty.cells, carriedEdits(report)))
  return {
    ...empty,
    issuerKind: report.issuerKind,
    preamble: report.preamble,
    overview: report.overview,
    problems: report.problems,
    otherMatters: report.otherMatters,
    signature: { issuer: report.signature.issuer, date: '' },
    cells,
    lastYear: report,
  }
}

/**
 * The edits that attach a report to a draft as that of the year before it, whatever year the report itself names.
 * @param carryIn whether 上年结转 is filled in as well, where it is blank; what has been typed is never replaced
 */
export function lastYearEdits(draft: Draft, lastYear: Draft | Report, carryIn: boolean): Edit[] {
  const report = { ...withoutItsLastYear(lastYear), year: draft.year - 1 }
  const attached: Edit = { path: 'lastYear', from: draft.lastYear, to: report }
  if (!carryIn) return [attached]
  const blank = carriedEdits(report).flatMap((edit): Edit[] => {
    const from = String(valueAt(draft, edit.path) ?? '')
    return readCell(from).kind === 'blank' ? [{ ...edit, from }] : []
  })
  return [attached, ...blank]
}

/** The row that takes over what was carried out; the balance of the table names both. */
const carried = { from: 'carriedOut', to: 'carriedIn' }

/** What is blank or has no total yet is left to the totals: they follow, as they do when it is typed. */
function carriedEdits({ cells }: Report): Edit[] {
  return cells2021
    .filter(({ row }) => row.id === carried.to)
    .flatMap(({ id, table, column }): Edit[] => {
      const text = cellText(cells, `${table.id}.${carried.from}.${column.id}`)
      const reading = readCell(text)
      if (reading.kind === 'blank') return []
      return [{ path: cellPath(id), from: '', to: reading.kind === 'number' ? reading.plain : text }]
    })
}

function withoutItsLastYear(report: Draft | Report): Report {
  const { lastYear: _, ...own } = report as Draft
  return { ...own, version: draftVersion }
}
