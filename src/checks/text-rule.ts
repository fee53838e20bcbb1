import { type Draft, type IssuerKind, type NarrativeField, narrativeFields } from '../schema/draft'
import type { Finding, Repair, Severity } from './finding'
import { quoted } from './names'
import { remembering } from './remembering'
import type { Rule, Subject } from './rule'
import { type TextChange, textEdit } from './text-edit'
import type { Stretch } from './text-place'

/** What a rule on texts knows of the report beside the text that it looks at. */
export type Frame = {
  year: number
  issuer: string
  issuerKind: IssuerKind
  /** What last year's report says in the same place; `''` where there is none. */
  lastYear: string
  /** All other narratives, one after the other. Given only to rules that ask for them (`withOthers`). */
  others: string
}

/** What a rule has to say about a text. */
export type Remark = Stretch & {
  message: string
  /** That of the rule where left out. */
  severity?: Severity
  /** The other stretches it is about. */
  also?: readonly Stretch[]
  /** What tells it from other remarks of the rule: the words at its place where left out. Never an offset. */
  key?: string
  /** Whether it is only a hint until the check before export: something is still to be written. */
  quiet?: boolean
  mends?: readonly Mend[]
}

/** A way to mend a text. */
type Mend = { label: string; explanation: string; changes: readonly TextChange[] }

/** A rule that looks at one narrative after the other. */
type TextRule = Omit<Rule, 'check' | 'repairs'> & {
  /** Which narratives it looks at; all of them where left out. */
  fields?: readonly NarrativeField[]
  withOthers?: boolean
  /** What is to be said about a text that is not blank. Pure: it is asked again only when one of these changes. */
  remarks(text: string, frame: Frame, field: NarrativeField): readonly Remark[]
}

/** So many remarks of one rule on one text are enough: more are made by no clerk, but by a damaged file. */
export const mostRemarks = 50

/** A rule on texts as a rule: its remarks as findings, each with an identity of its own. */
export function textRule({ fields = narrativeFields, withOthers = false, remarks, ...rule }: TextRule): Rule {
  const remarksOn = remembering(
    (field: NarrativeField, text: string, year: number, issuer: string, issuerKind: IssuerKind, ...rest: string[]) => {
      if (text.trim() === '') return []
      const [lastYear = '', ...others] = rest
      const frame = { year, issuer, issuerKind, lastYear, others: others.join('\n') }
      return remarks(text, frame, field).slice(0, mostRemarks)
    },
  )
  const findingsOf = remembering((field: NarrativeField, text: string, found: readonly Remark[], final: boolean) => {
    const times = new Map<string, number>()
    return found.map((remark) => {
      const id = identityOf(rule.id, field, text, remark, times)
      return { remark, finding: findingOf(rule, id, field, remark, final) }
    })
  })

  const inField = ({ draft, lastYear, final }: Subject, field: NarrativeField) => {
    const others = withOthers ? narrativeFields.filter((each) => each !== field).map((each) => draft[each]) : []
    const rest = [lastYear?.[field] ?? '', ...others]
    const found = remarksOn(field, draft[field], draft.year, draft.issuer, draft.issuerKind, ...rest)
    return findingsOf(field, draft[field], found, final)
  }

  return {
    ...rule,
    readsCells: false,
    check: (subject) => fields.flatMap((field) => inField(subject, field).map(({ finding }) => finding)),
    repairs(subject, finding) {
      for (const field of fields) {
        const found = inField(subject, field).find((each) => each.finding.id === finding.id)
        if (found) return (found.remark.mends ?? []).flatMap((mend) => repairsOf(subject.typed, field, mend))
      }
      return []
    },
  }
}

/** Rule, narrative and words; what is said more than once of the same words is counted. */
function identityOf(rule: string, field: string, text: string, remark: Remark, times: Map<string, number>): string {
  const { key = text.slice(remark.from, remark.to) } = remark
  const time = (times.get(key) ?? 0) + 1
  times.set(key, time)
  return `${rule}:${field}:${key}${time > 1 ? `#${time}` : ''}`
}

function findingOf(
  rule: Pick<Rule, 'id' | 'severity' | 'basis'>,
  id: string,
  field: NarrativeField,
  remark: Remark,
  final: boolean,
): Finding {
  const { from, to, message, severity = rule.severity, also = [], quiet = false } = remark
  return {
    id,
    rule: rule.id,
    severity: quiet && !final ? 'hint' : severity,
    message,
    at: [{ from, to }, ...also].map((stretch) => ({ text: field, from: stretch.from, to: stretch.to })),
    ...(rule.basis === undefined ? {} : { basis: rule.basis }),
    repairs: [],
  }
}

function repairsOf(typed: Draft, field: NarrativeField, { label, explanation, changes }: Mend): Repair[] {
  const edit = textEdit(typed, field, changes)
  return edit === undefined ? [] : [{ label, explanation, edits: [edit] }]
}

/** A stretch with a little of what stands around it, so that a clerk finds it: `“件,办”`. */
export function inContext(text: string, { from, to }: Stretch, around = 6): string {
  const before = text.slice(Math.max(0, from - around), from).replace(/^[^\n]*\n/, '')
  const after = text.slice(to, to + around).replace(/\n[\s\S]*$/, '')
  return quoted(`${before}${text.slice(from, to)}${after}`)
}
