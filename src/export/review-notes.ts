import { cellAtPath, type FieldPath } from '../schema/edits'
import type { CellId } from '../schema/format'
import { type DocumentParagraph, type OfficialDocument, printedStretch } from './official-document'

/** A remark for the reviewer beside what it speaks of: a field of the draft, or a stretch of its text as typed. */
export type ReviewNote = { text: string; at: readonly NotePlace[] }
export type NotePlace = { field: FieldPath; from?: number; to?: number }

/** Which characters of a paragraph the note with this number is about. */
export type NoteSpan = { note: number; from: number; to: number }

/** The notes of each cell and paragraph of a document. */
export type PlacedNotes = {
  ofCell(cell: CellId | undefined): readonly NoteSpan[]
  ofParagraph(paragraph: DocumentParagraph): readonly NoteSpan[]
}

/**
 * Puts each note where its first place is printed. A note on nothing that is printed, such as a blank text, stands at the
 * title, so that none is lost.
 */
export function placedNotes({ parts }: OfficialDocument, notes: readonly ReviewNote[]): PlacedNotes {
  const paragraphs = parts.flatMap((part) => (part.kind === 'paragraph' ? [part] : []))
  const ofCell = new Map<CellId, NoteSpan[]>()
  const ofParagraph = new Map<DocumentParagraph, NoteSpan[]>()
  notes.forEach(({ at }, note) => {
    const [place] = at
    const cell = place && cellAtPath(place.field)
    if (cell !== undefined) {
      add(ofCell, cell, { note, from: 0, to: Number.POSITIVE_INFINITY })
      return
    }
    const paragraph = (place && nearest(paragraphs, place)) ?? paragraphs[0]
    if (paragraph) add(ofParagraph, paragraph, { note, ...charactersOf(paragraph, place) })
  })
  return {
    ofCell: (cell) => (cell === undefined ? [] : (ofCell.get(cell) ?? [])),
    ofParagraph: (paragraph) => ofParagraph.get(paragraph) ?? [],
  }
}

/** The paragraph that prints the place, or else the one of its field that is nearest; none where nothing of it is printed. */
function nearest(paragraphs: readonly DocumentParagraph[], place: NotePlace): DocumentParagraph | undefined {
  return paragraphs
    .filter(({ origin }) => origin?.field === place.field)
    .sort((a, b) => distance(a, place) - distance(b, place))[0]
}

function distance({ origin }: DocumentParagraph, { from = 0, to = from }: NotePlace): number {
  return origin ? Math.max(0, origin.from - to, from - origin.to) : 0
}

/** The stretch within the paragraph's text; all of it where the text is not printed as it was typed. */
function charactersOf({ origin, runs }: DocumentParagraph, place: NotePlace | undefined) {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0)
  const all = { from: 0, to: length }
  if (!origin || origin.field !== place?.field || place.from === undefined || place.to === undefined) return all
  const isPrintedAsTyped = printedStretch(origin, origin).to === length
  if (!isPrintedAsTyped) return all
  const { from, to } = printedStretch(origin, { from: place.from, to: place.to })
  const stretch = { from: Math.max(0, from), to: Math.min(length, to) }
  return stretch.from < stretch.to ? stretch : all
}

function add<K>(map: Map<K, NoteSpan[]>, key: K, span: NoteSpan): void {
  map.set(key, [...(map.get(key) ?? []), span])
}
