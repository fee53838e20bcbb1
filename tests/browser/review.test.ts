import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults, cell, launch, narrative, type OpenPage, openBuiltFile, textOf } from './page'

let browser: Browser
let open: OpenPage
let page: Page
const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))

beforeAll(async () => {
  browser = await launch()
  open = await openBuiltFile(browser)
  page = open.page
  page.setDefaultTimeout(8000)
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A report with cells in doubt, numbers and a text without a place, and texts that a printer has cut. */
const lines = [
  '清河县水利局2023年政府信息公开工作年度报告',
  '一、总体情况',
  '2023年，我局认真贯彻落实《中华人民共和国政府信息公开条例》，',
  '— 1 —',
  '持续推进各项工作。',
  '二、主动公开政府信息情况',
  '这一段文字没有位置，另有说明。',
  '第二十条第（一）项',
  '信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量',
  '规章\t3\t12\t524',
  '规范性文件\t5\t6\t77',
  '第二十条第（五）项',
  '信息内容\t上一年项目数量\t本年增/减\t处理决定数量',
  '行政许可\t30\t-2\t4147',
  '五、存在的主要问题及改进情况',
  '一是培训不够。',
  '六、其他需要报告的事项',
  '无。',
]

/** A report with table 2 alone, three rows of it. */
const lastYear = [
  '清河县水利局2022年政府信息公开工作年度报告',
  '三、收到和处理政府信息公开申请情况',
  '申请人情况',
  '自然人\t法人或其他组织\t总计',
  '商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他',
  '一、本年新收政府信息公开申请数量\t12\t1\t0\t0\t0\t0\t13',
  '二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0',
  '四、结转下年度继续办理\t2\t1\t0\t0\t0\t0\t3',
]

function fileOf(name: string, text: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, text.join('\n'))
  return path
}

const doubts = () => page.getByRole('region', { name: /存疑的 \d+ 格/ })
const listed = () => page.getByRole('region', { name: /没有放入的 \d+ 项/ })
const assigned = () => page.getByRole('region', { name: /由您放入的 \d+ 项/ })
const inDraft = (id: string) => page.locator(`.draft-table [data-cell="${id}"]`)
const press = (key: string) => page.keyboard.press(key)

describe('the review of a report with doubts', () => {
  it('asks about each doubtful cell first, with what stands in the source', async () => {
    await page.locator('input[type="file"]').setInputFiles(fileOf('2023年报.txt', lines))
    await page.getByRole('heading', { name: '存疑的 5 格，还有 5 格待确认' }).waitFor()
    expect(await page.locator('.summary > *').first().textContent()).toContain('存疑的 5 格')
    expect(await inDraft('disclosure.permits.decisions').textContent()).toBe('4147')
    expect(await inDraft('disclosure.regulations.issued').textContent()).toBe('')
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('takes each as decided – accepted, typed anew, left blank – with the keyboard', async () => {
    await doubts().getByLabel('表一 规章·本年制发件数，原文 3').focus()
    await press('Enter')
    expect(await inDraft('disclosure.regulations.issued').textContent()).toBe('3')
    await doubts().getByLabel('表一 规章·现行有效件数，原文 524').fill('52')
    await press('Enter')
    expect(await inDraft('disclosure.regulations.inForce').textContent()).toBe('52')
    await doubts().getByRole('button', { name: '留空：表一 行政许可' }).focus()
    await press('Space')
    expect(await inDraft('disclosure.permits.decisions').textContent()).toBe('')
    await page.getByRole('heading', { name: '存疑的 5 格，还有 2 格待确认' }).waitFor()
    expect(await page.locator('.review-actions').textContent()).toContain('还有 2 格存疑待确认')
    await page.getByText('由您改正的 1 个，原为 524').waitFor()
    await page.getByText('几项相加等于原文').waitFor()
  })

  it('takes decisions back one by one, or accepts all the rest', async () => {
    await press('Control+Z')
    expect(await inDraft('disclosure.permits.decisions').textContent()).toBe('4147')
    await press('Control+Y')
    expect(await inDraft('disclosure.permits.decisions').textContent()).toBe('')
    await doubts().getByRole('button', { name: '全部接受' }).click()
    await page.getByRole('heading', { name: '存疑的 5 格都已确认' }).waitFor()
    expect(await page.locator('.review-actions').textContent()).not.toContain('存疑')
    expect(await inDraft('disclosure.normativeDocuments.inForce').textContent()).toBe('77')
    expect(await inDraft('disclosure.regulations.inForce').textContent()).toBe('52')
    await doubts().getByRole('button', { name: '全部重新确认' }).click()
    expect(await inDraft('disclosure.normativeDocuments.inForce').textContent()).toBe('')
    await press('Control+Z')
    expect(await inDraft('disclosure.normativeDocuments.inForce').textContent()).toBe('77')
  })

  it('puts a number that has no place into the cell picked from the list', async () => {
    const before = await listed()
      .getByRole('button', { name: /^把 .* 放到一格里$/ })
      .count()
    await listed().getByRole('button', { name: '把 12 放到一格里' }).focus()
    await press('Enter')
    const dialog = page.getByRole('dialog', { name: '“12”放到哪一格？' })
    await dialog.getByLabel(/找一格/).fill('新收 自然人')
    await dialog.getByText('选中：表二 本年新收·自然人').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await press('Enter')
    await dialog.waitFor({ state: 'detached' })
    expect(await inDraft('applications.received.person').textContent()).toBe('12')
    expect(
      await listed()
        .getByRole('button', { name: /^把 .* 放到一格里$/ })
        .count(),
    ).toBe(before - 1)
    await page.getByText('几项相加等于原文').waitFor()
  })

  it('says what a number would replace, and lists that instead', async () => {
    await listed().getByRole('button', { name: '把 30 放到一格里' }).click()
    await press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await listed().getByRole('button', { name: '把 30 放到一格里' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/找一格/).fill('新收 自然人')
    await dialog.getByText('现在的 12 会被替换').waitFor()
    await dialog.getByRole('button', { name: '放入' }).click()
    expect(await inDraft('applications.received.person').textContent()).toBe('30')
    await listed().getByRole('button', { name: '把 12 放到一格里' }).waitFor()
    await assigned().getByRole('button', { name: '撤回：表二 本年新收·自然人' }).click()
    expect(await inDraft('applications.received.person').textContent()).toBe('')
  })

  it('takes a number that is dragged onto a cell, and a text onto a part', async () => {
    const source = page.getByRole('region', { name: '原文' })
    await source.getByRole('cell', { name: '-2' }).dragTo(inDraft('applications.carriedIn.person'))
    expect(await inDraft('applications.carriedIn.person').textContent()).toBe('-2')
    await press('Control+Z')
    await source.getByRole('cell', { name: '6', exact: true }).dragTo(inDraft('applications.carriedIn.person'))
    expect(await inDraft('applications.carriedIn.person').textContent()).toBe('6')
    await source
      .getByText('这一段文字没有位置')
      .dragTo(page.locator('.parts li', { hasText: '六、其他需要报告的事项' }))
    await assigned().getByText('这一段文字没有位置').waitFor()
    await press('Control+Z')
    await listed()
      .getByRole('button', { name: /加到正文：这一段/ })
      .click()
    await page.getByRole('dialog').getByRole('listbox').selectOption('otherMatters')
    await page.getByRole('dialog').getByRole('button', { name: '加上' }).click()
    await page.locator('.parts li', { hasText: '六、其他需要报告的事项' }).getByText('2 段').waitFor()
  })

  it('lists what was mended in the texts; a change that is not wanted is not made', async () => {
    const mends = page.getByRole('region', { name: /正文里整理了 2 处/ })
    expect(await mends.textContent()).toContain('夹在正文里的页码')
    await mends.getByRole('checkbox').first().uncheck()
    await page.getByRole('heading', { name: '正文里整理了 0 处' }).waitFor()
    await page.getByRole('checkbox', { name: /夹在正文里的页码/ }).check()
    await page.getByRole('heading', { name: '正文里整理了 2 处' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('shows where a cell stood, and which cell a place in the source went into', async () => {
    const source = page.getByRole('region', { name: '原文' })
    await inDraft('disclosure.regulations.inForce').hover()
    expect(await source.locator('td.lit').allInnerTexts()).toEqual(['524'])
    await inDraft('disclosure.regulations.inForce').focus()
    await press('ArrowDown')
    expect(await source.locator('td.lit').allInnerTexts()).toEqual(['77'])
    await source.getByRole('cell', { name: '524' }).hover()
    expect(await page.locator('.draft-table td.lit').getAttribute('data-cell')).toBe('disclosure.regulations.inForce')
  })

  it('hands over exactly what was decided', async () => {
    await page.getByRole('button', { name: '直接编辑这份报告' }).click()
    await cell(page, 'applications.received.person').waitFor()
    const filled = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('input[name^="cells."]')]
        .filter(({ value }) => value !== '')
        .map(({ name, value }) => [name.slice('cells.'.length), value]),
    )
    expect(Object.fromEntries(filled)).toEqual({
      'disclosure.regulations.issued': '3',
      'disclosure.regulations.inForce': '52',
      'disclosure.normativeDocuments.issued': '5',
      'disclosure.normativeDocuments.inForce': '77',
      'applications.carriedIn.person': '6',
    })
    const text = (name: string) => textOf(page, name)
    expect(await text('overview')).toBe(`${lines[2]}${lines[4]}`)
    expect(await text('otherMatters')).toBe(`无。\n${lines[6]}`)
  })

  it('into an open report is one step', async () => {
    await narrative(page, 'problems').fill('照旧。')
    await page.locator('input[type="file"]').setInputFiles(join(folder, '2023年报.txt'))
    await doubts().getByRole('button', { name: '全部接受' }).click()
    await page.getByRole('button', { name: '导入到正在编辑的报告' }).click()
    expect(await cell(page, 'disclosure.regulations.inForce').inputValue()).toBe('524')
    await press('Control+Z')
    expect(await cell(page, 'disclosure.regulations.inForce').inputValue()).toBe('52')
    expect(await textOf(page, 'problems')).toBe('照旧。')
  })

  it('is attached to an open report as that of the year before, once the clerk says that it is', async () => {
    await page.getByRole('button', { name: '报告列表' }).click()
    await page.getByRole('heading', { name: '打开上一年度报告' }).waitFor()
    const year = Number(await page.getByLabel('报告年度').inputValue())
    await page.getByLabel('机关名称').fill('清河县水利局')
    await page.getByRole('button', { name: '新建' }).click()
    await cell(page, 'applications.carriedIn.person').fill('9')
    const label = () => cell(page, 'applications.received.person').getAttribute('aria-label')
    await page.locator('input[type="file"]').setInputFiles(fileOf('去年.txt', lastYear))
    await page.getByRole('button', { name: '附为上年报告' }).click()
    const dialog = page.getByRole('dialog', { name: '附上上年报告' })
    await dialog.getByText(`这份报告写的是 2022 年，上年应是 ${year - 1} 年`).waitFor()
    await dialog.getByLabel(/把空白的“上年结转”5 格/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: `就是 ${year - 1} 年的报告，附上` }).click()
    await page.locator('.finding', { hasText: '上一年度为 2，表中填 9' }).waitFor()
    await expect.poll(label).toBe('本年新收·自然人，上年 12')
    expect(await cell(page, 'applications.carriedIn.business').inputValue()).toBe('1')
    expect(await cell(page, 'applications.carriedIn.person').inputValue()).toBe('9')
    await press('Control+Z')
    await expect.poll(label).toBe('本年新收·自然人')
    expect(await cell(page, 'applications.carriedIn.business').inputValue()).toBe('')
    expect(await cell(page, 'applications.carriedIn.person').inputValue()).toBe('9')
    await press('Control+Y')
    await expect.poll(label).toBe('本年新收·自然人，上年 12')
  })

  it('asked for nothing from anywhere, and made no error', () => {
    expect(open.requests).toEqual([])
    expect(open.errors).toEqual([])
  })
})
