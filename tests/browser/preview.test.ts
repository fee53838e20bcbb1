import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textParts } from '../fixtures/word-structure'
import { accessibilityFaults, cell, launch, type OpenPage, openBuiltFile, putCursor, selectionIn } from './page'

let browser: Browser
let open: OpenPage
let page: Page
const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
const example = '清河县人民政府办公室 2023 年'
const pages = () => page.locator('.preview .printed-page')
const printed = (field: string) => page.locator(`.preview [data-field="${field}"]`)

beforeAll(async () => {
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function openExample(size: { width: number; height: number }): Promise<void> {
  open = await openBuiltFile(browser, size)
  page = open.page
  await page.getByRole('button', { name: example }).click()
  await page.getByRole('button', { name: '直接编辑' }).click()
  await cell(page, 'applications.received.person').waitFor()
}

describe('the preview beside the form, on a wide screen', () => {
  it('stands open with the pages as they will be printed, and axe finds nothing wrong', async () => {
    await openExample({ width: 1920, height: 1080 })
    await expect.poll(() => pages().count()).toBe(5)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('follows the cursor into a table and into a text', async () => {
    await cell(page, 'disputes.directSuit.corrected').click()
    await page.locator('.preview .at-cursor[data-field="cells.disputes.directSuit.corrected"]').waitFor()
    await putCursor(page, 'problems', -1)
    const line = page.locator('.preview .at-cursor[data-field="problems"]')
    await line.waitFor()
    expect(await line.textContent()).toContain('落地见效')
    expect(await line.evaluate(isInView)).toBe(true)
  })

  it('keeps up with a text that grows', async () => {
    await page.keyboard.type('后面补写的一句话。')
    await expect
      .poll(() => page.locator('.preview .at-cursor[data-field="problems"]').textContent())
      .toContain('补写的一句话。')
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.locator('.preview-pages').textContent()).not.toContain('补写的一句话。')
  })

  it('lets text be selected without going anywhere', async () => {
    await printed('overview').first().scrollIntoViewIfNeeded()
    // A page that comes into sight is drawn with the next frame.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    const box = await printed('overview').first().boundingBox()
    if (!box) throw new Error('the line is not shown')
    const before = await page.evaluate(focusedName)
    await page.mouse.move(box.x + 20, box.y + box.height - 6)
    await page.mouse.down()
    await page.mouse.move(box.x + 160, box.y + box.height - 6)
    await page.mouse.up()
    expect(await page.evaluate(() => getSelection()?.toString().length)).toBeGreaterThan(3)
    expect(await page.evaluate(focusedName)).not.toBe('overview')
    expect(before).toBe('problems')
    await page.evaluate(() => getSelection()?.removeAllRanges())
  })

  it('puts the cursor where a printed line or cell is clicked', async () => {
    await printed('cells.applications.received.total').click()
    await expect.poll(() => page.evaluate(focusedName)).toBe('cells.applications.received.total')
    const second = printed('overview').nth(1)
    const from = Number(await second.getAttribute('data-from'))
    await second.click()
    await expect.poll(async () => (await selectionIn(page)).from).toBe(from)
  })

  it('shows what is typed, and takes the mark 草稿 away when the errors are mended', async () => {
    expect(await page.locator('.preview .printed-page[data-mark]').count()).toBe(5)
    await cell(page, 'applications.received.person').click()
    await page.keyboard.type('13')
    await expect.poll(() => printed('cells.applications.received.person').textContent()).toBe('13')
    await expect.poll(() => page.locator('.preview .printed-page[data-mark]').count()).toBe(0)
  })

  it('is closed until it is wanted again', async () => {
    await page.keyboard.press('F9')
    await expect.poll(() => pages().count()).toBe(0)
    await page.reload()
    await page
      .getByRole('button', { name: /清河县人民政府办公室2023年/ })
      .first()
      .click()
    await cell(page, 'applications.received.person').waitFor()
    expect(await pages().count()).toBe(0)
    await page.getByRole('button', { name: '预览' }).click()
    await expect.poll(() => pages().count()).toBe(5)
    expect(open.errors).toEqual([])
    expect(open.requests).toEqual([])
  })
})

describe('the preview in the form’s place, on a small screen', () => {
  const open2 = async () => {
    await page.keyboard.press('F9')
    await expect.poll(() => pages().count()).toBe(5)
  }
  const closed = () => expect.poll(() => pages().count()).toBe(0)

  it('opens on F9 at the cursor, with the focus, and axe finds nothing wrong', async () => {
    await openExample({ width: 1366, height: 768 })
    expect(await pages().count()).toBe(0)
    await cell(page, 'disputes.directSuit.corrected').click()
    await open2()
    expect(await cell(page, 'applications.received.person').isVisible()).toBe(false)
    const mark = page.locator('.preview .at-cursor')
    await mark.waitFor()
    expect(await mark.evaluate(isInView)).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('preview-pages')
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('gives the focus back to the field it came from', async () => {
    await page.keyboard.press('F9')
    await closed()
    expect(await page.evaluate(focusedName)).toBe('cells.disputes.directSuit.corrected')
  })

  it('goes back to the form where it is clicked', async () => {
    await open2()
    await printed('cells.applications.received.person').click()
    await closed()
    expect(await page.evaluate(focusedName)).toBe('cells.applications.received.person')
  })

  it('gives way to the form for a finding, a section, and F8; F6 goes past what is hidden', async () => {
    await open2()
    await page.locator('.finding-message').first().click()
    await closed()
    expect(await page.evaluate(focusedName)).toMatch(/^cells\.applications/)
    await open2()
    await page.locator('.outline-item').nth(4).click()
    await closed()
    expect(await page.evaluate(focusedName)).toBe('problems')
    await open2()
    await page.keyboard.press('F6')
    expect(await page.evaluate(() => document.activeElement?.closest('.findings') !== null)).toBe(true)
    await page.keyboard.press('F8')
    await closed()
    expect(await page.evaluate(focusedName)).toMatch(/^cells\./)
  })
})

describe('printing', () => {
  it('gives the same pages and nothing of the program, preview open or not', async () => {
    const pdf = join(folder, 'printed.pdf')
    writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true }))
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    expect(text.split('\f').slice(0, -1)).toHaveLength(5)
    expect(text).toContain('三、收到和处理政府信息公开申请情况')
    expect(text).not.toMatch(/核对结果|导出 Word/)
    expect(await page.locator('.print-pages').count()).toBe(0)
  })
})

describe('the choices about the Word file', () => {
  it('mark an unfinished report, write the findings as comments, and are remembered', async () => {
    await page.keyboard.press('Control+s')
    await page.getByRole('dialog').getByLabel('落款').selectOption('sealed')
    await page.getByRole('dialog').getByLabel('字体').selectOption('system')
    await page.getByText(/把 \d+ 处核对结果写成批注/).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '仍然导出' }).click()
    const parts = textParts(new Uint8Array(readFileSync(await (await download).path())))
    expect(parts['word/header1.xml']).toContain('string="草稿"')
    expect(parts['word/comments.xml']).toContain('表中填 14，多 1')
    expect(parts['word/styles.xml']).not.toContain('仿宋_GB2312')
    await page.keyboard.press('Control+s')
    expect(await page.getByRole('dialog').getByLabel('字体').inputValue()).toBe('system')
    // Comments are not for the public; the choice is off, and what was pointed at stays under the mouse.
    const forPublic = page.getByLabel('用于对外公开')
    const notes = page.getByLabel(/处核对结果写成批注/)
    await notes.check()
    const before = await forPublic.boundingBox()
    await forPublic.check()
    expect(await forPublic.boundingBox()).toEqual(before)
    expect([await notes.isDisabled(), await notes.isChecked()]).toEqual([true, false])
    expect(open.errors).toEqual([])
    expect(open.requests).toEqual([])
  })
})

function isInView(element: Element): boolean {
  const box = element.getBoundingClientRect()
  const view = element.closest('.preview-pages')?.getBoundingClientRect()
  return view !== undefined && box.top >= view.top && box.bottom <= view.bottom
}

function focusedName(): string {
  return document.activeElement?.getAttribute('name') ?? ''
}
