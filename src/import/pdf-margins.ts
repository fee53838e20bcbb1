import type { TextLine } from './pdf-lines'

/** A line of a page and the page it stands on, counted from 0. */
type Placed = { page: number; line: TextLine }

/** Lines of this many at the top and at the bottom of a page may be its header and footer. */
const deepest = 3
/** The part of a page's height, at its top and at its bottom, in which headers and footers stand. */
const edge = 0.13

/** A page number: `— 1 —`, `1`, `第 1 页`, `1 / 7`. */
const pageNumber = /^(?:[-—–－·~]*(\d{1,3})[-—–－·~]*|第(\d{1,3})页(?:[,，/]?共\d{1,3}页)?|(\d{1,3})\/\d{1,3})$/

/**
 * The headers, footers and page numbers among the lines of all pages: lines near an edge of the page that repeat on most
 * pages but for their figures, and numbers there that count on from page to page.
 * @param pages the lines of each page that stand in no table, from top to bottom
 * @returns those of each page
 */
export function marginLines(pages: readonly { lines: readonly TextLine[]; height: number }[]): TextLine[][] {
  const found = new Set<TextLine>()
  const top = pages.map(({ lines, height }, page) => atEdge(lines.slice(0, deepest), page, height, false))
  const bottom = pages.map(({ lines, height }, page) => atEdge(lines.slice(-deepest).reverse(), page, height, true))
  for (const side of [top, bottom]) {
    const lines = side.flat()
    for (const { line } of repeated(lines, pages.length)) found.add(line)
    for (const { line } of counting(lines)) found.add(line)
  }
  return pages.map(({ lines }) => lines.filter((line) => found.has(line)))
}

function atEdge(lines: readonly TextLine[], page: number, height: number, below: boolean): Placed[] {
  return lines.filter(({ y }) => (below ? y > height * (1 - edge) : y < height * edge)).map((line) => ({ page, line }))
}

/** Lines that stand at one place of more than half of the pages, two at least, with the same words. */
function repeated(lines: readonly Placed[], pages: number): Placed[] {
  const same = new Map<string, Placed[]>()
  for (const placed of lines) {
    const words = placed.line.text.replace(/\d+/g, '#').replace(/\s/g, '')
    const key = `${words} ${Math.round(placed.line.y / 4)}`
    same.set(key, [...(same.get(key) ?? []), placed])
  }
  return [...same.values()].filter((each) => each.length >= 2 && each.length > pages / 2).flat()
}

/**
 * Page numbers: those whose distance to the count of the page is the same on most of the pages that have one. A single
 * one has to be that of its page.
 */
function counting(lines: readonly Placed[]): Placed[] {
  const numbered = lines.flatMap((placed) => {
    const match = pageNumber.exec(placed.line.text.replace(/\s/g, ''))
    return match ? [{ placed, shift: Number(match[1] ?? match[2] ?? match[3]) - placed.page }] : []
  })
  const shifts = numbered.map(({ shift }) => shift)
  const usual = shifts.filter((shift) => shifts.filter((other) => other === shift).length * 2 > shifts.length)[0]
  const isPageNumber = (shift: number) => shift === usual && (numbered.length > 1 || shift === 1)
  return numbered.filter(({ shift }) => isPageNumber(shift)).map(({ placed }) => placed)
}
