import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { narrative, putCursor, textOf } from '../browser/page'
import { inTurn, keyTimes, launchUnlimited, newPage, notePaints, openEditor, press, throttling } from './key-times'
import { type Measurement, measurement, typicalQuantile } from './measurement'

const rounds = 12
const keysPerRound = 60
const size = { width: 1366, height: 768 }

/**
 * From key press to next paint in the text of section 一, with every check on and a full report open, against the same
 * text alone on a page: in the same text editor without anything of ours, and in a browser's own text area.
 */
export async function textTypingBench(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  const browsers = await Promise.all([launchUnlimited(), launchUnlimited(), launchUnlimited()])
  try {
    const [first, second, third] = browsers
    if (!first || !second || !third) throw new Error('no browser')
    const editor = await openEditor(first, size)
    const text = await textOf(editor, 'overview')
    const plain = await newPage(second, size)
    await openPlainEditor(plain, folder, text)
    const area = await newPage(third, size)
    await area.setContent(`<textarea style="width: 700px; height: 700px; font: 17px/1.85 serif">${text}</textarea>`)
    await notePaints(area)
    const pages: { page: Page; toMiddle: () => Promise<void> }[] = [
      { page: editor, toMiddle: () => putCursor(editor, 'overview', 300) },
      { page: plain, toMiddle: () => putCursor(plain, 'plain', 300) },
      {
        page: area,
        toMiddle: () =>
          area.locator('textarea').evaluate((element: HTMLTextAreaElement) => {
            element.focus()
            element.setSelectionRange(300, 300)
          }),
      },
    ]
    const timed = pages.map((each) => ({ ...each, times: [] as number[][] }))
    for (let round = 0; round <= rounds; round++) {
      for (const { page, toMiddle, times } of inTurn(timed, round)) {
        await page.bringToFront()
        await toMiddle()
        const typed = await keyTimes(page, async () => {
          for (let key = 0; key < keysPerRound; key++) {
            await press(page, 'abcdefgh'[key % 8] as string)
          }
        })
        if (round > 0) times.push(typed)
      }
    }
    const [ours = [], codeMirror = [], textarea = []] = timed.map(({ times }) => times)
    const line = (share: number, peerName: string, peer: readonly (readonly number[])[], limit?: number) =>
      measurement(
        `正文里按键到显示 p${share * 100}（CPU ÷${throttling}）`,
        typicalQuantile(ours, share),
        peerName,
        typicalQuantile(peer, share),
        limit,
      )
    return [
      line(0.5, 'CodeMirror，同样的文字', codeMirror),
      line(0.95, 'CodeMirror，同样的文字', codeMirror, 1.25),
      line(0.5, '普通文本框，同样的文字', textarea),
      line(0.95, '普通文本框，同样的文字', textarea),
    ]
  } finally {
    for (const browser of browsers) await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A page with nothing but a text editor of the same library, set in the same type. */
async function openPlainEditor(page: Page, folder: string, text: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      lib: {
        entry: resolve('tests/bench/plain-text-editor.ts'),
        formats: ['iife'],
        name: 'plain',
        fileName: () => 'plain.js',
      },
    },
  })
  const html = `<!doctype html><meta charset="utf-8">
<style>body { width: 700px } .cm-editor .cm-content { font: 17px/1.85 serif }</style>
<body><script src="plain.js"></script><script>startPlainEditor(${JSON.stringify(text)})</script>`
  const path = join(folder, 'plain.html')
  writeFileSync(path, html)
  await page.goto(pathToFileURL(path).href)
  await narrative(page, 'plain').waitFor()
  await notePaints(page)
}
