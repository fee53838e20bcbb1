import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importReport } from '../../src/index'
import { launch, openBuiltFile } from './page'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launch()
  page = (await openBuiltFile(browser)).page
})
afterAll(async () => browser?.close())

const focusedText = () =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')

/** Presses a key until what has the focus is named so; fails after as many presses as no page needs. */
async function until(key: string, named: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    const text = await focusedText()
    if (typeof named === 'string' ? text === named : named.test(text)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never reached ${named}; the focus is at ${await focusedText()}`)
}

describe('the whole job without a mouse', () => {
  it('opens a report and carries it forward', async () => {
    await until('Tab', /^清河县人民政府办公室 2023 年/)
    await page.keyboard.press('Enter')
    await page.getByText('请核对识别的结果').waitFor()
    await until('Tab', '用作上年报告，起草 2024 年报告')
    await page.keyboard.press('Enter')
    await page.getByLabel('报告年度').waitFor()
  })

  it('reaches table 2 with F6, and types figures with the keys of a spreadsheet', async () => {
    await until('F6', /^本年新收·自然人/)
    for (const digit of ['3', '1', '0', '0', '0', '0']) {
      await page.keyboard.type(digit)
      await page.keyboard.press('Tab')
    }
    expect(await focusedText()).toMatch(/^本年新收·总计/)
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('4')
    await page.keyboard.type('5')
    await page.keyboard.press('Enter')
  })

  it('marks in the outline the section it is in', async () => {
    expect(await page.locator('[aria-current="true"] .outline-title').textContent()).toMatch(/^三、/)
  })

  it('walks to the error with F8, says which of how many, and repairs it', async () => {
    await page.keyboard.press('F8')
    expect(await focusedText()).toMatch(/^本年新收·总计/)
    await page.locator('.findings-keys', { hasText: /^1\/\d+ / }).waitFor()
    await until('F6', /3 \+ 1 \+ 0 \+ 0 \+ 0 \+ 0 = 4，表中填 5，多 1/)
    await page.getByRole('button', { name: '把“本年新收·总计”由 5 改为 4' }).waitFor()
    await until('Tab', '把“本年新收·总计”由 5 改为 4')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.finding-group.error').count()).toBe(0)
  })

  it('shows a hint that F8 comes to, though hints are folded away', async () => {
    const counter = page.locator('.findings-keys', { hasText: /^\d+\/\d+ / })
    const current = page.locator('.finding-group.hint .finding.current')
    await page.keyboard.press('F8')
    const count = Number((await counter.textContent())?.match(/\/(\d+)/)?.[1])
    for (let press = 2; press <= count; press++) {
      await page.keyboard.press('F8')
      await page.locator('.findings-keys', { hasText: `${press}/${count} ` }).waitFor()
      if ((await current.count()) === 1) break
    }
    await current.waitFor()
    expect(await current.isVisible()).toBe(true)
  })

  it('shows the keys from the first on', async () => {
    await page.setViewportSize({ width: 1093, height: 614 })
    await page.keyboard.press('F1')
    const dialog = page.getByRole('dialog', { name: '快捷键' })
    await dialog.waitFor()
    expect(
      await dialog.evaluate(({ scrollTop, scrollHeight, clientHeight }) => [scrollTop, scrollHeight > clientHeight]),
    ).toEqual([0, true])
    await page.keyboard.press('Escape')
  })

  it('exports', async () => {
    await until('F6', '‹ 报告列表')
    await until('Tab', '导出 Word')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    // The final check counts blanks as 0, which the dialog says, with the count that the foot of the window has.
    const blanks = /还有 \d+ 格未填/.exec((await page.locator('.status-bar').textContent()) ?? '')?.[0]
    await page.getByRole('dialog').getByText(`三张表${blanks}，这里按 0 核对。`).waitFor()
    const download = page.waitForEvent('download')
    await until('Tab', /^(?:仍然)?导出(?: Word)?$/)
    await page.keyboard.press('Enter')
    const imported = await importReport(new Uint8Array(readFileSync(await (await download).path())), 'x.docx')
    expect('draft' in imported && imported.draft.cells['applications']?.['received']?.['total']).toBe('4')
  })
})
