import { describe, expect, it } from 'vitest'
import { cells2021, cellText, type Imported, importReport, printedCell } from '../../src/index'
import { seedDraft, seedNames, seedText } from '../fixtures/seeds'

async function imported(text: string): Promise<Imported> {
  const reading = await importReport(new TextEncoder().encode(text), 'report.txt')
  if ('problem' in reading) throw new Error(reading.problem)
  return reading
}

describe('a report as text', () => {
  it('may indent its paragraphs with tabs', async () => {
    const { draft, notPlaced } = await imported(
      [
        '某某县水利局2023年政府信息公开工作年度报告',
        '\t2023年，根据条例编制本报告。',
        '一、总体情况',
        '\t（一）主动公开。全年公开 120 条。',
        '\t（二）依申请公开。收到 3 件。',
        '五、存在的主要问题及改进情况',
        '\t问题是人手少。',
        '六、其他需要报告的事项',
        '\t无。',
      ].join('\n'),
    )
    expect(draft.preamble).toBe('2023年，根据条例编制本报告。')
    expect(draft.overview).toBe('（一）主动公开。全年公开 120 条。\n（二）依申请公开。收到 3 件。')
    expect([draft.problems, draft.otherMatters]).toEqual(['问题是人手少。', '无。'])
    expect(notPlaced).toEqual([])
  })

  it.each(seedNames)('may end each line with a tab, as spreadsheets save it: %s', async (name) => {
    const { draft } = await imported(seedText(name).replace(/$/gm, '\t'))
    const original = await seedDraft(name)
    expect([draft.issuer, draft.year, draft.overview]).toEqual([original.issuer, original.year, original.overview])
    const cells = (of: typeof draft) => cells2021.map(({ id }) => printedCell(of.cells, id))
    expect(cells(draft)).toEqual(cells(original))
  })

  it.each(['3', '— 3 —', '第 3 页 共 9 页'])(
    'keeps a page number below a figure out of the figure: %s',
    async (number) => {
      const lines = seedText('wutai-2023').split('\n')
      const at = lines.findIndex((line) => line.startsWith('\t') && line.includes('予以公开'))
      const end = lines.findIndex((line, i) => i > at && line === '')
      const { draft, notPlaced } = await imported([...lines.slice(0, end), number, ...lines.slice(end)].join('\n'))
      const original = await seedDraft('wutai-2023')
      for (const { id } of cells2021) expect(cellText(draft.cells, id)).toBe(cellText(original.cells, id))
      expect(notPlaced.map(({ text }) => text)).toContain(number)
    },
  )
})
