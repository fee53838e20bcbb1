import { describe, expect, it } from 'vitest'
import { cellText, isCellId } from '../../src/index'
import { format2019 } from '../../src/schema/format-2019'
import { openedFile } from '../fixtures/imported-figures'

/** Table 1 of a report on 2019, its projects counted by 上一年项目数量 and 本年增/减. */
const rows = [
  ['第二十条第（一）项'],
  ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
  ['规章', '0', '0', '0'],
  ['规范性文件', '13', '12', '524'],
  ['第二十条第（五）项'],
  ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
  ['行政许可', '30', '-2', '4147'],
  ['其他对外管理服务事项', '7', '1', '8'],
  ['第二十条第（六）项'],
  ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
  ['行政处罚', '31', '3', '456'],
  ['行政强制', '5', '', '9'],
  ['第二十条第（八）项'],
  ['信息内容', '上一年项目数量', '本年增/减'],
  ['行政事业性收费', '6', '0'],
  ['第二十条第（九）项'],
  ['信息内容', '采购项目数量', '采购总金额'],
  ['政府集中采购', '2', '251000元'],
]

const imported = (lines: readonly string[][]) =>
  openedFile(
    new TextEncoder().encode(['二、主动公开政府信息情况', ...lines.map((cells) => cells.join('\t'))].join('\n')),
    '年报.txt',
  )

describe('table 1 in the format of 2019', () => {
  it('has what was counted in the same way in its cells, marked', async () => {
    const { draft, cells } = await imported(rows)
    const placed = Object.entries(cells).map(([id, { certainty }]) => [
      id,
      cellText(draft.cells, id as never),
      certainty,
    ])
    expect(placed).toEqual([
      ['disclosure.permits.decisions', '4147', 'inferred'],
      ['disclosure.penalties.decisions', '456', 'inferred'],
      ['disclosure.compulsion.decisions', '9', 'inferred'],
    ])
  })

  it('has what comes close proposed, and in no cell before the clerk agrees', async () => {
    const { draft, proposals } = await imported(rows)
    expect(proposals.map(({ cell, source }) => [cell, source])).toEqual([
      ['disclosure.regulations.issued', '0'],
      ['disclosure.regulations.inForce', '0'],
      ['disclosure.normativeDocuments.issued', '13'],
      ['disclosure.normativeDocuments.inForce', '524'],
    ])
    for (const { cell } of proposals) expect(cellText(draft.cells, cell)).toBe('')
  })

  it('has every other number in the list', async () => {
    const { checksum, notPlaced, notes } = await imported(rows)
    expect(notPlaced.map(({ numbers }) => numbers).filter(({ length }) => length > 0)).toEqual([
      ['7', '1', '8'],
      ['2'],
      ['0', '0', '0'],
      ['13', '12', '524'],
      ['30', '-2'],
      ['31', '3'],
      ['5'],
      ['6', '0'],
    ])
    expect(checksum.placed.count + checksum.listed.count).toBe(checksum.source.count)
    expect(notes.map(({ message }) => message)).toContainEqual(expect.stringContaining('〔2019〕60号'))
  })

  it('is listed where a row does not have the cells of its header', async () => {
    const short = rows.map((cells) => (cells[0] === '行政处罚' ? ['行政处罚', '31', '456'] : cells))
    const { draft, notPlaced } = await imported(short)
    expect(cellText(draft.cells, 'disclosure.penalties.decisions')).toBe('')
    expect(notPlaced.map(({ numbers }) => numbers)).toContainEqual(['31', '456'])
  })
})

describe('the definition of the format of 2019', () => {
  it('names rows and columns of the present format only', () => {
    const named = format2019.blocks.flatMap(({ rows: ids, columns }) =>
      ids.flatMap((row) =>
        columns.flatMap(({ becomes }) => (becomes ? [`${format2019.table}.${row}.${becomes}`] : [])),
      ),
    )
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((id) => !isCellId(id))).toEqual([])
  })
})
