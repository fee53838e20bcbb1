import { type Extension, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin } from '@codemirror/view'
import { type NarrativeField, type UntouchedSentence, untouchedSentences } from '../../index'
import type { Session } from '../session/session'

const setSentences = StateEffect.define<readonly UntouchedSentence[]>()

const sentenceMark = Decoration.mark({ class: 'untouched' })
const figureMark = Decoration.mark({ class: 'untouched-figure' })

/** The marks; a sentence that is typed in is no longer last year's, at once. */
const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(decorations, { changes, effects }) {
    const set = effects.find((effect): effect is StateEffect<readonly UntouchedSentence[]> => effect.is(setSentences))
    if (set) return marksOf(set.value)
    if (changes.empty) return decorations
    return decorations.update({ filter: (from, to) => changes.touchesRange(from, to) === false }).map(changes)
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** Shows quietly which sentences are last year's, and the figures in them. */
export function untouchedMarks(session: Session, field: NarrativeField): Extension {
  return [
    marks.init(() => marksOf(untouchedSentences(session.store.getState().draft, field))),
    ViewPlugin.define((view) => {
      let shown: readonly UntouchedSentence[] | undefined
      const leave = session.shown.subscribe(({ checked }) => {
        if (checked[field] !== view.state.doc.toString()) return
        const now = untouchedSentences(checked, field)
        if (now === shown) return
        shown = now
        view.dispatch({ effects: setSentences.of(now) })
      })
      return {
        update({ docChanged }) {
          if (docChanged) shown = undefined
        },
        destroy: leave,
      }
    }),
  ]
}

function marksOf(sentences: readonly UntouchedSentence[]): DecorationSet {
  const ranges = sentences.flatMap(({ from, to, figures }) => [
    sentenceMark.range(from, to),
    ...figures.map((figure) => figureMark.range(figure.from, figure.to)),
  ])
  return Decoration.set(ranges, true)
}
