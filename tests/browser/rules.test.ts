import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ruleGroups, rules } from '../../src/index'
import { accessibilityFaults, launch, type OpenPage, openExample, selectionIn, textOf } from './page'

let browser: Browser
let open: OpenPage
let page: Page

beforeAll(async () => {
  browser = await launch()
  open = await openExample(browser, '五台县人民政府办公室 2023 年')
  page = open.page
})
afterAll(async () => browser?.close())

const finding = (text: string) => page.locator('.finding', { hasText: text })
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
const aside = () => page.locator('.finding-group.aside')

describe('a finding in a text', () => {
  it('is gone to by F8, which selects its characters', async () => {
    await finding('序号“（3）”').waitFor()
    // The errors come first: two figures of the text that the tables do not bear out.
    const selected: string[] = []
    for (let press = 0; press < 3; press++) {
      await page.keyboard.press('F8')
      selected.push((await selectionIn(page)).text)
    }
    expect(selected).toEqual(['1', '1', '（3）'])
  })

  it('is mended by its repair, as one step', async () => {
    await finding('标点有 2 处').getByRole('button', { name: '改正这 2 处标点' }).click()
    expect(await textOf(page, 'overview')).toContain('收件数量为1件，办件数为1件，办结率100%')
    await page.keyboard.press('Control+Z')
    expect(await textOf(page, 'overview')).toContain('收件数量为1件,办件数为1件, 办结率100%')
  })
})

describe('a finding that is no problem', () => {
  it('is set aside with a reason, from the keyboard', async () => {
    await finding('序号“（3）”').getByRole('button', { name: '不是问题…' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect(await finding('序号“（3）”').count()).toBe(1)
    await page.keyboard.type('上级模板如此')
    await page.keyboard.press('Enter')
    await aside().waitFor()
    expect(await focused()).toContain('发文字号')
    await expect.poll(() => page.locator('.finding-group.warning .finding').count()).toBe(2)
  })

  it('gives up on Esc', async () => {
    await finding('发文字号').getByRole('button', { name: '不是问题…' }).click()
    await page.keyboard.press('Escape')
    expect(await page.locator('.reason-form').count()).toBe(0)
    expect(await finding('发文字号').count()).toBe(1)
  })

  it('is folded away with its reason, is counted before export, and axe finds nothing wrong', async () => {
    await aside()
      .getByRole('button', { name: /已搁置/ })
      .click()
    await aside().getByText('原因：上级模板如此').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Control+S')
    await page.getByText('另有 1 条已搁置').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('is taken back by undo, and set aside again by redo', async () => {
    await page.keyboard.press('Control+Z')
    await expect.poll(() => aside().count()).toBe(0)
    await page.keyboard.press('Control+Y')
    await aside().waitFor()
  })

  it('stands again when it is taken back', async () => {
    await aside().getByRole('button', { name: '取回' }).click()
    await expect.poll(() => page.locator('.finding-group.warning .finding').count()).toBe(3)
  })
})

describe('the catalogue of rules', () => {
  it('lists every rule with its examples', async () => {
    await page.getByRole('button', { name: '核对规则' }).click()
    const dialog = page.getByRole('dialog', { name: '核对规则' })
    expect(await dialog.locator('.rule').count()).toBe(rules.length)
    expect(await dialog.locator('h3').allTextContents()).toEqual(ruleGroups.map(({ title }) => title))
    await dialog.locator('summary', { hasText: '发文字号' }).click()
    await dialog.getByText('发文字号“[2021]30号”应写作“〔2021〕30号”').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('switches a rule off with a reason; Esc in the reason does not close it', async () => {
    const dialog = page.getByRole('dialog', { name: '核对规则' })
    const entry = dialog.locator('.rule', { hasText: '发文字号的年份' })
    await entry.getByRole('button', { name: '本报告停用这条规则…' }).click()
    await page.keyboard.press('Escape')
    expect(await dialog.isVisible()).toBe(true)
    await entry.getByRole('button', { name: '本报告停用这条规则…' }).click()
    await page.keyboard.type('本省另有规定')
    await page.keyboard.press('Enter')
    await entry.getByText('已停用，原因：本省另有规定').waitFor()
    expect(await focused()).toContain('发文字号的年份')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.finding-group.warning .finding').count()).toBe(2)
  })

  it('has what the rule found set aside, and finds it again when switched on', async () => {
    await aside().getByText('整条规则已停用，原因：本省另有规定').waitFor()
    await aside().getByRole('button', { name: '重新启用这条规则' }).click()
    await expect.poll(() => page.locator('.finding-group.warning .finding').count()).toBe(3)
  })

  it('does all this without a request or an error', () => {
    expect([open.errors, open.requests]).toEqual([[], []])
  })
})
