import { useRef, useState } from 'react'
import { type Rule, type RuleExample, ruleGroups, rules } from '../../index'
import { useSession, useStateNow } from '../session/session-context'
import { CloseFoot, Dialog } from './dialog'
import { ReasonForm } from './reason-form'
import './rule-catalogue.css'

const severities = { error: '错误', warning: '提醒', hint: '提示' } as const

/** Every rule that the draft is checked against: on what basis, with examples; each can be switched off with a reason. */
export function RuleCatalogue({ onClose }: { onClose: () => void }) {
  const off = useStateNow(({ draft }) => draft.rulesOff)
  return (
    <Dialog label="核对规则" onClose={onClose}>
      <div className="rule-catalogue">
        <header>
          <h2>核对规则</h2>
          <p>
            共 {rules.length} 条{off.length > 0 && `，本报告停用 ${off.length} 条`}。点开可以看依据和例子。
          </p>
        </header>
        {ruleGroups.map(({ title, rules: inGroup }) => (
          <section key={title}>
            <h3>{title}</h3>
            {inGroup.map((rule) => (
              <RuleEntry key={rule.id} rule={rule} offBecause={off.find((each) => each.rule === rule.id)?.reason} />
            ))}
          </section>
        ))}
        <CloseFoot />
      </div>
    </Dialog>
  )
}

function RuleEntry({ rule, offBecause }: { rule: Rule; offBecause: string | undefined }) {
  const session = useSession()
  const [asking, setAsking] = useState(false)
  const { title, basis, severity, examples } = rule
  const head = useRef<HTMLElement>(null)
  // What was pressed goes: the focus would be nowhere.
  const settle = () => {
    setAsking(false)
    head.current?.focus()
  }
  const switchTo = (reason: string | undefined) => {
    session.switchRule(rule, reason)
    settle()
  }
  return (
    <details className={offBecause === undefined ? 'rule' : 'rule off'}>
      <summary ref={head}>
        <span className={`rule-severity ${severity}`}>{severities[severity]}</span>
        <span className="rule-title">{title}</span>
        {offBecause !== undefined && <span className="rule-state">已停用</span>}
      </summary>
      <div className="rule-body">
        {basis !== undefined && <p className="rule-basis">依据：{basis}</p>}
        <ul>
          {examples.map((example) => (
            <ExampleItem key={example.title} example={example} />
          ))}
        </ul>
        {offBecause !== undefined ? (
          <p className="rule-switch">
            已停用，原因：{offBecause}
            <button type="button" className="button small" onClick={() => switchTo(undefined)}>
              重新启用
            </button>
          </p>
        ) : asking ? (
          <ReasonForm label="这条规则为什么不适用于本报告" done="停用" onDone={switchTo} onCancel={settle} />
        ) : (
          <button type="button" className="button small" onClick={() => setAsking(true)}>
            本报告停用这条规则…
          </button>
        )}
      </div>
    </details>
  )
}

/** What the rule finds in an example, or that it finds nothing; with the text that it looks at, where there is one. */
function ExampleItem({ example: { title, given, finds } }: { example: RuleExample }) {
  const texts = Object.values(given.texts ?? {})
  return (
    <li className={finds.length > 0 ? 'finds' : 'passes'}>
      <p>
        <b>{finds.length > 0 ? '会指出' : '不指出'}</b> {title}
      </p>
      {texts.map((text) => (
        <blockquote key={text}>{text}</blockquote>
      ))}
      {finds.map((message) => (
        <p key={message} className="rule-message">
          {message}
        </p>
      ))}
    </li>
  )
}
