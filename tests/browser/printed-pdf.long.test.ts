import { afterAll, beforeAll, expect, it } from 'vitest'
import { numberedReport } from '../fixtures/numbered-report'
import { printed, webPage } from '../fixtures/printed-pdf'
import { opened, seen } from '../fixtures/round-trip'
import { launch } from './page'

let browser: Awaited<ReturnType<typeof launch>>
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

it('a report printed by a browser is what was printed, wherever the page breaks cut its tables', async () => {
  for (let step = 0; step < 60; step++) {
    const page = webPage(numberedReport, { size: 12 + (step % 5) })
    const lower = page.replace('<body>', `<body><div style="height: ${16 * step}px"></div>`)
    const imported = await opened(await printed(browser, lower, step % 2 === 0))
    expect([step, seen(imported.draft)]).toEqual([step, seen(numberedReport)])
    expect(imported.notPlaced).toEqual([])
    expect(imported.checksum.placed).toEqual(imported.checksum.source)
  }
})
