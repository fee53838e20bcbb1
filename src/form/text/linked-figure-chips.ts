import {
  EditorState,
  type Extension,
  StateEffect,
  StateField,
  type Transaction,
  type TransactionSpec,
} from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, WidgetType } from '@codemirror/view'
import { type DraftCells, linkedFiguresIn, writtenOut } from '../../index'
import type { Session } from '../session/session'

/** A linked figure as it will be printed. */
class Chip extends WidgetType {
  readonly text: string

  constructor(text: string) {
    super()
    this.text = text
  }

  override eq(other: Chip): boolean {
    return other.text === this.text
  }

  toDOM(): HTMLElement {
    const chip = document.createElement('span')
    chip.className = 'linked-figure'
    chip.textContent = this.text
    return chip
  }

  override ignoreEvent(): boolean {
    return false
  }
}

/** What was copied last, as it reads and as the draft holds it: pasted into a text of ours it keeps its links. */
let copied = { plain: '', linked: '' }

/** The cells have other figures than those shown. */
const refresh = StateEffect.define<null>()

/** Shows linked figures as what stands in their cells, always; the cursor passes over each as over one character. */
export function linkedFigureChips(session: Session): Extension {
  const cells = () => session.store.getState().draft.cells
  const chips = StateField.define<DecorationSet>({
    create: ({ doc }) => chipsIn(doc.toString(), cells()),
    update: (before, { docChanged, effects, newDoc }) =>
      docChanged || effects.some((effect) => effect.is(refresh)) ? chipsIn(newDoc.toString(), cells()) : before,
    provide: (field) => [
      EditorView.decorations.from(field),
      EditorView.atomicRanges.of(({ state }) => state.field(field)),
    ],
  })
  const followCells = ViewPlugin.define((view) => {
    const leave = session.store.subscribe((now, before) => {
      if (now.draft.cells === before.draft.cells || view.state.field(chips).size === 0) return
      const text = view.state.doc.toString()
      if (writtenOut(text, now.draft.cells).text === writtenOut(text, before.draft.cells).text) return
      view.dispatch({ effects: refresh.of(null) })
    })
    return { destroy: leave }
  })
  return [
    chips,
    followCells,
    EditorState.transactionFilter.of((transaction) => [transaction, ...aroundFigures(transaction)]),
    EditorView.clipboardOutputFilter.of((linked) => {
      copied = { plain: writtenOut(linked, cells()).text, linked }
      return copied.plain
    }),
    EditorView.clipboardInputFilter.of((text) => (text === copied.plain ? copied.linked : text)),
  ]
}

/**
 * What is selected with a figure that is only partly selected: whatever the mouse took for a word, there is no place within
 * a figure.
 */
function aroundFigures({ newDoc, newSelection }: Transaction): TransactionSpec[] {
  const figures = linkedFiguresIn(newDoc.toString())
  const { anchor, head, from, to } = newSelection.main
  const cut = (at: number) => figures.find((figure) => figure.from < at && at < figure.to)
  const [first, last] = [cut(from), cut(to)]
  if (!first && !last) return []
  const [begins, ends] = [first?.from ?? from, last?.to ?? to]
  if (from === to) return [{ selection: { anchor: ends }, sequential: true }]
  const selection = anchor <= head ? { anchor: begins, head: ends } : { anchor: ends, head: begins }
  return [{ selection, sequential: true }]
}

function chipsIn(text: string, cells: DraftCells): DecorationSet {
  const chips = linkedFiguresIn(text).map(({ from, to }) =>
    Decoration.replace({ widget: new Chip(writtenOut(text.slice(from, to), cells).text) }).range(from, to),
  )
  return Decoration.set(chips)
}
