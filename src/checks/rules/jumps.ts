import { cellText } from '../../schema/draft'
import type { CellId } from '../../schema/format'
import { mandate } from '../basis'
import type { Finding, Repair } from '../finding'
import { lastYearsNumber, yearBefore } from '../last-year'
import { cellPlace, quotedCell } from '../names'
import { cellEdit } from '../repairs'
import type { Rule, Subject } from '../rule'

const id = 'years.jump'

/**
 * From which size and factor on a change is worth a second look. The size keeps small units quiet, whose figures go from
 * 1 to 30 in a busy year; the factor is beyond what a change of competences does to a county.
 */
const limits: readonly { cells: readonly CellId[]; size: number; factor: number }[] = [
  {
    cells: ['disclosure.permits.decisions', 'disclosure.penalties.decisions', 'disclosure.compulsion.decisions'],
    size: 1000,
    factor: 20,
  },
  { cells: ['disclosure.normativeDocuments.inForce', 'disclosure.normativeDocuments.issued'], size: 100, factor: 10 },
  { cells: ['applications.received.total'], size: 300, factor: 20 },
  { cells: ['disclosure.fees.amount'], size: 1000, factor: 50 },
]

/** 1 万元 is 10,000 元; a factor near it in money says that the unit was taken for the other one. */
const yuan = { cell: 'disclosure.fees.amount' as CellId, least: 3_000, most: 30_000, per: 10_000 }

type Jump = { cell: CellId; last: number; stated: number; inYuan: boolean }

/** A figure is not out of all proportion to last year's. */
export const noJumps: Rule = {
  id,
  severity: 'warning',
  title: '各项数字与上一年度相比没有相差悬殊',
  comparesYears: true,
  basis: mandate,
  check: (subject) => jumpsIn(subject).map(findingOf),
  repairs({ draft, ...rest }, finding) {
    const jump = jumpsIn({ draft, ...rest }).find((each) => idOf(each) === finding.id)
    return jump?.inYuan && jump.stated > jump.last ? [inWan(draft, jump)] : []
  },
  examples: [
    {
      title: '上一年度为 0，今年几万件',
      given: {
        cells: { 'disclosure.permits.decisions': '34754' },
        lastYear: { cells: { 'disclosure.permits.decisions': '0' } },
      },
      finds: ['表一“行政许可”：上一年度为 0，本年填 34754，相差悬殊，请核实'],
    },
    {
      title: '收费金额大了约一万倍',
      given: {
        cells: { 'disclosure.fees.amount': '5300000' },
        lastYear: { cells: { 'disclosure.fees.amount': '519' } },
      },
      finds: ['表一“行政事业性收费”：上一年度为 519，本年填 5300000，约为 10212 倍，像是把元填成了万元'],
    },
    {
      title: '正常的增减',
      given: {
        cells: { 'disclosure.permits.decisions': '340', 'disclosure.fees.amount': '12' },
        lastYear: { cells: { 'disclosure.permits.decisions': '0', 'disclosure.fees.amount': '519' } },
      },
      finds: [],
    },
  ],
}

function jumpsIn(subject: Subject): Jump[] {
  const lastYear = yearBefore(subject)
  if (!lastYear) return []
  return limits.flatMap(({ cells, size, factor }) =>
    cells.flatMap((cell): Jump[] => {
      const last = lastYearsNumber(lastYear, cell)
      const stated = subject.arithmetic.numberIn(cell)
      if (last === undefined || stated === undefined) return []
      const [less, more] = last < stated ? [last, stated] : [stated, last]
      const inYuan = cell === yuan.cell && less > 0 && more / less >= yuan.least && more / less <= yuan.most
      return inYuan || (more >= size && more >= less * factor) ? [{ cell, last, stated, inYuan }] : []
    }),
  )
}

function findingOf(jump: Jump): Finding {
  const { cell, last, stated, inYuan } = jump
  const figures = `${cellPlace(cell)}：上一年度为 ${last}，本年填 ${stated}`
  const money =
    stated > last
      ? `约为 ${Math.round(stated / last)} 倍，像是把元填成了万元`
      : '相差约一万倍，像是有一年的单位不是万元'
  return {
    id: idOf(jump),
    rule: id,
    severity: 'warning',
    message: `${figures}，${inYuan ? money : '相差悬殊，请核实'}`,
    at: [{ cell }],
    basis: mandate,
    repairs: [],
  }
}

function idOf({ cell, last, stated }: Jump): string {
  return `${id}:${cell}:${last}→${stated}`
}

function inWan(draft: Subject['draft'], { cell, stated }: Jump): Repair {
  const to = String(stated / yuan.per)
  return {
    label: `把${quotedCell(cell)}由 ${cellText(draft.cells, cell)} 改为 ${to}`,
    explanation: `${stated} 元是 ${to} 万元。`,
    edits: [cellEdit(draft, cell, to)],
  }
}
