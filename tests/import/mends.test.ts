import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decided, exportDocx, mendsOf, undecided } from '../../src/index'
import { draftWith } from '../fixtures/drafts'
import { openedFile } from '../fixtures/imported-figures'
import { seedDraft, seedNames } from '../fixtures/seeds'

const opened = (overview: string) =>
  openedFile(
    new TextEncoder().encode(
      [
        '清河县水利局2023年政府信息公开工作年度报告',
        '一、总体情况',
        overview,
        '五、存在的主要问题及改进情况',
        '无。',
      ].join('\n'),
    ),
    '年报.txt',
  )

const long = '2023年，我局认真贯彻落实《中华人民共和国政府信息公开条例》，持续推进各项工作'

describe('a text that its file has damaged', () => {
  it.each([
    ['a paragraph cut behind a comma', `${long}，\n主动公开信息120条。`, `${long}，主动公开信息120条。`],
    ['a paragraph cut within brackets', `${long}（含政策解读\n和回应关切）。`, `${long}（含政策解读和回应关切）。`],
    ['a page number between two parts', `${long}\n— 3 —\n取得了一定成效。`, `${long}取得了一定成效。`],
    ['a page number behind a finished paragraph', `${long}。\n- 3 -\n公开信息120条。`, `${long}。\n公开信息120条。`],
    ['a page number within a number', `${long}，公开1\n— 3 —\n20条。`, `${long}，公开1\n20条。`],
    ['characters that nobody sees', `公开信息\u200b120条\u00ad。`, '公开信息120条。'],
    ['codes of a web page', '落实&ldquo;放管服&rdquo;&nbsp;改革。', '落实“放管服” 改革。'],
    ['marks of a converter', '**主动公开**情况良好，共1\\.5万条。', '主动公开情况良好，共1.5万条。'],
    ['a link with its address', '详见[县政府网站](http://www.qinghe.gov.cn/art/1.html)。', '详见县政府网站。'],
    [
      'an address in angle brackets',
      '请到（<http://www.qinghe.gov.cn/a_b>）下载。',
      '请到（http://www.qinghe.gov.cn/a_b）下载。',
    ],
    [
      'the address that a browser prints',
      `${long}。\nhttps://www.qinghe.gov.cn/art/1.html 1/5\n再无其他。`,
      `${long}。\n再无其他。`,
    ],
  ])('is mended, and the change listed: %s', async (_, text, mended) => {
    const imported = await opened(text)
    const mends = mendsOf(imported, [])
    expect(decided(imported, undecided).draft.overview).toBe(mended)
    expect(mends.length).toBeGreaterThan(0)
    for (const { before, after, reason } of mends) {
      expect(before).not.toBe(after)
      expect(reason).not.toBe('')
    }
    const refused: string[] = []
    // What is refused may leave something else to be refused.
    for (;;) {
      const more = mendsOf(imported, refused).filter(({ id }) => !refused.includes(id))
      if (more.length === 0) break
      refused.push(...more.map(({ id }) => id))
    }
    expect(decided(imported, { ...undecided, refused }).draft).toEqual(imported.draft)
  })

  it('has its changes made one by one', async () => {
    const imported = await opened('公开&hellip;及时。\n公开&hellip;准确。')
    const [first] = mendsOf(imported, [])
    expect(decided(imported, { ...undecided, refused: [first?.id ?? ''] }).draft.overview).toBe(
      '公开&hellip;及时。\n公开…准确。',
    )
  })
})

describe('a text that may be meant as it is', () => {
  it.each([
    ['a heading above its text', '（一）主动公开情况\n公开信息120条。'],
    ['items behind a comma', `${long}，\n一是加强培训。`],
    ['numbered items', `${long}，\n1.加强培训；\n2.加强督查。`],
    ['a colon before a list', `${long}：\n加强培训。`],
    ['a paragraph without its full stop', `${long}\n公开信息120条。`],
    ['lines without an end', `${long}，\n清河县水利局`],
    ['an address that the sentence leads up to', `${long}，网址如下：\nhttp://www.qinghe.gov.cn/`],
    ['an address within a sentence', '请登录县政府网站（http://www.qinghe.gov.cn）查阅。'],
    ['a year and a multiplication', '2022*2023 与 3*4'],
  ])('is left alone: %s', async (_, text) => {
    const imported = await opened(text)
    expect(mendsOf(imported, [])).toEqual([])
    expect(decided(imported, undecided).draft).toEqual(imported.draft)
  })

  it.each(seedNames)('is left alone in a file of this program: %s', async (name) => {
    const draft = { ...(await seedDraft(name)), problems: `${long}，\n**加强**培训。` }
    const imported = await openedFile(await exportDocx(draft), 'a.docx')
    expect(mendsOf(imported, [])).toEqual([])
  })

  it('is left alone in a report without texts', async () => {
    expect(mendsOf(await openedFile(await exportDocx(draftWith({})), 'a.docx'), [])).toEqual([])
  })
})

describe('a published report', () => {
  it.each(seedNames)('%s: has nothing mended but marks of its converter', async (name) => {
    const imported = await openedFile(new Uint8Array(readFileSync(`seeds/${name}.txt`)), `${name}.txt`)
    for (const { before, after } of mendsOf(imported, [])) {
      const bare = (text: string) => text.replace(/[<>*\\\s]/g, '')
      expect(bare(after)).toBe(bare(before))
    }
  })
})
