import type { Finding } from '../../index'
import type { Session } from '../session/session'
import { reveal } from './reveal'

/** Goes to the next finding (`step` 1) or the one before (-1) and says what it is; hints come after all others. */
export function walkFindings(session: Session, step: 1 | -1): void {
  const { findings, current } = session.settled()
  const walk = walkOrder(findings)
  if (walk.length === 0) return session.say('没有发现问题。')
  const at = walk.findIndex(({ id }) => id === current)
  const next = at < 0 ? (step > 0 ? 0 : walk.length - 1) : (at + step + walk.length) % walk.length
  const finding = walk[next]
  if (!finding) return
  session.point(finding)
  if (finding.at[0]) reveal(finding.at[0])
  session.say(`${next + 1}/${walk.length}：${finding.message}`, { spokenOnly: true })
}

/** The findings in the order in which they are walked through. */
export function walkOrder(findings: readonly Finding[]): Finding[] {
  const order = { error: 0, warning: 1, hint: 2 }
  return [...findings].sort((a, b) => order[a.severity] - order[b.severity])
}
