import { type DraftCells, type NarrativeField, narrativeFields, type Published } from './draft'
import { asTyped, figuresIn, type WrittenFigure, type WrittenOut, writtenOut } from './linked-figures'
import { printedText } from './printed'
import { trimmed } from './trimmed'

/**
 * How narratives are read. A draft holds them with linked figures as tokens; whatever looks at their words – checks, writers,
 * comparison – takes them from here, written out. Only what edits a text, stores it or carries it along takes it as it is.
 */

/** What is needed to read the narratives of a report. */
export type Narratives = Pick<Published, NarrativeField | 'cells'>

type Read = { readonly [field in NarrativeField]: WrittenOut }

const known = new WeakMap<Narratives, Read>()

/** A narrative as it is read, with the way back to the text as typed. */
export function narrativeOf(report: Narratives, field: NarrativeField): WrittenOut {
  const read =
    known.get(report) ??
    (Object.fromEntries(narrativeFields.map((each) => [each, writtenOut(report[each], report.cells)])) as Read)
  known.set(report, read)
  return read[field]
}

const reports = new WeakMap<Narratives, Narratives>()

/** A report as it is read: with the figures that its narratives link written out. The report itself where it links none. */
export function withFiguresWritten<R extends Narratives>(report: R): R {
  if (narrativeFields.every((field) => narrativeOf(report, field).figures.length === 0)) return report
  const before = reports.get(report) as R | undefined
  if (before) return before
  const texts = narrativeFields.map((field) => [field, narrativeOf(report, field).text])
  const written = { ...report, ...Object.fromEntries(texts) }
  reports.set(report, written)
  return written
}

const carried = new WeakMap<Narratives, Narratives>()

/**
 * Last year's report with the figures that its narratives link taken from this year's tables: a sentence that was carried over
 * and not touched is then the same in both, whatever its figures are now. The same object while its texts are the same.
 */
export function withFiguresFrom<R extends Narratives>(lastYear: R, cells: DraftCells): R {
  if (withFiguresWritten(lastYear) === lastYear) return lastYear
  const texts = narrativeFields.map((field) => [field, writtenOut(lastYear[field], cells).text] as const)
  const before = carried.get(lastYear) as R | undefined
  if (before && texts.every(([field, text]) => before[field] === text)) return before
  const written = { ...lastYear, ...Object.fromEntries(texts) }
  carried.set(lastYear, written)
  return written
}

/**
 * A paragraph as printed, and the stretch of the narrative as typed that it prints, without the blanks around it. Its linked
 * figures, where it has any, are placed within the paragraph: tokens in that stretch, figures in what is printed.
 */
export type PlacedParagraph = { text: string; from: number; to: number; figures?: readonly WrittenFigure[] }

/** The paragraphs of a narrative as printed: trimmed, without empty ones. */
export function printedParagraphs(report: Narratives, field: NarrativeField): string[] {
  return placedParagraphs(report, field).map(({ text }) => text)
}

/** The same with the place of each. A tab is printed as a full-width space: its width depends on nothing. */
export function placedParagraphs(report: Narratives, field: NarrativeField): PlacedParagraph[] {
  const narrative = narrativeOf(report, field)
  return [...narrative.text.matchAll(/[^\r\n\u2028\u2029]+/g)].flatMap(({ 0: line, index }) => {
    const read = trimmed(line)
    const text = trimmed(printedText(read).replace(/\t/g, '\u3000'))
    if (text === '') return []
    const from = index + line.indexOf(read)
    const to = from + read.length
    const typed = asTyped(narrative.figures, { from, to })
    const figures = figuresIn(narrative.figures, { from, to })
    if (figures.length === 0) return [{ text, ...typed }]
    const within = figures.map(({ cell, token, figure }) => ({
      cell,
      token: { from: token.from - typed.from, to: token.to - typed.from },
      figure: { from: figure.from - from, to: figure.to - from },
    }))
    return [{ text, ...typed, figures: within }]
  })
}
