import { Fragment, memo, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { CellId, Finding, Repair } from '../../index'
import { useSession, useSessionState } from '../session/session-context'
import { ReasonForm } from './reason-form'
import { reveal } from './reveal'

/** So many repairs are shown at once; the rest when asked for. */
const fewRepairs = 4

const marks = { error: '✕', warning: '!', hint: '○' } as const

/** One finding: what is wrong, on what basis, and what would mend it. Pointing at it lights up its cells. */
export const FindingItem = memo(function FindingItem({ finding }: { finding: Finding }) {
  const session = useSession()
  const current = useSessionState((state) => state.current === finding.id)
  const found = useRepairs(finding)
  const repairs = found ?? noRepairs
  const [all, setAll] = useState(false)
  const shown = all ? repairs : repairs.slice(0, fewRepairs)
  const cells = finding.at.flatMap((place): CellId[] => ('cell' in place ? [place.cell] : []))
  const item = useRef<HTMLLIElement>(null)
  const height = useRef<number>(undefined)
  useLayoutEffect(() => {
    if (found) height.current = item.current?.offsetHeight
  }, [found])
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const apply = (repair: Repair) => {
    // What was typed since the repairs were found may have moved what they replace.
    const now = session.repairsOf(finding).find(({ label }) => label === repair.label)
    if (!now || !session.apply(now.edits, { label: now.label })) {
      session.say('内容已经改动，这条修改建议不再适用，没有改动任何数字。')
    } else {
      session.say(`已${repair.label}。按 Ctrl+Z 可以撤销。`)
      const first = finding.at[0]
      if (first) reveal(first)
    }
  }
  return (
    <li
      ref={item}
      className={current ? 'finding current' : 'finding'}
      data-rule={finding.rule}
      // The list does not jump with each key typed: the room of the repairs is kept while new ones are searched for.
      style={{ minHeight: found ? undefined : height.current }}
      onMouseEnter={() => session.light(cells)}
      onMouseLeave={() => session.light([])}
      onFocus={() => session.light(cells)}
      onBlur={() => session.light([])}
    >
      <button
        type="button"
        className="finding-message"
        onClick={() => {
          session.point(finding)
          if (finding.at[0]) reveal(finding.at[0])
        }}
      >
        <span className="finding-mark" aria-hidden="true">
          {marks[finding.severity]}
        </span>
        <span>{finding.message}</span>
      </button>
      {repairs.length > 1 && <p className="finding-note">有 {repairs.length} 种改法，请按实际情况选择：</p>}
      {shown.map((repair) => (
        <Fragment key={repair.label}>
          <button type="button" className="button small repair" onClick={() => apply(repair)}>
            {repair.label}
          </button>
          <p className="finding-note">{repair.explanation}</p>
        </Fragment>
      ))}
      {shown.length < repairs.length && (
        <button type="button" className="button small quiet repair" onClick={() => setAll(true)}>
          另外 {repairs.length - shown.length} 种…
        </button>
      )}
      <FindingFoot finding={finding} item={item} />
    </li>
  )
})

/** On what basis, and the way to say that it is no problem; the focus then goes to the next finding. */
function FindingFoot({ finding, item }: { finding: Finding; item: RefObject<HTMLLIElement | null> }) {
  const session = useSession()
  const [asking, setAsking] = useState(false)
  const ask = useRef<HTMLButtonElement>(null)
  const cancel = () => {
    flushSync(() => setAsking(false))
    ask.current?.focus()
  }
  const dismiss = (reason: string) => {
    const neighbour = item.current?.nextElementSibling ?? item.current?.previousElementSibling
    const next = neighbour?.querySelector<HTMLElement>('button') ?? item.current?.closest<HTMLElement>('.findings')
    session.dismiss(finding, reason)
    session.say('已搁置，列在核对结果的末尾。按 Ctrl+Z 可以撤销。')
    next?.focus({ preventScroll: true })
  }
  if (asking) {
    return <ReasonForm label="为什么不是问题" done="搁置" onDone={dismiss} onCancel={cancel} />
  }
  return (
    <div className="finding-foot">
      <p className="finding-basis">{finding.basis}</p>
      <button ref={ask} type="button" className="button small quiet" onClick={() => setAsking(true)}>
        不是问题…
      </button>
    </div>
  )
}

/** The repairs of a finding, searched for when typing rests: a search may take longer than a key press. Undefined until then. */
function useRepairs(finding: Finding): readonly Repair[] | undefined {
  const session = useSession()
  const [found, setFound] = useState<{ of: Finding; repairs: readonly Repair[] }>()
  useEffect(
    () => session.onRest(() => setFound({ of: finding, repairs: session.repairsOf(finding) })),
    [finding, session],
  )
  return found?.of === finding ? found.repairs : undefined
}

const noRepairs: readonly Repair[] = []
