import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { consistentDraftArbitrary, draftWith } from '../fixtures/drafts'
import { laidOut, layoutArbitrary } from '../fixtures/laid-out'
import { pageStyleArbitrary, webPage } from '../fixtures/web-pages'
import { cell, launch, type OpenPage, openBuiltFile, paste } from './page'

let browser: Browser
let open: OpenPage
let page: Page

beforeAll(async () => {
  browser = await launch()
  open = await openBuiltFile(browser)
  page = open.page
})
afterAll(async () => {
  await browser?.close()
})

const [layout] = fc.sample(layoutArbitrary, 1)
const [style] = fc.sample(pageStyleArbitrary, 1)
const [filled] = fc.sample(consistentDraftArbitrary, 1)
if (!layout || !style || !filled) throw new Error('nothing generated')
// Every figure has a cell in it: of a table split into two beside each other some are listed.
const whole = { zero: '0', missingRows: [], totals: 'given', header: 'given', joined: false, split: undefined } as const
const plain = { ...layout, ...whole }
const draft = draftWith({ 'applications.received.person': '34567' }, { ...filled, issuer: '某某县水利局', year: 2023 })
const source = new TextDecoder().decode(webPage(laidOut(draft, plain), { ...style, page: 'blocks', encoding: 'utf-8' }))

describe('a report pasted into the start page', () => {
  it('from a web page is opened for review, without what stands around it', async () => {
    await paste(page, '', source)
    await page.getByRole('heading', { level: 1, name: '某某县水利局2023年政府信息公开工作年度报告' }).waitFor()
    await page.getByText('来自“粘贴的内容”').waitFor()
    await page.locator('.summary-part.listed', { hasText: '网站首页' }).waitFor()
    await page.getByRole('button', { name: '直接编辑这份报告' }).click()
    expect(await cell(page, 'applications.received.person').inputValue()).toMatch(/34,?567|[３４５６７]+/)
    // Putting HTML on the clipboard, which the test does, applies its styles in this page; reading it does not.
    expect(open.errors.filter((error) => !error.startsWith('Applying inline style'))).toEqual([])
    expect(open.requests).toEqual([])
  })

  it('that is none is refused with a sentence, and a field takes what is pasted into it', async () => {
    await page.getByRole('button', { name: '‹ 报告列表' }).click()
    await page.getByRole('heading', { level: 1, name: '政府信息公开工作年度报告编辑器' }).waitFor()
    await paste(page, '会议通知')
    await page.getByText('在“粘贴的内容”中没有找到年度报告').waitFor()
    await page.getByLabel('机关名称').click()
    await paste(page, '某某县水利局')
    expect(await page.getByLabel('机关名称').inputValue()).toBe('某某县水利局')
  })
})
