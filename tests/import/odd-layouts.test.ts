import { describe, expect, it } from 'vitest'
import { cells2021, cellText, format2021, gridRows, officialGrid, printedCell } from '../../src/index'
import { addedUpDraftWith } from '../fixtures/drafts'
import { openedFile } from '../fixtures/imported-figures'

/** Tables as offices have made them, other than the generator does: each figure is another, so that a wrong cell shows. */

type OddCell = { text: string; isValue: boolean; rowSpan: number; colSpan: number }
type OddTable = OddCell[][]

const draft = addedUpDraftWith(Object.fromEntries(cells2021.map(({ id }, i) => [id, String(1001 + i * i)])))

const tables = (): OddTable[] =>
  format2021.tables.map((table) =>
    gridRows(officialGrid(table)).map((row) =>
      row.map(({ text, cell, rowSpan, colSpan }) => ({
        text: cell === undefined ? text : printedCell(draft.cells, cell),
        isValue: cell !== undefined,
        rowSpan,
        colSpan,
      })),
    ),
  )

const cell = (text: string, colSpan = 1, rowSpan = 1): OddCell => ({ text, isValue: false, rowSpan, colSpan })
const valuesOf = (row: OddCell[]) => row.filter(({ isValue }) => isValue)
const firstValue = (row: OddCell[]) => row.findIndex(({ isValue }) => isValue)
/** How many rows of heads table 2 has. */
const heads = 3
const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']

function html(table: OddTable): string {
  const rows = table.map(
    (row) =>
      `<tr>${row
        .map(({ text, rowSpan, colSpan }) => `<td rowspan="${rowSpan}" colspan="${colSpan}">${text}</td>`)
        .join('')}</tr>`,
  )
  return `<table>${rows.join('')}</table>`
}

const headings = [
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
] as const

/** The web page of a report with these tables. */
const pageOf = (parts: readonly string[]) =>
  `<h1>清河县水利局2023年政府信息公开工作年度报告</h1>${parts.map((part, i) => `<p>${headings[i]}</p>${part}`).join('')}`

/** The text of a report with these tables. */
const textOf = (parts: readonly string[]) =>
  ['清河县水利局2023年政府信息公开工作年度报告', ...parts.flatMap((part, i) => [headings[i], part])].join('\n')

async function opened(source: string, name = '年报.html') {
  const imported = await openedFile(new TextEncoder().encode(source), name)
  const { source: all, placed, listed } = imported.checksum
  expect(placed.count + listed.count).toBe(all.count)
  const wrong = cells2021.filter(({ id }) => {
    const text = cellText(imported.draft.cells, id)
    return text !== '' && text !== printedCell(draft.cells, id)
  })
  expect(wrong.map(({ id }) => id)).toEqual([])
  return { placed: placed.count, listed: listed.count, imported }
}

/** The report with one of its tables changed. */
async function changed(which: 0 | 1 | 2, change: (table: OddTable) => OddTable | undefined) {
  const all = tables()
  all[which] = change(all[which] ?? []) ?? all[which] ?? []
  return opened(pageOf(all.map(html)))
}

const eachBodyRow = (change: (row: OddCell[], at: number) => void) => (table: OddTable) => {
  table.slice(heads).forEach(change)
  return table
}

const lastLabelOnly = eachBodyRow((row) => {
  const first = firstValue(row)
  row.splice(0, first, cell(row[first - 1]?.text ?? '', 3))
})

const groupsInLabels = eachBodyRow((row) => {
  const first = firstValue(row)
  const labels = row.slice(0, first).map(({ text }) => text)
  row.splice(0, first, cell(labels.join(''), 3))
})

const flatHead = (prefix: string) => (table: OddTable) => [
  [cell('项目', 3), ...columns.map((name, i) => cell(i > 0 && i < 6 ? prefix + name : name))],
  ...table.slice(heads),
]

const disputesUpright = (table: OddTable) => {
  const values = valuesOf(table.flat())
  return [
    [cell('类别', 2), ...outcomes.map((name) => cell(name))],
    [cell('行政复议', 2), ...values.slice(0, 5)],
    [cell('行政诉讼', 1, 2), cell('未经复议直接起诉'), ...values.slice(5, 10)],
    [cell('复议后起诉'), ...values.slice(10)],
  ]
}

describe('a table that a reader sees at once has every figure in its cell', () => {
  it.each([
    ['labels without the group beside them', 1, lastLabelOnly],
    ['the group and the label in one cell', 1, groupsInLabels],
    ['its heads in one row', 1, flatHead('')],
    ['its heads in one row, each behind the one above it', 1, flatHead('法人或其他组织-')],
    [
      'a title and its unit in rows above the heads',
      1,
      (table) => [[cell('表二', 10)], [cell('单位：件', 10)], ...table],
    ],
    [
      'its heads again in the middle',
      1,
      (table) => [...table.slice(0, 12), ...table.slice(0, heads), ...table.slice(12)],
    ],
    ['a blank row in the middle', 1, (table) => [...table.slice(0, 10), Array(10).fill(cell('')), ...table.slice(10)]],
    [
      'the unit behind its labels',
      1,
      eachBodyRow((row) => {
        const label = row[firstValue(row) - 1]
        if (label) label.text += '（单位：件）'
      }),
    ],
    [
      'shorter heads',
      0,
      (table) => {
        for (const each of table.flat()) each.text = each.text.replace(/^(?:本年)?(.*)件数$/, '$1数')
        return table
      },
    ],
    ['a row for each kind of procedure', 2, disputesUpright],
  ] satisfies [string, 0 | 1 | 2, (table: OddTable) => OddTable][])('with %s', async (_, which, change) => {
    expect(await changed(which, change)).toMatchObject({ placed: 200, listed: 0 })
  })

  it('in several tables', async () => {
    const [one = [], two = [], three = []] = tables()
    const parts = one.flatMap(({ 0: first }, at) => (first?.text.startsWith('第二十条') ? [at] : []))
    const head = two.slice(0, heads)
    const values = valuesOf(three.flat())
    const kind = outcomes.map((name) => cell(name))
    const source = pageOf([
      parts.map((from, i) => html(one.slice(from, parts[i + 1]))).join(''),
      `${html(two.slice(0, 10))}<p>续表</p>${html([...head, ...two.slice(10, 20)])}${html(two.slice(20))}`,
      html([[cell('行政复议', 5)], kind, values.slice(0, 5)]) +
        html([
          [cell('行政诉讼', 10)],
          [cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
          [...kind, ...kind],
          values.slice(5),
        ]),
    ])
    expect(await opened(source)).toMatchObject({ placed: 200, listed: 0 })
  })

  it.each([
    ['Markdown', (row: string[]) => `| ${row.join(' | ')} |`],
    ['bars', (row: string[]) => row.join(' | ')],
  ])('in a text, as %s', async (_, line) => {
    const parts = tables().map((table) => {
      const [first = '', ...others] = table.map((row) => line(row.map(({ text }) => text)))
      return [first, '|---|:--:|', ...others].join('\n')
    })
    expect(await opened(textOf(parts), '年报.txt')).toMatchObject({ placed: 200, listed: 0 })
  })

  it('in a file of comma-separated values', async () => {
    const width = 15
    const quoted = (text: string) => (/[,"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)
    const lines = textOf(
      tables().map((table) => table.map((row) => row.map(({ text }) => quoted(text)).join(',')).join('\n')),
    )
    const even = lines.split('\n').map((line) => line + ','.repeat(width - line.split(',').length))
    expect(await opened(even.join('\n'), '年报.csv')).toMatchObject({ placed: 200, listed: 0 })
  })
})

describe('columns', () => {
  it('without the totals, which no row has either, are those of the heads', async () => {
    const { placed, listed, imported } = await changed(1, (table) =>
      table.map((row) => (firstValue(row) < 0 ? row.filter(({ text }) => text !== '总计') : row.slice(0, -1))),
    )
    expect([placed, listed]).toEqual([175, 0])
    expect(imported.notes.map(({ message }) => message).join()).toContain('表头没有“总计”一列')
  })

  it('without the totals in the heads alone are not known', async () => {
    const without = (table: OddTable) => table.map((row) => row.filter(({ text }) => text !== '总计'))
    expect(await changed(1, without)).toMatchObject({ placed: 25, listed: 175 })
  })

  /** The totals before the other columns. */
  const totalsFirst = (table: OddTable) =>
    table.map((row, at) => {
      const from = at < heads ? row.findIndex(({ text }) => text === '总计') : row.length - 1
      const to = at < heads ? row.findIndex(({ text }) => text === '自然人') : firstValue(row)
      const moved = row[from]
      if (!moved || to < 0) return row
      const rest = row.filter((each) => each !== moved)
      return [...rest.slice(0, to), moved, ...rest.slice(to)]
    })

  it('with the totals before the others are known where these add up, and the clerk is asked to look', async () => {
    const { placed, imported } = await changed(1, totalsFirst)
    expect(placed).toBe(200)
    expect(imported.cells['applications.received.person']?.certainty).toBe('inferred')
    const off = await changed(1, (table) => {
      const value = table[heads]?.find(({ isValue }) => isValue)
      if (value) value.text = '7'
      return totalsFirst(table)
    })
    expect([off.placed, off.listed]).toEqual([25, 175])
  })

  it('behind those of the format are not the format’s: what stands there is listed', async () => {
    const behind = (text: (at: number) => string) => (table: OddTable) =>
      table.map((row, at) =>
        at === 0 ? [...row, cell('备注', 1, heads)] : at < heads ? row : [...row, cell(text(at))],
      )
    expect(
      await changed(
        1,
        behind((at) => (at === 5 ? '含网上申请' : '')),
      ),
    ).toMatchObject({ placed: 200, listed: 0 })
    expect(
      await changed(
        1,
        behind((at) => String(at)),
      ),
    ).toMatchObject({ placed: 200, listed: 25 })
    const nameless = (table: OddTable) => table.map((row, at) => (at < heads ? row : [...row, cell(String(at))]))
    expect(await changed(1, nameless)).toMatchObject({ placed: 25, listed: 200 })
  })

  it('among those of the format are not known, also where other columns are blank', async () => {
    const among = (head: string, blank: boolean) => (table: OddTable) =>
      table.map((row, at) => {
        const wider = row.map((each) => ({
          ...each,
          colSpan: at < 2 && each.colSpan > 3 ? each.colSpan + 1 : each.colSpan,
        }))
        if (at < heads - 1) return wider
        const from = at === heads - 1 ? 2 : firstValue(row) + 3
        const last = wider[wider.length - 1]
        if (last && blank && at >= heads) last.text = ''
        return [...wider.slice(0, from), cell(at < heads ? head : String(at)), ...wider.slice(from)]
      })
    expect(await changed(1, among('新闻媒体', false))).toMatchObject({ placed: 25, listed: 200 })
    expect(await changed(1, among('新闻媒体', true))).toMatchObject({ placed: 25, listed: 175 })
    expect(await changed(1, among('', true))).toMatchObject({ placed: 25, listed: 175 })
  })

  it('in front are not the format’s: ordinals are listed', async () => {
    const ordinals = (table: OddTable) =>
      table.map((row, at) =>
        at === 0 ? [cell('序号', 1, heads), ...row] : at < heads ? row : [cell(String(at)), ...row],
      )
    expect(await changed(1, ordinals)).toMatchObject({ placed: 200, listed: 25 })
  })
})

describe('columns of the first table that are none of the format’s', () => {
  const beside = (head: string, value: (at: number) => string, inFront: boolean) => (table: OddTable) =>
    table.map((row, at) => {
      if (row.length === 1) return row
      const added = cell(row[0]?.text === '信息内容' ? head : value(at))
      return inFront ? [added, ...row] : [...row, added]
    })

  it('in front or behind: what stands there is listed', async () => {
    expect(await changed(0, beside('序号', String, true))).toMatchObject({ placed: 200, listed: 6 })
    expect(await changed(0, beside('备注', String, false))).toMatchObject({ placed: 200, listed: 6 })
    expect(
      await changed(
        0,
        beside('备注', () => '', false),
      ),
    ).toMatchObject({ placed: 200, listed: 0 })
    expect(await changed(0, beside('', String, false))).toMatchObject({ placed: 190, listed: 16 })
  })
})

describe('rows that are none of the format’s', () => {
  it.each(['小计', '9.属于工作秘密', '甲'])('as %s are listed', async (name) => {
    const added = [cell(name), ...Array.from({ length: 7 }, (_, i) => cell(String(i + 1)))]
    expect(await changed(1, (table) => [...table.slice(0, 14), added, ...table.slice(14)])).toMatchObject({
      placed: 200,
      listed: 7,
    })
  })

  it('as a note below the table, are shown', async () => {
    const note = '注：1.统计至2023年12月31日；2.其中3件为往年结转。'
    const { placed, imported } = await changed(1, (table) => [...table, [cell(note, 10)]])
    expect(placed).toBe(200)
    expect(imported.notPlaced.map(({ text }) => text)).toEqual([note])
  })
})
