import { describe, expect, it } from 'vitest'
import { reportWorkbook } from '../../src/export/workbook'
import { readSharedStrings, readSheet } from '../../src/import/sheet-reader'
import { readWorkbookPackage } from '../../src/import/workbook-package'
import { exportWorkbook } from '../../src/index'
import { addressName } from '../../src/schema/sheet-address'
import { draftWith } from '../fixtures/drafts'
import { converted, libreOfficeCalc } from '../fixtures/libreoffice'
import { figures, opened } from '../fixtures/round-trip'
import { seedDraft, seedNames } from '../fixtures/seeds'

const program = await libreOfficeCalc()

/** What stands in the cells of a file, sheet by sheet. */
function shown(xlsx: Uint8Array): Map<string, string> {
  const parts = readWorkbookPackage(xlsx)
  if ('problem' in parts) throw new Error(parts.problem)
  const shared = { strings: readSharedStrings(parts.strings) ?? [], formats: [], from1904: false }
  return new Map(
    parts.sheets.flatMap(({ name, xml }) =>
      (readSheet(xml, shared)?.cells ?? []).map((cell) => [`${name} ${addressName(cell)}`, cell.text] as const),
    ),
  )
}

describe.skipIf(program === undefined)('a workbook calculated and saved again by LibreOffice', () => {
  it('has the same figures, and comes to the same in every formula', async () => {
    const odd = draftWith({ 'applications.received.person': '约3', 'disclosure.fees.amount': '123456789.123456' })
    const drafts = [...(await Promise.all(seedNames.map(seedDraft))), odd, draftWith({})]
    const files = await Promise.all(drafts.map((draft) => exportWorkbook(draft)))
    const saved = await converted(program as string, files, 'xlsx', 'xlsx')
    for (const [i, draft] of drafts.entries()) {
      const bytes = saved[i] ?? new Uint8Array()
      const imported = await opened(bytes)
      expect(figures(imported.draft)).toEqual(figures(draft))
      expect(imported.notPlaced).toEqual([])
      const now = shown(bytes)
      for (const { name, cells } of reportWorkbook(draft).sheets) {
        for (const { content, ...cell } of cells) {
          if (content?.kind === 'formula') {
            expect([content.formula, now.get(`${name} ${addressName(cell)}`) ?? '']).toEqual([
              content.formula,
              String(content.value),
            ])
          }
        }
      }
    }
  })

  it('prints each table on one landscape page', async () => {
    const [pdf] = await converted(
      program as string,
      [await exportWorkbook(await seedDraft('yaodu-2023'))],
      'pdf',
      'xlsx',
    )
    const text = new TextDecoder('latin1').decode(pdf)
    const pages = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)]
    expect(pages.length).toBeGreaterThanOrEqual(4)
    for (const [, width, height] of pages) expect(Number(width)).toBeGreaterThan(Number(height))
  })
})
