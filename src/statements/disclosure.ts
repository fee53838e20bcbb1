import { cellOf } from '../schema/cells'
import { type CellId, shortName } from '../schema/format'
import type { Figures } from './figures'
import type { StatementOf } from './statement'

/** What the columns of documents are called as deeds: 制发, 废止 and 现行有效, with what says that there was none. */
const documentColumns = [
  { column: 'issued', some: '制发', none: '未制发' },
  { column: 'repealed', some: '废止', none: '未废止' },
  { column: 'inForce', some: '现行有效', none: '无现行有效的' },
] as const

const decisions = ['permits', 'penalties', 'compulsion'].map((row): CellId => `disclosure.${row}.decisions`)

const fees: CellId = 'disclosure.fees.amount'

/** Statements on table 1. */
export const disclosureStatements: readonly StatementOf<Figures>[] = [
  {
    id: 'disclosure.regulations',
    field: 'overview',
    title: titleOf('regulations'),
    // Most bodies cannot issue any, so that nothing is said of there being none.
    text: (figures) =>
      documentColumns.some(({ column }) => figures.isSome(`disclosure.regulations.${column}`))
        ? documents('regulations', figures)
        : undefined,
  },
  {
    id: 'disclosure.normativeDocuments',
    field: 'overview',
    title: titleOf('normativeDocuments'),
    text: (figures) => documents('normativeDocuments', figures),
  },
  {
    id: 'disclosure.decisions',
    field: 'overview',
    title: `${decisions.map(nameOf).join('、')}处理决定`,
    text: (figures) => {
      const none = decisions.filter((cell) => figures.areNone(cell))
      const given = decisions.filter((cell) => !figures.areNone(cell))
      const phrases = [
        ...(given.length === 0
          ? []
          : [`作出${given.map((cell) => `${nameOf(cell)}处理决定${figures.linked(cell)}`).join('、')}`]),
        ...(none.length === 0 ? [] : [`未作出${none.map(nameOf).join('、')}处理决定`]),
      ]
      return `本年度${phrases.join('，')}。`
    },
  },
  {
    id: 'disclosure.fees',
    field: 'overview',
    title: nameOf(fees),
    text: (figures) =>
      figures.areNone(fees) ? `本年度无${nameOf(fees)}。` : `本年度${nameOf(fees)}${figures.linked(fees)}。`,
  },
]

/** `制发行政规范性文件3件，未废止行政规范性文件，现行有效9件` */
function documents(row: 'regulations' | 'normativeDocuments', figures: Figures): string {
  const cellIn = (column: string): CellId => `disclosure.${row}.${column}`
  const name = nameOf(cellIn('issued'))
  const nothing = figures.areNone(...documentColumns.map(({ column }) => cellIn(column)))
  const phrases = documentColumns
    .filter(({ column }) => !nothing || column !== 'repealed')
    .map(({ column, some, none }, i) => {
      if (figures.areNone(cellIn(column))) return `${none}${name}`
      return `${some}${i === 0 ? name : ''}${figures.linked(cellIn(column))}`
    })
  return `本年度${phrases.join('，')}。`
}

function titleOf(row: string): string {
  return `${nameOf(`disclosure.${row}.issued`)}：${documentColumns.map(({ some }) => some).join('、')}`
}

function nameOf(cell: CellId): string {
  return shortName(cellOf(cell).row)
}
