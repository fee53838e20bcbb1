import { type ChangeDesc, type Extension, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin } from '@codemirror/view'
import type { Finding, NarrativeField, Severity } from '../../index'
import type { Session } from '../session/session'
import type { SessionState } from '../session/session-state'

/** A stretch of a text that a finding is about. */
type Stretch = { from: number; to: number; severity: Severity; current: boolean }

const setStretches = StateEffect.define<readonly Stretch[]>()

type Marks = { stretches: readonly Stretch[]; decorations: DecorationSet; invalid: boolean }

/** The marks; they move along with the text that is typed until the findings themselves are there. */
const marks = StateField.define<Marks>({
  create: () => marksOf([]),
  update(value, { changes, effects }) {
    const set = effects.find((effect): effect is StateEffect<readonly Stretch[]> => effect.is(setStretches))
    if (set) return marksOf(set.value)
    return changes.empty ? value : marksOf(value.stretches.flatMap((stretch) => moved(stretch, changes)))
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({ decorations }) => decorations),
    EditorView.contentAttributes.from(field, ({ invalid }) => ({ 'aria-invalid': String(invalid) })),
  ],
})

/** Underlines what is found in a narrative on its characters. */
export function findingMarks(session: Session, field: NarrativeField): Extension {
  const { findings, current } = session.shown.getState()
  return [
    marks.init(() => marksOf(stretchesIn(field, findings, current))),
    ViewPlugin.define((view) => {
      let marked: string | undefined
      const show = ({ checked, findings, current }: SessionState) => {
        // What was found in another text than the one on the screen has other places.
        if (checked[field] !== view.state.doc.toString()) return
        const stretches = stretchesIn(field, findings, current)
        const now = JSON.stringify(stretches)
        if (now === marked) return
        marked = now
        view.dispatch({ effects: setStretches.of(stretches) })
      }
      const leave = session.shown.subscribe(show)
      return {
        update({ docChanged }) {
          if (docChanged) marked = undefined
        },
        destroy: leave,
      }
    }),
  ]
}

/** What is marked: where two findings meet the one gone to, else the gravest; and no hint. */
export function stretchesIn(
  field: NarrativeField,
  findings: readonly Finding[],
  current: string | undefined,
): Stretch[] {
  const all = findings.flatMap(({ id, severity, at }) =>
    severity === 'hint'
      ? []
      : at.flatMap((place): Stretch[] =>
          'text' in place && place.text === field && place.to > place.from
            ? [{ from: place.from, to: place.to, severity, current: id === current }]
            : [],
        ),
  )
  const apart: Stretch[] = []
  for (const each of all.sort((a, b) => weight(b) - weight(a) || a.from - b.from)) {
    if (apart.every(({ from, to }) => each.to <= from || to <= each.from)) apart.push(each)
  }
  return apart.sort((a, b) => a.from - b.from)
}

function weight({ severity, current }: Stretch): number {
  return current ? 2 : severity === 'error' ? 1 : 0
}

/** Where a stretch is after a change; what is typed at its edges is none of it. */
function moved(stretch: Stretch, changes: ChangeDesc): Stretch[] {
  const [from, to] = [changes.mapPos(stretch.from, 1), changes.mapPos(stretch.to, -1)]
  return from < to ? [{ ...stretch, from, to }] : []
}

function marksOf(stretches: readonly Stretch[]): Marks {
  return {
    stretches,
    decorations: Decoration.set(stretches.map((stretch) => markOf(stretch).range(stretch.from, stretch.to))),
    invalid: stretches.some(({ severity }) => severity === 'error'),
  }
}

function markOf({ severity, current }: Stretch): Decoration {
  // Inclusive, or it would not be around a linked figure at its edge.
  return Decoration.mark({ class: current ? `found ${severity} current` : `found ${severity}`, inclusive: true })
}
