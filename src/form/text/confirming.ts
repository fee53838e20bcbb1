import {
  confirmEdits,
  type NarrativeField,
  narrativeFields,
  type UntouchedSentence,
  untouchedSentences,
} from '../../index'
import type { Session } from '../session/session'
import { caretIn, focusOn, hasPlacedCursor, selectIn } from './text-field'

/** How much of a narrative is confirmed at once. */
export type Extent = 'sentence' | 'paragraph' | 'all'

/**
 * Confirms that what stands at the cursor is still true this year, and goes on to what is asked about next; where nothing
 * is asked about at the cursor, or nobody has put it into the text yet, it only goes there.
 */
export function confirmAt(session: Session, field: NarrativeField, extent: Extent): void {
  const { draft } = session.store.getState()
  const untouched = untouchedSentences(draft, field)
  const editor = document.getElementsByName(field)[0]
  const placed = editor !== undefined && hasPlacedCursor(editor)
  const caret = placed ? caretIn(editor) : 0
  const confirmed = extent === 'all' ? untouched : placed ? untouched.filter(isAt(draft[field], caret, extent)) : []
  if (confirmed.length > 0) {
    session.apply(
      confirmEdits(
        draft,
        confirmed.map(({ text }) => text),
      ),
      { label: `确认 ${confirmed.length} 句沿用上年的文字` },
    )
  }
  const next = nextAfter(session, field, confirmed[confirmed.length - 1]?.to ?? caret)
  if (!next) {
    // The button that was pressed is gone.
    if (editor) focusOn(editor)
    return session.say(draft.lastYear ? '沿用上年的句子都已改写或确认。' : '这份报告没有沿用上年的句子。')
  }
  const done = confirmed.length > 0 ? `已确认 ${confirmed.length} 句，按 Ctrl+Z 可以撤销。` : ''
  session.say(`${done}请看下一句。`, { spokenOnly: true })
  const element = document.getElementsByName(next.field)[0]
  if (!element) return
  focusOn(element)
  selectIn(element, next.from, next.to)
}

function isAt(text: string, caret: number, extent: 'sentence' | 'paragraph'): (sentence: UntouchedSentence) => boolean {
  if (extent === 'sentence') return ({ from, to }) => from <= caret && caret <= to
  const begins = text.lastIndexOf('\n', caret - 1) + 1
  const ends = text.indexOf('\n', caret)
  return ({ from, to }) => begins <= from && to <= (ends < 0 ? text.length : ends)
}

/** The next sentence that is asked about, in this narrative or one after it, else from the beginning. */
function nextAfter(session: Session, field: NarrativeField, at: number) {
  const { draft } = session.store.getState()
  const all = narrativeFields.flatMap((each) =>
    untouchedSentences(draft, each).map((sentence) => ({ field: each, ...sentence })),
  )
  const order = (each: NarrativeField) => narrativeFields.indexOf(each)
  const behind = all.find((each) => order(each.field) > order(field) || (each.field === field && each.from >= at))
  return behind ?? all[0]
}
