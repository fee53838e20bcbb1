import type { Context } from './context'
import type { Gathered } from './gathered'
import type { Row } from './sense'
import type { Statement } from './statement'
import { isApplicant } from './subject'
import { hasSense } from './tokens'
import type { Figure } from './words-of-figure'

/** `上年结转 5 件，其中予以公开 3 件、部分公开 2 件`: these may be parts of what was carried in, for which there are no cells. */
export function isOfCarriedIn(figure: Figure, context: Context): boolean {
  const { low } = figure.quantity
  const goesOn = isPart(figure) || figure.inBrackets || context.inCarriedIn
  const is = goesOn && context.carriedIn > 0 && low <= context.carriedIn
  Object.assign(context, { carriedIn: is ? context.carriedIn - low : 0, inCarriedIn: is })
  return is
}

/**
 * `办结 90 件，其中新收 84 件、上年结转 6 件`, `其中 2022 年受理 6 件、2023 年受理 84 件`: of those answered, when they had come in. Not
 * `全县办结 83 件，其中县政府办受理 29 件`, which says whose they are.
 */
export function isOfAnswered(figure: Figure, said: Gathered, context: Context): boolean {
  const { nouns, rows, columns } = said
  const last = context.counts.filter(({ subject }) => subject.rows.join() !== 'carriedIn').pop()
  const isSame = last?.scope === context.scope && last.subject.nouns[0] === 'application'
  const ofAnswered = isSame && last.subject.rows.join() === 'handled' && figure.quantity.low <= last.low
  const isTaken = nouns.length + columns.length === 0 && rows.length > 0 && rows.every(isTakingIn)
  const goesOn = (isPart(figure) || context.inAnswered) && ofAnswered
  context.inAnswered = goesOn && (isTaken || rows.join() === 'carriedIn')
  return goesOn && isTaken
}

/** `予以公开 21 件（自然人 15 件、企业 6 件）`: who applied for what came to this; the row is that of the figure they are parts of. */
export function rowsOfWhole(figure: Figure, said: Gathered, whole: Statement | undefined): { rows?: readonly Row[] } {
  const isWho = said.columns.length > 0 && said.columns.every(isApplicant) && said.rows.length + said.nouns.length === 0
  if (!isWho || whole?.kind !== 'count' || whole.subject.nouns[0] !== 'application') return {}
  const { rows, columns } = whole.subject
  const isOfRow = rows.length > 0 && !rows.every((row) => isTakingIn(row) || row === 'handled')
  const goesOn = isPart(figure) || figure.inBrackets || columns.some(isApplicant)
  return isOfRow && goesOn ? { rows } : {}
}

/** `收到 57 件，其中 3 人提出申请 21 件`: applications, and not said which. */
export function isOfUnsaidPart({ nouns, rows, columns, rate, senses }: Gathered, { counts }: Context): boolean {
  const areApplications =
    nouns.length > 0 && nouns.every((noun) => noun === 'application' || noun === 'bareApplication')
  const isUnsaid = areApplications && rows.length + columns.length === 0 && rate === undefined && senses.has('part')
  return isUnsaid && counts.some(({ subject }) => subject.nouns[0] === 'application')
}

const isPart = ({ before, ahead }: Figure) => [...before, ...ahead].some((token) => hasSense(token, 'part'))
const isTakingIn = (row: string) => row === 'received' || row === 'accepted'
