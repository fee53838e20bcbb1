import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from './find-chromium'

/** The page as a clerk opens it: the built single file, by double click. */
export const builtFile = resolve('dist/index.html')

/** A browser with the built single file open, and everything that went wrong or out of it meanwhile. */
export type OpenPage = {
  page: Page
  context: BrowserContext
  /** Errors in the console, and exceptions nobody caught. */
  errors: string[]
  /** Addresses asked for that are not in the file itself. */
  requests: string[]
}

export async function launch(): Promise<Browser> {
  if (!existsSync(builtFile)) throw new Error('dist/index.html is missing: run `npm run build` first')
  return chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
}

/** Opens the built file in a browser profile of its own. */
export async function openBuiltFile(browser: Browser, size = { width: 1366, height: 768 }): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', acceptDownloads: true })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  const errors: string[] = []
  const requests: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  context.on('request', (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) requests.push(request.url())
  })
  await supplyCheckVisibility(context, page)
  await page.goto(pathToFileURL(builtFile).href)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return { page, context, errors, requests }
}

/** The editor with one of the examples: as it is, or as last year's report of a new draft. */
export async function openExample(browser: Browser, name: string, begin = '直接编辑这份报告'): Promise<OpenPage> {
  const open = await openBuiltFile(browser)
  await open.page.getByRole('button', { name }).click()
  await open.page.getByRole('button', { name: begin }).click()
  await cell(open.page, 'applications.received.person').waitFor()
  return open
}

/** The editor with a new, empty report. */
export async function openNewReport(browser: Browser, issuer: string): Promise<OpenPage> {
  const open = await openBuiltFile(browser)
  await open.page.getByLabel('机关名称').fill(issuer)
  await open.page.getByRole('button', { name: '新建' }).click()
  await cell(open.page, 'applications.received.person').waitFor()
  return open
}

/** What axe finds wrong with the page as it is: the rule, and the first element that breaks it. */
export async function accessibilityFaults(page: Page): Promise<(string | undefined)[][]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html])
}

/** The input of a cell, by its id. */
export function cell(page: Page, id: string) {
  return page.locator(`input[name="cells.${id}"]`)
}

/** The text editor of a narrative, by its field. */
export function narrative(page: Page, field: string) {
  return page.locator(`.cm-content[name="${field}"]`)
}

/** What stands in a narrative, all of it: lines that are off the screen are not in the page. */
export async function textOf(page: Page, field: string): Promise<string> {
  return narrative(page, field).evaluate((content) => (content as TextElement).cmTile.view.state.doc.toString())
}

/** The text that has the focus, and what is selected in it. */
export async function selectionIn(page: Page): Promise<{ field: string; from: number; to: number; text: string }> {
  return page.evaluate(() => {
    const content = document.activeElement as TextElement
    const { doc, selection } = content.cmTile.view.state
    const { from, to } = selection.main
    return { field: content.getAttribute('name') ?? '', from, to, text: doc.toString().slice(from, to) }
  })
}

/** Puts the cursor into a narrative, from its end where negative. */
export async function putCursor(page: Page, field: string, at: number): Promise<void> {
  await narrative(page, field).evaluate((content, position) => {
    const { view } = (content as TextElement).cmTile
    view.focus()
    view.dispatch({ selection: { anchor: position < 0 ? view.state.doc.toString().length + 1 + position : position } })
  }, at)
}

/** An element that holds a text editor, as the editor's own code finds it. */
type TextElement = HTMLElement & {
  cmTile: {
    view: {
      state: { doc: { toString(): string }; selection: { main: { from: number; to: number } } }
      focus(): void
      dispatch(change: { selection: { anchor: number } }): void
    }
  }
}

/** Puts text (and HTML) on the clipboard as another program would, and pastes it with the keyboard. */
export async function paste(page: Page, text: string, html = ''): Promise<void> {
  await page.evaluate(
    async ([plain, rich]) => {
      const items: Record<string, Blob> = { 'text/plain': new Blob([plain ?? ''], { type: 'text/plain' }) }
      if (rich) items['text/html'] = new Blob([rich], { type: 'text/html' })
      await navigator.clipboard.write([new ClipboardItem(items)])
    },
    [text, html],
  )
  await page.keyboard.press('Control+V')
}

/**
 * Lets Playwright look at a page in a Chromium older than 105, which lacks `checkVisibility`: it is supplied in
 * Playwright's own world only, so the page under test gains nothing from it.
 */
async function supplyCheckVisibility(context: BrowserContext, page: Page): Promise<void> {
  const client = await context.newCDPSession(page)
  client.on('Runtime.executionContextCreated', ({ context: { id, name } }) => {
    if (!name.startsWith('__playwright')) return
    const expression = 'Element.prototype.checkVisibility = Element.prototype.checkVisibility || (() => true)'
    client.send('Runtime.evaluate', { contextId: id, expression }).catch(() => {})
  })
  await client.send('Runtime.enable')
}
