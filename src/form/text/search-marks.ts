import { type Extension, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin } from '@codemirror/view'
import type { NarrativeField } from '../../index'
import type { Session } from '../session/session'
import type { SessionState } from '../session/session-state'
import type { Match } from './text-search'

const setMatches = StateEffect.define<{ here: readonly Match[]; current: Match | undefined }>()

// Inclusive, or they would not be around a linked figure at their edges.
const looks = {
  match: Decoration.mark({ class: 'sought', inclusive: true }),
  current: Decoration.mark({ class: 'sought current', inclusive: true }),
}

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(decorations, { changes, effects }) {
    for (const effect of effects) {
      if (!effect.is(setMatches)) continue
      const { here, current } = effect.value
      return Decoration.set(
        here.map((match) => (match === current ? looks.current : looks.match).range(match.from, match.to)),
      )
    }
    return decorations.map(changes)
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** Marks what is being looked for in a narrative. */
export function searchMarks(session: Session, field: NarrativeField): Extension {
  return [
    marks,
    ViewPlugin.define((view) => {
      const show = ({ sought }: SessionState, before: SessionState) => {
        if (sought === before.sought) return
        const here = sought.matches.filter((match) => match.field === field && match.to <= view.state.doc.length)
        view.dispatch({ effects: setMatches.of({ here, current: sought.matches[sought.current] }) })
      }
      return { destroy: session.store.subscribe(show) }
    }),
  ]
}
