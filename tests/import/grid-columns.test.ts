import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellId, Draft } from '../../src/index'
import { consistentDraftArbitrary } from '../fixtures/drafts'
import { importFaults, openedFile } from '../fixtures/imported-figures'
import { plainPage, plainWord, plainWorkbook, withColumn, withMergedPair, withTables } from '../fixtures/laid-changes'
import { type LaidOut, type LaidTable, laidOut, plainLayout } from '../fixtures/laid-out'
import { workbookFile } from '../fixtures/laid-workbooks'
import { webPage } from '../fixtures/web-pages'
import { wordFile } from '../fixtures/word-files'

const draft = fc.sample(consistentDraftArbitrary, { numRuns: 1, seed: 2022 })[0] as Draft
const report = laidOut(draft, plainLayout)
const kinds = [
  ['docx', (each: LaidOut) => wordFile(each, plainWord)],
  ['html', (each: LaidOut) => webPage(each, plainPage)],
  ['xlsx', (each: LaidOut) => workbookFile(each, plainWorkbook)],
] as const
const [applications, disputes] = [1, 2]
const inTable = (which: number, change: (table: LaidTable) => LaidTable) =>
  withTables(report, (table, at) => (at === which ? change(table) : table))

describe.each(kinds)('in a file of the kind %s', (kind, file) => {
  it.each([
    ['备注', 10],
    ['计量单位', 3],
    ['代码', 3],
    ['', 3],
  ])('figures stand below their heads beside a column “%s”', async (head, before) => {
    const value = { 备注: '', 计量单位: '件', 代码: 'A1' }[head] ?? ''
    const wider = inTable(applications, (table) => withColumn(table, before, 3, head, value))
    const imported = await openedFile(file(wider), `年报.${kind}`)
    expect(importFaults(imported, draft, report)).toEqual([])
  })

  it('the figures of a column of last year are listed, not placed', async () => {
    const wider = inTable(applications, (table) => withColumn(table, 3, 3, '上年数', '88'))
    const { cells, checksum } = await openedFile(file(wider), `年报.${kind}`)
    expect(Object.values(cells).filter(({ source }) => source === '88').length).toBe(
      Object.values(report.expected).filter((figure) => figure === '88').length,
    )
    expect(checksum.listed).toEqual({ count: 25, sum: String(25 * 88) })
  })

  it.each([0, 2, 5])('a row with cells %i and the next merged and one cell more is listed', async (first) => {
    for (const which of [applications, disputes]) {
      let merged: readonly (CellId | undefined)[] = []
      const ragged = inTable(which, ({ rows, columnCount }) => ({
        columnCount: columnCount + 1,
        rows: rows.map((row, at) => {
          const values = row.filter(({ cell }) => cell !== undefined)
          if (at !== (which === applications ? 12 : rows.length - 1)) return row
          merged = values.map(({ cell }) => cell)
          const blank = { text: '', column: columnCount, rowSpan: 1, colSpan: 1, head: false }
          return [...withMergedPair(row, first), blank]
        }),
      }))
      const imported = await openedFile(file(ragged), `年报.${kind}`)
      expect(merged.length).toBeGreaterThan(6)
      expect(merged.map((id) => imported.cells[id as CellId])).toEqual(merged.map(() => undefined))
      expect(imported.checksum.listed.count).toBe(merged.length - 1)
    }
  })

  it.each([
    ['备注', 15],
    ['项目', 0],
  ])('table 3 has its figures in their cells beside a column %s', async (head, before) => {
    const wider = inTable(disputes, (table) => withColumn(table, before, table.rows.length - 1, head, '件'))
    expect(importFaults(await openedFile(file(wider), `年报.${kind}`), draft, report)).toEqual([])
  })

  it('two rows of figures below the heads of table 3 are listed both', async () => {
    const twice = inTable(disputes, ({ rows, columnCount }) => {
      const last = rows[rows.length - 1] ?? []
      return { columnCount, rows: [...rows.slice(0, -1), last.map((cell) => ({ ...cell, text: '77' })), last] }
    })
    const { cells, checksum } = await openedFile(file(twice), `年报.${kind}`)
    expect(Object.keys(cells).filter((id) => id.startsWith('disputes.'))).toEqual([])
    expect(checksum.listed.count).toBe(30)
  })
})

it('a wrong span among the heads of a web page shifts no figure: their order tells', async () => {
  const source = new TextDecoder().decode(webPage(report, plainPage)).replace('colspan=5', 'colspan=6')
  expect(importFaults(await openedFile(new TextEncoder().encode(source), '年报.html'), draft, report)).toEqual([])
})
