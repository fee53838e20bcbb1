import { cellOf, rowsOfTable } from '../../schema/cells'
import { type CellId, shortName } from '../../schema/format'
import { format2021 } from '../../schema/format-2021'
import { followTotals } from '../../schema/totals'
import type { Finding } from '../finding'
import { lastYearsNumber, yearBefore } from '../last-year'
import { cellPlace, quoted, quotedCell, tableName } from '../names'
import { cellEdit, followingTotals } from '../repairs'
import type { Rule, Subject } from '../rule'

const id = 'years.carried-in'

/** This year's cell, and the one of last year's report that it repeats. */
type Pair = { cell: CellId; last: CellId }

/** What was carried into this year is what last year's report carried out: a row and a row of the same columns. */
const pairs: readonly Pair[] = format2021.tables.flatMap((table) =>
  rowsOfTable(table)
    .filter(({ row }) => row.id === 'carriedIn')
    .flatMap(({ row, columns }) =>
      columns.map(
        (column): Pair => ({
          cell: `${table.id}.${row.id}.${column.id}`,
          last: `${table.id}.carriedOut.${column.id}`,
        }),
      ),
    ),
)

/** A pair with both figures; `typed` is undefined where nothing is typed this year. */
type Compared = Pair & { typed: number | undefined; carried: number }

/** In every column what was carried over from last year equals what last year's report carried over into this. */
export const carriedInMatchesLastYear: Rule = {
  id,
  severity: 'error',
  title: `${tableName(cellOf(pairTop().cell).table.id)}${pairNames()}应与上一年度报告一致，各列都要相同`,
  comparesYears: true,
  basis: format2021.basis,
  check: (subject) => different(subject).map(findingOf),
  repairs(subject, finding) {
    const found = different(subject).find((each) => idOf(each) === finding.id)
    if (!found) return []
    const { cell, carried, typed } = found
    const edits = followTotals(subject.draft.cells, [cellEdit(subject.draft, cell, String(carried))])
    const label =
      typed === undefined ? `把${quotedCell(cell)}填为 ${carried}` : `把${quotedCell(cell)}由 ${typed} 改为 ${carried}`
    return [{ label, explanation: `与上一年度报告一致。${followingTotals(edits.slice(1))}`, edits }]
  },
  examples: [
    {
      title: '上一年度结转 1 件，今年没有计入',
      given: {
        cells: { 'applications.carriedIn.person': '0' },
        lastYear: { cells: { 'applications.carriedOut.person': '1' } },
      },
      finds: [
        `${cellPlace(pairTop().cell)}应等于上一年度报告的${quotedCell(pairTop().last)}：上一年度为 1，表中填 0，少 1`,
      ],
    },
    {
      title: '与上一年度一致',
      given: {
        cells: { 'applications.carriedIn.person': '1' },
        lastYear: { cells: { 'applications.carriedOut.person': '1' } },
      },
      finds: [],
    },
    {
      title: '今年还没有填',
      given: { lastYear: { cells: { 'applications.carriedOut.person': '1' } } },
      finds: [],
    },
    {
      title: '没有附上一年度报告',
      given: { cells: { 'applications.carriedIn.person': '3' } },
      finds: [],
    },
  ],
}

/** The cells whose figure agrees with last year's report: a repair of this year's table leaves them alone. */
export function heldToLastYear(subject: Subject): ReadonlySet<CellId> {
  return new Set(compared(subject).flatMap(({ cell, typed, carried }) => (typed === carried ? [cell] : [])))
}

function different(subject: Subject): Compared[] {
  return compared(subject).filter(({ typed, carried }) => (typed ?? (subject.final ? 0 : carried)) !== carried)
}

/** The pairs in which last year's figure is given and this year's is not unreadable. */
function compared(subject: Subject): Compared[] {
  const { arithmetic } = subject
  const lastYear = yearBefore(subject)
  if (!lastYear) return []
  const blanks = Object.values(arithmetic.blanks).flat()
  return pairs.flatMap((pair) => {
    const carried = lastYearsNumber(lastYear, pair.last)
    const typed = arithmetic.numberIn(pair.cell)
    const unreadable = typed === undefined && !blanks.includes(pair.cell)
    return carried === undefined || unreadable ? [] : [{ ...pair, typed, carried }]
  })
}

function findingOf(found: Compared): Finding {
  const { cell, last, typed, carried } = found
  const given = typed === undefined ? '表中未填' : `表中填 ${typed}`
  const difference = (typed ?? 0) > carried ? `多 ${(typed ?? 0) - carried}` : `少 ${carried - (typed ?? 0)}`
  return {
    id: idOf(found),
    rule: id,
    severity: 'error',
    message: `${cellPlace(cell)}应等于上一年度报告的${quotedCell(last)}：上一年度为 ${carried}，${given}，${difference}`,
    at: [{ cell }],
    basis: format2021.basis,
    repairs: [],
  }
}

function idOf({ cell, typed, carried }: Compared): string {
  return `${id}:${cell}:${typed ?? ''}=${carried}`
}

function pairTop(): Pair {
  const [first] = pairs
  if (!first) throw new Error('the format has no row that repeats last year')
  return first
}

function pairNames(): string {
  const { cell, last } = pairTop()
  return `${quoted(shortName(cellOf(cell).row))}与${quoted(shortName(cellOf(last).row))}`
}
