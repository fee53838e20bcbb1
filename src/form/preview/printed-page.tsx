import { memo } from 'react'
import {
  cellPath,
  draftMark,
  type FontChoice,
  type FontRole,
  fontFamily,
  fontOf,
  type OfficialDocument,
  type Page,
  type PageCell,
  type PageItem,
  type PageLine,
  typedStretch,
} from '../../index'
import './printed-page.css'

type Props = {
  page: Page
  choices: OfficialDocument['choices']
  /** Where the draft holds each part of the document; a part is told by its place in the list. */
  parts: OfficialDocument['parts']
}

/**
 * A page as it will be printed, at its full size. Every line and cell stands where the layout puts it, so that the browser
 * breaks nothing by itself.
 */
export const PrintedPage = memo(
  function PrintedPage({ page, choices, parts }: Props) {
    return (
      <section
        className="printed-page"
        aria-label={`第 ${page.number} 页`}
        data-mark={choices.draftMark ? draftMark : undefined}
      >
        {page.items.map((item) =>
          item.kind === 'line' ? (
            <Line key={keyOf(item)} line={item} parts={parts} fonts={choices.fonts} />
          ) : (
            <Cell key={keyOf(item)} box={item} fonts={choices.fonts} />
          ),
        )}
        <div className={page.number % 2 === 1 ? 'printed-number odd' : 'printed-number'}>— {page.number} —</div>
      </section>
    )
  },
  // The places of text in the draft are part of a page's lines; other pages do not matter.
  (before, after) =>
    before.page === after.page &&
    before.choices.fonts === after.choices.fonts &&
    before.choices.draftMark === after.choices.draftMark &&
    before.page.items.every(({ part }) => sameOrigin(before.parts[part], after.parts[part])),
)

function sameOrigin(a: Props['parts'][number] | undefined, b: Props['parts'][number] | undefined): boolean {
  if (a?.kind !== 'paragraph' || b?.kind !== 'paragraph') return a?.kind === b?.kind
  return a.origin?.field === b.origin?.field && a.origin?.from === b.origin?.from && a.origin?.to === b.origin?.to
}

function Line({ line, parts, fonts }: { line: PageLine; parts: Props['parts']; fonts: FontChoice }) {
  const part = parts[line.part]
  const origin = part?.kind === 'paragraph' ? part.origin : undefined
  const stretch = origin && typedStretch(origin, line)
  const place = stretch && { 'data-field': origin.field, 'data-from': stretch.from, 'data-to': stretch.to }
  const size = line.runs[0]?.size ?? 0
  return (
    <div
      className={`printed-line ${line.align}`}
      style={{
        ...boxStyle(line),
        // The glyphs of a line of exact height stand at its foot, as word processors set them.
        paddingTop: points(line.height - glyphHeight(size)),
        lineHeight: points(glyphHeight(size)),
        letterSpacing: points(-line.tighter),
      }}
      {...place}
    >
      {line.runs.map((run, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has no other name
        <span key={at} style={{ ...textStyle(run.font, fonts, run.size), marginLeft: points(run.space ?? 0) }}>
          {run.text}
        </span>
      ))}
    </div>
  )
}

function Cell({ box, fonts }: { box: PageCell; fonts: FontChoice }) {
  const { layout, lines, cell } = box
  return (
    <div
      className={`printed-cell ${layout.align}${box.atRight ? ' at-right' : ''}${box.atBottom ? ' at-bottom' : ''}${box.cut ? ' cut' : ''}`}
      style={{
        ...boxStyle(box),
        ...textStyle(layout.font, fonts, layout.size),
        padding: `0 ${points(layout.sideMargin)}`,
        ...(layout.fill !== undefined && { backgroundColor: `#${layout.fill}` }),
      }}
      {...(cell.cell !== undefined && { 'data-field': cellPath(cell.cell) })}
    >
      {lines.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name
        <div key={at}>{text}</div>
      ))}
    </div>
  )
}

/** A line's glyphs with the room above and below that fonts ask for: 1.3 times their size, which is in half points. */
function glyphHeight(size: number): number {
  return size * 10 * 1.3
}

function boxStyle({ left, top, width, height }: PageItem) {
  return { left: points(left), top: points(top), width: points(width), height: points(height) }
}

function textStyle(font: FontRole, choice: FontChoice, size: number) {
  return {
    fontFamily: `"Report Latin", ${fontFamily(font, choice)
      .map((name) => `"${name}"`)
      .join(', ')}, serif`,
    fontSize: points(size * 10),
    ...(fontOf(font, choice).bold && { fontWeight: 'bold' }),
  }
}

/** Twentieths of a point as a length of the style sheet. */
function points(twentieths: number): string {
  return `${twentieths / 20}pt`
}

function keyOf(item: PageItem): string {
  return item.kind === 'line' ? `${item.part}:${item.from}` : `${item.part}:${item.cell.row}:${item.cell.column}`
}
