import './adopted-styles'
import { standardKeymap } from '@codemirror/commands'
import { EditorState, type Extension, StateField, Transaction, type TransactionSpec } from '@codemirror/state'
import { closeHoverTooltips, EditorView, hasHoverTooltips, keymap, placeholder, tooltips } from '@codemirror/view'
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
  /**
   * The text after each change made here; never in the middle of an input method's composition. What was moved as a whole –
   * pasted, dropped, cut – is no typing.
   */
  onChange: (text: string, typed: boolean) => void
  /** `=` was typed, in whatever width; it is in the text already. */
  onAskForFigure: (typed: string) => void
  /** Alt+Enter. */
  onConfirm: () => void
  extensions: Extension
}

/** Whether the cursor was put where it is: by pointing, a key, or a way to a place in the text. It begins at the end. */
export const cursorPlaced = StateField.define<boolean>({
  create: () => false,
  update: (placed, { selection }) => placed || selection !== undefined,
})

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
  onChange,
  onAskForFigure,
  onConfirm,
  extensions,
}: Options): EditorView {
  const land = (view: EditorView, typed = true) => {
    if (!view.composing) onChange(view.state.doc.toString(), typed)
  }
  const asks = (typed: string) => /^[=＝]$/.test(typed)
  const lookForCursor = oncePainted(bringCursorIntoSight)
  const type = (view: EditorView, change: TransactionSpec, typed: string) => {
    view.dispatch(change)
    if (asks(typed)) {
      bringCursorIntoSight(view)
      onAskForFigure(typed)
    } else lookForCursor(view)
    return true
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
        keymap.of([{ key: 'Alt-Enter', run: confirm }, { key: 'Escape', run: closeTooltips }, ...standardKeymap]),
        tooltips({ tooltipSpace: spaceAround }),
        EditorView.domEventHandlers({
          // Words are put in by the editor and not by the browser, which would put them in the place of others with styles of its
          // own making, refused by the page's policy, and would lay out the page once more for each key.
          beforeinput({ inputType, data }, view) {
            if (inputType !== 'insertText' || view.composing || data === null) return false
            const { from, to } = selectedOnPage(view)
            const change = { changes: { from, to, insert: data }, selection: { anchor: from + data.length } }
            return type(view, { ...change, userEvent: 'input.type' }, data)
          },
          // A file dropped here is a report to be opened, not a text to be put in.
          drop: ({ dataTransfer }) => (dataTransfer?.files.length ?? 0) > 0,
        }),
        EditorView.inputHandler.of((view, _from, _to, typed, change) => !view.composing && type(view, change(), typed)),
        EditorView.clipboardInputFilter.of(pastedText),
        EditorView.domEventObservers({
          compositionend: ({ data }, view) =>
            void setTimeout(() => {
              land(view)
              if (asks(data)) onAskForFigure(data)
            }),
        }),
        EditorView.updateListener.of(({ transactions, view }) => {
          const made = transactions.filter((each) => each.docChanged && !each.annotation(Transaction.remote))
          if (made.length > 0) land(view, !made.some((each) => moves.some((move) => each.isUserEvent(move))))
        }),
        cursorPlaced,
        paragraphLooks,
        extensions,
      ],
    }),
  })
}

/** What is selected on the page: the editor hears of it later. */
function selectedOnPage(view: EditorView): { from: number; to: number } {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0) return view.state.selection.main
  const range = selection.getRangeAt(0)
  return {
    from: view.posAtDOM(range.startContainer, range.startOffset),
    to: view.posAtDOM(range.endContainer, range.endOffset),
  }
}

/** The work for an editor, done once after the next paint however often it was asked for. */
function oncePainted(work: (view: EditorView) => void): (view: EditorView) => void {
  let asked = false
  return (view) => {
    if (asked) return
    asked = true
    requestAnimationFrame(() =>
      setTimeout(() => {
        asked = false
        if (view.dom.isConnected) work(view)
      }),
    )
  }
}

/** The editor's own way to look where the cursor is, with each key, asks every element around the text: that takes far longer. */
function bringCursorIntoSight(view: EditorView): void {
  if (!cursorInSight(view)) view.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main) })
}

/** Whether the line of the cursor stands in the part of the form that is in sight, as far as the page has it selected. */
function cursorInSight(view: EditorView): boolean {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0) return false
  const cursor = selection.getRangeAt(0).getBoundingClientRect()
  const sight = spaceAround(view)
  return cursor.height > 0 && cursor.top >= sight.top && cursor.bottom <= sight.bottom
}

/** The part of the window in which a text of the form stands. What reaches out of it is cut off. */
function spaceAround({ dom }: EditorView): DOMRect {
  return (dom.closest('main') ?? document.body).getBoundingClientRect()
}

function closeTooltips(view: EditorView): boolean {
  if (!hasHoverTooltips(view.state)) return false
  view.dispatch({ effects: closeHoverTooltips })
  return true
}

/** What puts a whole piece of text somewhere or takes it away. */
const moves = ['input.paste', 'input.drop', 'move.drop', 'delete.cut']

/** What other programs put on the clipboard as it could be typed: one way to part lines, and nothing that cannot be seen. */
function pastedText(text: string): string {
  return text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(invisible, '')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters to take out
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff\ufffc]/g

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
