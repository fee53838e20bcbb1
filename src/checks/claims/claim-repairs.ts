import { cellText, type Draft } from '../../schema/draft'
import { cellPath, type Edit, withEdits } from '../../schema/edits'
import type { CellId } from '../../schema/format'
import { linkedFigure } from '../../schema/linked-figures'
import { narrativeOf } from '../../schema/narratives'
import { printedCell } from '../../schema/printed'
import { totals2021 } from '../../schema/relations'
import { followTotals } from '../../schema/totals'
import { createArithmetic } from '../arithmetic'
import type { Repair } from '../finding'
import { quoted, quotedCell } from '../names'
import { cellEdit, followingTotals } from '../repairs'
import { textEdit } from '../text-edit'
import type { Stretch } from '../text-place'
import type { Claim, Contradiction } from './claims'
import type { Expression } from './readings'
import { resultingFigure } from './resulting-figure'
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
  return [
    ...textRepairs(draft, found),
    ...reckonedRepair(draft, found),
    ...(first.lastYear ? [] : cellRepairs(draft, first)),
  ]
}

function textRepairs(draft: Draft, found: readonly Contradiction[]): Repair[] {
  const [first] = found
  if (!first || !isExactCount(first)) return []
  const { claim, held } = first
  const distinct = held.filter(({ value }, i) => held.findIndex((each) => each.value === value) === i)
  const isLinked = linkedCells(draft, claim).length > 0
  return distinct.slice(0, fewFigures).flatMap(({ value, expression }) => {
    const to = writtenAs(value, claim.statement.unit)
    const cell = cellPrinting(to, expression, draft)
    const edits = replaced(draft, found, to, cell)
    if (edits.length === 0) return []
    const [before, after] = isLinked ? ['引用', cell ? `引用${quotedCell(cell)}的` : ''] : ['', '']
    return {
      label: `把正文${before}的 ${claim.figure} 改为${after} ${to}`,
      explanation: `改后为${quoted(wordsWith(claim, to))}，与${expressionName(expression)}一致。`,
      edits,
    }
  })
}

/** A rate, a share or a change written as the figures of the tables make it, where it goes the same way as stated. */
function reckonedRepair(draft: Draft, found: readonly Contradiction[]): Repair[] {
  const [first] = found
  const figure = first && resultingFigure(first)
  // 倍 and 持平 are written in too many ways.
  if (
    !first ||
    !figure ||
    /[倍平]/.test(first.claim.statement.unit) ||
    first.claim.statement.low !== first.claim.statement.high
  )
    return []
  if (figure < 0 !== first.claim.statement.low < 0) return []
  const to = String(Math.abs(figure))
  const edits = replaced(draft, found, to, undefined)
  if (edits.length === 0) return []
  return [
    {
      label: `把正文的 ${first.claim.figure} 改为 ${to}`,
      explanation: `改后为${quoted(wordsWith(first.claim, to))}，与表中的数相符。`,
      edits,
    },
  ]
}

/** The cell that a figure can be linked to: the only one of its reading, where that is printed as the figure is written. */
function cellPrinting(figure: string, { plus: [cell, ...more], minus }: Expression, draft: Draft): CellId | undefined {
  if (cell === undefined || more.length > 0 || minus.length > 0) return undefined
  return printedCell(draft.cells, cell) === figure ? cell : undefined
}

/** The words of a claim with another figure in them. */
function wordsWith({ words, statement: { from, to, wordsFrom } }: Claim, figure: string): string {
  return words.slice(0, from - wordsFrom) + figure + words.slice(to - wordsFrom)
}

/** A denial has no figure to be replaced, a rate none of a cell, 约 350 is nobody's figure, and some need not be all. */
function isExactCount({ claim: { statement } }: Contradiction): boolean {
  return statement.kind === 'count' && statement.low === statement.high && !statement.isSome && !statement.isEach
}

/** Each text with the figures replaced; one that was linked is linked to the right cell, where there is one. */
function replaced(draft: Draft, found: readonly Contradiction[], to: string, cell: CellId | undefined): Edit[] {
  const fields = [...new Set(found.map(({ claim }) => claim.field))]
  return fields.flatMap((field) => {
    const claims = found.filter(({ claim }) => claim.field === field).map(({ claim }) => claim)
    const changes = claims.map((claim) => {
      const linked = cell !== undefined && linkedCells(draft, claim).length > 0
      return { ...stretchOf(claim), by: linked ? linkedFigure(cell) : to }
    })
    return textEdit(draft, field, changes) ?? []
  })
}

/** The cells that the figure of a claim is linked to. */
function linkedCells(draft: Draft, claim: Claim): CellId[] {
  const { from, to } = stretchOf(claim)
  const { figures } = narrativeOf(draft, claim.field)
  return figures.filter(({ figure }) => figure.from < to && figure.to > from).map(({ cell }) => cell)
}

/** Where the figure of a claim stands in its text as it is read. */
function stretchOf({ start, statement }: Claim): Stretch {
  return { from: start + statement.from, to: start + statement.to }
}

function writtenAs(value: number, unit: string): string {
  const scale = unit === '元' ? 10_000 : unit === '亿元' ? 1 / 10_000 : 1
  return String(sixDecimals(value * scale))
}

/** The stated figure for the cell, where it is one cell that no other makes, and where every relation stays as it is. */
function cellRepairs(draft: Draft, { claim, held }: Contradiction): Repair[] {
  const { kind, low, high, isSome } = claim.statement
  const [cell, ...more] = held[0]?.expression.plus ?? []
  if (
    cell === undefined ||
    more.length > 0 ||
    totals.has(cell) ||
    (kind !== 'count' && kind !== 'none') ||
    low !== high ||
    isSome
  )
    return []
  const edits = followTotals(draft.cells, [cellEdit(draft, cell, String(low))])
  // A linked figure that changes along would contradict the tables again.
  if (linkedCells(draft, claim).some((linked) => edits.some(({ path }) => path === cellPath(linked)))) return []
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
