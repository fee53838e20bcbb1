import { readFileSync } from 'node:fs'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { type Draft, format2021, officialGrid, printedCell, reportTitle } from '../../src/index'
import { chineseDate } from '../../src/schema/chinese-date'
import { printedParagraphs } from '../../src/schema/narratives'

/**
 * The peer of the export bench: docxtemplater filling the official template. The template as published has blanks; here
 * each gets a tag of its own, in reading order, and each narrative a loop over its paragraphs.
 */
export function taggedTemplate(): Uint8Array {
  const zip = new PizZip(readFileSync(new URL('../fixtures/official-template.docx', import.meta.url)))
  const narratives = ['overview', 'problems', 'otherMatters']
  let value = 0
  const xml = (zip.file('word/document.xml')?.asText() ?? '')
    .replace(/<w:tc>.*?<\/w:tc>/gs, (cell) => {
      const continued = /<w:vMerge(?:\/| w:val="continue")/.test(cell)
      if (continued || textOf(cell) !== '') return cell
      return cell.replace('</w:p>', `<w:r><w:t>{c${value++}}</w:t></w:r></w:p>`)
    })
    .replace(/<w:t>政府信息公开工作年度报告格式模板<\/w:t>/, '<w:t>{title}</w:t>')
    .replace(/<w:t>（文字描述[^<]*<\/w:t>/g, () => `<w:t>{${narratives.shift()}}</w:t>`)
  if (value !== valueIds.length) throw new Error(`the template has ${value} blanks for ${valueIds.length} figures`)
  zip.file('word/document.xml', xml)
  return zip.generate({ type: 'uint8array' })
}

/** Fills the tagged template with what a report prints. */
export function fillTemplate(template: Uint8Array, draft: Draft): Uint8Array {
  const figures = valueIds.map((id, i) => [`c${i}`, printedCell(draft.cells, id)])
  const filled = new Docxtemplater(new PizZip(template), { linebreaks: true }).render({
    ...Object.fromEntries(figures),
    title: reportTitle(draft),
    overview: [...printedParagraphs(draft, 'preamble'), ...printedParagraphs(draft, 'overview')].join('\n'),
    problems: printedParagraphs(draft, 'problems').join('\n'),
    otherMatters: [draft.otherMatters, draft.signature.issuer, chineseDate(draft.signature.date)].join('\n'),
  })
  return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
}

/** The draft's cells in the order in which the template has its blanks. */
const valueIds = format2021.tables.flatMap((table) => officialGrid(table).cells.flatMap(({ cell }) => cell ?? []))

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text)
    .join('')
    .trim()
}
