import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cells2021, cellText, type Draft, format2021, type Imported, importReport } from '../../src/index'
import { consistentDraftArbitrary, draftArbitrary } from '../fixtures/drafts'
import { type Shape, shapeArbitrary, tableRows, textLines } from '../fixtures/published-text'
import { figures } from '../fixtures/round-trip'

async function opened(lines: readonly string[]): Promise<Imported> {
  const imported = await importReport(new TextEncoder().encode(lines.join('\n')), '报告.txt')
  if ('problem' in imported) throw new Error(imported.problem)
  return imported
}

function linesOf(draft: Draft, shape: Shape): string[] {
  const tables = format2021.tables.map((table) => tableRows(table, draft, shape))
  return textLines(draft, tables, shape).map(({ text }) => text)
}

describe('a report as plain text', () => {
  it.each([
    ['with every cell given', consistentDraftArbitrary],
    ['with blanks, and words where numbers belong', draftArbitrary],
  ])('%s, in any shape, has every figure in its cell and nothing left over', async (_, drafts) => {
    await fc.assert(
      fc.asyncProperty(drafts, shapeArbitrary, async (draft, shape) => {
        const imported = await opened(linesOf(draft, shape))
        expect(figures(imported.draft)).toEqual(figures(draft))
        expect(imported.notPlaced).toEqual([])
        expect(imported.notes.filter(({ message }) => !message.includes('读作空白'))).toEqual([])
        expect(Object.values(imported.cells).every(({ certainty }) => certainty === 'certain')).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('has its title and its texts in their places', async () => {
    await fc.assert(
      fc.asyncProperty(consistentDraftArbitrary, shapeArbitrary, async (draft, shape) => {
        const { issuer, year, preamble, overview, problems, otherMatters } = (await opened(linesOf(draft, shape))).draft
        expect({ issuer, year, preamble, overview, problems, otherMatters }).toEqual({
          issuer: draft.issuer,
          year: draft.year,
          preamble: draft.preamble,
          overview: draft.overview,
          problems: draft.problems,
          otherMatters: draft.otherMatters,
        })
      }),
      { numRuns: 40 },
    )
  })

  it('keeps a figure as it was written', async () => {
    const wide: Shape = {
      layout: 'cells',
      below: 'blank',
      ordinals: 'official',
      digits: 'wide',
      around: ' ',
      groups: 'beside',
      parts: 'own',
      gap: 2,
    }
    await fc.assert(
      fc.asyncProperty(consistentDraftArbitrary, async (draft) => {
        const { draft: read } = await opened(linesOf(draft, wide))
        for (const { id } of cells2021) expect(cellText(read.cells, id)).toMatch(/^[０-９.]+$/)
      }),
      { numRuns: 5 },
    )
  })
})
