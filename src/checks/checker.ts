import type { Draft, DraftCells, Report } from '../schema/draft'
import { narrativeFields, newDraft } from '../schema/draft'
import { withFiguresFrom, withFiguresWritten } from '../schema/narratives'
import { type Arithmetic, createArithmetic } from './arithmetic'
import type { Finding, Place, Repair, Severity } from './finding'
import { remembering } from './remembering'
import type { Rule, Subject } from './rule'
import { arithmeticRules, rules } from './rule-catalogue'
import { type SetAside, type Sorted, sortedOut } from './set-aside'
import { placedAsTyped } from './text-edit'

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
   * What the arithmetic rules find in these cells, with what all others found in the latest check: for the moment between
   * a key in a table and its paint. The check of everything follows.
   */
  checkFigures(draft: Draft): readonly Finding[]
  /** What the draft says is set aside, of all that is found in it; `check` leaves it out. */
  setAside(draft: Draft): readonly SetAside[]
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
  const findingsOfTexts = rememberingTexts()
  /** By rule, as the rules find it: places are those in texts with their linked figures written out. */
  let found: { readonly draft: Draft; readonly byRule: readonly (readonly Finding[])[] } | undefined
  let known = new Map<string, Finding>()
  let latest: readonly Finding[] = []
  let sorted: Sorted & { draft?: Draft } = { standing: latest, setAside: [] }

  /** The same for the same draft: the repairs of many findings are asked for one by one, and rules remember by subject. */
  const subjectOf = remembering((typed: Draft): Subject => {
    const lastYear = context.lastYear ?? typed.lastYear
    return {
      draft: withFiguresWritten(typed),
      typed,
      final: context.final ?? false,
      arithmetic: arithmeticOf(typed.cells),
      ...(lastYear === undefined ? {} : { lastYear: withFiguresFrom(lastYear, typed.cells), typedLastYear: lastYear }),
      ...(context.today === undefined ? {} : { today: context.today }),
    }
  }, 1)

  function findingsIn(draft: Draft): readonly Finding[] {
    const subject = subjectOf(draft)
    const ofTexts = findingsOfTexts(subject)
    const byRule = rules.map((rule, i) => ofTexts[i] ?? rule.check(subject))
    found = { draft, byRule }
    return listed(byRule, draft)
  }

  /** All findings in one list, of which those that were in the list before are the same objects. */
  function listed(byRule: readonly (readonly Finding[])[], draft: Draft): readonly Finding[] {
    const findings = inOrder(byRule).map((finding) => {
      const before = known.get(finding.id)
      return before === finding ? finding : unchanged(before, placedAsTyped(draft, finding))
    })
    if (findings.length === latest.length && findings.every((finding, i) => finding === latest[i])) return latest
    known = new Map(findings.map((finding) => [finding.id, finding]))
    latest = findings
    return findings
  }

  function sort(draft: Draft): Sorted {
    if (sorted.draft !== draft) sorted = { ...sortedAs(findingsIn(draft), draft), draft }
    return sorted
  }

  function sortFigures(draft: Draft): Sorted {
    if (!found || sorted.draft === draft) return sort(draft)
    const subject = ofCells(draft, arithmeticOf(draft.cells), context.final)
    const { byRule, draft: before } = found
    const now = rules.map((rule, i) => (arithmetic.has(rule) ? rule.check(subject) : (byRule[i] ?? [])))
    sorted = sortedAs(listed(now, before), draft)
    return sorted
  }

  function sortedAs(findings: readonly Finding[], draft: Draft): Sorted {
    const { standing, setAside } = sortedOut(findings, draft)
    return { standing: kept(sorted.standing, standing), setAside }
  }

  return {
    check: (draft) => sort(draft).standing,
    checkFigures: (draft) => sortFigures(draft).standing,
    setAside: (draft) => sort(draft).setAside,
    repairs: (draft, finding) => ruleOf.get(finding.rule)?.repairs?.(subjectOf(draft), finding) ?? [],
  }
}

/** The list of the check before, where the same findings are in it. */
function kept(before: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  return before.length === now.length && now.every((finding, i) => finding === before[i]) ? before : now
}

/**
 * For each rule that reads no cells what it finds, undefined for the others: these rules are run again only when something
 * that they read has changed.
 */
function rememberingTexts(): (subject: Subject) => readonly (readonly Finding[] | undefined)[] {
  let read: readonly unknown[] = []
  let found: readonly (readonly Finding[] | undefined)[] = []
  return (subject) => {
    const { draft, typed, lastYear, typedLastYear, today } = subject
    const now = [
      ...narrativeFields.map((field) => draft[field]),
      ...narrativeFields.map((field) => typed[field]),
      draft.year,
      draft.issuer,
      draft.issuerKind,
      draft.signature.issuer,
      draft.signature.date,
      typed.confirmed,
      lastYear,
      typedLastYear,
      today,
    ]
    if (now.length !== read.length || now.some((value, i) => value !== read[i])) {
      found = rules.map((rule) => (rule.readsCells === false ? rule.check(subject) : undefined))
      read = now
    }
    return found
  }
}

/** The finding of the check before, unless there is none or the text before its place has changed in length. */
function unchanged(before: Finding | undefined, now: Finding): Finding {
  if (before === undefined || before === now) return now
  const same = before.at.length === now.at.length && before.at.every((place, i) => samePlace(place, now.at[i]))
  return same && before.message === now.message && before.severity === now.severity ? before : now
}

function samePlace(a: Place, b: Place | undefined): boolean {
  if (a === b) return true
  if (b === undefined) return false
  if ('cell' in a) return 'cell' in b && a.cell === b.cell
  if ('field' in a) return 'field' in b && a.field === b.field
  return 'text' in b && a.text === b.text && a.from === b.from && a.to === b.to
}

/** The findings of several rules, gravest first and then in the order of the rules. */
function inOrder(findings: readonly (readonly Finding[])[]): Finding[] {
  const found: Finding[] = []
  for (const ofRule of findings) for (const finding of ofRule) found.push(finding)
  return found.sort((a, b) => rank[a.severity] - rank[b.severity])
}

const arithmetic: ReadonlySet<Rule> = new Set(arithmeticRules)

/** What the arithmetic rules look at. */
function ofCells(draft: Draft, sums: Arithmetic, final = false): Subject {
  return { draft, typed: draft, final, arithmetic: sums }
}

const noReport = newDraft(2021, '')
const arithmeticOf = createArithmetic()

/**
 * The arithmetic entry alone: that all 200 cells can be read, and the 42 relations. The same cells give equal findings,
 * whatever was checked before; a call soon after another of nearly the same cells costs less.
 */
export function checkArithmetic(cells: DraftCells): readonly Finding[] {
  const draft = { ...noReport, cells }
  const subject = ofCells(draft, arithmeticOf(cells))
  return inOrder(arithmeticRules.map((rule) => rule.check(subject)))
}
