import { describe, expect, it } from 'vitest'
import { columnAliases, rowAliases } from '../../src/import/aliases'
import { formsOf } from '../../src/import/label-forms'
import { labelIndex } from '../../src/import/label-index'
import { labelKey } from '../../src/import/labels'
import { cells2021, cellText, type Draft, format2021, importReport } from '../../src/index'
import { type FormatTable, type Heading, isBranch, type Leaf, shortName, withoutOrdinal } from '../../src/schema/format'
import { numberedReport } from '../fixtures/numbered-report'
import { type Shape, tableRows, textLines } from '../fixtures/published-text'

const tables: readonly FormatTable[] = format2021.tables
const shape: Shape = {
  ...{ layout: 'rows', below: 'blank', ordinals: 'official', digits: 'plain', around: '' },
  ...{ groups: 'beside', parts: 'own', gap: 1 },
}

type Headings = { rows: readonly Heading[]; columns: readonly Heading[] }

function headingsOf(table: FormatTable): Headings {
  switch (table.layout) {
    case 'blocks':
      return { rows: table.blocks.flatMap(({ rows }) => rows), columns: table.blocks.flatMap(({ columns }) => columns) }
    case 'matrix':
      return { rows: table.rows, columns: [table.columns] }
    case 'line':
      return { rows: table.groups, columns: table.columns }
  }
}

function leaves(headings: readonly Heading[]): Leaf[] {
  return headings.flatMap((heading) => (isBranch(heading) ? leaves(heading.of) : [heading]))
}

/** Every row and column of the format with the table it belongs to. */
const labels = tables.flatMap((table) => {
  const { rows, columns } = headingsOf(table)
  const of = (headings: readonly Heading[], aliases: typeof rowAliases) =>
    [...new Set(leaves(headings))].map((leaf) => ({ table, leaf, aliases: aliases[leaf.id] ?? [] }))
  return [...of(rows, rowAliases), ...of(columns, columnAliases)]
})

/** What scanners, typists and converters make of a label. */
const spoilt: readonly (readonly [string, (label: string) => string])[] = [
  ['a dash for 一', (label) => label.replace(/一/g, '—')],
  ['a hyphen for 一', (label) => label.replace(/一/g, '-')],
  ['己 for 已', (label) => label.replace(/已/g, '己')],
  ['巳 for 已', (label) => label.replace(/已/g, '巳')],
  ['末 for 未', (label) => label.replace(/未/g, '末')],
  ['丶 for 、', (label) => label.replace(/、/g, '丶')],
  ['a comma for 、', (label) => label.replace(/、/g, ',')],
  ['half-width brackets', (label) => label.replace(/（/g, '(').replace(/）/g, ')')],
  ['other brackets', (label) => label.replace(/（/g, '〔').replace(/）/g, '〕')],
  ['brackets doubled', (label) => label.replace(/（/g, '（（').replace(/）/g, '））')],
  ['a bracket missing', (label) => label.replace(/^（/, '')],
  ['the other bracket missing', (label) => label.replace(/）/, '')],
  ['a letter l for 1', (label) => label.replace(/^1/, 'l')],
  ['a letter I for 1', (label) => label.replace(/^1/, 'I')],
  ['the mark of its ordinal missing', (label) => label.replace(/^([\d一二三四])[.、]/, '$1')],
  ['the mark of its ordinal doubled', (label) => label.replace(/^([\d一二三四])([.、])/, '$1$2$2')],
  ['、 for the mark of its ordinal', (label) => label.replace(/^(\d)\./, '$1、')],
  ['full-width digits', (label) => label.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
  ['quotes missing', (label) => label.replace(/[“”]/g, '')],
  ['spaces between its characters', (label) => [...label].join(' ')],
  ['full-width spaces in it', (label) => label.replace(/^(.{2})/, '$1\u3000')],
]

async function importedWith(table: FormatTable, official: string, variant: string) {
  const rows = tables.map((each) =>
    tableRows(each, numberedReport, shape).map((row) =>
      row.map((cell) => (each === table && cell.text === official ? { ...cell, text: variant } : cell)),
    ),
  )
  const text = textLines(numberedReport, rows, shape)
    .map((line) => line.text)
    .join('\n')
  const imported = await importReport(new TextEncoder().encode(text), '报告.txt')
  if ('problem' in imported) throw new Error(imported.problem)
  return imported
}

const figures = (draft: Draft) => cells2021.map(({ id }) => cellText(draft.cells, id))
const wanted = figures(numberedReport)

/** Every cell has its own figure or none, and each figure without a cell is listed; how many these are. */
async function listedWith(table: FormatTable, official: string, variant: string): Promise<number> {
  const { draft, notPlaced } = await importedWith(table, official, variant)
  const found = figures(draft)
  const missing = wanted.filter((figure, i) => found[i] !== figure)
  expect(found.filter((figure, i) => figure !== '' && figure !== wanted[i])).toEqual([])
  expect(notPlaced.flatMap(({ numbers }) => numbers).sort()).toEqual([...missing].sort())
  return missing.length
}

describe('a label in other words', () => {
  it.each(labels)(
    '$leaf.id: each of its forms is known, or its figures are listed',
    async ({ table, leaf, aliases }) => {
      for (const form of new Set([shortName(leaf), ...aliases, ...formsOf(withoutOrdinal(leaf.label))])) {
        const listed = await listedWith(table, leaf.label, form)
        if (aliases.includes(form)) expect([form, listed]).toEqual([form, 0])
      }
    },
  )

  it.each(spoilt)('is known with %s', async (_, spoil) => {
    const changed = labels.filter(({ leaf }) => spoil(leaf.label) !== leaf.label)
    expect(changed.length).toBeGreaterThan(0)
    const listed: string[] = []
    for (const { table, leaf } of changed) {
      if ((await listedWith(table, leaf.label, spoil(leaf.label))) > 0) listed.push(leaf.id)
    }
    expect(listed).toEqual([])
  })
})

describe('the labels', () => {
  it.each(tables)('of $name: each wording stands for one row or one column only', (table) => {
    const { rows, columns } = headingsOf(table)
    for (const [headings, aliases, index] of [
      [rows, rowAliases, labelIndex(table).rows],
      [columns, columnAliases, labelIndex(table).columns],
    ] as const) {
      for (const leaf of leaves(headings)) {
        for (const text of [leaf.label, shortName(leaf), ...(aliases[leaf.id] ?? [])]) {
          expect([text, index.get(labelKey(text))?.leaf]).toEqual([text, leaf])
        }
      }
    }
  })

  it('of one table are those of no other, but for 总计 and 合计', () => {
    const keys = tables.map((table) => {
      const { rows, columns } = labelIndex(table)
      expect([...rows.keys(), ...columns.keys()].filter((key) => key.length < 2)).toEqual([])
      return new Set([...rows.keys(), ...columns.keys()])
    })
    const shared = keys.flatMap((own, i) => [...own].filter((key) => keys.some((other, j) => j > i && other.has(key))))
    expect(shared.sort()).toEqual(['合计', '总计'])
  })

  it('that may mean two rows are known as neither', () => {
    const { rows } = labelIndex(tables[1] as FormatTable)
    for (const form of ['公开', '申请', '信息', '不予公开其他']) expect(rows.get(labelKey(form))).toBeUndefined()
  })
})
