import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../src/index'
import { consistentDraftArbitrary } from '../fixtures/drafts'
import { importFaults, openedFile } from '../fixtures/imported-figures'
import { plainPage, plainWord, plainWorkbook, withFigures } from '../fixtures/laid-changes'
import { laidOut, plainLayout } from '../fixtures/laid-out'
import { workbookFile } from '../fixtures/laid-workbooks'
import { converted, libreOffice } from '../fixtures/libreoffice'
import { webPage } from '../fixtures/web-pages'
import { wordFile } from '../fixtures/word-files'
import { withPartsChanged } from '../fixtures/workbooks'

/** What stands in a cell beside its figure and is no part of it. */

const draft = fc.sample(consistentDraftArbitrary, { numRuns: 1, seed: 2021 })[0] as Draft
const report = laidOut(draft, plainLayout)

/** Where a mark begins and ends, until the file has its own way to write it. */
const [begin, end] = ['\ue001', '\ue002']
const withMarks = (mark: string) =>
  withFigures(report, (figure, at) => (at % 3 === 0 ? figure + begin + mark + end : figure))

function inWord(mark: string, properties: string): Uint8Array {
  const marked = wordFile(withMarks(mark), plainWord)
  const opened = withPartsChanged(marked, new RegExp(begin, 'g'), `</w:t></w:r><w:r><w:rPr>${properties}</w:rPr><w:t>`)
  return withPartsChanged(opened, new RegExp(end, 'g'), '</w:t></w:r><w:r><w:t>')
}

function inPage(mark: string, opening: string, closing: string): Uint8Array {
  const source = new TextDecoder().decode(webPage(withMarks(mark), plainPage))
  return new TextEncoder().encode(source.split(begin).join(opening).split(end).join(closing))
}

const small = '<w:sz w:val="16"/>'

describe('beside a figure', () => {
  it.each(['1', '12', '[1]', '①', '注1'])('the number %s of a note is no part of it', async (mark) => {
    for (const [bytes, name] of [
      [inWord(mark, '<w:vertAlign w:val="superscript"/>'), '年报.docx'],
      [inWord(mark, `<w:position w:val="8"/>${small}`), '年报.docx'],
      [inPage(mark, '<sup>', '</sup>'), '年报.html'],
      [inPage(mark, '<span style="vertical-align: super">', '</span>'), '年报.html'],
    ] as const) {
      const imported = await openedFile(bytes, name)
      expect(importFaults(imported, draft, report)).toEqual([])
      const looked = Object.values(imported.cells).filter(({ certainty }) => certainty === 'inferred')
      expect(looked.length).toBe(Math.ceil(report.figures.count / 3))
    }
  })

  it('the own mark of a footnote in Word is no part of it', async () => {
    const marked = wordFile(withMarks('2'), plainWord)
    const reference = '</w:t></w:r><w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>'
    const bytes = withPartsChanged(withPartsChanged(marked, /\ue001/g, reference), /\ue002/g, '</w:t></w:r><w:r><w:t>')
    expect(importFaults(await openedFile(bytes, '年报.docx'), draft, report)).toEqual([])
  })

  it('in a rich text of a workbook a raised digit is no part of it', async () => {
    const marked = workbookFile(withMarks('1'), { ...plainWorkbook, figures: 'texts' })
    const runs = '<r><t>$1</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>$2</t></r>'
    const bytes = withPartsChanged(marked, /<t>([\d.]+)\ue001(\d)\ue002<\/t>/g, runs)
    expect(importFaults(await openedFile(bytes, '年报.xlsx'), draft, report)).toEqual([])
  })

  it('what has a line through it is left out, and the clerk is told', async () => {
    for (const [bytes, name] of [
      [inWord('37', '<w:strike/>'), '年报.docx'],
      [inWord('37', '<w:dstrike/>'), '年报.docx'],
      [inPage('37', '<s>', '</s>'), '年报.html'],
      [inPage('37', '<span style="text-decoration: line-through">', '</span>'), '年报.html'],
    ] as const) {
      const imported = await openedFile(bytes, name)
      expect(importFaults(imported, draft, report)).toEqual([])
      expect(imported.notes.some(({ message }) => message.includes('删除线'))).toBe(true)
    }
  })

  const program = libreOffice()
  it.skipIf(program === undefined)('nor are they in files that LibreOffice makes', async () => {
    const raised = inWord('1', `<w:vertAlign w:val="superscript"/>${small}`)
    const struck = inWord('37', `<w:strike/>${small}`)
    const [inDoc, struckInDoc] = await converted(program as string, [raised, struck], 'doc')
    const [inPdf] = await converted(program as string, [raised], 'pdf')
    const wanted = Object.entries(report.expected)
    for (const bytes of [inDoc, struckInDoc, inPdf]) {
      const { cells } = await openedFile(bytes as Uint8Array, '年报')
      expect(wanted.map(([id]) => [id, cells[id as keyof typeof cells]?.source.replace(/^0$/, '0') ?? ''])).toEqual(
        wanted,
      )
    }
  })
})

describe('a web page', () => {
  it('whose figures stand in fields to be filled in has them in their cells', async () => {
    const source = new TextDecoder().decode(webPage(report, plainPage))
    let at = 0
    const fields = source.replace(/<td>([\d.]+)<\/td>/g, (_, figure: string) =>
      at++ % 2 ? `<td><input value="${figure}"></td>` : `<td><textarea>${figure}</textarea></td>`,
    )
    const imported = await openedFile(new TextEncoder().encode(fields), '年报.html')
    expect(importFaults(imported, draft, report)).toEqual([])
  })

  it.each([
    ['.mobile { display: none }', 'mobile'],
    ['/* a */ @media print { .wide { display: none } } div.mobile, .x { color: red; display:none }', 'mobile'],
    ['.tab { display: none } .tab.now { display: block }', 'tab'],
  ])('does not show what its style sheet %s hides', async (sheet, name) => {
    const source = new TextDecoder().decode(webPage(report, plainPage))
    const other = (table: string) => table.replace(/<td>(\d)/g, '<td>9$1')
    const twice = source
      .replace('<style>', `<style>${sheet}`)
      .replace(
        /<table[\s\S]*?<\/table>/g,
        (table) => `<div class="${name}">${other(table)}</div><div class="wide tab now">${table}</div>`,
      )
    const imported = await openedFile(new TextEncoder().encode(twice), '年报.html')
    expect(importFaults(imported, draft, report)).toEqual([])
    expect(imported.notes.some(({ message }) => message.includes('看不见的表格'))).toBe(true)
  })
})
