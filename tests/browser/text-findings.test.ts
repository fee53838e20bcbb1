import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cell, launch, narrative, type OpenPage, openExample, putCursor, selectionIn, textOf } from './page'

let browser: Browser
let open: OpenPage
let page: Page

beforeAll(async () => {
  browser = await launch()
  open = await openExample(browser, '五台县人民政府办公室 2023 年')
  page = open.page
})
afterAll(async () => browser?.close())

const overview = () => narrative(page, 'overview')
const marks = () => overview().locator('.found.error')
const finding = (text: string) => page.locator('.finding', { hasText: text })

/** What is selected in the text that has the focus, and whether it can be seen. */
async function selected(): Promise<{ field: string; text: string; inSight: boolean }> {
  const inSight = await page.evaluate(() => {
    const mark = document.querySelector('.found.current')?.getBoundingClientRect()
    return mark !== undefined && mark.top > 0 && mark.bottom < window.innerHeight
  })
  const { field, text } = await selectionIn(page)
  return { field, text, inSight }
}

describe('a figure in the text that contradicts the tables', () => {
  it('is listed with the words and the cell, and marked on its characters', async () => {
    await finding('正文写“政府信息公开申请收件数量为1件”，表二“本年新收·总计”为 0').waitFor()
    expect(await marks().allTextContents()).toEqual(['1', '1'])
    expect(await overview().getAttribute('aria-invalid')).toBe('true')
  })

  it('is gone to and selected by F8', async () => {
    await page.locator('body').press('F8')
    await expect.poll(selected).toEqual({ field: 'overview', text: '1', inSight: true })
    await page.keyboard.press('F8')
    await overview().locator('.found.error ~ .found.error.current').waitFor()
    await expect.poll(selected).toEqual({ field: 'overview', text: '1', inSight: true })
  })

  it('stays marked on its characters while the text before it is typed', async () => {
    await putCursor(page, 'overview', 0)
    await page.keyboard.type('今年以来，')
    // Asked of the text in one go: the editor may use the element of one mark for another.
    const around = () =>
      overview().evaluate((content) => {
        const mark = content.querySelector('.found.error')
        return `${mark?.previousSibling?.textContent?.slice(-3)}[${mark?.textContent}]`
      })
    expect(await around()).toBe('数量为[1]')
    // The findings of the new text are there as soon as typing rests: still the same characters.
    await page.waitForTimeout(600)
    expect(await around()).toBe('数量为[1]')
    await page.keyboard.press('Control+Z')
  })

  it('is mended in the text by its repair, as one step that can be taken back', async () => {
    await finding('收件数量为1件').getByRole('button', { name: '把正文的 1 改为 0' }).click()
    expect(await textOf(page, 'overview')).toContain('收件数量为0件,办件数为1件')
    await finding('收件数量为1件').waitFor({ state: 'detached' })
    expect(await marks().allTextContents()).toEqual(['1'])
    await page.keyboard.press('Control+Z')
    expect(await textOf(page, 'overview')).toContain('收件数量为1件')
    await finding('收件数量为1件').waitFor()
  })

  it('tells what is found where the mouse rests, and mends it there', async () => {
    await marks().first().hover()
    const tooltip = page.locator('.found-here')
    expect(await tooltip.textContent()).toContain('收件数量为1件')
    await tooltip.getByRole('button', { name: '把正文的 1 改为 0' }).click()
    await tooltip.waitFor({ state: 'detached' })
    expect(await textOf(page, 'overview')).toContain('收件数量为0件')
    await page.keyboard.press('Control+Z')
    await finding('收件数量为1件').waitFor()
  })

  it('goes with Esc, and stays with the mouse gone while a reason is typed', async () => {
    const tooltip = page.locator('.found-here')
    await narrative(page, 'overview').focus()
    await marks().first().hover()
    await tooltip.waitFor()
    await page.keyboard.press('Escape')
    await tooltip.waitFor({ state: 'detached' })
    await page.mouse.move(0, 0)
    await marks().first().hover()
    await tooltip.getByRole('button', { name: '不是问题…' }).click()
    await page.keyboard.press('Escape')
    expect(await tooltip.locator(':focus').textContent()).toBe('不是问题…')
    await page.keyboard.press('Enter')
    await page.keyboard.type('全县')
    await page.mouse.move(0, 0, { steps: 3 })
    await page.keyboard.type('口径')
    await page.keyboard.press('Enter')
    await tooltip.waitFor({ state: 'detached' })
    expect((await selectionIn(page)).field).toBe('overview')
    await page.getByRole('button', { name: '已搁置' }).click()
    await page.locator('.aside').getByText('全县口径').waitFor()
    await page.keyboard.press('Control+Z')
    await finding('收件数量为1件').waitFor()
  })

  it('is told within the form, wherever it stands there', async () => {
    const mark = marks().first()
    for (const below of [40, 130, 600]) {
      await mark.evaluate((element, y) => {
        const form = document.querySelector('main') as HTMLElement
        form.scrollTop += element.getBoundingClientRect().top - form.getBoundingClientRect().top - y
      }, below)
      await page.mouse.move(0, 0)
      await mark.hover()
      const cut = await page.locator('.cm-tooltip').evaluate((tooltip) => {
        const [box, form] = [tooltip.getBoundingClientRect(), document.querySelector('main')?.getBoundingClientRect()]
        return box.top < (form?.top ?? 0) || box.bottom > (form?.bottom ?? 0) || box.right > (form?.right ?? 0)
      })
      expect([below, cut]).toEqual([below, false])
    }
    await page.mouse.move(0, 0)
  })

  it('goes when the figure is typed into the table', async () => {
    await cell(page, 'applications.received.person').fill('1')
    await finding('收件数量为1件').waitFor({ state: 'detached' })
    expect(await marks().count()).toBe(1)
  })

  it('leaves no error in the console and asks for nothing', () => {
    expect([open.errors, open.requests]).toEqual([[], []])
  })
})

describe('what is found in a text', () => {
  it('is counted in the list of drafts, however soon the page is left', async () => {
    const counted = async () => {
      await page.getByRole('button', { name: '报告列表' }).click()
      const draft = page.getByRole('button', { name: /五台县.*处问题未解决/ })
      const count = Number((await draft.textContent())?.match(/(\d+) 处问题/)?.[1])
      await draft.click()
      await overview().waitFor()
      return count
    }
    const before = await counted()
    await putCursor(page, 'overview', 0)
    await page.keyboard.type('全年因政府信息公开被提起行政诉讼5件。')
    expect(await counted()).toBe(before + 1)
  })
})
