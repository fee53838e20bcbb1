import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellPath, exportDocx, withEdits } from '../../src/index'
import { seedDraft } from '../fixtures/seeds'
import { accessibilityFaults, cell, launch, narrative, type OpenPage, openBuiltFile, textOf } from './page'

let browser: Browser
let open: OpenPage
let page: Page
const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))

beforeAll(async () => {
  browser = await launch()
  open = await openBuiltFile(browser)
  page = open.page
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'))

describe('this year’s draft beside last year’s report', () => {
  it('has each figure with what has changed', async () => {
    await page.getByRole('button', { name: '清河县人民政府办公室 2023 年' }).click()
    await page.getByRole('button', { name: '用作上年报告，起草 2024 年报告' }).click()
    await cell(page, 'applications.received.person').fill('15')
    await cell(page, 'applications.received.business').fill('0')
    await cell(page, 'applications.granted.research').fill('2')
    await narrative(page, 'problems').fill('2024年，解读方式单一的问题已经解决3项。')
    await page.getByRole('button', { name: '与上年比较' }).click()
    await page.getByRole('button', { name: '本年新收·自然人：上年 12，今年 15，+3，+25%' }).waitFor()
    await page.getByRole('button', { name: '予以公开·科研机构：上年 0，今年 2，+2，新增' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('has each paragraph beside its counterpart, and leads to it', async () => {
    const dialog = page.getByRole('dialog', { name: '与上年比较' })
    expect(await dialog.locator('ins', { hasText: '2024年' }).count()).toBeGreaterThan(0)
    expect(await dialog.getByText('相同', { exact: true }).count()).toBeGreaterThan(0)
    await dialog.getByRole('button', { name: '问题已经解决' }).click()
    expect(await dialog.count()).toBe(0)
    await expect.poll(focused).toBe('problems')
  })

  it('closes on Esc, and leads to a cell', async () => {
    await page.getByRole('button', { name: '与上年比较' }).click()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await page.getByRole('button', { name: '与上年比较' }).click()
    await page.getByRole('button', { name: /^本年新收·自然人/ }).press('Enter')
    await expect.poll(focused).toBe('cells.applications.received.person')
    await page.getByRole('button', { name: '报告列表' }).click()
  })

  it('says how to get there where there is no last year', async () => {
    await page.getByRole('button', { name: '清河县人民政府办公室 2023 年', exact: false }).last().click()
    await page.getByRole('button', { name: '直接编辑这份报告' }).click()
    await page.getByRole('button', { name: '与上年比较' }).click()
    await page.getByText('没有可以比较的上年报告').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
  })
})

/** The draft's Word file after someone changed a figure, the date and, in Word itself, a few words. */
async function signedFile(): Promise<string> {
  const draft = await seedDraft('qinghe-2023')
  const written = await exportDocx(
    withEdits(draft, [
      { path: cellPath('applications.received.person'), from: '', to: '13' },
      { path: 'signature.date', from: '', to: '2024-01-18' },
    ]),
  )
  const files = unzipSync(written)
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  const changed = xml.replace('加强主动公开', '深化主动公开')
  expect(changed).not.toBe(xml)
  files['word/document.xml'] = strToU8(changed)
  const path = join(folder, '签批.docx')
  writeFileSync(path, zipSync(files))
  return path
}

describe('a Word file that came back from being signed', () => {
  it('is held against the open draft: every difference, to be accepted or kept', async () => {
    await page.locator('.toolbar input[type="file"]').setInputFiles(await signedFile())
    const check = page.getByRole('button', { name: '与正在编辑的报告核对（签批退回）' })
    expect(await check.getAttribute('class')).toContain('primary')
    await check.click()
    await page.getByRole('heading', { name: '与退回的文件有 3 处不同' }).waitFor()
    expect(await page.locator('ins').allTextContents()).toContain('深化')
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('changes what is accepted, in one step that can be taken back', async () => {
    await page.getByRole('checkbox', { name: '采用文件：表二 本年新收·自然人' }).press('Space')
    await page.getByRole('checkbox', { name: /一、总体情况 第 \d+ 段/ }).check()
    await page.getByRole('button', { name: '采用 2 处，保留 1 处' }).click()
    expect(await cell(page, 'applications.received.person').inputValue()).toBe('13')
    expect(await textOf(page, 'overview')).toContain('（一）深化主动公开')
    await page.keyboard.press('Control+Z')
    expect(await cell(page, 'applications.received.person').inputValue()).toBe('12')
    expect(await textOf(page, 'overview')).toContain('（一）加强主动公开')
  })

  it('agrees with the draft once all is accepted, and says so', async () => {
    const file = await signedFile()
    await page.locator('.toolbar input[type="file"]').setInputFiles(file)
    await page.getByRole('button', { name: '与正在编辑的报告核对（签批退回）' }).click()
    await page.getByRole('button', { name: '全部采用文件' }).click()
    await page.getByRole('button', { name: '采用 3 处，保留 0 处' }).click()
    await page.locator('.toolbar input[type="file"]').setInputFiles(file)
    await page.getByRole('button', { name: '与正在编辑的报告核对（签批退回）' }).click()
    await page.getByRole('heading', { name: '没有不同' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await cell(page, 'applications.received.person').waitFor()
  })

  it('asked for nothing from anywhere, and made no error', () => {
    expect(open.requests).toEqual([])
    expect(open.errors).toEqual([])
  })
})
