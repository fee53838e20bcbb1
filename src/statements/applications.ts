import { cellOf } from '../schema/cells'
import { type CellId, type Heading, isBranch, type Leaf, leavesOf, shortName, withoutOrdinal } from '../schema/format'
import { format2021 } from '../schema/format-2021'
import type { Figures } from './figures'
import type { StatementOf } from './statement'

const [, table] = format2021.tables
const columns: readonly Heading[] = table.columns.of
const organisations = leavesOf(columns.filter(isBranch))
const person: CellId = 'applications.received.person'
const total = (row: string): CellId => `applications.${row}.total`
const carriedOut = withoutOrdinal(cellOf(total('carriedOut')).row.label)

/** Statements on table 2. */
export const applicationStatements: readonly StatementOf<Figures>[] = [
  {
    id: 'applications.received',
    field: 'overview',
    title: '政府信息公开申请：本年新收、上年结转',
    text: (figures) => {
      const noneCarried = figures.areNone(total('carriedIn'))
      const carried = noneCarried ? '无上年结转的政府信息公开申请' : undefined
      if (!figures.areNone(total('received'))) {
        const received = `新收政府信息公开申请${figures.linked(total('received'))}`
        return `本年度${received}，${carried ?? `上年结转${figures.linked(total('carriedIn'))}`}。`
      }
      return carried
        ? `本年度未收到政府信息公开申请，${carried}。`
        : `本年度未新收政府信息公开申请，上年结转政府信息公开申请${figures.linked(total('carriedIn'))}。`
    },
  },
  { id: 'applications.applicants', field: 'overview', title: '新收申请的申请人情况', text: applicants },
  {
    id: 'applications.handled',
    field: 'overview',
    title: '政府信息公开申请：办结、结转下年度',
    text: (figures) => {
      if (figures.areNone(total('handled'), total('carriedOut'))) return undefined
      const open = figures.areNone(total('carriedOut'))
        ? `无${carriedOut}的政府信息公开申请`
        : `${carriedOut}${figures.linked(total('carriedOut'))}`
      return `本年度办结政府信息公开申请${figures.linked(total('handled'))}，${open}。`
    },
  },
  {
    id: 'applications.outcomes',
    field: 'overview',
    title: '政府信息公开申请的办理结果',
    text: (figures) => {
      const given = outcomes.filter(({ row }) => figures.isSome(total(row)))
      if (given.length === 0) return undefined
      const listed = given.map(({ row, words }) => `${words}${figures.linked(total(row))}`)
      return `本年度政府信息公开申请的办理结果为：${listed.join('，')}。`
    },
  },
]

/** Who applied: persons, and each kind of organisation that did. What has to be known is whether either did not. */
function applicants(figures: Figures): string | undefined {
  const cells = organisations.map(({ id }): CellId => `applications.received.${id}`)
  const given = organisations.filter(({ id }) => figures.isSome(`applications.received.${id}`))
  const count = ({ id }: Leaf) => figures.linked(`applications.received.${id}`)
  const name = (column: Leaf) => (column.id === 'otherOrg' ? `${shortName(column)}组织` : shortName(column))
  const applied = '提出的政府信息公开申请'
  if (figures.isSome(person) && figures.areNone(...cells)) {
    return `本年度新收自然人${applied}${figures.linked(person)}，未收到法人或其他组织${applied}。`
  }
  const [first, ...others] = given
  if (first === undefined) return undefined
  if (figures.areNone(person)) {
    const more = others.map((column) => `、${name(column)}提出的${count(column)}`).join('')
    return `本年度新收${name(first)}${applied}${count(first)}${more}，未收到自然人${applied}。`
  }
  const all = [`自然人提出${figures.linked(person)}`, ...given.map((column) => `${name(column)}提出${count(column)}`)]
  return `本年度新收的政府信息公开申请中，${all.join('、')}。`
}

/** How a result is led up to where 因 alone is no Chinese, and what is called otherwise than by its group. */
const wordings: { readonly [row: string]: { because?: string; outcome?: string } } = {
  refusedThirdParty: { because: '为' },
  petition: { because: '因属于' },
  notCorrected: { outcome: '不再处理' },
  feeUnpaid: { outcome: '不再处理' },
}

/** Every result of table 2 in words: 予以公开, 因属于国家秘密不予公开, 因逾期不补正不再处理, 其他处理. */
const outcomes: readonly { row: string; words: string }[] = (table.rows as readonly Heading[])
  .filter(isBranch)
  .flatMap(({ of, total: sum }) => of.filter((heading) => isBranch(heading) || heading.id !== sum))
  .flatMap((heading) =>
    isBranch(heading)
      ? leavesOf(heading.of).map((leaf) => ({ row: leaf.id, words: wordsFor(leaf, withoutOrdinal(heading.label)) }))
      : [{ row: heading.id, words: shortName(heading) }],
  )

function wordsFor(leaf: Leaf, group: string): string {
  if (leaf.id === 'otherHandling') return group
  const { because = '因', outcome = group } = wordings[leaf.id] ?? {}
  return `${because}${shortName(leaf)}${outcome}`
}
