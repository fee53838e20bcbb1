import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { inTurn, keyTimes, launchUnlimited, newPage, notePaints, openEditor, press, throttling } from './key-times'
import { type Measurement, measurement, typicalQuantile } from './measurement'

const rounds = 20
const cellsPerRound = 20
const small = { width: 1366, height: 768 }
const wide = { width: 1920, height: 1080 }

/**
 * From key press to next paint in table 2 of the editor, with every check on and a full report open, against two peers
 * without any script:
 *
 * - the same table as plain uncontrolled inputs, drawn as a browser draws a table that nobody has tuned;
 * - the same with our own tuned styles (`contain` on every input), which shows what script and surroundings cost.
 *
 * And the same once more on a wide screen with the preview open.
 *
 * CPU throttled 4×, no frame limit, each page in a browser of its own, in turn so that the machine's mood concerns all.
 */
export async function keyPressBench(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  const browsers: Browser[] = []
  const launch = async () => {
    const browser = await launchUnlimited()
    browsers.push(browser)
    return browser
  }
  try {
    const editor = await openEditor(await launch(), small)
    const table = await plainTable(editor)
    const withPreview = await openEditor(await launch(), wide)
    await withPreview.locator('.preview .printed-page').first().waitFor()
    const pages = [
      editor,
      await openPlain(await launch(), small, join(folder, 'plain.html'), `${table}${untuned}`),
      await openPlain(await launch(), small, join(folder, 'tuned.html'), table),
      withPreview,
      await openPlain(await launch(), wide, join(folder, 'wide.html'), `${table}${untuned}`),
    ]
    const timed = pages.map((page) => ({ page, times: [] as number[][] }))
    for (let round = 0; round <= rounds; round++) {
      for (const { page, times } of inTurn(timed, round)) {
        const typed = await typeIn(page, round)
        if (round > 0) times.push(typed)
      }
    }
    const [ours = [], plain = [], tuned = [], previewed = [], plainWide = []] = timed.map(({ times }) => times)
    const line = (name: string, share: number, own: Rounds, peerName: string, peer: Rounds) =>
      measurement(
        `${name} p${share * 100}（CPU ÷${throttling}）`,
        typicalQuantile(own, share),
        peerName,
        typicalQuantile(peer, share),
        share === 0.95 && peerName === plainName ? 1.25 : undefined,
      )
    return [
      line('按键到显示', 0.5, ours, plainName, plain),
      line('按键到显示', 0.95, ours, plainName, plain),
      line('按键到显示', 0.5, ours, tunedName, tuned),
      line('按键到显示', 0.95, ours, tunedName, tuned),
      line('预览打开时', 0.5, previewed, plainName, plainWide),
      line('预览打开时', 0.95, previewed, plainName, plainWide),
    ]
  } finally {
    for (const browser of browsers) await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The times of each round. */
type Rounds = readonly (readonly number[])[]

const plainName = '同一张表、普通输入框、不核对'
const tunedName = '同上，并用本程序的绘制优化'

/** Takes back what our styles do for the speed of drawing alone. */
const untuned = '<style>.official-table, .official-table td.value input { contain: none }</style>'

/** Our own table and styles with the same figures, and nothing behind them. */
async function plainTable(editor: Page): Promise<string> {
  return editor.evaluate(() => {
    const styles = [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n')
    const inputs = document.querySelectorAll<HTMLInputElement>('table.applications input')
    for (const input of inputs) input.setAttribute('value', input.value)
    const table = document.querySelector('table.applications')?.outerHTML ?? ''
    for (const input of inputs) input.removeAttribute('value')
    return `<!doctype html><meta charset="utf-8"><style>${styles}</style><article class="document">${table}</article>`
  })
}

async function openPlain(browser: Browser, size: typeof small, path: string, html: string): Promise<Page> {
  const page = await newPage(browser, size)
  writeFileSync(path, html)
  await page.goto(pathToFileURL(path).href)
  await notePaints(page)
  return page
}

/** Types two digits into each of a stretch of cells, another one each round. @returns a time for each digit */
async function typeIn(page: Page, round: number): Promise<number[]> {
  await page.bringToFront()
  const inputs = page.locator('table.applications input')
  await inputs.nth((round * cellsPerRound) % 150).focus()
  return keyTimes(page, async () => {
    for (let i = 0; i < cellsPerRound; i++) {
      await press(page, String((round + i) % 10))
      await press(page, '5')
      await press(page, 'Tab')
    }
  })
}
