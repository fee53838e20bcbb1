import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialDocument } from '../../src/export/official-document'
import { webPage } from '../../src/export/web-page'
import { webPageProblem } from '../../src/export/web-page-check'
import { cells2021, exportWebPage, format2021, importReport, printedCell, sectionHeading } from '../../src/index'
import { publishedPart } from '../../src/schema/draft'
import { draftArbitrary, draftWith } from '../fixtures/drafts'
import { seedDraft, seedNames } from '../fixtures/seeds'

const document = (draft: Parameters<typeof publishedPart>[0]) => officialDocument(publishedPart(draft))

async function exported(draft: Parameters<typeof exportWebPage>[0]) {
  const page = await exportWebPage(draft)
  if ('problem' in page) throw new Error(page.problem)
  return { ...page, html: new TextDecoder().decode(page.page) }
}

describe('the web page', () => {
  it.each(seedNames)('%s: holds every figure in its place', async (name) => {
    const draft = await seedDraft(name)
    const { html, fragment } = await exported(draft)
    const values = [...html.matchAll(/<td [^>]*headers="[^"]*"[^>]*>([^<]*)<\/td>/g)].map(([, text]) => text)
    expect(values).toEqual(cells2021.map(({ id }) => printedCell(draft.cells, id)))
    expect(html).toContain(fragment)
  })

  it('agrees with the report whatever was typed, markup included', async () => {
    await fc.assert(
      fc.asyncProperty(draftArbitrary, fc.string({ unit: 'binary', maxLength: 40 }), async (draft, text) => {
        const told = { ...draft, overview: `${text}<b>&amp;\u0085</b>“”`, signature: { issuer: text, date: '' } }
        await exported(told)
      }),
      { numRuns: 40 },
    )
  })

  it('has no class, no script, and nothing that asks another place', async () => {
    const { html } = await exported(await seedDraft('yaodu-2023'))
    expect(html).not.toMatch(/class=|<script|<style|<link|<img|https?:|url\(/)
  })

  it('writes markup and control characters out', async () => {
    const draft = { ...draftWith({}), overview: '<script>alert("1")</script>&nbsp;\u0007\u0085' }
    expect((await exported(draft)).fragment).toContain(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;nbsp;</p>',
    )
  })

  it('has one heading of the first level, the six sections below it, and run-in headings set off', async () => {
    const draft = { ...draftWith({}), overview: '（一）主动公开。今年公开 3 条。\n（二）监督保障\n1.加强学习' }
    const { fragment } = await exported(draft)
    expect(fragment.match(/<h1/g)).toHaveLength(1)
    expect(fragment.match(/<h2/g)).toHaveLength(6)
    expect(fragment).toContain('<strong>（一）主动公开。</strong>今年公开 3 条。')
    expect(fragment).toMatch(/<h3[^>]*>（二）监督保障<\/h3>\s*<h4[^>]*>1\.加强学习<\/h4>/)
  })

  it('names its tables by captions that importing does not take for texts', async () => {
    const { html } = await exported(draftWith({}))
    const captions = [...html.matchAll(/<caption[^>]*>([^<]*)</g)].map(([, text]) => text ?? '')
    expect(captions).toHaveLength(3)
    const lines = [...format2021.sections].flatMap((section) => {
      const table = format2021.tables.findIndex(({ id }) => id === section.id)
      return [sectionHeading(section), captions[table] ?? '今年没有。']
    })
    const imported = await importReport(new TextEncoder().encode(lines.join('\n')), 'x.txt')
    expect('notPlaced' in imported && imported.notPlaced).toEqual([])
  })

  it('names for each figure the heads that stand above and beside it', async () => {
    const { html } = await exported(
      draftWith({ 'applications.refusedByLaw.charity': '77', 'disclosure.permits.decisions': '88' }),
    )
    const heads = (figure: string) => {
      const ids = html.match(new RegExp(`<td headers="([^"]*)"[^>]*>${figure}</td>`))?.[1]?.split(' ') ?? []
      return ids.map((id) => html.match(new RegExp(`id="${id}"[^>]*>([^<]*)<`))?.[1])
    }
    expect(heads('77')).toEqual([
      '申请人情况',
      '法人或其他组织',
      '社会公益组织',
      '三、本年度办理结果',
      '（三）不予公开',
      '2.其他法律行政法规禁止公开',
    ])
    expect(heads('88')).toEqual(['第二十条第（五）项', '本年处理决定数量', '行政许可'])
  })
})

describe('the check of the written page', () => {
  const draft = draftWith({ 'applications.received.person': '4711', 'applications.received.total': '4711' })
  const report = { ...draft, overview: '全年收到 4711 件。' }
  const html = webPage(document(report))

  it('finds nothing in the page as written', () => {
    expect(webPageProblem(html, document(report))).toBeUndefined()
  })

  it.each([
    [
      'another figure',
      '>4711</td>',
      '>4712</td>',
      '第 2 张表第 4 行第 4 列应为“4711”，读到的是第 2 张表第 4 行第 4 列“4712”',
    ],
    ['another text', '全年收到 4711 件', '全年收到 471 件', '段落应为“全年收到 4711 件。”'],
    ['a lost cell', '>4711</td><td', '>4711</td><i', '读到的是第 2 张表'],
    ['a lost span', ' rowspan="3" colspan="3"', ' rowspan="3"', '第 2 张表第 1 行第 4 列应为“申请人情况”'],
    ['something more', '</main>', '<p>另有</p></main>', '末尾应为“”，读到的是段落“另有”'],
  ])('tells of %s', (_, from, to, sentence) => {
    expect(html).toContain(from)
    expect(webPageProblem(html.replace(from, to), document(report))).toContain(sentence)
  })
})
