/**
 * The format before, for reports on 2019 and 2020: 国办公开办函〔2019〕60号, annex – what differs from that of 2021. Table 2
 * has one row where 2021 has three (其他处理), tables and sections are otherwise the same; table 1 counted other things.
 *
 * Rows and columns of 2021 are named by their ids; a wording stands here only where 2021 has another or none.
 */

/**
 * A column of table 1 as it was. `becomes`: the column of 2021 that takes its numbers, where there is one; `sure`: it counted
 * the same thing. Otherwise the number is only proposed.
 */
export type FormerColumn = { label: string; becomes?: string; sure?: boolean }

/** Rows that share a header: ids of rows of 2021, and labels of those that have no successor. */
export type FormerBlock = { columns: readonly FormerColumn[]; rows: readonly string[]; retired: readonly string[] }

/** Projects were counted by what there had been and how it changed. */
const projects: readonly FormerColumn[] = [{ label: '上一年项目数量' }, { label: '本年增/减' }]
const handled: readonly FormerColumn[] = [...projects, { label: '处理决定数量', becomes: 'decisions', sure: true }]

export const format2019: { basis: string; table: string; blocks: readonly FormerBlock[] } = {
  basis: '国办公开办函〔2019〕60号',
  table: 'disclosure',
  blocks: [
    {
      columns: [
        { label: '本年新制作数量', becomes: 'issued' },
        { label: '本年新公开数量' },
        { label: '对外公开总数量', becomes: 'inForce' },
      ],
      rows: ['regulations', 'normativeDocuments'],
      retired: [],
    },
    { columns: handled, rows: ['permits', 'penalties', 'compulsion'], retired: ['其他对外管理服务事项'] },
    { columns: projects, rows: ['fees'], retired: [] },
    { columns: [{ label: '采购项目数量' }, { label: '采购总金额' }], rows: [], retired: ['政府集中采购'] },
  ],
}
