import type { Draft, DraftCells, Report } from '../schema/draft'
import { newDraft } from '../schema/draft'
import { createArithmetic } from './arithmetic'
import type { Finding, Place, Repair, Severity } from './finding'
import type { Rule, Subject } from './rule'
import { arithmeticRules, rules } from './rule-catalogue'

/** What a check takes into account beside the draft. */
export type CheckContext = {
  /** Last year's report; the one attached to the draft where left out. */
  lastYear?: Draft | Report
  /** `2024-01-05` */
  today?: string
  /** The check before export: blanks count as 0, and what is left open is a warning. */
  final?: boolean
}

/** Checks one draft again and again while it is being written. */
export type Checker = {
  /**
   * All findings, gravest first and then in official order, for each key press: takes microseconds. `repairs` are left
   * empty, see below. A finding that was there before is the same object, and so is the whole list if nothing changed.
   */
  check(draft: Draft): readonly Finding[]
  /**
   * The ways to mend a finding of `check`, for this draft; none where the finding no longer stands. May take a tenth
   * of a second: call it after the paint, or when the clerk asks.
   */
  repairs(draft: Draft, finding: Finding): readonly Repair[]
}

const rank: { readonly [severity in Severity]: number } = { error: 0, warning: 1, hint: 2 }

/** Makes a checker; it remembers the check before, so use one for each draft that is open. */
export function createChecker(context: CheckContext = {}): Checker {
  const arithmeticOf = createArithmetic(context.final)
  const ruleOf: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]))
  let known = new Map<string, Finding>()
  let latest: readonly Finding[] = []

  function subjectOf(draft: Draft): Subject {
    const lastYear = context.lastYear ?? draft.lastYear
    return {
      draft,
      final: context.final ?? false,
      arithmetic: arithmeticOf(draft.cells),
      ...(lastYear === undefined ? {} : { lastYear }),
      ...(context.today === undefined ? {} : { today: context.today }),
    }
  }

  return {
    check(draft) {
      const found = findAll(rules, subjectOf(draft)).map((finding) => keptOf(known.get(finding.id), finding))
      if (found.length === latest.length && found.every((finding, i) => finding === latest[i])) return latest
      known = new Map(found.map((finding) => [finding.id, finding]))
      latest = found
      return found
    },
    repairs: (draft, finding) => ruleOf.get(finding.rule)?.repairs?.(subjectOf(draft), finding) ?? [],
  }
}

/** The object there was before, unless what is told or where it stands has changed: text moves while it is typed. */
function keptOf(before: Finding | undefined, now: Finding): Finding {
  if (!before || before === now) return now
  const same = before.message === now.message && before.severity === now.severity && samePlaces(before.at, now.at)
  return same ? before : now
}

function samePlaces(before: readonly Place[], now: readonly Place[]): boolean {
  return (
    before === now || (before.length === now.length && before.every((place, i) => samePlace(place, now[i] as Place)))
  )
}

function samePlace(a: Place, b: Place): boolean {
  if ('text' in a) return 'text' in b && a.text === b.text && a.from === b.from && a.to === b.to
  if ('cell' in a) return 'cell' in b && a.cell === b.cell
  return 'field' in b && a.field === b.field
}

function findAll(among: readonly Rule[], subject: Subject): Finding[] {
  const found: Finding[] = []
  for (const rule of among) for (const finding of rule.check(subject)) found.push(finding)
  return found.sort((a, b) => rank[a.severity] - rank[b.severity])
}

const noReport = newDraft(2021, '')
const arithmeticOf = createArithmetic()

/**
 * The arithmetic entry alone: that all 200 cells can be read, and the 42 relations. The same cells give equal findings,
 * whatever was checked before; a call soon after another of nearly the same cells costs less.
 */
export function checkArithmetic(cells: DraftCells): readonly Finding[] {
  return findAll(arithmeticRules, { draft: { ...noReport, cells }, final: false, arithmetic: arithmeticOf(cells) })
}
