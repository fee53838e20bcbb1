/**
 * The common block model: what every reader (text, Word, …) makes of a file, and all that recognition sees.
 * Readers resolve what their format hides (numbering, merges); they do not interpret.
 */

/** A cell of a source table. Merged cells are one; `rowSpan`/`colSpan` are 1 where the source does not tell. */
export type SourceCell = { text: string; rowSpan: number; colSpan: number }

/** A table as found. `scattered`: the reader saw no columns, so that nobody knows which one each figure is in. */
export type SourceTable = { kind: 'table'; rows: SourceCell[][]; scattered?: true }

/** `style` is the id of the paragraph's style, where the source has styles. */
export type Paragraph = { kind: 'paragraph'; text: string; style?: string }

export type Block = Paragraph | SourceTable

/** Where a value stood: the block, and in a table the row and the cell of that row, all counted from 0. */
export type SourcePosition = { block: number; row?: number; cell?: number }
