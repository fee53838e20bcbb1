import { readFileSync } from 'node:fs'
import mammoth from 'mammoth'
import { openPdf } from '../../src/import/pdf-engine'
import { exportDocx, importReport } from '../../src/index'
import { withoutCustomParts } from '../fixtures/round-trip'
import { seedDraft } from '../fixtures/seeds'
import { type Measurement, measurement, quantile } from './measurement'

const runs = 40
const warmUp = 10

/**
 * Bench (d): opening a report – read, recognised, checked by its sums – against what others take for a part of that: mammoth
 * turning the same Word file into a web page, pdf.js giving the text of the same PDF.
 */
export async function importBench(): Promise<Measurement[]> {
  // As another program would write it: without the part that this one carries.
  const docx = withoutCustomParts(await exportDocx(await seedDraft('yaodu-2023')))
  const pdf = new Uint8Array(readFileSync('tests/fixtures/pdf/numbered-report.pdf'))
  const buffer = Buffer.from(docx)
  const word = await turnByTurn(
    () => importReport(docx, '年报.docx'),
    () => mammoth.convertToHtml({ buffer }),
  )
  const printed = await turnByTurn(
    () => importReport(pdf, '年报.pdf'),
    () => textOfPdf(pdf),
  )
  return [
    measurement('导入 Word', word.ours, 'mammoth 转成网页', word.peer, 0.3),
    measurement('导入 PDF', printed.ours, 'pdf.js 只取文字', printed.peer, 1.3),
  ]
}

async function textOfPdf(bytes: Uint8Array): Promise<number> {
  const { document } = await openPdf(bytes)
  let characters = 0
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent()
    for (const item of items) if ('str' in item) characters += item.str.length
  }
  await document.destroy()
  return characters
}

/** The medians of both in milliseconds; they take turns, so that whatever else the machine does falls on both. */
async function turnByTurn(
  ours: () => Promise<unknown>,
  peer: () => Promise<unknown>,
): Promise<{ ours: number; peer: number }> {
  const times = { ours: [] as number[], peer: [] as number[] }
  for (let run = 0; run < warmUp + runs; run++) {
    const own = await milliseconds(ours)
    const others = await milliseconds(peer)
    if (run < warmUp) continue
    times.ours.push(own)
    times.peer.push(others)
  }
  return { ours: quantile(times.ours, 0.5), peer: quantile(times.peer, 0.5) }
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
