import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { build } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { findChromium } from '../browser/find-chromium'
import { builtFile } from '../browser/page'
import { type Measurement, measurement, quantile } from './measurement'

const runs = 9

/** First contentful paint of the single file from `file://`, against an empty React page built the same way. */
export async function firstPaintBench(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--allow-file-access-from-files'],
  })
  try {
    const empty = await emptyPage(folder)
    const times = { ours: [] as number[], empty: [] as number[] }
    for (let run = 0; run < runs; run++) {
      times.ours.push(await firstPaint(browser, builtFile))
      times.empty.push(await firstPaint(browser, empty))
    }
    return [measurement('首次显示', quantile(times.ours, 0.5), '同样生成的空白 React 页', quantile(times.empty, 0.5))]
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function emptyPage(folder: string): Promise<string> {
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html><body><div id="root"></div><script type="module" src="./main.js"></script></body></html>',
  )
  const react = (name: string) => JSON.stringify(join(process.cwd(), 'node_modules', name))
  writeFileSync(
    join(folder, 'main.js'),
    `import { createElement } from ${react('react/index.js')}
     import { createRoot } from ${react('react-dom/client.js')}
     createRoot(document.getElementById('root')).render(createElement('h1', null, 'empty'))`,
  )
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [viteSingleFile({ removeViteModuleLoader: true })],
    build: { outDir: join(folder, 'dist'), target: 'chrome79', modulePreload: false },
  })
  return join(folder, 'dist', 'index.html')
}

/** Milliseconds from navigation to the first contentful paint, in a fresh context. */
async function firstPaint(browser: Browser, path: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  try {
    const page = await context.newPage()
    await page.goto(pathToFileURL(path).href)
    return await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const paint = list.getEntriesByName('first-contentful-paint')[0]
            if (paint) resolve(paint.startTime)
          }).observe({ type: 'paint', buffered: true })
        }),
    )
  } finally {
    await context.close()
  }
}
