import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importReport } from '../../src/index'
import { cell, launch, openBuiltFile } from './page'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launch()
})
afterAll(async () => browser?.close())

/** Opens the page in a browser that was changed by a script before anything of ours ran. */
async function openAfter(script: () => void): Promise<void> {
  const open = await openBuiltFile(browser)
  page = open.page
  await page.addInitScript(script)
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

async function newReport(): Promise<void> {
  await page.getByLabel('机关名称').fill('某某县人民政府')
  await page.getByRole('button', { name: '新建' }).click()
  await cell(page, 'disclosure.permits.decisions').click()
}

async function savedAsProject(): Promise<unknown> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '马上保存项目文件' }).click()
  const imported = await importReport(new Uint8Array(readFileSync(await (await download).path())), 'x.json')
  return 'draft' in imported && imported.draft.cells['disclosure']?.['permits']?.['decisions']
}

describe('a browser that keeps nothing', () => {
  it('is said on the start page and at every change, and the project file is offered', async () => {
    await openAfter(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'SecurityError')
      }
      Storage.prototype.setItem = () => {
        throw new DOMException('no', 'QuotaExceededError')
      }
    })
    await page.getByRole('alert').filter({ hasText: '保存项目文件' }).waitFor()
    await newReport()
    await page.keyboard.type('34754')
    await page.getByRole('alert').filter({ hasText: '没有保存' }).waitFor()
    expect(await savedAsProject()).toBe('34754')
  })
})

describe('a browser whose storage is full', () => {
  it('is said as soon as a change cannot be saved, and nothing that was typed is lost', async () => {
    await openAfter(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await newReport()
    await page.keyboard.type('519')
    await page.getByRole('alert').filter({ hasText: '存储空间已满' }).waitFor()
    expect(await savedAsProject()).toBe('519')
  })

  it('is asked about before the draft is left, and the draft is still there', async () => {
    await page.getByRole('button', { name: '报告列表' }).click()
    await page.getByRole('dialog', { name: '这份报告没有保存' }).getByRole('button', { name: '取消' }).click()
    expect(await cell(page, 'disclosure.permits.decisions').inputValue()).toBe('519')
  })

  it('is asked about before the page is closed', async () => {
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
  })
})
