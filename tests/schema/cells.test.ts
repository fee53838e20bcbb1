import { describe, expect, it } from 'vitest'
import { cellName, cellOf, cells2021, isCellId, rowsOfTable } from '../../src/schema/cells'
import { format2021 } from '../../src/schema/format-2021'

describe('the format of 2021', () => {
  it('has 200 cells: 10 + 175 + 15', () => {
    const counts = format2021.tables.map((table) => cells2021.filter((cell) => cell.table.id === table.id).length)
    expect(counts).toEqual([10, 175, 15])
    expect(new Set(cells2021.map(({ id }) => id)).size).toBe(200)
  })

  it('has the rows and columns that stand in saved drafts under these names', () => {
    const rows = format2021.tables.flatMap((table) =>
      rowsOfTable(table).map(({ row, columns }) => `${table.id}.${row.id}: ${columns.map(({ id }) => id).join(' ')}`),
    )
    expect(rows).toMatchSnapshot()
  })

  it('counts in every cell but one, which is an amount in 万元', () => {
    expect(cells2021.filter(({ kind }) => kind === 'amount').map(({ id }) => id)).toEqual(['disclosure.fees.amount'])
  })
})

describe('a cell', () => {
  it('is called by its row and column, without ordinals, and by its row alone where that has one column', () => {
    expect(cellName('applications.received.person')).toBe('本年新收·自然人')
    expect(cellName('applications.handled.total')).toBe('办理结果总计·总计')
    expect(cellName('disclosure.permits.decisions')).toBe('行政许可')
    expect(cellName('disputes.directSuit.pending')).toBe('未经复议直接起诉·尚未审结')
  })

  it('has a name of its own', () => {
    expect(new Set(cells2021.map(({ id, table }) => `${table.name}${cellName(id)}`)).size).toBe(200)
  })

  it('is found by its id, and only by that', () => {
    for (const cell of cells2021) expect(cellOf(cell.id)).toBe(cell)
    expect(isCellId('applications.received.person')).toBe(true)
    for (const id of ['applications.received', 'applications.received.nobody', '', 'toString'])
      expect(isCellId(id)).toBe(false)
    expect(() => cellOf('applications.received.nobody')).toThrow()
  })
})
