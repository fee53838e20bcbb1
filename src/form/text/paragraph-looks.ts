import type { EditorState, Extension, Range } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { narrativeParagraph, type ParagraphStyle } from '../../index'

/** How a whole paragraph is set. Blanks typed before it are left out on paper, so they take no room here. */
const lines = new Map<ParagraphStyle, Decoration>()

/** How a heading is set that runs into its paragraph. */
const runs = new Map<ParagraphStyle, Decoration>()

/** Sets each paragraph on the screen as the document will: indented, headings in the type of their level. */
export const paragraphLooks: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet

    constructor(view: EditorView) {
      this.decorations = looksIn(view)
    }

    update({ docChanged, viewportChanged, view }: ViewUpdate): void {
      if (docChanged || viewportChanged) this.decorations = looksIn(view)
    }
  },
  { decorations: (plugin) => plugin.decorations },
)

function looksIn({ state, viewport }: EditorView): DecorationSet {
  const looks: Range<Decoration>[] = []
  for (let at = viewport.from; at <= viewport.to; ) {
    const line = state.doc.lineAt(at)
    looks.push(...looksOfLine(line))
    at = line.to + 1
  }
  return Decoration.set(looks)
}

function looksOfLine({ text, from }: ReturnType<EditorState['doc']['lineAt']>): Range<Decoration>[] {
  const begins = text.length - text.trimStart().length
  const { style, runs: parts } = narrativeParagraph(text.slice(begins))
  const [first] = parts
  const look = remembered(lines, style, () => Decoration.line({ class: `paragraph ${style}` })).range(from)
  if (first?.style === undefined) return [look]
  const heading = first.style
  const run = remembered(runs, heading, () => Decoration.mark({ class: heading, inclusive: false }))
  return [look, run.range(from + begins, from + begins + first.text.length)]
}

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}
