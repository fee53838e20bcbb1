import type { Draft, NarrativeField } from '../schema/draft'
import { applicationStatements } from './applications'
import { disclosureStatements } from './disclosure'
import { disputeStatements } from './disputes'
import { figuresOf } from './figures'
import type { Statement, StatementOf } from './statement'
import { toldStatements } from './told'

/** In this order those of 一 follow its aspects: what a table says of an aspect stands behind what is told of it. */
const orderOfOverview = ['overview.proactive', 'disclosure.', 'applications.', 'disputes.', 'overview.']

/**
 * The sentences that a narrative may need, made for this report: 条例第五十条 and the format ask for what they tell. Figures
 * are linked to their cells; kinds that did not occur are left out or said not to have occurred; what only the clerk
 * knows stands as `××`.
 */
export function statementsFor(draft: Draft, field: NarrativeField): readonly Statement[] {
  const figures = figuresOf(draft.cells)
  const all = [
    ...made([...disclosureStatements, ...applicationStatements, ...disputeStatements], figures, field),
    ...made(toldStatements, draft, field),
  ]
  return all
    .map((statement) => ({ statement, rank: orderOfOverview.findIndex((start) => statement.id.startsWith(start)) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ statement }) => statement)
}

function made<Known>(all: readonly StatementOf<Known>[], known: Known, field: NarrativeField): Statement[] {
  return all.flatMap((each) => {
    const text = each.field === field ? each.text(known) : undefined
    return text === undefined ? [] : [{ id: each.id, title: each.title, text }]
  })
}
