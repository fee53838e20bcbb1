import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { launch, openBuiltFile } from '../browser/page'
import { consistentDraftArbitrary } from '../fixtures/drafts'
import { laidOut, layoutArbitrary } from '../fixtures/laid-out'
import { wordFile, wordStyleArbitrary } from '../fixtures/word-files'
import { type Measurement, measurement } from './measurement'

const reports = 1000
const batch = 50
/** How long the page may not answer, in milliseconds. */
const longestGap = 50

/**
 * Bench (e): 1,000 different Word files read by the page's own workers in the built file, checked in workers, each listed
 * with its findings; meanwhile the page is asked every few milliseconds whether it answers.
 */
export async function thousandReportsBench(): Promise<Measurement[]> {
  const files = fc
    .sample(fc.tuple(consistentDraftArbitrary, layoutArbitrary, wordStyleArbitrary), { numRuns: reports, seed: 2021 })
    .map(([draft, layout, style]) => Buffer.from(wordFile(laidOut(draft, layout), style)).toString('base64'))
  const checkScript = await checkWorker()
  const browser = await launch()
  try {
    const { page } = await openBuiltFile(browser)
    await page.evaluate(() => Object.assign(window, { files: [] }))
    for (let at = 0; at < files.length; at += batch) await handOver(page, files.slice(at, at + batch))
    const { seconds, gap, idle, listed, unsound } = await readAll(page, checkScript)
    if (listed !== reports || unsound > 0) throw new Error(`${listed} of ${reports} listed, ${unsound} of them unsound`)
    const memory = await peakMemory(browser)
    const told = `用时 ${seconds.toFixed(1)} 秒，内存最多 ${memory} MB；页面空闲时最长无响应 ${idle.toFixed(0)} 毫秒`
    const name = `${reports} 份报告读入、校核、列出（${told}）：页面最长无响应`
    return [measurement(name, gap, '允许的时间', longestGap, 1)]
  } finally {
    await browser.close()
  }
}

/** The check as the script of a worker, built as the page's own scripts are. */
async function checkWorker(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  try {
    const entry = join(folder, 'check.ts')
    const library = JSON.stringify(join(process.cwd(), 'src/index.ts'))
    writeFileSync(
      entry,
      `import { checkReport } from ${library}\nself.onmessage = ({ data }) => self.postMessage(checkReport(data).length)`,
    )
    await build({
      ...{ root: process.cwd(), configFile: false, logLevel: 'silent' },
      build: {
        ...{ outDir: join(folder, 'dist'), target: 'chrome79', emptyOutDir: true },
        rollupOptions: { output: { codeSplitting: false } },
        lib: { entry, formats: ['iife'], name: 'check', fileName: () => 'check.js' },
      },
    })
    return readFileSync(join(folder, 'dist', 'check.js'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function handOver(page: Page, files: readonly string[]): Promise<void> {
  await page.evaluate((encoded) => {
    const held = (window as unknown as { files: Uint8Array[] }).files
    for (const file of encoded) held.push(Uint8Array.from(atob(file), (char) => char.charCodeAt(0)))
  }, files)
}

/**
 * Seconds for all, the longest time the page did not answer – `idle`: in five seconds before, by which what else the machine
 * does can be told –, how many were listed, and how many lost or made up a figure.
 */
async function readAll(page: Page, checkScript: string) {
  return page.evaluate(async (script) => {
    type Tally = { count: number }
    type Read = { draft: { issuer: string }; checksum: { source: Tally; placed: Tally; listed: Tally } }
    const text = (id: string) => document.getElementById(id)?.textContent ?? ''
    const started = (source: string) => new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })))
    const answer = <T>(worker: Worker, message: unknown, transfer: Transferable[] = []) =>
      new Promise<T>((resolve, reject) => {
        worker.onmessage = ({ data }) => !('share' in Object(data)) && resolve(data)
        worker.onerror = ({ message: reason }) => reject(new Error(reason))
        worker.postMessage(message, transfer)
      })
    const { files } = window as unknown as { files: Uint8Array[] }
    const list = document.body.appendChild(document.createElement('ol'))
    let [gap, listed, unsound, next] = [0, 0, 0, 0]
    let last = performance.now()
    const asking = setInterval(() => {
      const now = performance.now()
      gap = Math.max(gap, now - last)
      last = now
    }, 4)
    await new Promise((resolve) => setTimeout(resolve, 5000))
    const idle = gap
    gap = 0
    const lane = async () => {
      const reading = started(text('unpack-worker'))
      reading.postMessage(text('import-worker'))
      const checking = started(script)
      for (let file = files[next++]; file; file = files[next++]) {
        const { imported } = await answer<{ imported: Read }>(reading, { bytes: file, name: '年报.docx' }, [
          file.buffer,
        ])
        const findings = await answer<number>(checking, imported.draft)
        const { source, placed, listed: notPlaced } = imported.checksum
        if (placed.count + notPlaced.count !== source.count) unsound++
        const line = list.appendChild(document.createElement('li'))
        line.textContent = `${imported.draft.issuer} ${placed.count}/${source.count} ${findings}`
        listed++
      }
      reading.terminate()
      checking.terminate()
    }
    const start = performance.now()
    // One core is left to the page.
    await Promise.all(Array.from({ length: Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1)) }, lane))
    clearInterval(asking)
    return { seconds: (performance.now() - start) / 1000, gap, idle, listed, unsound }
  }, checkScript)
}

/** The most memory that the page's process, workers included, has taken, in MB; 0 where the system does not tell. */
async function peakMemory(browser: Browser): Promise<number> {
  const client = await browser.newBrowserCDPSession()
  const { processInfo } = await client.send('SystemInfo.getProcessInfo')
  const peaks = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => highWater(id))
  return Math.round(Math.max(0, ...peaks))
}

function highWater(process: number): number {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return 0
  }
}
