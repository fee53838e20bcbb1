import { standardKeymap } from '@codemirror/commands'
import { EditorView, keymap } from '@codemirror/view'

/** What the page of the peer calls: an editor as its library makes it. */
Object.assign(window, {
  startPlainEditor: (doc: string) =>
    new EditorView({
      doc,
      parent: document.body,
      extensions: [
        EditorView.lineWrapping,
        keymap.of(standardKeymap),
        EditorView.contentAttributes.of({ name: 'plain' }),
      ],
    }),
})
