import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linesToUnknownRow } from '../fixtures/unknown-rows'
import { accessibilityFaults, launch, type OpenPage, openBuiltFile } from './page'

let browser: Browser
let open: OpenPage
let page: Page

beforeAll(async () => {
  browser = await launch()
  open = await openBuiltFile(browser)
  page = open.page
  page.setDefaultTimeout(8000)
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: '2023年报.txt', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) })
})
afterAll(() => browser?.close())

/** A report with two rows of table 2 that nobody knows, one of them with blanks. */
const lines = [...linesToUnknownRow, '并案的申请\t7\t\t\t\t\t8\t15']

const rowOf = async (row: string) =>
  (await page.locator(`.draft-table [data-cell^="applications.${row}."]`).allInnerTexts()).join(' ')
const listed = () => page.getByRole('region', { name: /没有放入的 \d+ 项/ })
const dialog = () => page.getByRole('dialog', { name: '整行填入哪一行？' })

describe('a whole row that was not placed', () => {
  it('is filled into the row that the clerk picks with the keyboard, told what goes where before', async () => {
    await listed().getByRole('button', { name: '整行填入：撤回的申请' }).focus()
    await page.keyboard.press('Enter')
    await dialog().getByLabel('找一行').fill('其他处理')
    await dialog()
      .getByText('自然人 1、商业企业 2、科研机构 3、社会公益组织 4、法律服务机构 5、其他 6、总计 21')
      .waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    expect(await rowOf('otherHandling')).toBe('1 2 3 4 5 6 21')
    await page.getByRole('heading', { name: '由您放入的 1 项' }).waitFor()
  })

  it('is taken back in one step, and made again in one', async () => {
    await page.keyboard.press('Control+Z')
    expect(await rowOf('otherHandling')).toBe('      ')
    await page.keyboard.press('Control+Y')
    expect(await rowOf('otherHandling')).toBe('1 2 3 4 5 6 21')
  })

  it('goes where the mouse picks; what stands there is said, and what its blanks leave', async () => {
    await listed().getByRole('button', { name: '整行填入：并案的申请' }).click()
    await dialog().getByRole('listbox').selectOption({ label: '表二 本年新收（已有数字）' })
    await dialog().getByText('现在的自然人 12、其他 0、总计 13 会被替换').waitFor()
    await dialog()
      .getByText(/原文空白的格不动：商业企业 1、科研机构 0、社会公益组织 0、法律服务机构 0/)
      .waitFor()
    await dialog().getByRole('button', { name: '整行填入' }).click()
    expect(await rowOf('received')).toBe('7 1 0 0 0 8 15')
    await listed().getByRole('button', { name: '把 13 放到一格里' }).waitFor()
  })

  it('is taken back as one', async () => {
    await page.getByRole('button', { name: '撤回：表二 其他处理·其他' }).click()
    expect(await rowOf('otherHandling')).toBe('      ')
    await listed().getByRole('button', { name: '整行填入：撤回的申请' }).waitFor()
  })

  it('made no error', () => {
    expect(open.errors).toEqual([])
  })
})
