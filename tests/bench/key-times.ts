import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../browser/find-chromium'
import { builtFile } from '../browser/page'

/** How much slower than this computer the page is made. */
export const throttling = 4

/** Over the table or text that is typed into. */
const restingMouse = { x: 600, y: 400 }

/** What a page does once typing has paused is over by then, in milliseconds: it must not fall into another page's time. */
const settled = 700

type Size = { width: number; height: number }

/** A browser that draws a frame as soon as there is one to draw. */
export async function launchUnlimited(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-gpu-vsync', '--disable-frame-rate-limit'],
  })
}

/** The editor with a full report open, its key presses timed. */
export async function openEditor(browser: Browser, size: Size): Promise<Page> {
  const page = await newPage(browser, size)
  await page.goto(pathToFileURL(builtFile).href)
  await page.getByRole('button', { name: '临汾市尧都区' }).click()
  await page.getByRole('button', { name: '直接编辑这份报告' }).click()
  await page.locator('table.applications').waitFor()
  await notePaints(page)
  return page
}

/** The pages in turn, another one first each round: what one leaves to be done later disturbs the next. */
export function inTurn<T>(pages: readonly T[], round: number): readonly T[] {
  const first = round % pages.length
  return [...pages.slice(first), ...pages.slice(0, first)]
}

export async function newPage(browser: Browser, viewport: Size): Promise<Page> {
  return (await browser.newContext({ viewport })).newPage()
}

/**
 * Notes for each digit or small letter typed how long it took from the key's own time stamp until after the next frame. The
 * mouse rests in the same place of every page: whatever moves below it, a browser looks after each frame what it points at.
 */
export async function notePaints(page: Page): Promise<void> {
  await page.mouse.move(restingMouse.x, restingMouse.y)
  await page.evaluate(() => {
    const times: number[] = []
    let pressed: KeyboardEvent | undefined
    let told: (() => void) | undefined
    const painted = () => {
      return (
        pressed &&
        new Promise<void>((resolve) => {
          told = resolve
        })
      )
    }
    Object.assign(window, { keyTimes: times, painted })
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      if (pressed && /^[\da-z]$/.test(pressed.key)) times.push(performance.now() - pressed.timeStamp)
      pressed = undefined
      told?.()
    }
    document.addEventListener(
      'keydown',
      (event) => {
        pressed = event
        requestAnimationFrame(() => channel.port2.postMessage(undefined))
      },
      true,
    )
  })
}

/** Presses a key, and waits until what it does is painted: even a fast typist's next key comes later than that. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  await page.evaluate(() => (window as unknown as { painted: () => Promise<void> | undefined }).painted())
  await page.waitForTimeout(5)
}

/**
 * The times of the keys that some work presses, each in milliseconds until the next paint. The page is slowed down
 * meanwhile, and only this one: a throttled page costs the machine time even when idle.
 */
export async function keyTimes(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes.splice(0))
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setCPUThrottlingRate', { rate: throttling })
  try {
    await work()
    await page.waitForTimeout(50)
  } finally {
    await client.detach()
  }
  await page.waitForTimeout(settled)
  return page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes.slice())
}
