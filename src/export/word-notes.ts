import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { paragraphStyles } from '../schema/paragraph-styles'
import { printedText } from '../schema/printed'
import type { NoteSpan, ReviewNote } from './review-notes'

/** A stretch of text in one font. */
export type StyledText = { text: string; options: IRunOptions }

/** The notes as Word comments (ECMA-376 part 1, 17.13.4), numbered as they are listed. */
export function wordComments(notes: readonly ReviewNote[], author: string, date: Date): ICommentOptions[] {
  return notes.map(({ text }, id) => ({
    id,
    author,
    date,
    initials: author.slice(0, 1),
    children: [new Paragraph({ style: paragraphStyles.comment, children: [new TextRun(printedText(text))] })],
  }))
}

/** The runs of a paragraph with its notes around the characters they are about. */
export function withNotes(texts: readonly StyledText[], notes: readonly NoteSpan[]): ParagraphChild[] {
  const length = texts.reduce((sum, { text }) => sum + text.length, 0)
  const spans = notes.map(({ note, from, to }) => ({ note, from: Math.min(from, length), to: Math.min(to, length) }))
  const cuts = [...new Set([0, length, ...spans.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b)
  return cuts.flatMap((cut, at) => [
    ...spans.filter(({ to, from }) => to === cut && from < to).flatMap(endOf),
    ...spans.filter(({ from }) => from === cut).map(({ note }) => new CommentRangeStart(note)),
    ...spans.filter(({ to, from }) => to === cut && from === to).flatMap(endOf),
    ...between(texts, cut, cuts[at + 1] ?? cut),
  ])
}

function endOf({ note }: NoteSpan): ParagraphChild[] {
  return [new CommentRangeEnd(note), new TextRun({ children: [new CommentReference(note)] })]
}

/** The runs from one character to another. */
function between(texts: readonly StyledText[], from: number, to: number): TextRun[] {
  let start = 0
  return texts.flatMap(({ text, options }) => {
    const piece = text.slice(Math.max(0, from - start), Math.max(0, to - start))
    start += text.length
    return piece === '' ? [] : [new TextRun({ ...options, text: piece })]
  })
}
