import type { Extension } from '@codemirror/state'
import { closeHoverTooltips, type EditorView, hoverTooltip } from '@codemirror/view'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import type { Finding, NarrativeField } from '../../index'
import { FindingItem } from '../editor/finding-item'
import type { Session } from '../session/session'
import { SessionProvider, useSessionState } from '../session/session-context'

/** What is found where the mouse rests in a narrative, with the ways to mend it. */
export function findingTooltip(session: Session, field: NarrativeField): Extension {
  return hoverTooltip(
    (_, pos) => {
      const here = session.shown.getState().findings.flatMap((finding) => {
        const stretch = finding.severity === 'hint' ? undefined : stretchAround(finding, field, pos)
        return stretch ? [{ id: finding.id, ...stretch }] : []
      })
      const [first] = here
      if (!first) return null
      return {
        pos: first.from,
        end: first.to,
        above: true,
        create(view) {
          const dom = document.createElement('div')
          const root = createRoot(dom)
          root.render(
            <SessionProvider value={session}>
              <FoundHere ids={here.map(({ id }) => id)} onMended={() => close(view)} />
            </SessionProvider>,
          )
          const letGo = heldWhileTypedInto(dom)
          const destroy = () => {
            letGo()
            // React does not like to be ended while it draws.
            setTimeout(() => root.unmount())
          }
          return { dom, destroy }
        },
      }
    },
    { hideOnChange: true },
  )
}

function close(view: EditorView): void {
  view.dispatch({ effects: closeHoverTooltips })
  if (document.activeElement === document.body) view.focus()
}

/** A tooltip goes with the mouse, but not while a reason is typed into it. @returns what ends that */
function heldWhileTypedInto(tooltip: HTMLElement): () => void {
  const hold = (event: Event) => {
    if (tooltip.querySelector('input:focus')) event.stopImmediatePropagation()
  }
  for (const type of mouseGoes) document.addEventListener(type, hold, true)
  return () => {
    for (const type of mouseGoes) document.removeEventListener(type, hold, true)
  }
}

const mouseGoes = ['mousemove', 'mouseleave']

type Props = { ids: readonly Finding['id'][]; onMended: () => void }

/** The findings as the list at the side shows them; one that is mended or set aside is gone at once. */
function FoundHere({ ids, onMended }: Props) {
  const findings = useSessionState((state) => state.findings)
  const here = findings.filter(({ id }) => ids.includes(id))
  const mended = here.length === 0
  useEffect(() => {
    if (mended) onMended()
  }, [mended, onMended])
  return (
    <div className="found-here">
      {here.map((finding) => (
        <ul key={finding.id} className={`finding-group ${finding.severity}`}>
          <FindingItem finding={finding} />
        </ul>
      ))}
    </div>
  )
}

function stretchAround({ at }: Finding, field: NarrativeField, pos: number): { from: number; to: number } | undefined {
  for (const place of at) {
    if ('text' in place && place.text === field && place.from <= pos && pos <= place.to) return place
  }
  return undefined
}
