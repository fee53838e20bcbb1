import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistentDraftArbitrary } from '../fixtures/drafts'
import { gb18030 } from '../fixtures/gb18030'
import { importFaults, openedFile } from '../fixtures/imported-figures'
import { laidOut, layoutArbitrary } from '../fixtures/laid-out'
import { asText, textFile, textStyleArbitrary } from '../fixtures/text-files'

const files = fc.tuple(consistentDraftArbitrary, layoutArbitrary, textStyleArbitrary)

describe('a report as a text file', () => {
  it.each(fc.sample(files, { numRuns: 15, seed: 2021 }))(
    'no. %# has every figure in its cell or in the list',
    async (draft, layout, style) => {
      const report = asText(laidOut(draft, layout), style)
      const imported = await openedFile(textFile(report, style), '年报.txt')
      expect({ layout, style, faults: importFaults(imported, draft, report) }).toEqual({ layout, style, faults: [] })
    },
  )
})

describe('columns set with blanks', () => {
  const imported = (...lines: string[]) =>
    openedFile(new TextEncoder().encode(['一、总体情况', ...lines].join('\n')), '年报.txt')

  it('are columns in rows that follow each other', async () => {
    const { blocks } = await imported('信息内容    本年处理决定数量', '', '行政许可　　25', '行政 处罚  3')
    expect(
      blocks.slice(1).map((block) => block.kind === 'table' && block.rows.map((row) => row.map(({ text }) => text))),
    ).toEqual([
      [
        ['信息内容', '本年处理决定数量'],
        ['行政许可', '25'],
        ['行政 处罚', '3'],
      ],
    ])
  })

  it.each([
    ['a signature', ['某某县水利局      2024年1月5日']],
    ['addresses', ['地址：某某路 1 号    邮编：030000', '电话：0350-1234567    传真：无']],
    ['sentences', ['2023  年，公开政府信息  25  条。', '2022  年，公开政府信息  24  条。']],
  ])('are not seen in %s', async (_, lines) => {
    const { blocks } = await imported(...lines)
    expect(blocks.every(({ kind }) => kind === 'paragraph')).toBe(true)
  })

  it('with a row that lacks a cell do not shift its figures: it is listed', async () => {
    const head = ['申请人情况  自然人  法人或其他组织  总计', '商业企业  科研机构  社会公益组织  法律服务机构  其他']
    const { cells, notPlaced } = await imported(
      ...head,
      '一、本年新收政府信息公开申请数量  1  2  3',
      '二、上年结转政府信息公开申请数量  4',
    )
    expect(cells).toEqual({})
    expect(notPlaced.flatMap(({ numbers }) => numbers)).toEqual(['1', '2', '3', '4'])
  })
})

describe('a damaged byte', () => {
  const text = `一、总体情况\n${'认真贯彻条例，公开信息。'.repeat(20)}\n收到申请25件。`

  it.each([
    ['UTF-8', new TextEncoder().encode(text), '到申请25件。'],
    // Its characters have no marks of where they begin: up to the next digit they are read wrongly.
    ['GB18030', gb18030(text), '25件。'],
  ])('in %s spoils what is around it; the rest is read, and the place is told', async (_, bytes, rest) => {
    // The first byte of a character, some before the end.
    const at = bytes.lastIndexOf(0x0a) + 1
    bytes[at] = 0xff
    const { draft, notes } = await openedFile(bytes, '年报.txt')
    expect(draft.overview).toContain('公开信息。\n\ufffd')
    expect(draft.overview.endsWith(rest)).toBe(true)
    expect(notes.map(({ message }) => message)).toContainEqual(expect.stringMatching(/有 \d 处文字损坏/))
  })
})
