import { cellsOfTable } from '../../schema/cells'
import type { Draft } from '../../schema/draft'
import type { CellId } from '../../schema/format'
import { format2021 } from '../../schema/format-2021'
import { quotedCell, tableName } from '../names'
import { countyIn } from '../places'
import type { Rule, Subject } from '../rule'

const id = 'disclosure.regulations'
const basis = '《立法法》第九十一条、第九十三条'

const cells: readonly CellId[] = format2021.tables.flatMap((table) =>
  cellsOfTable(table)
    .filter(({ row }) => row.id === 'regulations')
    .map((cell) => cell.id),
)

/** 规章 are made by ministries, provinces and cities with districts: not by counties, townships and their bodies. */
export const noRegulationsOfCounties: Rule = {
  id,
  severity: 'warning',
  title: '县级以下机关无权制定规章，这一行通常是 0',
  basis,
  check(subject) {
    const given = givenIn(subject)
    const [first] = given
    if (!first) return []
    const figures = given.map(({ cell, value }) => `${quotedCell(cell)}填 ${value}`)
    return [
      {
        id: `${id}:${given.map(({ cell, value }) => `${cell}=${value}`).join()}`,
        rule: id,
        severity: 'warning',
        message: `${tableName(first.cell.split('.')[0] ?? '')}${figures.join('，')}：${subject.draft.issuer}无权制定规章，请看是否把规范性文件填在了这里`,
        at: given.map(({ cell }) => ({ cell })),
        basis,
        repairs: [],
      },
    ]
  },
  examples: [
    {
      title: '县政府填了现行有效规章 19 件',
      given: { issuer: '河东县人民政府', cells: { 'disclosure.regulations.inForce': '19' } },
      finds: ['表一“规章·现行有效件数”填 19：河东县人民政府无权制定规章，请看是否把规范性文件填在了这里'],
    },
    {
      title: '设区的市可以制定规章',
      given: { issuer: '大河市人民政府', cells: { 'disclosure.regulations.inForce': '19' } },
      finds: [],
    },
    {
      title: '县政府填 0',
      given: { issuer: '河东县人民政府', cells: { 'disclosure.regulations.inForce': '0' } },
      finds: [],
    },
  ],
}

function givenIn({ draft, arithmetic }: Subject): { cell: CellId; value: number }[] {
  const given = cells.flatMap((cell) => {
    const value = arithmetic.numberIn(cell)
    return value === undefined || value === 0 ? [] : [{ cell, value }]
  })
  return given.length > 0 && belowCities(draft) ? given : []
}

/** Whether its name says that a body belongs to a county or to something smaller. */
function belowCities({ issuer, issuerKind }: Draft): boolean {
  return issuerKind === 'township' || countyIn(issuer) !== undefined
}
