import { useState } from 'react'
import { type Rule, rules, type SetAside } from '../../index'
import { useSession, useSessionState } from '../session/session-context'

const ruleOf: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]))

/** What was set aside, folded away until asked for: each with its reason, and a way back. */
export function SetAsideList() {
  const setAside = useSessionState((state) => state.setAside)
  const [open, setOpen] = useState(false)
  if (setAside.length === 0) return null
  return (
    <section className="finding-group aside">
      <h3>
        <button type="button" className="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span aria-hidden="true">{open ? '▾' : '▸'}</span> 已搁置 <span className="count">{setAside.length}</span>
        </button>
      </h3>
      {open && (
        <ul>
          {setAside.map((each) => (
            <SetAsideItem key={each.finding.id} {...each} />
          ))}
        </ul>
      )}
    </section>
  )
}

function SetAsideItem({ finding, reason, by }: SetAside) {
  const session = useSession()
  const rule = ruleOf.get(finding.rule)
  const takeBack = () => {
    if (by === 'rule' && rule) session.switchRule(rule, undefined)
    else session.takeBack(finding)
    session.say('已取回。按 Ctrl+Z 可以撤销。')
    document.querySelector<HTMLElement>('.findings')?.focus({ preventScroll: true })
  }
  return (
    <li className="finding" data-rule={finding.rule}>
      <p>{finding.message}</p>
      <p className="finding-note">
        {by === 'rule' ? '整条规则已停用，原因：' : '原因：'}
        {reason}
      </p>
      <button type="button" className="button small repair" onClick={takeBack}>
        {by === 'rule' ? '重新启用这条规则' : '取回'}
      </button>
    </li>
  )
}
