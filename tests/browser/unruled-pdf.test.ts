import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDecimals, cells2021, type Draft, type Imported } from '../../src/index'
import { consistentDraftArbitrary } from '../fixtures/drafts'
import { printed, webPage } from '../fixtures/printed-pdf'
import { figures, opened } from '../fixtures/round-trip'
import { seedDraft, seedNames } from '../fixtures/seeds'
import { launch } from './page'

let browser: Awaited<ReturnType<typeof launch>>
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

/** The lines that a table has, and how its texts stand in their cells. */
const looks = [
  ['no lines', ''],
  ['no lines, texts centred', 'td { text-align: center }'],
  ['no lines, figures to the right', 'td { text-align: right }'],
  ['no lines, texts at the top', 'td { text-align: center; vertical-align: top }'],
  ['no lines, small', 'table { font-size: 9px } td { text-align: center }'],
  ['no lines, large', 'table { font-size: 15px } td { text-align: center }'],
  ['lines below rows', 'td { border-bottom: 1px solid #000; text-align: center }'],
  ['a frame', 'table { border: 1px solid #000 }'],
] as const

function unruled(draft: Draft, style: string): Promise<Uint8Array> {
  return printed(browser, webPage(draft).replace('</style>', `td { border: 0 } ${style}</style>`))
}

/** The cells that hold something else than what was printed. */
function wrongCells({ draft: read }: Imported, draft: Draft): string[] {
  const [found, written] = [figures(read), figures(draft)]
  return cells2021.map(({ id }) => id).filter((id) => found[id] !== '' && found[id] !== written[id])
}

describe('a report printed to PDF whose tables have no ruled lines, or too few', () => {
  it.each(looks)('%s: has every figure of generated drafts in its cell', async (_, style) => {
    for (const draft of fc.sample(consistentDraftArbitrary, { seed: 11, numRuns: 2 })) {
      const imported = await opened(await unruled(draft, style))
      expect(figures(imported.draft)).toEqual(figures(draft))
      expect(imported.checksum.placed).toEqual(imported.checksum.source)
      expect(imported.notPlaced).toEqual([])
    }
  })

  it.each(seedNames)('%s: has its figures in their cells or in the list, and counted', async (name) => {
    const draft = await seedDraft(name)
    const printedFigures = Object.values(figures(draft)).filter((text) => text !== '')
    const imported = await opened(await unruled(draft, 'td { text-align: center }'))
    const { source, placed, listed } = imported.checksum
    expect(wrongCells(imported, draft)).toEqual([])
    expect(source).toEqual({ count: printedFigures.length, sum: addDecimals(printedFigures) })
    expect({ count: placed.count + listed.count, sum: addDecimals([placed.sum, listed.sum]) }).toEqual(source)
    expect(placed).toEqual(source)
  })

  it('lines between columns: has no figure in a wrong cell and none lost, also where a page break parts the heads', async () => {
    const style = 'td { border-left: 1px solid #000; border-right: 1px solid #000 }'
    for (const draft of fc.sample(consistentDraftArbitrary, { seed: 11, numRuns: 2 })) {
      const imported = await opened(await unruled(draft, `${style} table { border: 1px solid #000 }`))
      expect(wrongCells(imported, draft)).toEqual([])
      const all = Object.values(figures(draft))
      expect(imported.checksum.source).toEqual({ count: all.length, sum: addDecimals(all) })
    }
  })
})
