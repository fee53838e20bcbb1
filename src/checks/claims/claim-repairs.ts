import { cellText, type Draft } from '../../schema/draft'
import { type Edit, withEdits } from '../../schema/edits'
import type { CellId } from '../../schema/format'
import { totals2021 } from '../../schema/relations'
import { followTotals } from '../../schema/totals'
import { createArithmetic } from '../arithmetic'
import type { Repair } from '../finding'
import { quoted, quotedCell } from '../names'
import { cellEdit, followingTotals } from '../repairs'
import type { Claim, Contradiction } from './claims'
import { sixDecimals } from './six-decimals'
import { expressionName } from './wording'

/** So many figures are offered to write instead. */
const fewFigures = 3

const totals: ReadonlySet<CellId> = new Set(totals2021.map(({ total }) => total))

/**
 * The ways to make a text and the tables agree: the figure of a table written into the text, wherever the text states the same,
 * or the stated figure written into a cell. Which of the two is right only the clerk knows.
 */
export function claimRepairs(draft: Draft, found: readonly Contradiction[]): Repair[] {
  const [first] = found
  if (!first) return []
  return [...textRepairs(draft, found), ...(first.lastYear ? [] : cellRepairs(draft, first))]
}

function textRepairs(draft: Draft, found: readonly Contradiction[]): Repair[] {
  const [first] = found
  if (!first || !isExactCount(first)) return []
  const { claim, held } = first
  const distinct = held.filter(({ value }, i) => held.findIndex((each) => each.value === value) === i)
  return distinct.slice(0, fewFigures).map(({ value, expression }) => {
    const to = writtenAs(value, claim.statement.unit)
    return {
      label: `把正文的 ${claim.figure} 改为 ${to}`,
      explanation: `改后为${quoted(wordsWith(claim, to))}，与${expressionName(expression)}一致。`,
      edits: replaced(draft, found, to),
    }
  })
}

/** The words of a claim with another figure in them. */
function wordsWith({ words, statement: { from, to, wordsFrom } }: Claim, figure: string): string {
  return words.slice(0, from - wordsFrom) + figure + words.slice(to - wordsFrom)
}

/** A denial or a rate has no figure to be replaced, and 约 350 is nobody's figure. */
function isExactCount({ claim: { statement } }: Contradiction): boolean {
  return statement.kind === 'count' && statement.low === statement.high
}

/** Each text with the figures replaced. An edit holds the whole text it expects, so it is refused once a word has changed. */
function replaced(draft: Draft, found: readonly Contradiction[], to: string): Edit[] {
  const fields = [...new Set(found.map(({ claim }) => claim.field))]
  return fields.map((field) => {
    const places = found.filter(({ claim }) => claim.field === field).map(({ claim }) => claim)
    const text = [...places].reverse().reduce((before, { start, statement }) => {
      return before.slice(0, start + statement.from) + to + before.slice(start + statement.to)
    }, draft[field])
    return { path: field, from: draft[field], to: text }
  })
}

function writtenAs(value: number, unit: string): string {
  const scale = unit === '元' ? 10_000 : unit === '亿元' ? 1 / 10_000 : 1
  return String(sixDecimals(value * scale))
}

/** The stated figure for the cell, where it is one cell that no other makes, and where every relation stays as it is. */
function cellRepairs(draft: Draft, { claim, held }: Contradiction): Repair[] {
  const { kind, low, high } = claim.statement
  const [cell, ...more] = held[0]?.expression.plus ?? []
  if (cell === undefined || more.length > 0 || totals.has(cell) || kind === 'rate' || kind === 'change' || low !== high)
    return []
  const edits = followTotals(draft.cells, [cellEdit(draft, cell, String(low))])
  if (broken(withEdits(draft, edits)) > broken(draft)) return []
  return [
    {
      label: `把${quotedCell(cell)}由 ${cellText(draft.cells, cell).trim() || '空'} 改为 ${low}`,
      explanation: `与正文一致。${followingTotals(edits.slice(1))}`,
      edits,
    },
  ]
}

function broken(draft: Draft): number {
  return createArithmetic()(draft.cells).judgements.filter(({ verdict }) => verdict === 'broken').length
}
