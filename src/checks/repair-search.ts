import type { CellId } from '../schema/format'
import { relations2021 } from '../schema/relations'
import type { Change, Figures, Standing } from './repair-effects'

/**
 * The search for the fewest cells, then the smallest total difference, that make broken relations hold without
 * breaking another or going negative.
 *
 * From the draft as it stands it tries, for every relation that does not yet stand as it must and every cell that
 * moves it, the number that makes this relation right (or 0, where that would be negative), and goes on from there:
 * first with one change, then two, then three. Of a difference shared among cells it finds so the ways in which each
 * cell takes all that it can; from these it goes on, one by one, to every other way of dividing it.
 *
 * Bounds: at most three changes, at most `mostTrials` sets of changes tried, at most `mostAnswers` answers; beyond
 * them nothing is offered, because it would no longer be known that it is the least, or which to choose.
 */
const mostChanges = 3
export const mostTrials = 20_000
const mostAnswers = 100

/** How many sets of changes may still be tried. Searches that share one share its bound. */
export type Trials = { left: number }

/** A set of changes that mends what was asked for. */
export type Answer = readonly Change[]

/**
 * @param broken the relations to mend, as indices into `relations2021`
 * @param fixed cells that must keep their number, because another rule already holds them to it
 * @param trials the bound on what is tried
 * @returns all answers that are equally small; none where there is none within the bounds
 */
export function searchRepairs(
  figures: Figures,
  broken: readonly number[],
  fixed: ReadonlySet<CellId>,
  trials: Trials = { left: mostTrials },
): Answer[] {
  const mended = new Set(broken)
  for (let most = 1; most <= mostChanges; most++) {
    const answers = answersWith(most, figures, mended, fixed, trials)
    if (trials.left < 0) return []
    if (answers.length > 0) return withDivisions(answers, figures, mended, fixed)
  }
  return []
}

/** The answers with all that divide the same difference otherwise: one less in one cell, one more in another. */
function withDivisions(
  answers: readonly Answer[],
  figures: Figures,
  mended: ReadonlySet<number>,
  fixed: ReadonlySet<CellId>,
): Answer[] {
  const all = new Map(answers.map((answer) => [keyOf(answer), answer]))
  // A map is walked through in the order of insertion: what is added meanwhile has its turn as well.
  for (const answer of all.values()) {
    if (all.size > mostAnswers) return []
    for (const other of divisionsOf(answer, figures)) {
      if (!all.has(keyOf(other)) && isAnswer(other, figures, mended, fixed)) all.set(keyOf(other), other)
    }
  }
  return [...all.values()]
}

function divisionsOf(answer: Answer, figures: Figures): Answer[] {
  const by = ({ cell, to }: Change) => to - (figures.numberIn(cell) ?? 0)
  return answer.flatMap((less) =>
    answer
      .filter((more) => more !== less && Math.sign(by(more)) === Math.sign(by(less)) && Math.abs(by(less)) > 1)
      .map((more) => {
        const one = Math.sign(by(less))
        return answer.map((each) => {
          if (each === less) return { ...each, to: each.to - one }
          return each === more ? { ...each, to: each.to + one } : each
        })
      }),
  )
}

function isAnswer(changes: Answer, figures: Figures, mended: ReadonlySet<number>, fixed: ReadonlySet<CellId>): boolean {
  const result = changes.every(({ to }) => to >= 0) ? figures.after(changes) : undefined
  if (!result || wrongIn(result.standing, figures, mended).length > 0) return false
  return ![...fixed].some((cell) => result.followed.has(cell))
}

function answersWith(
  most: number,
  figures: Figures,
  mended: ReadonlySet<number>,
  fixed: ReadonlySet<CellId>,
  trials: Trials,
): Answer[] {
  const tried = new Set<string>()
  let least = Number.POSITIVE_INFINITY
  let answers: Answer[] = []

  function tryChanges(changes: readonly Change[]): void {
    const size = sizeOf(changes, figures)
    const key = keyOf(changes)
    if (size > least || tried.has(key) || --trials.left < 0) return
    tried.add(key)
    const result = figures.after(changes)
    if (!result) return
    const wrong = wrongIn(result.standing, figures, mended)
    if (wrong.length === 0) {
      if ([...fixed].some((cell) => result.followed.has(cell))) return
      if (size < least) answers = []
      least = size
      answers.push(changes)
    } else if (changes.length < most) {
      goOn(changes, result.standing, wrong)
    }
  }

  function goOn(changes: readonly Change[], standing: Standing, wrong: readonly number[]): void {
    const left = most - changes.length
    const last = left === 1
    if (wrong.length > left * figures.widestReach) return
    for (const relation of last ? wrong.slice(0, 1) : wrong) {
      const need = targetOf(relation, figures, mended) - (standing.residual[relation] as number)
      for (const { cell, sign } of figures.levers[relation] ?? []) {
        if (fixed.has(cell) || changes.some((each) => each.cell === cell)) continue
        // The last change has to set right everything that is still wrong.
        if (last && !wrong.every((each) => figures.reaches(cell).has(each))) continue
        const from = figures.numberIn(cell) ?? 0
        const to = Math.max(0, from + need / sign)
        if (to !== from && Number.isInteger(to)) tryChanges([...changes, { cell, to }])
      }
    }
  }

  goOn([], figures.before, [...mended])
  return answers
}

/** Whether changes on their own mend these relations and make no other worse. */
export function mends(figures: Figures, changes: readonly Change[], relations: readonly number[]): boolean {
  const result = figures.after(changes)
  return result !== undefined && wrongIn(result.standing, figures, new Set(relations)).length === 0
}

/** The relations that do not stand as they must: those to mend hold, and no other is worse than before. */
function wrongIn(
  { residual, leftBlanks, rightBlanks }: Standing,
  figures: Figures,
  mended: ReadonlySet<number>,
): number[] {
  return relations2021.flatMap((_, r) => {
    if (figures.waits[r]) return []
    const now = residual[r] as number
    if (now === 0) return []
    if (mended.has(r)) return [r]
    const before = figures.before.residual[r] as number
    // Satisfied by some filling of its blanks: open, not broken.
    if (now > 0 ? (rightBlanks[r] as number) > 0 : (leftBlanks[r] as number) > 0) return []
    const wasBroken =
      before !== 0 && !((before > 0 ? figures.before.rightBlanks : figures.before.leftBlanks)[r] as number)
    const noWorse = wasBroken && Math.sign(now) === Math.sign(before) && Math.abs(now) <= Math.abs(before)
    return noWorse ? [] : [r]
  })
}

/** What the residual of a wrong relation should be: none, or what it was before. */
function targetOf(relation: number, figures: Figures, mended: ReadonlySet<number>): number {
  return mended.has(relation) ? 0 : (figures.before.residual[relation] as number)
}

/** The total difference that changes make, following totals not counted. */
export function sizeOf(changes: readonly Change[], figures: Figures): number {
  return changes.reduce((sum, { cell, to }) => sum + Math.abs(to - (figures.numberIn(cell) ?? 0)), 0)
}

function keyOf(changes: readonly Change[]): string {
  return changes
    .map(({ cell, to }) => `${cell}=${to}`)
    .sort()
    .join()
}
