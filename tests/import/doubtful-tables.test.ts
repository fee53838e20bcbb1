import { describe, expect, it } from 'vitest'
import { cellText, format2021, type Imported, importReport } from '../../src/index'
import { addedUpDraftWith } from '../fixtures/drafts'
import { type Shape, type TextRow, tableRows, textLines } from '../fixtures/published-text'

const shape: Shape = {
  layout: 'rows',
  below: 'nothing',
  ordinals: 'official',
  digits: 'plain',
  around: '',
  groups: 'beside',
  parts: 'own',
  gap: 1,
}
const draft = addedUpDraftWith({
  'disclosure.regulations.issued': '6',
  'applications.received.person': '3',
  'applications.granted.person': '2',
  'applications.notCorrected.person': '1',
  'disputes.directSuit.upheld': '4',
})

async function opened(text: string): Promise<Imported> {
  const imported = await importReport(new TextEncoder().encode(text), '报告.txt')
  if ('problem' in imported) throw new Error(imported.problem)
  return imported
}

/** The report after somebody has changed the rows of its tables. */
function changed(change: (rows: TextRow[][]) => void, as: Shape = shape): Promise<Imported> {
  const rows = format2021.tables.map((table) => tableRows(table, draft, as))
  change(rows)
  return opened(
    textLines(draft, rows, as)
      .map(({ text }) => text)
      .join('\n'),
  )
}

const rowOf = (rows: TextRow[][], words: string) =>
  rows.flat().find((row) => row.some(({ text }) => text.includes(words))) ?? []
const cellOf = (rows: TextRow[][], words: string) =>
  rowOf(rows, words).find(({ text }) => text.includes(words)) ?? { text: '' }
const oddOf = ({ notes }: Imported) => notes.filter(({ severity }) => severity === 'odd').map(({ message }) => message)

describe('a header', () => {
  it('whose lines have run into one names its columns in no order: every row is listed, none placed', async () => {
    const imported = await changed(([, matrix = []]) =>
      matrix.splice(1, 2, [...(matrix[1] ?? []), ...(matrix[2] ?? [])]),
    )
    expect(Object.keys(imported.cells).filter((id) => id.startsWith('applications.'))).toEqual([])
    expect(imported.notPlaced.length).toBe(25)
  })

  it.each(['商业企业', '自然人'])('without %s leaves every row to the list', async (words) => {
    const imported = await changed((rows) => {
      cellOf(rows, words).text = ''
    })
    expect(Object.keys(imported.cells).filter((id) => id.startsWith('applications.'))).toEqual([])
  })

  it('of table 1 in another order is followed, and its rows are marked', async () => {
    const imported = await changed((rows) => {
      cellOf(rows, '制发件数').text = '本年废止件数'
      rowOf(rows, '现行有效件数')[2] = { text: '本年制发件数' }
    })
    expect(cellText(imported.draft.cells, 'disclosure.regulations.repealed')).toBe('6')
    expect(imported.cells['disclosure.regulations.repealed']?.certainty).toBe('inferred')
  })

  it('with a number among its words does not lose the number', async () => {
    const { notPlaced } = await changed((rows) => rowOf(rows, '申请人情况').push({ text: '77' }))
    expect(notPlaced.map(({ numbers }) => numbers)).toEqual([['77']])
  })
})

describe('a row', () => {
  it('with a number before its label is placed, and the number is listed', async () => {
    const { draft: read, notPlaced } = await changed((rows) => rowOf(rows, '本年新收').unshift({ text: '77' }))
    expect(cellText(read.cells, 'applications.received.person')).toBe('3')
    expect(notPlaced.map(({ numbers, reason }) => [numbers, reason])).toEqual([[['77'], '“77”不在任何一格的位置上']])
  })

  it('whose name has changed places with another one is placed by its name, and the clerk is told', async () => {
    const imported = await changed((rows) => {
      const [one, other] = [cellOf(rows, '属于国家秘密'), cellOf(rows, '重复申请')]
      ;[one.text, other.text] = [other.text, one.text]
    })
    expect(imported.cells['applications.repeated.person']?.certainty).toBe('inferred')
    expect(oddOf(imported).length).toBe(4)
    expect(oddOf(imported)[0]).toContain('次序不同')
  })

  it('that lost its name below 其他处理 is not taken for the single row of the old format', async () => {
    const imported = await changed((rows) => {
      rowOf(rows, '逾期不补正').splice(1, 1)
    })
    expect(cellText(imported.draft.cells, 'applications.otherHandling.person')).toBe('0')
    expect(imported.notPlaced.map(({ numbers }) => numbers)).toEqual([['1', '0', '0', '0', '0', '0', '1']])
  })

  it('that stands twice is not pieced together from both', async () => {
    const { draft: read, notPlaced } = await changed(([, matrix = []]) => {
      const at = matrix.indexOf(rowOf([matrix], '重复申请'))
      const values = (...texts: string[]) => [{ text: '重复申请' }, ...texts.map((text) => ({ text }))]
      matrix.splice(at, 1, values('8', '', '', '', '', '', '8'), values('', '9', '', '', '', '', ''))
    })
    expect(cellText(read.cells, 'applications.repeated.business')).toBe('')
    expect(notPlaced.map(({ numbers }) => numbers)).toEqual([['9']])
  })

  it('of table 1 with a cell too many is listed, though its last cell is blank', async () => {
    const { notPlaced, draft: read } = await changed((rows) => {
      rowOf(rows, '规章').splice(1, 4, ...['6', '6', '0', ''].map((text) => ({ text })))
    })
    expect(cellText(read.cells, 'disclosure.regulations.issued')).toBe('')
    expect(notPlaced.map(({ numbers }) => numbers)).toEqual([['6', '6', '0']])
  })

  it.each(['①', '１．', '(1)', '⑴', '1 '])('is known by its name with %s before it', async (ordinal) => {
    const { notPlaced } = await changed((rows) => {
      cellOf(rows, '重复申请').text = `${ordinal}重复申请`
    })
    expect(notPlaced).toEqual([])
  })
})

describe('a table', () => {
  it('with the next heading right below its last number, without an empty line, ends there', async () => {
    const cells: Shape = { ...shape, layout: 'cells' }
    const rows = format2021.tables.map((table) => tableRows(table, draft, cells))
    const text = textLines(draft, rows, cells)
      .map((line) => line.text)
      .join('\n')
      .replace(/\n\n+(?=三、收到|四、政府)/g, '\n')
    const { draft: read, notes, notPlaced } = await opened(text)
    expect(cellText(read.cells, 'disclosure.fees.amount')).toBe('0')
    expect([notes, notPlaced]).toEqual([[], []])
  })

  it('with a blank last cell does not take the heading below an empty line for its text', async () => {
    const cells: Shape = { ...shape, layout: 'cells' }
    const rows = format2021.tables.map((table) => tableRows(table, draft, cells))
    const last = rows[2]?.[rows[2].length - 1]
    last?.splice(-1, 1, { text: '' })
    const text = textLines(draft, rows, cells)
      .map((line) => line.text)
      .join('\n')
      .replace('五、存在的主要问题', '五、主要问题')
    const { draft: read } = await opened(text)
    expect(cellText(read.cells, 'disputes.suitAfterReconsideration.total')).toBe('')
  })

  it('that is none of the three is listed row by row, words and all', async () => {
    const { notPlaced } = await opened('一、总体情况\n渠道\t条数\n网站\t25\n公报\t无\n')
    expect(notPlaced.map(({ text, numbers }) => [text, numbers])).toEqual([
      ['渠道　条数', []],
      ['网站　25', ['25']],
      ['公报　无', []],
    ])
  })
})
