import type { CellId, Leaf } from '../schema/format'
import { type FormerBlock, type FormerColumn, format2019 } from '../schema/format-2019'
import type { ImportNote } from './imported'
import { labelKey } from './labels'
import { listRow, type Placement } from './placement'
import { figuresOf, isFigure, lineOf, positionOf, type Slots, type SourceRow, valueText } from './source-row'

const retired = new Set(format2019.blocks.flatMap((block) => block.retired).map(labelKey))

/** Whether a name is one of a row of the format before that has no successor. */
export function isRetired(name: string): boolean {
  return retired.has(labelKey(name))
}

/** The block of the format before whose header these texts are, all of them and in order. */
export function formerBlockOf(heads: readonly string[]): FormerBlock | undefined {
  const keys = heads.map(labelKey).filter((key) => key !== '')
  return format2019.blocks.find(
    ({ columns }) => columns.length === keys.length && columns.every(({ label }, i) => labelKey(label) === keys[i]),
  )
}

const note: ImportNote = {
  severity: 'odd',
  message: `表一用的是旧格式（${format2019.basis}）：所指相同的数已放入，相近的请逐一确认，其余已列出。`,
}

/**
 * Takes a row below a header of the format before. What was counted in the same way is placed, and marked; what comes close
 * is proposed to the clerk; all but the former stays in the list, so that no number is lost.
 */
export function placeFormerRow(
  row: SourceRow,
  leaf: Leaf,
  slots: Slots,
  block: FormerBlock,
  placement: Placement,
): void {
  if (slots.texts.length !== block.columns.length || !block.rows.includes(leaf.id)) {
    return listRow(placement, row, `这一行与上方旧格式（${format2019.basis}）的表头对不上，不知道数字属于哪一列`)
  }
  if (!placement.notes.includes(note)) placement.notes.push(note)
  const left: string[] = []
  block.columns.forEach((column, i) => {
    const source = valueText(slots.texts[i] ?? '')
    const cell =
      column.becomes === undefined ? undefined : (`${format2019.table}.${leaf.id}.${column.becomes}` as CellId)
    const at = positionOf(row, slots.first + i)
    const isFree = cell !== undefined && !placement.named.has(cell)
    if (cell !== undefined) placement.named.add(cell)
    if (cell !== undefined && isFree && column.sure && source !== '') {
      placement.cells.set(cell, { source, at, certainty: 'inferred', reason: sameThing(column) })
      return
    }
    if (source !== '') left.push(source)
    if (cell !== undefined && isFree && isFigure(source)) {
      placement.proposals.push({ cell, source, at, reason: `旧格式的“${column.label}”` })
    }
  })
  const numbers = figuresOf(left)
  if (numbers.length === 0) return
  const reason = `旧格式（${format2019.basis}）的数，现行格式没有完全相同的格`
  placement.notPlaced.push({ at: positionOf(row), text: lineOf(row), numbers, reason })
}

function sameThing({ label }: FormerColumn): string {
  return `旧格式的“${label}”，与现行格式所指相同`
}
