import { describe, expect, it } from 'vitest'
import {
  cellText,
  decided,
  type Imported,
  type OpenItem,
  type RowFill,
  rowFills,
  undecided,
  withAssigned,
  withRow,
} from '../../src/index'
import { openedFile } from '../fixtures/imported-figures'
import { linesToUnknownRow } from '../fixtures/unknown-rows'

/** A report with rows that are in none of its tables, since nobody knows what they are. */
const unknownRows = () =>
  openedFile(
    new TextEncoder().encode(
      [
        ...linesToUnknownRow,
        '并案的申请\t7\t\t—\t\t\t8\t15',
        '转办的申请\t7\t8',
        '四、政府信息公开行政复议、行政诉讼情况',
        '行政复议\t行政诉讼',
        '未经复议直接起诉\t复议后起诉',
        '维持\t结果纠正\t总计',
        '1\t2\t3\t4\t10\t0\t0\t0\t0\t0\t5\t6\t7\t8\t26',
      ].join('\n'),
    ),
    '年报.txt',
  )

function item(imported: Imported, words: string, decisions = undecided): OpenItem {
  const found = decided(imported, decisions).notPlaced.find(({ text }) => text.includes(words))
  if (!found) throw new Error(`nothing listed with ${words}`)
  return found
}

function fill(imported: Imported, words: string, id: string): RowFill {
  const found = rowFills(imported, item(imported, words)).find((each) => each.id === id)
  if (!found) throw new Error(`no way to fill ${id}`)
  return found
}

describe('a listed row of the source', () => {
  it('may fill any row with as many columns as it has numbers', async () => {
    const imported = await unknownRows()
    const fills = rowFills(imported, item(imported, '撤回的申请'))
    expect(fills).toHaveLength(25)
    expect(fills.every(({ cells }) => cells.length === 7)).toBe(true)
    const { draft, checksum, notPlaced } = decided(
      imported,
      withRow(undecided, fill(imported, '撤回的申请', 'applications.otherHandling')),
    )
    expect(draft.cells['applications']?.['otherHandling']).toEqual({
      person: '1',
      business: '2',
      research: '3',
      charity: '4',
      legalService: '5',
      otherOrg: '6',
      total: '21',
    })
    expect(notPlaced.some(({ text }) => text.includes('撤回的申请'))).toBe(false)
    expect(checksum.placed.count).toBe(imported.checksum.placed.count + 7)
  })

  it('that has blanks or marks for none leaves those cells as they are', async () => {
    const imported = await unknownRows()
    const before = withRow(undecided, fill(imported, '撤回的申请', 'applications.otherHandling'))
    const after = withRow(before, fill(imported, '并案的申请', 'applications.otherHandling'))
    const { draft } = decided(imported, after)
    const row = ['person', 'business', 'research', 'charity', 'legalService', 'otherOrg', 'total']
    expect(row.map((column) => cellText(draft.cells, `applications.otherHandling.${column}`))).toEqual(
      ['7', '2', '3', '4', '5', '8', '15'], // five numbers fill no row of table 3: they stand in seven cells
    )
  })

  it('that fills a row with numbers in it gives those to the list', async () => {
    const imported = await unknownRows()
    const { notPlaced } = decided(imported, withRow(undecided, fill(imported, '撤回的申请', 'applications.received')))
    expect(notPlaced.flatMap(({ numbers }) => numbers.map(({ text }) => text))).toEqual(
      expect.arrayContaining(['12', '13']),
    )
  })

  it('of table 3 may fill all of it', async () => {
    const imported = await unknownRows()
    const whole = rowFills(imported, item(imported, '26'))
    expect(whole.map(({ id }) => id)).toEqual(['disputes'])
    const { draft } = decided(imported, withRow(undecided, whole[0] as RowFill))
    expect(cellText(draft.cells, 'disputes.reconsideration.total')).toBe('10')
    expect(cellText(draft.cells, 'disputes.suitAfterReconsideration.upheld')).toBe('5')
  })

  it('fills none that has another number of columns, and none once a number of it has been put elsewhere', async () => {
    const imported = await unknownRows()
    expect(rowFills(imported, item(imported, '转办的申请'))).toEqual([])
    const row = item(imported, '撤回的申请')
    const [number] = row.numbers
    if (!number) throw new Error('no number')
    const decisions = withAssigned(undecided, { at: number.at, to: 'disclosure.fees.amount' })
    expect(rowFills(imported, item(imported, '撤回的申请', decisions))).toEqual([])
  })
})
