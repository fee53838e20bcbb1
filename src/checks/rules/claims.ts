import { claimRepairs } from '../claims/claim-repairs'
import { type Claim, type Contradiction, contradictions, matterOf } from '../claims/claims'
import { claimsBasis, contradictionMessage } from '../claims/wording'
import type { Finding, Place, Severity } from '../finding'
import type { Rule, Subject } from '../rule'
import { claimExamples } from './claims-examples'

const id = 'claims.tables'

/** The figures that the text states agree with the tables, in one reasonable reading at least. */
export const claimsAgreeWithTables: Rule = {
  id,
  severity: 'error',
  title: '正文写到的数字应与表格一致',
  basis: claimsBasis,
  check: (subject) => [...found(subject)].map(([key, alike]) => findingOf(key, alike)),
  repairs: (subject, finding) => claimRepairs(subject.typed, found(subject).get(finding.id) ?? []),
  examples: claimExamples,
}

/** What contradicts the tables, what says the same together, by identity: what is spoken of, its figure and the tables'. */
function found(subject: Subject): Map<string, Contradiction[]> {
  const byKey = new Map<string, Contradiction[]>()
  for (const each of contradictions(subject)) {
    const key = keyOf(each)
    byKey.set(key, [...(byKey.get(key) ?? []), each])
  }
  return byKey
}

function keyOf({ claim, held, lastYear }: Contradiction): string {
  const { low, high } = claim.statement
  return `${id}:${lastYear ? 'last:' : ''}${matterOf(claim)}:${low}-${high}=${held.map(({ value }) => value).join()}`
}

/** Worded once for a claim and what the tables hold, as long as the same claims say the same. */
const findings = new WeakMap<Claim, { alike: readonly Contradiction[]; finding: Finding }>()

function findingOf(key: string, alike: readonly Contradiction[]): Finding {
  const [first] = alike as readonly [Contradiction]
  const known = findings.get(first.claim)
  if (known?.finding.id === key && sameClaims(known.alike, alike)) return known.finding
  const finding = worded(key, alike)
  findings.set(first.claim, { alike, finding })
  return finding
}

function sameClaims(a: readonly Contradiction[], b: readonly Contradiction[]): boolean {
  return a.length === b.length && a.every(({ claim }, i) => claim === b[i]?.claim)
}

function worded(key: string, alike: readonly Contradiction[]): Finding {
  const [first] = alike as readonly [Contradiction]
  const texts = alike.map(
    ({ claim: { field, start, statement } }): Place => ({
      text: field,
      from: start + statement.from,
      to: start + statement.to,
    }),
  )
  const cells = first.lastYear ? [] : [...new Set(first.held[0]?.expression.plus ?? [])]
  return {
    id: key,
    rule: id,
    severity: severityOf(first),
    message: contradictionMessage(first),
    at: [...texts, ...cells.map((cell) => ({ cell }))],
    basis: claimsBasis,
    repairs: [],
  }
}

/**
 * A rate or share, what is said of all, an 余 or 约, last year's report, a column carried over from earlier words, and a dispute nobody says the cause of
 * leave some doubt; so does a body that is only a part of the issuer, and what all of the county issued or decided.
 */
function severityOf({ claim, lastYear }: Contradiction): Severity {
  const { kind, low, high, subject } = claim.statement
  const inexact = (kind !== 'count' && kind !== 'none') || low !== high
  return inexact || lastYear || subject.doubtful === true || isOthersToo(claim) ? 'warning' : 'error'
}

function isOthersToo({ of, statement: { subject } }: Claim): boolean {
  return of === 'narrower' || (of === 'wider' && !subject.nouns.includes('application'))
}
