import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, narrative, type OpenPage, openNewReport, paste, textOf } from './page'

let browser: Browser
let open: OpenPage
let page: Page

beforeAll(async () => {
  browser = await launch()
  open = await openNewReport(browser, '清河县水利局')
  page = open.page
})
afterAll(async () => browser?.close())

describe('the texts of a report', () => {
  it('do not take the focus from a page that has it', async () => {
    const focused = () => page.evaluate(() => document.activeElement?.tagName)
    expect(await focused()).toBe('MAIN')
    await page.keyboard.press('F1')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe('MAIN')
  })

  it('take what other programs put on the clipboard as it could be typed', async () => {
    await narrative(page, 'problems').click()
    await paste(page, '甲\r\n乙\t丙\u2028丁\u000b戊\u0000己\u200b庚😀𠮷\r\n')
    expect(await textOf(page, 'problems')).toBe('甲\n乙\t丙\n丁\n戊己庚😀𠮷\n')
  })

  it('have what is pasted undone apart from what is typed around it', async () => {
    await narrative(page, 'overview').click()
    await page.keyboard.type('前')
    await paste(page, '贴来的话')
    await page.keyboard.type('后')
    for (const text of ['前贴来的话', '前', '']) {
      await page.keyboard.press('Control+z')
      expect(await textOf(page, 'overview')).toBe(text)
    }
  })

  it('are typed over across paragraphs, even before the editor has heard of the selection', async () => {
    const otherMatters = narrative(page, 'otherMatters')
    await otherMatters.fill('（一）标题。正文一\n正文二')
    await otherMatters.evaluate((content) => {
      window.addEventListener('selectionchange', (event) => event.stopImmediatePropagation(), true)
      getSelection()?.selectAllChildren(content)
    })
    await page.keyboard.insertText('新')
    expect(await textOf(page, 'otherMatters')).toBe('新')
    expect(open.errors).toEqual([])
  })

  it('are typed over as a whole, however long', async () => {
    const problems = narrative(page, 'problems')
    await problems.click()
    await paste(page, '很长的一段文字。\n'.repeat(2000))
    await page.keyboard.press('Control+a')
    await page.keyboard.type('短')
    expect(await textOf(page, 'problems')).toBe('短')
  })

  it('show the cursor where it types, whether it was scrolled away or runs out of sight', async () => {
    const problems = narrative(page, 'problems')
    await problems.click()
    await paste(page, '一段文字。\n'.repeat(200))
    const main = page.locator('main')
    const inSight = () =>
      main.evaluate((form) => {
        const cursor = getSelection()?.getRangeAt(0).getBoundingClientRect()
        const sight = form.getBoundingClientRect()
        return cursor !== undefined && cursor.height > 0 && cursor.top >= sight.top && cursor.bottom <= sight.bottom
      })
    await main.evaluate((form) => form.scrollTo(0, 0))
    await expect.poll(inSight).toBe(false)
    await page.keyboard.press('a')
    await expect.poll(inSight).toBe(true)
    for (let character = 0; character < 60; character++) await page.keyboard.insertText('到了这一行的末尾')
    await expect.poll(inSight).toBe(true)
    expect(await textOf(page, 'problems')).toMatch(/\na(?:到了这一行的末尾){60}$/)
  })

  it('leave no error in the console and ask for nothing', () => {
    expect([open.errors, open.requests]).toEqual([[], []])
  })
})
