import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { addDecimals, type Draft, exportWorkbook, format2021, importReport, sectionHeading } from '../../src/index'
import { consistentDraftArbitrary, draftArbitrary, draftWith, textsOf } from '../fixtures/drafts'
import { figures, opened } from '../fixtures/round-trip'
import { seedDraft, seedNames } from '../fixtures/seeds'
import { type MadeCell, type MadeSheet, madeWorkbook, tableRows, withPartsChanged } from '../fixtures/workbooks'

const generated = (some: fc.Arbitrary<Draft>): Draft => fc.sample(some, { numRuns: 1, seed: 7 })[0] as Draft
const messages = ({ notes }: { notes: readonly { message: string }[] }) =>
  notes.map(({ message }) => message).join('\n')

describe('a workbook of this program opened again', () => {
  it.each(seedNames)('%s: gives the same figures, issuer and year', async (name) => {
    const draft = await seedDraft(name)
    const imported = await opened(await exportWorkbook(draft))
    expect(figures(imported.draft)).toEqual(figures(draft))
    expect([imported.draft.issuer, imported.draft.year]).toEqual([draft.issuer, draft.year])
    expect(imported.notPlaced).toEqual([])
    expect(imported.notes).toEqual([expect.objectContaining({ severity: 'info' })])
    expect(imported.tablesOnly).toBe(true)
  })

  it('gives the same 200 cells, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(draftArbitrary, async (draft) => {
        const imported = await opened(await exportWorkbook(draft))
        expect(figures(imported.draft)).toEqual(figures(draft))
        expect(imported.draft.issuer).toBe(draft.issuer)
      }),
      { numRuns: 30 },
    )
  })

  it('gives the same figures where the file does not say what its formulas come to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(consistentDraftArbitrary, draftArbitrary), async (draft) => {
        const bare = withPartsChanged(
          await exportWorkbook(draft),
          /(<c [^>]*?)(?: t="str")?>(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g,
          '$1>$2',
        )
        const imported = await opened(bare)
        expect(figures(imported.draft)).toEqual(figures(draft))
        expect(messages(imported)).not.toContain('公式')
      }),
      { numRuns: 15 },
    )
  })
})

/** The three tables of a draft on sheets of their own, as somebody else may have made them. */
function sheetsOf(draft: Draft, changed: { [id: string]: MadeCell } = {}): MadeSheet[] {
  const texts = textsOf(draft)
  const value = (id: string): MadeCell => changed[id] ?? texts[id as keyof typeof texts] ?? ''
  return format2021.tables.map((table, i) => ({ name: `Sheet${i + 1}`, ...tableRows(table, value, 0) }))
}

const report = generated(consistentDraftArbitrary)

describe('a workbook of somebody else', () => {
  it('with a table on each sheet and nothing else', async () => {
    const imported = await opened(madeWorkbook(sheetsOf(report)))
    expect(figures(imported.draft)).toEqual(figures(report))
    expect(imported.notPlaced).toEqual([])
    expect(messages(imported)).toContain('没有找到标题')
  })

  it('with all tables on one sheet below title and headings, none of them merged or set apart', async () => {
    const texts = textsOf(report)
    const rows: MadeCell[][] = [['五台县财政局2023年政府信息公开工作年度报告']]
    const merged: string[] = []
    for (const section of format2021.sections) {
      const table = format2021.tables.find(({ id }) => id === section.id)
      if (!table) continue
      rows.push([sectionHeading(section)])
      const made = tableRows(table, (id) => texts[id as keyof typeof texts] ?? '', rows.length)
      rows.push(...made.rows)
      merged.push(...made.merged)
    }
    const imported = await opened(madeWorkbook([{ name: '年报', rows, merged }]))
    expect(figures(imported.draft)).toEqual(figures(report))
    expect([imported.draft.issuer, imported.draft.year]).toEqual(['五台县财政局', 2023])
    expect(imported.notPlaced).toEqual([])
  })

  it('whose cells are not merged: the figures are placed with a reason to look, or listed', async () => {
    const sheets = sheetsOf(report).map(({ name, rows }) => ({ name, rows }))
    const imported = await opened(madeWorkbook(sheets))
    expect(figures(imported.draft)).toEqual(figures(report))
    expect(imported.cells['applications.received.person']?.certainty).toBe('inferred')
    const blanks = await opened(
      madeWorkbook(sheetsOf(await seedDraft('qinghe-2023')).map(({ name, rows }) => ({ name, rows }))),
    )
    const { source, placed, listed } = blanks.checksum
    expect(blanks.notPlaced.length).toBeGreaterThan(0)
    expect([source.count, source.sum]).toEqual([placed.count + listed.count, addDecimals([placed.sum, listed.sum])])
  })

  it('with a column of remarks behind the table, as its head says: the remarks are no figures of it', async () => {
    const [first, second, third] = sheetsOf(report) as [MadeSheet, MadeSheet, MadeSheet]
    const rows = second.rows.map((row, i) => [...row, i < 3 ? '' : i === 4 ? '与去年一致' : '无'])
    const imported = await opened(
      madeWorkbook([first, { ...second, rows: [[...(rows[0] ?? []).slice(0, -1), '备注'], ...rows.slice(1)] }, third]),
    )
    expect(figures(imported.draft)).toEqual(figures(report))
    expect(imported.checksum.placed).toEqual(imported.checksum.source)
  })

  it('with remarks above the tables: they are listed, not taken for texts', async () => {
    const [first, ...others] = sheetsOf(report) as [MadeSheet, ...MadeSheet[]]
    const table = tableRows(format2021.tables[0], (id) => textsOf(report)[id as never] ?? '', 2)
    const rows = [['填报单位：五台县财政局'], [''], ...table.rows]
    const imported = await opened(madeWorkbook([{ ...first, ...table, rows }, ...others]))
    expect(imported.draft.preamble).toBe('')
    expect(imported.notPlaced.map(({ text }) => text)).toEqual(['填报单位：五台县财政局'])
    expect(figures(imported.draft)).toEqual(figures(report))
  })

  it('with figures in every way that files store them', async () => {
    const changed: { [id: string]: MadeCell } = {
      'disclosure.fees.amount': { number: '0.30000000000000004' },
      'disclosure.permits.decisions': { number: '1.2E3' },
      'disclosure.penalties.decisions': { number: '45296', style: 1 },
      'disclosure.compulsion.decisions': { number: '0.125', style: 2 },
      'disclosure.regulations.issued': { number: '45296.5', style: 3 },
      'disclosure.regulations.repealed': { runs: ['1', '2'] },
      'disclosure.regulations.inForce': '１３件',
      'disputes.directSuit.pending': { number: '1E-7' },
      'disputes.directSuit.upheld': { formula: 'SUM(Z1:Z9)', value: '4' },
    }
    const { draft } = await opened(madeWorkbook(sheetsOf(report, changed)))
    const typed = textsOf(draft)
    expect(Object.keys(changed).map((id) => typed[id as keyof typeof typed])).toEqual([
      '0.3',
      '1200',
      '2024-01-05',
      '12.5%',
      '2024-01-05 12:00',
      '12',
      '１３件',
      '0.0000001',
      '4',
    ])
  })

  it('with formulas that nobody has worked out: sums are, others are told and stay blank', async () => {
    const row = 'applications.received'
    const changed: { [id: string]: MadeCell } = {
      [`${row}.person`]: { number: '0.1' },
      [`${row}.business`]: { number: '0.2' },
      [`${row}.research`]: '约3',
      [`${row}.charity`]: { formula: 'D4+E4' },
      [`${row}.legalService`]: '',
      [`${row}.otherOrg`]: { formula: 'ROUND(D4,0)' },
      [`${row}.total`]: { formula: 'SUM(D4:G4,H4)' },
      'applications.carriedIn.total': { formula: 'J5' },
      'applications.granted.person': { formula: 'SUM(D4:E4)', shared: 0 },
      'applications.granted.business': { formula: '', shared: 0 },
    }
    const imported = await opened(madeWorkbook(sheetsOf(draftWith({}), changed)))
    const typed = textsOf(imported.draft)
    expect(typed['applications.received.charity']).toBe('0.3')
    expect(typed['applications.received.total']).toBe('0.6')
    expect(typed['applications.granted.person']).toBe('0.3')
    expect(typed['applications.granted.business']).toBe('0.2')
    expect([typed['applications.received.otherOrg'], typed['applications.carriedIn.total']]).toEqual(['', ''])
    expect(messages(imported)).toContain('工作表“Sheet2”的 I4、J5 是公式')
  })

  it('with a hidden sheet: it is named and not read', async () => {
    const [first, second, third] = sheetsOf(report) as [MadeSheet, MadeSheet, MadeSheet]
    const imported = await opened(madeWorkbook([first, { ...second, name: '去年', state: 'veryHidden' }, third]))
    expect(messages(imported)).toContain('工作表“去年”是隐藏的，没有读入')
    expect(imported.draft.cells['applications']?.['received']?.['total']).toBe('')
  })

  it('with a table that is none of the three: its figures are listed', async () => {
    const other: MadeSheet = {
      name: '其他',
      rows: [
        ['项目', '数量'],
        ['培训', { number: '3' }],
      ],
    }
    const imported = await opened(madeWorkbook([...sheetsOf(report), other]))
    expect(imported.notPlaced.map(({ numbers }) => numbers)).toEqual([[], ['3']])
    const { source, placed, listed } = imported.checksum
    expect(source.count).toBe(placed.count + listed.count)
  })
})

describe('a workbook that cannot be read', () => {
  const problem = async (bytes: Uint8Array) => {
    const imported = await importReport(bytes, 'x.xlsx')
    return 'problem' in imported ? imported.problem : ''
  }

  it('says what to do', async () => {
    const xlsx = await exportWorkbook(report)
    expect(await problem(withPartsChanged(xlsx, /<\/sheetData>/, ''))).toContain('工作表“表一”已损坏')
    expect(await problem(withPartsChanged(xlsx, /<\/workbook>/, ''))).toContain('电子表格不完整或已损坏')
    const shared = madeWorkbook(sheetsOf(report))
    expect(await problem(withPartsChanged(shared, /<\/si><\/sst>/, ''))).toContain('文字部分已损坏')
    expect(await problem(madeWorkbook([{ name: '空', rows: [] }]))).toContain('没有找到')
    expect(await problem(zipSync({ 'xl/workbook.bin': new Uint8Array(3) }))).toContain('.xlsb')
  })

  it('never ends in an exception, whichever byte is changed', async () => {
    const xlsx = await exportWorkbook(report)
    for (let at = 0; at < xlsx.length; at += 151) {
      const changed = xlsx.slice()
      changed[at] = (changed[at] ?? 0) ^ 0xff
      expect(await problem(changed)).toMatch(/。$|^$/)
    }
  })

  it('is refused before it is unpacked where it would be a hundred megabytes', async () => {
    const bomb = { 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(100_000_000) }
    expect(await problem(zipSync(bomb, { level: 9 }))).toContain('过大')
  })

  it('takes seconds, not minutes, where it is as large as is read', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => Array.from({ length: 45 }, (_, j) => ({ number: `${i + j}` })))
    const start = performance.now()
    expect(await problem(madeWorkbook([{ name: '数', rows }]))).toBe('')
    expect(performance.now() - start).toBeLessThan(5000)
    expect(await problem(madeWorkbook([{ name: '数', rows: [...rows, ...rows] }]))).toContain('远多于一份年度报告')
  })

  it('is read in no time where its areas are as large as a sheet can be', async () => {
    const rows: MadeCell[][] = [
      ['信息内容', '本年处理决定数量'],
      ['行政许可', { formula: 'SUM(A1:XFD1048576)' }],
    ]
    const start = performance.now()
    await problem(madeWorkbook([{ name: '大', rows, merged: ['A1:XFD1048576', 'A2:XFD2'] }]))
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

describe('a workbook with last year’s tables on a sheet before this year’s', () => {
  const sheetOf = (name: string, figure: string): MadeSheet => {
    const rows: MadeCell[][] = []
    const merged: string[] = []
    for (const table of format2021.tables) {
      const made = tableRows(table, () => ({ number: figure }), rows.length)
      rows.push(...made.rows, [])
      merged.push(...made.merged)
    }
    return { name, rows, merged }
  }

  it.each([
    ['2022年', '2023年'],
    ['上年', '本年'],
    ['去年', 'Sheet1'],
  ])('has the figures of the sheet that its name tells: %s, %s', async (last, now) => {
    const imported = await opened(madeWorkbook([sheetOf(last, '5'), sheetOf(now, '7')]))
    expect(new Set(Object.values(figures(imported.draft)))).toEqual(new Set(['7']))
    expect(imported.checksum.listed).toEqual({ count: 200, sum: '1000' })
  })
})
