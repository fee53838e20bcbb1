import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { exportDocx } from '../../src/index'
import { findChromium } from '../browser/find-chromium'
import { builtFile } from '../browser/page'
import { seedDraft } from '../fixtures/seeds'
import { type Measurement, measurement, quantile } from './measurement'

const runs = 9

/**
 * The preview of a published report, from the key that asks for it until it is drawn; and from a figure typed until the
 * preview shows it, the rest of 300 ms that it waits for included. Against docx-preview drawing the same report's
 * Word file, which has to be written first: what a page would do that has no layout of its own.
 */
export async function previewBench(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const editor = await context.newPage()
    await editor.goto(pathToFileURL(builtFile).href)
    await editor.getByRole('button', { name: '临汾市尧都区' }).click()
    await editor.getByRole('button', { name: '直接编辑这份报告' }).click()
    await editor.locator('table.applications').waitFor()
    const peer = await peerPage(await context.newPage(), folder)
    const times = { first: [] as number[], typed: [] as number[], peer: [] as number[] }
    for (let run = 0; run < runs; run++) {
      await editor.bringToFront()
      times.first.push(await firstPreview(editor))
      await editor.keyboard.press('F9')
      await peer.bringToFront()
      times.peer.push(await peerPreview(peer))
    }
    await editor.bringToFront()
    await editor.setViewportSize({ width: 1920, height: 1080 })
    await editor.locator('.preview .printed-page').first().waitFor()
    for (let run = 0; run < runs; run++) times.typed.push(await typedPreview(editor, run))
    const drawn = quantile(times.peer, 0.5)
    const peerName = 'docx-preview 显示同一份 Word 文件'
    return [
      measurement('首次预览', quantile(times.first, 0.5), peerName, drawn),
      measurement('按键后预览更新（含停顿 300 毫秒）', quantile(times.typed, 0.5), peerName, drawn),
    ]
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** From the press of F9 to the frame that shows the pages. */
async function firstPreview(page: Page): Promise<number> {
  await page.evaluate(() => {
    const drawn = (done: () => void) => {
      if (document.querySelector('.printed-page')) done()
      else requestAnimationFrame(() => drawn(done))
    }
    window.untilShown = new Promise((resolve) => {
      const onKey = ({ timeStamp }: KeyboardEvent) =>
        drawn(() => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp))))
      document.addEventListener('keydown', onKey, { once: true, capture: true })
    })
  })
  await page.keyboard.press('F9')
  return page.evaluate(() => window.untilShown)
}

/** From a digit typed to the frame that shows it on the printed page. */
async function typedPreview(page: Page, run: number): Promise<number> {
  await page.locator('input[name="cells.applications.received.person"]').focus()
  await page.evaluate(() => {
    const printed = document.querySelector('.preview [data-field="cells.applications.received.person"]')
    window.untilShown = new Promise((resolve) => {
      const onKey = ({ timeStamp }: KeyboardEvent) => {
        const observer = new MutationObserver(() => {
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)))
        })
        observer.observe(printed as Element, { childList: true, characterData: true, subtree: true })
      }
      document.addEventListener('keydown', onKey, { once: true, capture: true })
    })
  })
  await page.keyboard.press(String((run % 8) + 1))
  const taken = await page.evaluate(() => window.untilShown)
  await page.keyboard.press('Tab')
  return taken
}

declare global {
  interface Window {
    /** How long it took until what a key asked for was drawn, in milliseconds. */
    untilShown: Promise<number>
  }
}

/** A page that holds docx-preview and the report's Word file. */
async function peerPage(page: Page, folder: string): Promise<Page> {
  const script = (path: string) =>
    `<script>${readFileSync(resolve('node_modules', path), 'utf8').replace(/<\/script/g, '<\\/script')}</script>`
  const file = Buffer.from(await exportDocx(await seedDraft('yaodu-2023'))).toString('base64')
  writeFileSync(
    join(folder, 'peer.html'),
    `<!doctype html><meta charset="utf-8">${script('jszip/dist/jszip.min.js')}${script('docx-preview/dist/docx-preview.min.js')}
     <div id="target"></div><script>const bytes = Uint8Array.from(atob('${file}'), (c) => c.charCodeAt(0))</script>`,
  )
  await page.goto(pathToFileURL(join(folder, 'peer.html')).href)
  return page
}

async function peerPreview(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const start = performance.now()
    const target = document.getElementById('target')
    if (target) target.textContent = ''
    // biome-ignore lint/security/noGlobalEval: names of classic scripts are no properties of the window
    await eval('docx.renderAsync(bytes, target)')
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
    return performance.now() - start
  })
}
