import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Download } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cells2021, type Draft, importReport, printedCell } from '../../src/index'
import { accessibilityFaults, cell, launch, type OpenPage, openBuiltFile, textOf } from './page'

let browser: Browser
let open: OpenPage

beforeAll(async () => {
  browser = await launch()
  open = await openBuiltFile(browser)
  const { page } = open
  await page.getByRole('button', { name: '尧都区人民政府办公室 2023 年' }).click()
  await page.getByRole('button', { name: '直接编辑这份报告' }).click()
  await cell(page, 'disclosure.fees.amount').fill('0.30')
  await page.getByRole('button', { name: '导出 Word' }).click()
  await page.getByText('网页、表格、校核单、交稿包').click()
})
afterAll(async () => browser?.close())

async function pressed(name: string): Promise<Download> {
  const download = open.page.waitForEvent('download')
  await open.page.getByRole('button', { name, exact: true }).click()
  return download
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()))
}

async function draftIn(bytes: Uint8Array, name: string): Promise<Draft> {
  const imported = await importReport(bytes, name)
  if ('problem' in imported) throw new Error(imported.problem)
  return imported.draft
}

/** The figures on the page under test, in official order. */
function typedFigures(): Promise<string[]> {
  const ids = cells2021.map(({ id }) => id)
  return open.page.evaluate(
    (names) => names.map((id) => document.querySelector<HTMLInputElement>(`input[name="cells.${id}"]`)?.value ?? '?'),
    ids,
  )
}

const figuresOf = (draft: Draft) => cells2021.map(({ id }) => printedCell(draft.cells, id))

describe('the papers beside the Word file, from the dialog', () => {
  it('are offered where axe finds nothing wrong, on a small screen too', async () => {
    expect(await accessibilityFaults(open.page)).toEqual([])
  })

  it('saves a web page, which holds the figures on its own and axe finds nothing wrong with', async () => {
    const download = await pressed('保存网页')
    expect(download.suggestedFilename()).toMatch(/2023年政府信息公开工作年度报告\.html$/)
    const said = open.page.getByText('已交给浏览器保存')
    await said.waitFor()
    const box = await said.boundingBox()
    expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThan(768)
    const page = await open.context.newPage()
    await page.setContent(strFromU8(await bytesOf(download)))
    const figures = await page.locator('td[headers]').allInnerTexts()
    expect(figures).toEqual((await typedFigures()).map((figure) => (figure === '0.30' ? '0.3' : figure)))
    expect(figures).toContain('0.3')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.close()
  })

  it('copies it as rich text with a plain one beside it, and as source', async () => {
    const clipboard = (type: string) =>
      open.page.evaluate(async (wanted) => {
        const [item] = await navigator.clipboard.read()
        return item?.types.includes(wanted) ? (await item.getType(wanted)).text() : ''
      }, type)
    // Old browsers cannot write to the newer clipboard.
    await open.page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error('not here'))
    })
    await open.page.getByRole('button', { name: '复制内容' }).click()
    await open.page.getByText('已复制，可以贴进网站后台的编辑框').waitFor()
    expect(await clipboard('text/html')).toMatch(/<h2[^>]*>六、其他需要报告的事项<\/h2>/)
    expect(await clipboard('text/plain')).toMatch(/\t总计/)
    await open.page.getByRole('button', { name: '复制源代码' }).click()
    await open.page.getByText('已复制源代码').waitFor()
    expect(await clipboard('text/plain')).toMatch(/^<h1 style="/)
    expect(await clipboard('text/html')).toBe('')
  })

  it('saves a workbook that opens again with the same figures', async () => {
    const download = await pressed('保存表格')
    expect(download.suggestedFilename()).toMatch(/（三张表）\.xlsx$/)
    const draft = await draftIn(await bytesOf(download), 'x.xlsx')
    expect(figuresOf(draft)).toContain('0.3')
    expect(figuresOf(draft)).toEqual((await typedFigures()).map((figure) => (figure === '0.30' ? '0.3' : figure)))
  })

  it('saves a check sheet with the fingerprint that the dialog shows, and prints the same sheet alone', async () => {
    const { page } = open
    const fingerprint = (await page.locator('.fingerprint code').textContent()) ?? '-'
    const download = await pressed('保存校核单')
    expect(download.suggestedFilename()).toMatch(/（校核单）\.docx$/)
    const word = strFromU8(unzipSync(await bytesOf(download))['word/document.xml'] ?? new Uint8Array())
    expect(word).toContain(fingerprint)
    // The browser's print dialog cannot be driven: what it would take its picture of is looked at instead.
    await page.evaluate(() => {
      window.print = () => {
        window.dispatchEvent(new Event('beforeprint'))
        document.body.dataset['taken'] = document.querySelector('.print-pages')?.innerHTML ?? ''
        window.dispatchEvent(new Event('afterprint'))
      }
    })
    await page.getByRole('button', { name: '打印校核单' }).click()
    const taken = async () => (await page.locator('body').getAttribute('data-taken')) ?? ''
    expect(await taken()).toContain(fingerprint)
    expect(await taken()).not.toContain('printed-page')
    await page.evaluate(() => window.print())
    expect(await taken()).toContain('printed-page')
  })

  it('saves all of them in one, the project file left out where it is for the public', async () => {
    const files = unzipSync(await bytesOf(await pressed('打包保存')))
    expect(Object.keys(files).map((name) => name.replace(/^.*年度报告/, ''))).toEqual([
      '.docx',
      '.html',
      '（三张表）.xlsx',
      '（校核单）.docx',
      '（项目文件）.json',
    ])
    await open.page.getByLabel('用于对外公开').check()
    expect(Object.keys(unzipSync(await bytesOf(await pressed('打包保存'))))).toHaveLength(3)
    expect([open.errors, open.requests]).toEqual([[], []])
  })

  it('takes a workbook back into the open draft: figures change, texts stay', async () => {
    const { page } = open
    const workbook = Buffer.from(await bytesOf(await pressed('保存表格')))
    await page.keyboard.press('Escape')
    const overview = await textOf(page, 'overview')
    await cell(page, 'disclosure.fees.amount').fill('9')
    const file = { name: '填好的表.xlsx', mimeType: 'application/octet-stream', buffer: workbook }
    await page.locator('header input[type="file"]').setInputFiles(file)
    await page.getByRole('button', { name: /^导入/ }).click()
    expect(await cell(page, 'disclosure.fees.amount').inputValue()).toBe('0.3')
    expect(await textOf(page, 'overview')).toBe(overview)
    expect(overview).not.toBe('')
  })
})
