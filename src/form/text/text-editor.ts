import './adopted-styles'
import { standardKeymap } from '@codemirror/commands'
import { EditorState, type Extension, Transaction } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { paragraphLooks } from './paragraph-looks'

type Options = {
  parent: HTMLElement
  /** The field of the draft: `overview`. */
  name: string
  /** What it is called when it is read out. */
  label: string
  /** What is shown while nothing is written. */
  hint: string
  text: string
  /** The text after each change made here; never in the middle of an input method's composition. */
  onType: (text: string) => void
  /** `=` was typed, in whatever width: it is not put into the text. */
  onAskForFigure: (typed: string) => void
  /** Alt+Enter. */
  onConfirm: () => void
  extensions: Extension
}

/**
 * A text editor for one narrative. It keeps no history of its own: there is one for the whole page. Its text is the
 * draft's, character for character, so that places in one are places in the other.
 */
export function createTextEditor({
  parent,
  name,
  label,
  hint,
  text,
  onType,
  onAskForFigure,
  onConfirm,
  extensions,
}: Options): EditorView {
  const land = (view: EditorView) => {
    if (!view.composing) onType(view.state.doc.toString())
  }
  const confirm = () => {
    onConfirm()
    return true
  }
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      selection: { anchor: text.length },
      extensions: [
        EditorState.lineSeparator.of('\n'),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ name, 'aria-label': label }),
        placeholder(hint),
        keymap.of([{ key: 'Alt-Enter', run: confirm }, ...standardKeymap]),
        EditorView.domEventHandlers({
          // Left to itself the browser joins paragraphs with styles of its own making, which the page's policy refuses.
          beforeinput({ inputType, data }, view) {
            if (inputType !== 'insertText' || view.composing || data === null) return false
            const { state } = view
            if (state.doc.lineAt(state.selection.main.from).to >= state.selection.main.to) return false
            view.dispatch(state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true })
            return true
          },
          // A file dropped here is a report to be opened, not a text to be put in.
          drop: ({ dataTransfer }) => (dataTransfer?.files.length ?? 0) > 0,
        }),
        EditorView.inputHandler.of((view, _from, _to, typed) => {
          if (view.composing || !/^[=＝]$/.test(typed)) return false
          onAskForFigure(typed)
          return true
        }),
        EditorView.domEventObservers({ compositionend: (_, view) => void setTimeout(() => land(view)) }),
        EditorView.updateListener.of(({ docChanged, transactions, view }) => {
          if (docChanged && !transactions.every((each) => each.annotation(Transaction.remote))) land(view)
        }),
        paragraphLooks,
        extensions,
      ],
    }),
  })
}

/** Shows a text that was changed elsewhere: undone, mended, imported. The cursor stays where it was in what is kept. */
export function showText(view: EditorView, text: string): void {
  const before = view.state.doc.toString()
  if (text === before) return
  const { from, to, insert } = changeBetween(before, text)
  view.dispatch({ changes: { from, to, insert }, annotations: Transaction.remote.of(true) })
}

/** The one stretch in which two texts differ. */
export function changeBetween(before: string, after: string): { from: number; to: number; insert: string } {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from++
  let end = 0
  while (end < shorter - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) }
}
