// @vitest-environment happy-dom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellMatrix } from '../../src/form/table/cell-matrix'
import { placed, readClipboard, toHtml, toTabSeparated } from '../../src/form/table/clipboard'
import { format2021 } from '../../src/index'

const [disclosure, applications] = format2021.tables

describe('reading the clipboard', () => {
  it('takes tab-separated rows as a spreadsheet copies them, with its empty last line', () => {
    expect(readClipboard('1\t2\r\n3\t\r\n', '')).toEqual([
      ['1', '2'],
      ['3', ''],
    ])
  })

  it('keeps a cell with a line break or a tab in quotes together', () => {
    expect(readClipboard('"1\n2"\t"say ""x"""\n', '')).toEqual([['1\n2', 'say "x"']])
  })

  it('prefers the table in the HTML, with merged cells covering their places', () => {
    const html =
      '<html><body><table><tr><td rowspan="2">1</td><td> 2 </td></tr><tr><td>&nbsp;</td></tr></table></body></html>'
    expect(readClipboard('1 2', html)).toEqual([
      ['1', '2'],
      ['', ''],
    ])
  })

  it('finds nothing in spaces', () => {
    expect(readClipboard(' \n', '')).toEqual([])
  })

  it('reads back what was copied, as text and as a table', () => {
    const text = fc.string({ maxLength: 6 }).map((each) => each.replace(/[\r\s\u00a0\u3000]/g, '').replace(/\0/g, ''))
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      )
    fc.assert(
      fc.property(block, (texts) => {
        expect(readClipboard(toTabSeparated(texts), '')).toEqual(texts)
        expect(readClipboard('', toHtml(texts))).toEqual(texts)
      }),
    )
  })
})

describe('laying a copied block over the table', () => {
  const matrix = cellMatrix(applications)
  const whole = matrix.map((row) => row.map((_, column) => String(column)))

  it('fills all of table 2 from its first cell', () => {
    const placement = placed(matrix, { row: 0, column: 0 }, whole, [])
    expect('texts' in placement && placement.texts.size).toBe(175)
    expect('texts' in placement && placement.texts.get('applications.carriedOut.total')).toBe('6')
  })

  it('refuses a block that reaches over the edge, and says what would fit', () => {
    const placement = placed(matrix, { row: 1, column: 0 }, whole, [])
    expect(placement).toEqual({ problem: expect.stringContaining('25 行 7 列，从这一格起只放得下 24 行 7 列') })
  })

  it('lets blanks reach over the edge', () => {
    const placement = placed(matrix, { row: 24, column: 6 }, [['5', '', '']], [])
    expect('texts' in placement && [...placement.texts]).toEqual([['applications.carriedOut.total', '5']])
  })

  it('fills the whole selection with a single copied number', () => {
    const selected = matrix[0] ?? []
    const placement = placed(matrix, { row: 0, column: 0 }, [['0']], selected)
    expect('texts' in placement && [...placement.texts.values()]).toEqual(Array(7).fill('0'))
  })

  it('puts the single column of table 1 into its short rows', () => {
    const placement = placed(cellMatrix(disclosure), { row: 2, column: 0 }, [['1'], ['2'], ['3'], ['4']], [])
    expect('texts' in placement && placement.texts.get('disclosure.fees.amount')).toBe('4')
  })
})
