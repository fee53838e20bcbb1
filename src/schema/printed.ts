import { cellOf } from './cells'
import type { DraftCells } from './draft'
import { cellText } from './draft'
import type { CellId, CellKind } from './format'
import { readCell } from './read-cell'

/** A cell as it is printed; see `printedFigure`. */
export function printedCell(cells: DraftCells, id: CellId): string {
  return printedFigure(cellText(cells, id), cellOf(id).kind)
}

/**
 * What was typed into a cell as it is printed: the plain number where it can be read (`１,２３４件` → `1234`), nothing where it
 * is blank, and otherwise what was typed, so that no mistake is hidden.
 */
export function printedFigure(typed: string, kind: CellKind): string {
  const reading = readCell(typed, kind)
  switch (reading.kind) {
    case 'number':
      return reading.plain
    case 'blank':
      return ''
    case 'problem':
      return printedText(typed)
        .replace(/[\s\u00a0\u3000]+/g, ' ')
        .trim()
  }
}

/** Text without the characters that XML 1.0 cannot hold (control characters, halves of surrogate pairs). */
export function printedText(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters to take out
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '',
  )
}
