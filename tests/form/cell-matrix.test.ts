import { describe, expect, it } from 'vitest'
import { cellAt, cellMatrix, cellsInBlock, moved, spotOf } from '../../src/form/table/cell-matrix'
import { format2021 } from '../../src/index'

const [disclosure, applications, disputes] = format2021.tables

describe('the cells of a table as they stand on the page', () => {
  it('are 25 rows of 7 in table 2, one row of 15 in table 3, rows of 3, 3, 1, 1, 1, 1 in table 1', () => {
    expect(cellMatrix(applications).map((row) => row.length)).toEqual(Array(25).fill(7))
    expect(cellMatrix(disputes).map((row) => row.length)).toEqual([15])
    expect(cellMatrix(disclosure).map((row) => row.length)).toEqual([3, 3, 1, 1, 1, 1])
  })

  it('are found again where they stand', () => {
    const matrix = cellMatrix(applications)
    expect(spotOf(matrix, 'applications.carriedIn.business')).toEqual({ row: 1, column: 1 })
    expect(spotOf(matrix, 'disputes.directSuit.total')).toBeUndefined()
  })
})

describe('moving with the keyboard', () => {
  const matrix = cellMatrix(disclosure)

  it('stays inside the table at its edges', () => {
    expect(moved(matrix, { row: 0, column: 0 }, 'up')).toEqual({ row: 0, column: 0 })
    expect(moved(matrix, { row: 5, column: 0 }, 'down')).toEqual({ row: 5, column: 0 })
    expect(moved(matrix, { row: 0, column: 2 }, 'right')).toEqual({ row: 0, column: 2 })
  })

  it('comes back to its column after passing through rows that are shorter', () => {
    const down = moved(matrix, moved(matrix, { row: 1, column: 2 }, 'down'), 'up')
    expect(cellAt(matrix, down)).toBe('disclosure.normativeDocuments.inForce')
  })

  it('goes left from the only cell of a short row to that cell, whatever column it came from', () => {
    expect(cellAt(matrix, moved(matrix, { row: 2, column: 2 }, 'left'))).toBe('disclosure.permits.decisions')
  })
})

describe('a selected block', () => {
  it('is the rectangle between its corners, whichever comes first', () => {
    const matrix = cellMatrix(applications)
    const block = { anchor: { row: 2, column: 3 }, focus: { row: 1, column: 2 } }
    expect(cellsInBlock(matrix, block)).toEqual([
      ['applications.carriedIn.research', 'applications.carriedIn.charity'],
      ['applications.granted.research', 'applications.granted.charity'],
    ])
  })

  it('takes the single cell of a short row along', () => {
    const matrix = cellMatrix(disclosure)
    const block = { anchor: { row: 1, column: 1 }, focus: { row: 2, column: 2 } }
    expect(cellsInBlock(matrix, block)).toEqual([
      ['disclosure.normativeDocuments.repealed', 'disclosure.normativeDocuments.inForce'],
      ['disclosure.permits.decisions'],
    ])
  })
})
