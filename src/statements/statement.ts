import type { NarrativeField } from '../schema/draft'

/** A sentence that a clerk can insert into a narrative and then edit. Its figures are linked to the tables. */
export type Statement = {
  id: string
  /** What it tells, for the list to choose from. */
  title: string
  /** One or more paragraphs; what only the clerk knows stands as `××`. */
  text: string
}

/** How a statement is made for reports of one kind or another; those of a field are offered in the order of their list. */
export type StatementOf<Known> = {
  id: string
  field: NarrativeField
  title: string
  /** Undefined where there is nothing of the kind to say. */
  text: (known: Known) => string | undefined
}
