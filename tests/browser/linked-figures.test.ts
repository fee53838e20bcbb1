import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cell, launch, narrative, type OpenPage, openNewReport, paste, putCursor, selectionIn, textOf } from './page'

let browser: Browser
let open: OpenPage
let page: Page

beforeAll(async () => {
  browser = await launch()
  open = await openNewReport(browser, '清河县水利局')
  page = open.page
})
afterAll(async () => browser?.close())

const chips = () => narrative(page, 'overview').locator('.linked-figure').allTextContents()
const shown = () => narrative(page, 'overview').locator('.cm-line').first().textContent()

describe('a figure bound to a cell', () => {
  it('is asked for with = and found by a few words', async () => {
    await narrative(page, 'overview').click()
    await page.keyboard.type('本年新收申请=')
    await page.keyboard.type('新收 总计')
    await page.keyboard.press('Enter')
    await page.keyboard.type('件。')
    expect(await textOf(page, 'overview')).toBe('本年新收申请⟦applications.received.total⟧件。')
    expect(await shown()).toBe('本年新收申请××件。')
  })

  it('follows the table', async () => {
    await cell(page, 'applications.received.person').fill('12')
    await expect.poll(shown).toBe('本年新收申请12件。')
    await cell(page, 'applications.received.business').fill('3')
    await expect.poll(chips).toEqual(['15'])
    await page.keyboard.press('Control+z')
    await expect.poll(chips).toEqual(['12'])
  })

  it('shows what its cell holds, even where the text reads as it did before', async () => {
    const otherMatters = narrative(page, 'otherMatters')
    await otherMatters.fill('⟦applications.received.person⟧')
    await cell(page, 'applications.received.person').fill('21')
    await otherMatters.fill('⟦applications.received.business⟧')
    await cell(page, 'applications.received.business').fill('21')
    expect(await otherMatters.locator('.linked-figure').textContent()).toBe('21')
    for (const [column, figure] of [
      ['person', '12'],
      ['business', ''],
    ] as const) {
      await cell(page, `applications.received.${column}`).fill(figure)
    }
    await otherMatters.fill('')
  })

  it('is passed over and deleted as one character', async () => {
    await putCursor(page, 'overview', -1)
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('共')
    expect(await shown()).toBe('本年新收申请共12件。')
    await page.keyboard.press('Delete')
    expect(await shown()).toBe('本年新收申请共件。')
    await page.keyboard.press('Control+z')
    expect(await shown()).toBe('本年新收申请12件。')
  })

  it('is selected whole where the mouse takes it for a word', async () => {
    await narrative(page, 'overview').locator('.linked-figure').dblclick()
    expect(await selectionIn(page)).toMatchObject({ text: '⟦applications.received.total⟧' })
    await page.keyboard.type('9')
    expect(await textOf(page, 'overview')).toBe('本年新收申请9件。')
    await page.keyboard.press('Control+z')
    expect(await shown()).toBe('本年新收申请12件。')
  })

  it('is copied as plain text, and pasted into a text of the report with its link', async () => {
    await narrative(page, 'overview').click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('本年新收申请12件。')
    await narrative(page, 'problems').click()
    await page.keyboard.press('Control+v')
    expect(await textOf(page, 'problems')).toBe('本年新收申请⟦applications.received.total⟧件。')
    await paste(page, '别处来的 12 件。')
    expect(await textOf(page, 'problems')).toMatch(/件。别处来的 12 件。$/)
  })

  it('keeps its link where the clipboard parts paragraphs in the manner of Windows', async () => {
    await narrative(page, 'otherMatters').fill('甲')
    await page.keyboard.press('Enter')
    await page.keyboard.type('乙')
    await putCursor(page, 'overview', 0)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    await putCursor(page, 'otherMatters', 1)
    await page.keyboard.press('Control+v')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    await paste(page, '甲本年新收申请12件。\r\n乙')
    expect(await textOf(page, 'otherMatters')).toBe('甲本年新收申请⟦applications.received.total⟧件。\n乙')
  })

  it('says where it is taken from, leads there, and can be let go of', async () => {
    await narrative(page, 'overview').locator('.linked-figure').hover()
    const source = page.locator('.linked-figure-source')
    expect(await source.textContent()).toContain('“本年新收·总计”')
    await source.getByRole('button', { name: '查看这一格' }).click()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
      'cells.applications.received.total',
    )
    await narrative(page, 'overview').locator('.linked-figure').hover()
    await source.getByRole('button', { name: '改成普通数字' }).click()
    expect(await textOf(page, 'overview')).toBe('本年新收申请12件。')
    await page.keyboard.press('Control+z')
    await expect.poll(chips).toEqual(['12'])
  })

  it('is found by what it reads, and not replaced', async () => {
    await narrative(page, 'otherMatters').fill('另有 12 件咨询。')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('12')
    expect(await page.locator('.search-count').textContent()).toBe('1/4')
    expect(await narrative(page, 'overview').locator('.sought.current .linked-figure').textContent()).toBe('12')
    await page.getByLabel('替换为').fill('13')
    await page.getByRole('button', { name: '全部替换' }).click()
    await page.getByText('已替换 2 处。2 处是取自表格的数，没有替换。').waitFor()
    expect(await textOf(page, 'otherMatters')).toBe('另有 13 件咨询。')
    expect(await shown()).toBe('本年新收申请12件。')
    await page.keyboard.press('Escape')
  })

  it('is asked for at once: no key typed after the = gets into the text', async () => {
    await narrative(page, 'preamble').click()
    await page.keyboard.type('a')
    const asked = await page.evaluate(async () => {
      document.execCommand('insertText', false, '=')
      await Promise.resolve()
      return document.querySelector('dialog[open]')?.contains(document.activeElement) ?? false
    })
    expect(asked).toBe(true)
  })

  it('leaves a = in the text where no cell is picked', async () => {
    expect(await textOf(page, 'preamble')).toBe('a=')
    await page.keyboard.press('Escape')
    await page.keyboard.type('b')
    expect(await textOf(page, 'preamble')).toBe('a=b')
  })

  it('is asked for by the = of an input method as well, and takes its place', async () => {
    await putCursor(page, 'preamble', -1)
    await narrative(page, 'preamble').evaluate((content) => {
      content.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
      document.execCommand('insertText', false, '＝')
      content.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '＝' }))
    })
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('新收 总计')
    await page.keyboard.press('Enter')
    expect(await textOf(page, 'preamble')).toBe('a=b⟦applications.received.total⟧')
  })

  it('leaves no error in the console and asks for nothing', () => {
    expect([open.errors, open.requests]).toEqual([[], []])
  })
})
