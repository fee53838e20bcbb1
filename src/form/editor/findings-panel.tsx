import { useEffect, useMemo, useState } from 'react'
import type { Finding, Severity } from '../../index'
import { useSessionState } from '../session/session-context'
import { FindingItem } from './finding-item'
import { walkOrder } from './finding-walk'
import { fieldOf } from './reveal'
import { SetAsideList } from './set-aside-list'
import './findings-panel.css'

const groups: readonly { severity: Severity; title: string }[] = [
  { severity: 'error', title: '错误' },
  { severity: 'warning', title: '提醒' },
  { severity: 'hint', title: '待填' },
]

/** Everything found, the gravest first. What is merely still open is folded away until asked for. */
export function FindingsPanel({ onShowRules }: { onShowRules: () => void }) {
  const findings = useSessionState((state) => state.findings)
  const [showHints, setShowHints] = useState(false)
  const bySeverity = useMemo(() => grouped(findings), [findings])
  const current = useSessionState((state) => state.current)
  const place = useMemo(() => placeOf(findings, current), [findings, current])
  const currentIsHint = bySeverity.hint.some(({ id }) => id === current)
  useEffect(() => {
    if (currentIsHint) setShowHints(true)
  }, [currentIsHint])
  const clean = bySeverity.error.length + bySeverity.warning.length === 0
  return (
    <aside className="findings" aria-label="核对结果" tabIndex={-1}>
      <header className="findings-head">
        <h2>核对结果</h2>
        <button type="button" className="button small quiet" onClick={onShowRules}>
          核对规则
        </button>
        <span className="findings-keys">
          {place !== undefined && `${place} `}
          <kbd>F8</kbd>
          <span className="findings-keys-do"> 下一处</span>
        </span>
      </header>
      {clean && <p className="findings-clean">✓ 没有发现错误</p>}
      {groups.map(({ severity, title }) => {
        const found = bySeverity[severity]
        if (found.length === 0) return null
        const folded = severity === 'hint' && !showHints
        return (
          <section key={severity} className={`finding-group ${severity}`}>
            <h3>
              {severity === 'hint' ? (
                <button type="button" className="fold" aria-expanded={!folded} onClick={() => setShowHints(folded)}>
                  <span aria-hidden="true">{folded ? '▸' : '▾'}</span> {title}{' '}
                  <span className="count">{found.length}</span>
                </button>
              ) : (
                <>
                  {title} <span className="count">{found.length}</span>
                </>
              )}
            </h3>
            {!folded && (
              <ul>
                {keyed(found).map(([key, finding]) => (
                  <FindingItem key={key} finding={finding} />
                ))}
              </ul>
            )}
          </section>
        )
      })}
      <SetAsideList />
    </aside>
  )
}

/** Where in the walk the current finding stands: `2/5`. */
function placeOf(findings: readonly Finding[], current: Finding['id'] | undefined): string | undefined {
  const at = walkOrder(findings).findIndex(({ id }) => id === current)
  return at < 0 ? undefined : `${at + 1}/${findings.length}`
}

function grouped(findings: readonly Finding[]): { [severity in Severity]: Finding[] } {
  const by: { [severity in Severity]: Finding[] } = { error: [], warning: [], hint: [] }
  for (const finding of findings) by[finding.severity].push(finding)
  return by
}

/** Each under its key; two that stand in the same fields are numbered. */
function keyed(findings: readonly Finding[]): [string, Finding][] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const key = keyOf(finding)
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return [before === 0 ? key : `${key}#${before}`, finding]
  })
}

/** Figures left out: while they change with each key, the item on the page stays the same. In a text words tell apart. */
function keyOf({ id, rule, at }: Finding): string {
  return at.some((place) => 'text' in place) ? id : [rule, ...at.map(fieldOf)].join()
}
