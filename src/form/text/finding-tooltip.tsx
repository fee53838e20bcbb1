import type { Extension } from '@codemirror/state'
import { hoverTooltip } from '@codemirror/view'
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
        create() {
          const dom = document.createElement('div')
          const root = createRoot(dom)
          root.render(
            <SessionProvider value={session}>
              <FoundHere ids={here.map(({ id }) => id)} />
            </SessionProvider>,
          )
          // React does not like to be ended while it draws.
          return { dom, destroy: () => void setTimeout(() => root.unmount()) }
        },
      }
    },
    { hideOnChange: true },
  )
}

/** The findings as the list at the side shows them; one that is mended is gone at once. */
function FoundHere({ ids }: { ids: readonly Finding['id'][] }) {
  const findings = useSessionState((state) => state.findings)
  const here = findings.filter(({ id }) => ids.includes(id))
  if (here.length === 0) return null
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
