import { beforeAll, describe, expect, it } from 'vitest'
import { addDecimals, cells2021, cellText, checkReport, type Imported } from '../../src/index'
import { expectedCells, seedExpectations } from '../fixtures/seed-expectations'
import { importSeed, type SeedName } from '../fixtures/seeds'

describe.each(seedExpectations)('the published report $name', (seed) => {
  let imported: Imported
  beforeAll(async () => {
    imported = await importSeed(seed.name)
  })

  it('has its issuer, year and signature', () => {
    const { issuer, year, signature } = imported.draft
    expect({ issuer, year, signature }).toEqual({ issuer: seed.issuer, year: seed.year, signature: seed.signature })
  })

  it('has all 200 cells right, and blank is not 0', () => {
    const cells = Object.fromEntries(cells2021.map(({ id }) => [id, cellText(imported.draft.cells, id)]))
    expect(cells).toEqual(expectedCells(seed))
  })

  it.each(Object.entries(seed.texts))('has every paragraph of %s in its section', (field, [count, first, last]) => {
    const paragraphs = imported.draft[field as 'overview'].split('\n')
    expect(paragraphs.length).toBe(count)
    expect(paragraphs[0]).toMatch(new RegExp(`^${first}`))
    expect(paragraphs[count - 1]).toMatch(new RegExp(`^${last}`))
    expect(paragraphs.join()).not.toMatch(/bookmark|\*\*/)
  })

  it('has every figure of its tables in a cell or in the list of what was not placed', () => {
    const { source, placed, listed } = imported.checksum
    expect(placed.count + listed.count).toBe(source.count)
    expect(addDecimals([placed.sum, listed.sum])).toBe(source.sum)
  })
})

describe('what is found in the seeds', () => {
  const errorsOf = async (name: SeedName) =>
    checkReport((await importSeed(name)).draft).filter(({ severity }) => severity === 'error')

  it('is exactly two broken relations in qinghe-2023, both mended by one cell', async () => {
    const errors = await errorsOf('qinghe-2023')
    expect(errors.map(({ rule }) => rule)).toEqual(['applications.row-total', 'applications.balance'])
    expect(errors[0]?.message).toContain('12 + 1 + 0 + 0 + 0 + 0 = 13，表中填 14，多 1')
    for (const { repairs } of errors)
      expect(repairs.map(({ label }) => label)).toEqual(['把“本年新收·自然人”由 12 改为 13'])
  })

  it('is in wutai-2023 that its text speaks of an application received and handled, and its tables of none', async () => {
    expect((await errorsOf('wutai-2023')).map(({ rule }) => rule)).toEqual(['claims.tables', 'claims.tables'])
  })

  it.each(['yaodu-2023', 'jingle-2023', 'yuepuhu-2023'] as const)('is no error in %s', async (name) => {
    expect(await errorsOf(name)).toEqual([])
  })

  it('is that 162 cells of jingle-2023 are unanswered', async () => {
    const hints = checkReport((await importSeed('jingle-2023')).draft).filter(({ rule }) =>
      rule.endsWith('.unanswered'),
    )
    expect(hints.flatMap(({ at }) => at).length).toBe(162)
  })
})

describe('what looked odd', () => {
  const oddOf = async (name: SeedName) =>
    (await importSeed(name)).notes.filter(({ severity }) => severity === 'odd').map(({ message }) => message)

  it('in jingle-2023 is the shift of its rows; the totals it explains are marked as inferred', async () => {
    const imported = await importSeed('jingle-2023')
    expect(await oddOf('jingle-2023')).toEqual([expect.stringContaining('各行错位')])
    const inferred = Object.entries(imported.cells).filter(([, cell]) => cell.certainty === 'inferred')
    expect(inferred.length).toBe(25)
    expect(inferred.every(([id]) => /^applications\..*\.total$/.test(id))).toBe(true)
  })

  it('in qinghe-2023 is its single row of the old format, put under 3.其他', async () => {
    expect(await oddOf('qinghe-2023')).toEqual([expect.stringContaining('只有一行（旧格式）')])
  })

  it('in wutai-2023 are the row of the old format, listed with its number, and the header of the fees', async () => {
    expect(await oddOf('wutai-2023')).toEqual([
      expect.stringContaining('其他对外管理服务事项'),
      expect.stringContaining('上方的表头写作“本年处理决定数量”'),
    ])
    const { notPlaced } = await importSeed('wutai-2023')
    expect(notPlaced.map(({ numbers }) => numbers)).toEqual([['0']])
  })

  it('is nothing in yaodu-2023 and yuepuhu-2023', async () => {
    expect([await oddOf('yaodu-2023'), await oddOf('yuepuhu-2023')]).toEqual([[], []])
  })
})
