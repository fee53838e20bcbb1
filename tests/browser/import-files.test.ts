import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CellId, cells2021, cellText, exportDocx, exportWorkbook, projectFile } from '../../src/index'
import { consistentDraftArbitrary } from '../fixtures/drafts'
import { type Layout, laidOut } from '../fixtures/laid-out'
import { numberedReport } from '../fixtures/numbered-report'
import { pdfFile } from '../fixtures/pdf-file'
import { printed, webPage } from '../fixtures/printed-pdf'
import { opened, seen, withoutCustomParts } from '../fixtures/round-trip'
import { seedDraft, seedNames } from '../fixtures/seeds'
import { type TextStyle, textFile } from '../fixtures/text-files'
import { builtFile, cell, launch, type OpenPage, openBuiltFile, textOf } from './page'
import { expectPrintedWhole } from './printed-reports'

let browser: Browser
let open: OpenPage
let page: Page
const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))

beforeAll(async () => {
  browser = await launch()
  open = await openBuiltFile(browser)
  page = open.page
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const kinds = [
  ['Word 97–2003', 'tests/fixtures/doc/numbered-report.doc'],
  ['PDF', 'tests/fixtures/pdf/numbered-report.pdf'],
] as const

async function expectNumberedReport(on: Page): Promise<void> {
  await on.getByRole('button', { name: '直接编辑这份报告' }).click()
  await cell(on, 'applications.received.person').waitFor()
  const values = await on.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input[name^="cells."]')].map(({ name, value }) => [name, value]),
  )
  const expected = cells2021.map(({ id }) => [`cells.${id}`, cellText(numberedReport.cells, id)])
  expect(Object.fromEntries(values)).toEqual(Object.fromEntries(expected))
  expect(await textOf(on, 'overview')).toBe(numberedReport.overview)
  await on.getByRole('button', { name: '报告列表' }).click()
  await on.getByRole('heading', { name: '打开上一年度报告' }).waitFor()
}

const plain: Layout = {
  ...{ ordinals: 'official', digits: 'plain', zero: '0', missingRows: [], totals: 'given', header: 'given' },
  ...{ cut: undefined, split: undefined, joined: false, retired: undefined },
}
const inLines: TextStyle = { rows: 'cells', below: 'nothing', encoding: 'gb18030', lineEnd: '\r\n' }

/** The same report as a file of each kind. */
const everyKind: readonly (readonly [ending: string, write: () => Promise<Uint8Array>])[] = [
  ['docx', async () => withoutCustomParts(await exportDocx(numberedReport))],
  ['doc', async () => readFileSync(kinds[0][1])],
  ['pdf', async () => readFileSync(kinds[1][1])],
  ['xlsx', async () => exportWorkbook(numberedReport)],
  ['html', async () => new TextEncoder().encode(webPage(numberedReport))],
  ['txt', async () => textFile(laidOut(numberedReport, plain), inLines)],
  ['json', async () => projectFile(numberedReport)],
]

describe('a file opened in the page', () => {
  it.each(kinds)('of %s has all its figures and texts in the editor', async (_, path) => {
    await page.locator('input[type="file"]').setInputFiles(path)
    await page.getByText('原文表格中有 200 个数字，合计 40100：放入 200 个').waitFor()
    await expectNumberedReport(page)
  })

  it.each(everyKind)('of kind .%s begins this year’s draft, which can be compared with it', async (ending, write) => {
    const path = join(folder, `去年.${ending}`)
    writeFileSync(path, await write())
    await page.locator('input[type="file"]').setInputFiles(path)
    await page.getByRole('button', { name: '用作上年报告，起草 2024 年报告' }).click()
    for (const { id } of cells2021) {
      const [table, row, column] = id.split('.')
      if (table !== 'applications' || row !== 'carriedIn') continue
      const before = cellText(numberedReport.cells, `applications.carriedOut.${column}` as CellId)
      expect(await cell(page, id).inputValue()).toBe(before)
    }
    const received = cellText(numberedReport.cells, 'applications.received.person')
    await cell(page, 'applications.received.person').fill(String(Number(received) + 7))
    await page.getByRole('button', { name: '与上年比较' }).click()
    const dialog = page.getByRole('dialog', { name: '与上年比较' })
    await dialog.getByRole('button', { name: `上年 ${received}，今年 ${Number(received) + 7}，+7` }).waitFor()
    // Workbooks have no texts.
    const same = await dialog.getByText('无其他需要报告的事项').count()
    expect(same > 0).toBe(ending !== 'xlsx')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '报告列表' }).click()
    await page.getByRole('heading', { name: '打开上一年度报告' }).waitFor()
  })

  it('that takes long can be let go, and the next one is read', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => ({ x: 90, y: 60 + 18 * i, text: '公开'.repeat(17) }))
    const long = join(folder, 'long.pdf')
    writeFileSync(long, pdfFile(Array.from({ length: 200 }, () => ({ texts: lines }))))
    await page.locator('input[type="file"]').setInputFiles(long)
    const notice = page.getByRole('status').filter({ hasText: '正在读取“long.pdf”' })
    await notice.getByRole('button', { name: '取消' }).click()
    await expect.poll(() => notice.count()).toBe(0)
    await page.locator('input[type="file"]').setInputFiles(kinds[1][1])
    await page.getByText('原文表格中有 200 个数字').waitFor()
    await page.getByRole('button', { name: '取消' }).click()
  })

  it('asked for nothing from anywhere, and made no error', () => {
    expect(open.requests).toEqual([])
    expect(open.errors).toEqual([])
  })
})

/** What browsers as old as Chromium 79 lack, as a script that takes it away. */
const asIn79 = `
  const lacking = [
    [Array.prototype, 'at findLast findLastIndex toSorted toReversed toSpliced with'],
    [Object.getPrototypeOf(Uint8Array.prototype), 'at findLast findLastIndex toSorted toReversed with'],
    [Uint8Array.prototype, 'toBase64 toHex setFromBase64 setFromHex'],
    [Uint8Array, 'fromBase64 fromHex'],
    [String.prototype, 'at replaceAll isWellFormed toWellFormed'],
    [Object, 'hasOwn groupBy'],
    [Map, 'groupBy'],
    [Map.prototype, 'getOrInsert getOrInsertComputed'],
    [Set.prototype, 'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom'],
    [Array, 'fromAsync'],
    [Promise, 'any try withResolvers'],
    [ArrayBuffer.prototype, 'transfer transferToFixedLength resize'],
    [AbortSignal, 'any timeout abort'],
    [AbortSignal.prototype, 'throwIfAborted'],
    [URL, 'parse canParse'],
    [Math, 'sumPrecise f16round'],
    [RegExp, 'escape'],
    [self, 'structuredClone AggregateError WeakRef FinalizationRegistry Iterator reportError scheduler'],
  ]
  for (const [holder, names] of lacking) for (const name of names.split(' ')) delete holder[name];
`

describe('without what Chromium 79 lacks', () => {
  it.each(kinds)('a file of %s is read in the worker', async (_, path) => {
    const old = join(folder, 'old.html')
    const start = '<script type="text/plain" id="unpack-worker">'
    const html = readFileSync(builtFile, 'utf8')
    expect(html).toContain(start)
    writeFileSync(
      old,
      html.replace(start, () => start + asIn79),
    )
    const other = await open.context.newPage()
    await other.goto(pathToFileURL(old).href)
    await other.locator('input[type="file"]').setInputFiles(path)
    await other.getByText('原文表格中有 200 个数字，合计 40100：放入 200 个').waitFor()
    await other.close()
  })
})

describe('a report that a browser has printed to PDF', () => {
  it.each(seedNames)('%s: is what was printed', async (name) => {
    const draft = await seedDraft(name)
    const imported = await opened(await printed(browser, webPage(draft)))
    expect(seen(imported.draft)).toEqual(seen(draft))
    expect(imported.notPlaced).toEqual([])
    expect(imported.checksum.placed).toEqual(imported.checksum.source)
  })

  it('is what was printed, with tables cut anywhere, indented or not, with the browser’s own header and footer', async () => {
    await expectPrintedWhole(browser, fc.sample(consistentDraftArbitrary, 6))
  })
})
