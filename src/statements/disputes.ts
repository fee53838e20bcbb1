import { cellOf } from '../schema/cells'
import { type CellId, type Leaf, shortName } from '../schema/format'
import { format2021 } from '../schema/format-2021'
import type { Figures } from './figures'
import type { StatementOf } from './statement'

const suits = ['directSuit', 'suitAfterReconsideration'] as const
const total = (row: string): CellId => `disputes.${row}.total`

const noReconsideration = (figures: Figures) => figures.areNone(total('reconsideration'))
const noSuits = (figures: Figures) => figures.areNone(...suits.map(total))

/** Where neither is reported there is one sentence for both. */
const neither = (figures: Figures) => noReconsideration(figures) && noSuits(figures)

const because = '因政府信息公开工作被'

/** Statements on table 3. */
export const disputeStatements: readonly StatementOf<Figures>[] = [
  {
    id: 'disputes.none',
    field: 'overview',
    title: '行政复议、行政诉讼：没有发生',
    text: (figures) => (neither(figures) ? `本年度未发生${because}申请行政复议、提起行政诉讼的情况。` : undefined),
  },
  {
    id: 'disputes.reconsideration',
    field: 'overview',
    title: '行政复议及其结果',
    text: (figures) => {
      if (neither(figures)) return undefined
      if (noReconsideration(figures)) return `本年度未发生${because}申请行政复议的情况。`
      return `本年度${because}申请行政复议${withResults('reconsideration', figures)}。`
    },
  },
  {
    id: 'disputes.suits',
    field: 'overview',
    title: '行政诉讼及其结果',
    text: (figures) => {
      if (neither(figures)) return undefined
      if (noSuits(figures)) return `本年度未发生${because}提起行政诉讼的情况。`
      const kinds = suits
        .filter((row) => !figures.areNone(total(row)))
        .map((row) => `${shortName(cellOf(total(row)).row)}${withResults(row, figures)}`)
      return `本年度${because}提起行政诉讼的情况为：${kinds.join('，')}。`
    },
  },
]

const [, , table] = format2021.tables
const results: readonly Leaf[] = table.columns.filter(({ id }) => id !== table.total)

/** `3件（结果维持2件、尚未审结1件）`; results that did not occur are left out. */
function withResults(row: string, figures: Figures): string {
  const listed = results
    .filter(({ id }) => figures.isSome(`disputes.${row}.${id}`))
    .map((column) => `${shortName(column)}${figures.linked(`disputes.${row}.${column.id}`)}`)
  return `${figures.linked(total(row))}${listed.length === 0 ? '' : `（${listed.join('、')}）`}`
}
