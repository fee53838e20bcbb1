import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDecimals,
  type CellId,
  cellText,
  type Decided,
  decided,
  doubtsOf,
  type Imported,
  narrativeFields,
  undecided,
  withAssigned,
  withCells,
  withoutAssigned,
} from '../../src/index'
import { consistentDraftArbitrary } from '../fixtures/drafts'
import { openedFile } from '../fixtures/imported-figures'
import { laidOut, layoutArbitrary } from '../fixtures/laid-out'
import { pageStyleArbitrary, webPage } from '../fixtures/web-pages'

const text = (lines: readonly string[]) => openedFile(new TextEncoder().encode(lines.join('\n')), '年报.txt')

/** Table 1 of a report on 2019: a number that is proposed, one that is inferred, and two that are listed. */
const former = () =>
  text([
    '清河县2019年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    '这一段文字没有位置，共两句。还有一句。',
    '第二十条第（一）项',
    '信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量',
    '规章\t3\t12\t524',
    '第二十条第（五）项',
    '信息内容\t上一年项目数量\t本年增/减\t处理决定数量',
    '行政许可\t30\t-2\t4147',
  ])

function balance({ checksum: { source, placed, corrected, listed }, notPlaced }: Decided) {
  const parts = [placed, corrected, listed]
  const numbers = notPlaced.flatMap((item) => item.numbers)
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0) === source.count,
    sum: addDecimals(parts.map(({ sum }) => sum)) === source.sum,
    shown: numbers.length === listed.count,
  }
}
const balanced = { count: true, sum: true, shown: true }

const doubt = (imported: Imported, cell: string) => {
  const found = doubtsOf(imported).find((each) => each.cell === cell)
  if (!found) throw new Error(`no doubt about ${cell}`)
  return found
}
const issued: CellId = 'disclosure.regulations.issued'
const permits: CellId = 'disclosure.permits.decisions'
const fees: CellId = 'disclosure.fees.amount'

describe('an import of which nothing is decided', () => {
  it('is as it was recognised, whatever file it came from, and each number not placed has its own place', async () => {
    await fc.assert(
      fc.asyncProperty(consistentDraftArbitrary, layoutArbitrary, pageStyleArbitrary, async (draft, layout, style) => {
        const imported = await openedFile(webPage(laidOut(draft, layout), style), '年报.html')
        const result = decided(imported, undecided)
        expect(result.draft.cells).toEqual(imported.draft.cells)
        const { source, placed, listed, corrected } = result.checksum
        expect({ source, placed, listed }).toEqual(imported.checksum)
        expect(corrected.count).toBe(0)
        expect(balance(result)).toEqual(balanced)
        expect(result.notPlaced.map(({ numbers }) => numbers.map((each) => each.text.replace(/\s/g, '')))).toEqual(
          imported.notPlaced.map(({ numbers }) => numbers.map((each) => each.replace(/\s/g, ''))),
        )
      }),
      { numRuns: 25 },
    )
  })

  it('has its doubtful cells listed: those proposed, which stay blank, before those inferred, which are filled', async () => {
    const imported = await former()
    expect(doubtsOf(imported).map(({ cell, source, certainty }) => [cell, source, certainty])).toEqual([
      [issued, '3', 'proposed'],
      ['disclosure.regulations.inForce', '524', 'proposed'],
      [permits, '4147', 'inferred'],
    ])
    const { draft } = decided(imported, undecided)
    expect([cellText(draft.cells, issued), cellText(draft.cells, permits)]).toEqual(['', '4147'])
  })
})

describe('a doubtful cell', () => {
  it('that is accepted holds its number, which leaves the list', async () => {
    const imported = await former()
    const result = decided(imported, withCells(undecided, [[doubt(imported, issued), '3']]))
    expect(cellText(result.draft.cells, issued)).toBe('3')
    expect(result.checksum.listed.count).toBe(imported.checksum.listed.count - 1)
    expect(result.notPlaced.flatMap(({ numbers }) => numbers.map((each) => each.text))).not.toContain('3')
    expect(balance(result)).toEqual(balanced)
  })

  it('that is corrected holds what was typed, and its number counts as corrected', async () => {
    const imported = await former()
    const result = decided(imported, withCells(undecided, [[doubt(imported, permits), '4174']]))
    expect(cellText(result.draft.cells, permits)).toBe('4174')
    expect(result.checksum.corrected).toEqual({ count: 1, sum: '4147' })
    expect(balance(result)).toEqual(balanced)
  })

  it('that is left blank gives its number to the list', async () => {
    const imported = await former()
    const result = decided(imported, withCells(undecided, [[doubt(imported, permits), '']]))
    expect(cellText(result.draft.cells, permits)).toBe('')
    expect(result.notPlaced.flatMap(({ numbers }) => numbers.map((each) => each.text))).toContain('4147')
    expect(balance(result)).toEqual(balanced)
  })
})

describe('what was not placed', () => {
  it('can be put into a cell, number by number, and taken out again', async () => {
    const imported = await former()
    const item = decided(imported, undecided).notPlaced.find(({ numbers }) => numbers.length > 1)
    const [number] = item?.numbers ?? []
    if (!number) throw new Error('nothing listed')
    const assignment = { at: number.at, to: fees }
    const decisions = withAssigned(undecided, assignment)
    const result = decided(imported, decisions)
    expect(cellText(result.draft.cells, fees)).toBe(number.text)
    expect(result.places.get(fees)).toEqual(number.at)
    expect(result.checksum.placed.count).toBe(imported.checksum.placed.count + 1)
    expect(balance(result)).toEqual(balanced)
    expect(decided(imported, withoutAssigned(decisions, assignment))).toEqual(decided(imported, undecided))
  })

  it('takes the place of what stood in the cell, which is listed instead', async () => {
    const imported = await former()
    const [number] = decided(imported, undecided).notPlaced.flatMap(({ numbers }) => numbers)
    if (!number) throw new Error('nothing listed')
    const result = decided(imported, withAssigned(undecided, { at: number.at, to: permits }))
    expect(cellText(result.draft.cells, permits)).toBe(number.text)
    expect(result.notPlaced.flatMap(({ numbers }) => numbers.map((each) => each.text))).toContain('4147')
    expect(balance(result)).toEqual(balanced)
  })

  it('stands in one cell only: the last decision counts', async () => {
    const imported = await former()
    const three = doubt(imported, issued)
    const accepted = withCells(withAssigned(undecided, { at: three.at, to: fees }), [[three, '3']])
    const { draft } = decided(imported, accepted)
    expect([cellText(draft.cells, issued), cellText(draft.cells, fees)]).toEqual(['3', ''])
    expect(balance(decided(imported, accepted))).toEqual(balanced)
  })

  it('can be put behind a text, as paragraphs', async () => {
    const imported = await former()
    const item = imported.notPlaced.find(({ numbers }) => numbers.length === 0)
    if (!item) throw new Error('no text listed')
    for (const field of narrativeFields) {
      const result = decided(imported, withAssigned(undecided, { at: item.at, to: field }))
      expect(result.draft[field]).toBe([imported.draft[field], item.text].filter(Boolean).join('\n'))
      expect(result.notPlaced.length).toBe(imported.notPlaced.length - 1)
      expect(balance(result)).toEqual(balanced)
    }
  })

  it('is put there as a whole, though the list shows only its beginning', async () => {
    const lines = Array.from({ length: 30 }, (_, i) => `网站栏目之${i + 1}的说明文字`)
    const page = `<body>${lines.map((line) => `<p>${line}</p>`).join('')}<div><h1>清河县2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>较好。</p><p>五、存在的主要问题及改进情况</p><p>无。</p></div></body>`
    const imported = await openedFile(new TextEncoder().encode(page), '年报.html')
    const item = imported.notPlaced.find(({ text: quote }) => quote.includes('……'))
    if (!item) throw new Error('nothing around the report')
    const result = decided(imported, withAssigned(undecided, { at: item.at, to: 'otherMatters' }))
    expect(result.draft.otherMatters).toBe(lines.join('\n'))
  })
})

describe('any decisions', () => {
  it('leave each number of the source placed, corrected or listed, and never twice', async () => {
    const imported = await former()
    const doubts = doubtsOf(imported)
    const numbers = decided(imported, undecided).notPlaced.flatMap((item) => item.numbers)
    const cells: CellId[] = [issued, permits, fees]
    const step = fc.oneof(
      fc.record({ doubt: fc.constantFrom(...doubts), text: fc.constantFrom('', '7', 'source') }),
      fc.record({ number: fc.constantFrom(...numbers), to: fc.constantFrom(...cells) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const decisions = steps.reduce(
          (before, each) =>
            'doubt' in each
              ? withCells(before, [[each.doubt, each.text === 'source' ? each.doubt.source : each.text]])
              : withAssigned(before, { at: each.number.at, to: each.to }),
          undecided,
        )
        const result = decided(imported, decisions)
        expect(balance(result)).toEqual(balanced)
        if (steps.some((each) => 'doubt' in each && each.text === '7')) return
        const places = [...result.places.values()].map((at) => JSON.stringify(at))
        expect(new Set(places).size).toBe(places.length)
      }),
    )
  })
})

describe('rows of a table that came without cells', () => {
  it('stay listed with their figures, and are accounted for', async () => {
    const imported = await text([
      '清河县2023年政府信息公开工作年度报告',
      '三、收到和处理政府信息公开申请情况',
      '一、本年新收政府信息公开申请数量 12 1 0 0 0 0 13',
    ])
    const before = decided(imported, undecided)
    expect(imported.checksum.listed.count).toBeGreaterThan(0)
    expect(before.checksum).toMatchObject(imported.checksum)
    expect(before.notPlaced.map((item) => item.text)).toEqual(imported.notPlaced.map((item) => item.text))
  })

  it('have figures that can be assigned one by one, the others staying open', async () => {
    const imported = await text(['清河县2023年政府信息公开工作年度报告', '二、主动公开政府信息情况', '规章 3 0 19'])
    const open = ({ notPlaced }: Decided) => notPlaced.flatMap(({ numbers }) => numbers.map((number) => number.text))
    const before = decided(imported, undecided)
    expect(open(before)).toEqual(['3', '0', '19'])
    const last = before.notPlaced[0]?.numbers[2]
    if (!last) throw new Error('no number')
    const after = decided(imported, withAssigned(undecided, { at: last.at, to: 'disclosure.regulations.inForce' }))
    expect(cellText(after.draft.cells, 'disclosure.regulations.inForce')).toBe('19')
    expect(open(after)).toEqual(['3', '0'])
    expect(after.checksum.placed).toEqual({ count: 1, sum: '19' })
    expect(after.checksum.listed).toEqual({ count: 2, sum: '3' })
  })
})
