import type { FormatTable } from '../schema/format'
import type { SourceTable } from './block'
import { isLabel, labelIndex, labelsFound } from './label-index'
import type { PageLine } from './pdf-paragraphs'
import { depthOf, figuresAndTexts } from './pdf-runs'
import { type UnruledRow, unruledRows } from './pdf-unruled-rows'

/** More lines than this are no table of a report. */
const mostLines = 1000
/** A table has to show at least this many labels. */
const enoughLabels = 2

/** What was made of some lines: a table, in parts where not all of it is sure, and the lines above and below. */
type UnruledTable = { above: PageLine[]; blocks: SourceTable[]; below: PageLine[] }

/**
 * Rebuilds a table that has no ruled lines, or too few, from where its texts stand.
 * @param lines those of a section that holds a table
 * @returns undefined where there is no such table
 */
export function unruledTable(lines: readonly PageLine[], table: FormatTable): UnruledTable | undefined {
  if (lines.length > mostLines) return undefined
  const index = labelIndex(table)
  const { figureLines, texts } = figuresAndTexts(lines, index)
  const labels = texts.filter(({ text }) => isLabel(index, text))
  const found = labelsFound(
    index,
    labels.map(({ text }) => text),
  )
  if (figureLines.length === 0 || found < enoughLabels) return undefined
  const top = Math.min(...labels.map((label) => label.top), ...figureLines.map(({ y }) => y))
  const bottom = Math.max(...labels.map((label) => label.bottom), ...figureLines.map(({ y }) => y))
  const inside = texts.filter((text) => text.top >= top && text.bottom <= bottom)
  return {
    above: lines.filter((line) => depthOf(line) < top),
    blocks: tablesOf(unruledRows(table, figureLines, inside)),
    below: lines.filter((line) => depthOf(line) > bottom),
  }
}

/** Rows one after the other as tables: those that are sure, and those that are not. */
function tablesOf(rows: readonly UnruledRow[]): SourceTable[] {
  const tables: SourceTable[] = []
  for (const { cells, scattered, loose } of rows) {
    const row = cells.map((text) => ({ text, rowSpan: 1, colSpan: 1 }))
    const last = tables[tables.length - 1]
    if (last && (loose || last.scattered === scattered)) last.rows.push(row)
    else tables.push({ kind: 'table', rows: [row], ...(scattered && { scattered }) })
  }
  return tables
}
