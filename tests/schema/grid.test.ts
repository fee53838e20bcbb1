import { describe, expect, it } from 'vitest'
import { cells2021 } from '../../src/schema/cells'
import { format2021 } from '../../src/schema/format-2021'
import { gridRows, officialGrid } from '../../src/schema/grid'

const grids = format2021.tables.map((table) => ({ id: table.id, grid: officialGrid(table) }))
const gridOf = (id: string) => {
  const found = grids.find((each) => each.id === id)
  if (!found) throw new Error(`no such table: ${id}`)
  return found.grid
}
const cellWith = (id: string, text: string) => gridOf(id).cells.find((cell) => cell.text === text)

describe.each(grids)('the printed table $id', ({ id, grid }) => {
  it('covers every position by exactly one cell', () => {
    const covered = new Map<string, number>()
    for (const cell of grid.cells) {
      for (let r = cell.row; r < cell.row + cell.rowSpan; r++) {
        for (let c = cell.column; c < cell.column + cell.colSpan; c++) {
          covered.set(`${r},${c}`, (covered.get(`${r},${c}`) ?? 0) + 1)
        }
      }
    }
    const all = Array.from({ length: grid.rowCount }, (_, r) =>
      Array.from({ length: grid.columnCount }, (_, c) => `${r},${c}`),
    ).flat()
    expect([...covered.keys()].sort()).toEqual(all.sort())
    expect(new Set(covered.values())).toEqual(new Set([1]))
  })

  it('has each of its cells once', () => {
    const values = grid.cells.flatMap(({ cell }) => (cell === undefined ? [] : [cell]))
    const expected = cells2021.filter(({ table }) => table.id === id).map((cell) => cell.id)
    expect([...values].sort()).toEqual([...expected].sort())
  })

  it('gives its rows left to right, with every cell in the row where it starts', () => {
    const rows = gridRows(grid)
    expect(rows).toHaveLength(grid.rowCount)
    expect(rows.flat()).toHaveLength(grid.cells.length)
    for (const [r, row] of rows.entries()) {
      expect(row.every((cell) => cell.row === r)).toBe(true)
      const columns = row.map(({ column }) => column)
      expect(columns).toEqual([...columns].sort((a, b) => a - b))
    }
  })
})

// The counts and spans below are those of the official template.
describe('table 1 as printed', () => {
  it('has 4 columns, and 14 rows: four blocks of a section row, a head and rows', () => {
    expect(gridOf('disclosure')).toMatchObject({ columnCount: 4, rowCount: 14, labelColumnCount: 1 })
  })

  it('has section rows over the whole width, and heads and values over three columns where there is one', () => {
    const { cells } = gridOf('disclosure')
    expect(cells.filter(({ role }) => role === 'block').map(({ colSpan }) => colSpan)).toEqual([4, 4, 4, 4])
    expect(cells.find(({ cell }) => cell === 'disclosure.fees.amount')?.colSpan).toBe(3)
    expect(cells.find(({ cell }) => cell === 'disclosure.regulations.issued')?.colSpan).toBe(1)
  })
})

describe('table 2 as printed', () => {
  it('has 10 columns and 28 rows: 3 of labels and 7 of values, 3 of heads and 25 of values', () => {
    const shape = { columnCount: 10, rowCount: 28, labelColumnCount: 3, headRowCount: 3 }
    expect(gridOf('applications')).toMatchObject(shape)
  })

  it.each([
    ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3],
    ['申请人情况', 1, 7],
    ['自然人', 2, 1],
    ['法人或其他组织', 1, 5],
    ['总计', 2, 1],
    ['一、本年新收政府信息公开申请数量', 1, 3],
    ['三、本年度办理结果', 22, 1],
    ['（一）予以公开', 1, 2],
    ['（三）不予公开', 8, 1],
    ['（四）无法提供', 3, 1],
    ['（五）不予处理', 5, 1],
    ['（六）其他处理', 3, 1],
    ['（七）总计', 1, 2],
    ['2.重复申请', 1, 1],
    ['四、结转下年度继续办理', 1, 3],
  ])('has %s %d rows high and %d columns wide', (text, rowSpan, colSpan) => {
    expect(cellWith('applications', text)).toMatchObject({ rowSpan, colSpan })
  })
})

describe('table 3 as printed', () => {
  it('has 15 columns, 3 rows of heads and one of values', () => {
    const shape = { columnCount: 15, rowCount: 4, labelColumnCount: 0, headRowCount: 3 }
    expect(gridOf('disputes')).toMatchObject(shape)
  })

  it('has the heads under 行政复议 2 rows high, and those under 行政诉讼 one', () => {
    expect(cellWith('disputes', '行政复议')).toMatchObject({ rowSpan: 1, colSpan: 5 })
    expect(cellWith('disputes', '行政诉讼')).toMatchObject({ rowSpan: 1, colSpan: 10 })
    expect(cellWith('disputes', '复议后起诉')).toMatchObject({ rowSpan: 1, colSpan: 5, row: 1, column: 10 })
    const heads = gridOf('disputes').cells.filter(({ text }) => text === '结果维持')
    expect(heads.map(({ row, rowSpan }) => [row, rowSpan])).toEqual([
      [1, 2],
      [2, 1],
      [2, 1],
    ])
  })
})
