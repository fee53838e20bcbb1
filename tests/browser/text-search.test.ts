import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, narrative, type OpenPage, openExample, putCursor, selectionIn, textOf } from './page'

let browser: Browser
let open: OpenPage
let page: Page

beforeAll(async () => {
  browser = await launch()
  open = await openExample(browser, '五台县人民政府办公室 2023 年')
  page = open.page
})
afterAll(async () => browser?.close())

const count = () => page.locator('.search-count').textContent()

describe('looking for words', () => {
  it('finds them in all four texts, in whatever width they are typed, and goes through them', async () => {
    await narrative(page, 'otherMatters').fill('无。２０２３年没有其他事项。')
    await putCursor(page, 'overview', 0)
    await page.keyboard.press('Control+f')
    await page.keyboard.type('2023')
    const texts = await Promise.all(
      ['preamble', 'overview', 'problems', 'otherMatters'].map((each) => textOf(page, each)),
    )
    const all = texts.join('\n').replace('２０２３', '2023').split('2023').length - 1
    expect(all).toBeGreaterThan(3)
    expect(await count()).toBe(`1/${all}`)
    await page.keyboard.press('Shift+Enter')
    expect(await count()).toBe(`${all}/${all}`)
    const current = page.locator('.sought.current')
    expect(await current.textContent()).toBe('２０２３')
    await expect.poll(() => current.evaluate((mark) => mark.getBoundingClientRect().top < innerHeight)).toBe(true)
  })

  it('leaves the words selected where it stood when it is closed', async () => {
    await page.keyboard.press('Escape')
    expect(await selectionIn(page)).toEqual({ field: 'otherMatters', from: 2, to: 6, text: '２０２３' })
    expect(await page.locator('.sought').count()).toBe(0)
  })

  it('begins with what is selected', async () => {
    await page.keyboard.press('Control+f')
    expect(await page.getByLabel('查找', { exact: true }).inputValue()).toBe('２０２３')
  })

  it('says where nothing is found', async () => {
    await page.keyboard.type('没有这样的话')
    expect(await count()).toBe('没有找到')
    expect(await page.getByRole('button', { name: '全部替换' }).isDisabled()).toBe(true)
  })

  it('keeps its words where it is asked for again', async () => {
    await page.keyboard.press('Control+f')
    expect(await page.getByLabel('查找', { exact: true }).inputValue()).toBe('没有这样的话')
  })

  it('gives the focus back to where it was opened where nothing is found', async () => {
    await page.keyboard.press('Escape')
    expect((await selectionIn(page)).field).toBe('otherMatters')
  })
})

describe('replacing words', () => {
  it('replaces one after the other with Enter', async () => {
    await narrative(page, 'problems').fill('甲县一，甲县二，甲县三。')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('甲县')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('乙县')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect(await textOf(page, 'problems')).toBe('乙县一，乙县二，甲县三。')
    expect(await count()).toBe('1/1')
  })

  it('goes on behind what it put in, even where this holds the words again', async () => {
    await narrative(page, 'problems').fill('丙县一，丙县二。')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('丙县')
    await page.getByLabel('替换为').fill('本丙县')
    for (let i = 0; i < 2; i++) await page.keyboard.press('Enter')
    expect(await textOf(page, 'problems')).toBe('本丙县一，本丙县二。')
  })

  it('replaces all in all texts as one step that is taken back as one', async () => {
    await narrative(page, 'problems').fill('乙县一，乙县二，甲县三。')
    await narrative(page, 'otherMatters').fill('甲县没有其他事项。')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('甲县')
    await page.getByLabel('替换为').fill('乙县')
    await page.getByRole('button', { name: '全部替换' }).click()
    expect(await textOf(page, 'problems')).toBe('乙县一，乙县二，乙县三。')
    expect(await textOf(page, 'otherMatters')).toBe('乙县没有其他事项。')
    // None is left, so that the button can no longer hold the focus.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('查找')
    await page.keyboard.press('Control+z')
    expect(await textOf(page, 'problems')).toBe('乙县一，乙县二，甲县三。')
    expect(await textOf(page, 'otherMatters')).toBe('甲县没有其他事项。')
  })

  it('leaves no error in the console and asks for nothing', () => {
    expect([open.errors, open.requests]).toEqual([[], []])
  })
})
