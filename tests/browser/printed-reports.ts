import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import type { Draft } from '../../src/index'
import { printed, webPage } from '../fixtures/printed-pdf'
import { opened, seen } from '../fixtures/round-trip'

/** Expects of each draft, printed as a web page of changing size with indents or without, that its PDF holds what was written. */
export async function expectPrintedWhole(browser: Browser, drafts: readonly Draft[]): Promise<void> {
  for (const [i, draft] of drafts.entries()) {
    const indent = i % 2 === 0
    const html = webPage(draft, { indent, size: 13 + (i % 6) })
    const imported = await opened(await printed(browser, html, i % 3 > 0))
    const [read, written] = [seen(imported.draft), seen(draft)]
    expect({ ...read, texts: [] }).toEqual({ ...written, texts: [] })
    expect(paragraphs(read, indent)).toEqual(paragraphs(written, indent))
    expect(imported.notPlaced).toEqual([])
    expect(imported.checksum.placed).toEqual(imported.checksum.source)
  }
}

/** The paragraphs of each text; without indents not even a reader can tell whether one ends with its page. */
function paragraphs({ texts }: { [what: string]: unknown }, indent: boolean): string[][] {
  return (texts as string[][]).map((text) => (indent ? text : [text.join('')]))
}
