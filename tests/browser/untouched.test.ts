import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  accessibilityFaults,
  cell,
  launch,
  narrative,
  type OpenPage,
  openExample,
  putCursor,
  selectionIn,
  textOf,
} from './page'

let browser: Browser
let open: OpenPage
let page: Page

beforeAll(async () => {
  browser = await launch()
  open = await openExample(browser, '临汾市尧都区', '起草')
  page = open.page
})
afterAll(async () => browser?.close())

const section = (id: string) => page.locator(`#section-${id}`)
const note = (id: string) => section(id).locator('.narrative-foot > span').first()
const left = async (id: string) => Number(/灰字 (\d+) 句/.exec((await note(id).textContent()) ?? '')?.[1] ?? 0)
const grey = () => narrative(page, 'overview').locator('.untouched').allTextContents()

describe('a text carried over from last year', () => {
  it('says how many of its sentences are last year’s, and marks the figures in them', async () => {
    expect(await left('overview')).toBe(15)
    expect(await narrative(page, 'overview').locator('.untouched-figure').first().textContent()).toBe('638')
    await page.locator('.outline-item', { hasText: '一、总体情况' }).getByText('15 句沿用上年').waitFor()
    const all = (await left('preamble')) + 15 + (await left('problems')) + (await left('otherMatters'))
    await page.locator('.status-bar').getByText(`正文还有 ${all} 句沿用上年`).waitFor()
  })

  it('has nothing confirmed before the cursor is in it: the first of its sentences is shown', async () => {
    for (const confirm of [
      () => section('overview').getByRole('button', { name: '本句' }).click(),
      async () => {
        await narrative(page, 'problems').focus()
        await page.keyboard.press('Alt+Enter')
      },
    ]) {
      await confirm()
      const { field, text } = await selectionIn(page)
      expect(text).toContain(await narrative(page, field).locator('.untouched').first().textContent())
      expect(await left(field)).toBe(field === 'overview' ? 15 : 10)
    }
  })

  it('frees a sentence once it is typed in, and only that one', async () => {
    await putCursor(page, 'overview', 3)
    await page.keyboard.type('又')
    expect((await grey())[0]).toMatch(/^全年通过/)
    await expect.poll(() => left('overview')).toBe(14)
    await page.keyboard.press('Control+z')
    await expect.poll(() => left('overview')).toBe(15)
  })

  it('is confirmed sentence by sentence with Alt+Enter, which goes on to the next', async () => {
    await putCursor(page, 'overview', 3)
    await page.keyboard.press('Alt+Enter')
    const next = await selectionIn(page)
    expect(next.field).toBe('overview')
    expect(next.text).toMatch(/^全年通过.*192条。$/)
    await expect.poll(() => left('overview')).toBe(14)
    await page.keyboard.press('Alt+Enter')
    await expect.poll(() => left('overview')).toBe(13)
    expect((await grey()).join('')).not.toContain('638')
  })

  it('is confirmed as a whole as one step, and goes on to the next text', async () => {
    await section('overview').getByRole('button', { name: '全部' }).click()
    await expect.poll(() => left('overview')).toBe(0)
    expect((await selectionIn(page)).field).toBe('problems')
    await page.locator('body').press('Control+z')
    await expect.poll(() => left('overview')).toBe(13)
    await page.locator('body').press('Control+y')
    await expect.poll(() => left('overview')).toBe(0)
  })

  it('is asked about again where a confirmed sentence is changed and then changed back to another of last year’s', async () => {
    const before = await textOf(page, 'overview')
    await narrative(page, 'overview').fill(before.replace('638', '700'))
    await expect.poll(() => left('overview')).toBe(0)
    expect(await grey()).toEqual([])
  })

  it('keeps what was confirmed', async () => {
    await page.getByText(/^已保存/).waitFor()
    await page.waitForTimeout(500)
    await page.reload()
    await page.getByRole('region', { name: '继续编辑' }).getByRole('button').first().click()
    await cell(page, 'applications.received.person').waitFor()
    expect(await left('overview')).toBe(0)
    expect(await left('problems')).toBeGreaterThan(0)
    expect(await accessibilityFaults(page)).toEqual([])
  })
})

describe('a statement', () => {
  it('is chosen by what it tells, inserted with its figures linked, as one step', async () => {
    for (const field of ['preamble', 'otherMatters', 'problems']) {
      await section(field).getByRole('button', { name: '全部' }).click()
    }
    await page.getByText('沿用上年的句子都已改写或确认。').waitFor()
    expect((await selectionIn(page)).field).toBe('problems')
    await putCursor(page, 'overview', -1)
    await section('overview').getByRole('button', { name: '插入语句…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('listbox').selectOption({ label: '政府信息公开申请：本年新收、上年结转' })
    expect(await dialog.getByRole('status').textContent()).toContain('新收政府信息公开申请××件')
    await dialog.getByRole('button', { name: '插入' }).click()
    expect(await textOf(page, 'overview')).toContain('新收政府信息公开申请⟦applications.received.total⟧件')
    expect((await selectionIn(page)).field).toBe('overview')
    await cell(page, 'applications.received.person').fill('7')
    await expect.poll(async () => narrative(page, 'overview').textContent()).toContain('新收政府信息公开申请7件')
  })

  it('stands in paragraphs of its own where it has several, with what is left to be filled in selected', async () => {
    await narrative(page, 'problems').fill('甲乙')
    await putCursor(page, 'problems', 1)
    await section('problems').getByRole('button', { name: '插入语句…' }).click()
    await page.getByRole('dialog').getByRole('listbox').selectOption({ label: '问题和改进' })
    await page.keyboard.press('Enter')
    expect(await textOf(page, 'problems')).toMatch(/^甲\n.+\n.+\n乙$/s)
    expect(await selectionIn(page)).toMatchObject({ field: 'problems', text: '××' })
    await page.keyboard.type('一是')
    expect(await textOf(page, 'problems')).toMatch(/^甲\n.*一是.*××/s)
    await page.locator('body').press('Control+z')
    await page.locator('body').press('Control+z')
    expect(await textOf(page, 'problems')).toBe('甲乙')
  })

  it('leaves no error in the console and asks for nothing', () => {
    expect([open.errors, open.requests]).toEqual([[], []])
  })
})
