import fc from 'fast-check'
import { HyperFormula } from 'hyperformula'
import { describe, expect, it } from 'vitest'
import type { CellContent, Spreadsheet } from '../../src/export/spreadsheet'
import { reportWorkbook } from '../../src/export/workbook'
import { addressOf } from '../../src/export/workbook-places'
import type { Draft } from '../../src/index'
import { cells2021, exportWorkbook, printedCell, readCell, relations2021 } from '../../src/index'
import { cellPath, withEdits } from '../../src/schema/edits'
import type { CellId } from '../../src/schema/format'
import { totals2021 } from '../../src/schema/relations'
import { addedUpDraftWith, consistentDraftArbitrary, draftArbitrary, draftWith } from '../fixtures/drafts'
import { validatorErrors } from '../fixtures/open-xml-validator'
import { seedDraft, seedNames } from '../fixtures/seeds'

const totals = new Set<string>(totals2021.map(({ total }) => total))

/** What a cell of the draft is in the workbook. */
function contentOf(book: Spreadsheet, id: CellId): CellContent | undefined {
  const { table } = cells2021.find((cell) => cell.id === id) ?? {}
  const at = addressOf(id)
  const sheet = book.sheets.find(({ name }) => name === table?.name)
  return sheet?.cells.find(({ row, column }) => row === at.row && column === at.column)?.content
}

/** Works all formulas out anew, and tells which do not come to what the file says. */
function staleFormulas(book: Spreadsheet): string[] {
  const engine = HyperFormula.buildEmpty({ licenseKey: 'gpl-v3', useArrayArithmetic: true })
  for (const { name } of book.sheets) engine.addSheet(name)
  for (const { name, cells } of book.sheets) {
    for (const { row, column: col, content } of cells) {
      if (content) engine.setCellContents({ sheet: engine.getSheetId(name) ?? 0, row, col }, [[typed(content)]])
    }
  }
  return book.sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column: col, content }) => {
      if (content?.kind !== 'formula') return []
      const now = engine.getCellValue({ sheet: engine.getSheetId(name) ?? 0, row, col })
      return now === content.value
        ? []
        : [`${name} ${content.formula}: ${JSON.stringify(now)} instead of ${content.value}`]
    }),
  )
}

function typed(content: CellContent): string | number {
  if (content.kind === 'formula') return `=${content.formula}`
  return content.kind === 'number' ? Number(content.plain) : `'${content.text}`
}

/** The results on the sheet of relations, in the order of the relations. */
function results(draft: Draft): string[] {
  const checks = reportWorkbook(draft).sheets[3]
  return relations2021.map((_, i) => {
    const content = checks?.cells.find(({ row, column }) => row === 3 + i && column === 5)?.content
    return content?.kind === 'formula' ? String(content.value) : ''
  })
}

describe('the workbook', () => {
  it('holds each of the 200 cells as printed: numbers as numbers, blanks as blanks, words as words', () => {
    fc.assert(
      fc.property(draftArbitrary, (draft) => {
        const book = reportWorkbook(draft)
        for (const { id } of cells2021) {
          const content = contentOf(book, id)
          const printed = printedCell(draft.cells, id)
          const number = readCell(printed, cells2021.find((cell) => cell.id === id)?.kind).kind === 'number'
          if (content?.kind === 'formula') expect(String(content.value)).toBe(printed)
          else if (printed === '') expect(content).toBeUndefined()
          else expect(content).toEqual(number ? { kind: 'number', plain: printed } : { kind: 'text', text: printed })
        }
      }),
      { numRuns: 30 },
    )
  })

  it('has every total of a report in order as a formula, and every relation holds', () => {
    fc.assert(
      fc.property(consistentDraftArbitrary, (draft) => {
        const book = reportWorkbook(draft)
        for (const id of totals) expect(contentOf(book, id as CellId)?.kind).toBe('formula')
        expect(new Set(results(draft))).toEqual(new Set(['相符']))
      }),
      { numRuns: 20 },
    )
  })

  it('says of each formula what it comes to', () => {
    fc.assert(
      fc.property(fc.oneof(draftArbitrary, consistentDraftArbitrary), (draft) => {
        expect(staleFormulas(reportWorkbook(draft))).toEqual([])
      }),
      { numRuns: 12 },
    )
  })

  it('follows what is typed into an empty one', () => {
    const book = reportWorkbook(draftWith({}))
    const id: CellId = 'applications.received.person'
    const filled: Spreadsheet = {
      ...book,
      sheets: book.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) => {
          const at = addressOf(id)
          const here = sheet.name === '表二' && cell.row === at.row && cell.column === at.column
          return here ? { ...cell, content: { kind: 'number' as const, plain: '7' } } : cell
        }),
      })),
    }
    const stale = staleFormulas(filled).join('\n')
    expect(stale).toContain('表二 IF(COUNT(D6:I6)=0,"",SUM(D6:I6)): 7 instead of ')
    expect(stale).toContain('"1 项相符，2 项不符，39 项未填或有文字。" instead of 0 项相符')
    expect(staleFormulas(book)).toEqual([])
  })

  it('keeps a total that was typed with another value, says so, and shows the difference', () => {
    const draft = addedUpDraftWith({ 'applications.received.person': '12', 'applications.granted.person': '12' })
    const wrong = withEdits(draft, [{ path: cellPath('applications.received.total'), from: '12', to: '14' }])
    const book = reportWorkbook(wrong)
    expect(contentOf(book, 'applications.received.total')).toEqual({ kind: 'number', plain: '14' })
    expect(results(wrong).filter((result) => result !== '相符')).toEqual(['差 2', '差 2'])
    const texts = book.sheets[3]?.cells.map(({ content }) => (content?.kind === 'text' ? content.text : ''))
    const note = '按所填的“14”保留，没有设公式；各项之和是 12。'
    expect(texts?.filter((text) => /保留|没有填/.test(text))).toEqual([note])
    const noted = book.sheets.flatMap(({ entries }) => entries.filter((entry) => entry.note !== undefined))
    expect(noted).toMatchObject([{ cells: [addressOf('applications.received.total')], note }])
  })

  it('does not fill a blank total in, nor judge words', () => {
    const draft = draftWith({ 'applications.received.person': '12', 'applications.carriedIn.person': '约3' })
    const book = reportWorkbook(draft)
    expect(new Set(results(draft))).toEqual(new Set(['有文字，未核', '未填']))
    expect(contentOf(book, 'applications.received.total')).toBeUndefined()
    expect(contentOf(book, 'applications.carriedIn.person')).toEqual({ kind: 'text', text: '约3' })
    expect(contentOf(book, 'applications.carriedIn.total')?.kind).toBe('formula')
  })

  it('adds amounts to nothing, and writes them exactly', () => {
    const book = reportWorkbook(draftWith({ 'disclosure.fees.amount': '123456789.123456' }))
    expect(contentOf(book, 'disclosure.fees.amount')).toEqual({ kind: 'number', plain: '123456789.123456' })
  })
})

describe('the workbook as a file', () => {
  it.each(seedNames)('%s: is valid Open XML', async (name) => {
    expect(await validatorErrors(await exportWorkbook(await seedDraft(name)), 'xlsx')).toEqual([])
  })

  it('is valid Open XML where odd things were typed', async () => {
    const odd = draftWith({ 'disclosure.fees.amount': '约\u0007<1>&"_x0041_' }, await seedDraft('wutai-2023'))
    expect(await validatorErrors(await exportWorkbook({ ...odd, issuer: '甲\u0000<&\'"' }), 'xlsx')).toEqual([])
    const [any] = fc.sample(draftArbitrary, 1)
    if (any) expect(await validatorErrors(await exportWorkbook(any), 'xlsx')).toEqual([])
  })
})
