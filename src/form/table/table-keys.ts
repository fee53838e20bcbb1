import type { Direction } from './cell-matrix'

/** A cell is `select`ed (typing replaces), being `type`d into, or `edit`ed in place after F2 or a double click. */
export type Mode = 'select' | 'type' | 'edit'

/** What a key does in a table. */
export type TableCommand =
  | { does: 'move' | 'extend'; direction: Direction }
  | { does: 'type'; character: string }
  | {
      does: 'edit' | 'restore' | 'clear' | 'clear-and-type' | 'take-back' | 'select-cell' | 'select-all' | 'fill-blanks'
    }

/** What figures are made of. */
const figureCharacter = /^[\d.,-]$/

/** Where arrows and their kin lead, alone and with Ctrl. */
const travels: { readonly [key: string]: readonly [plain: Direction, control: Direction] } = {
  ArrowUp: ['up', 'table-start'],
  ArrowDown: ['down', 'table-end'],
  ArrowLeft: ['left', 'row-start'],
  ArrowRight: ['right', 'row-end'],
  Home: ['row-start', 'table-start'],
  End: ['row-end', 'table-end'],
}

/**
 * The command of a key, as in a spreadsheet; undefined where the browser or the page shall have it: Tab leaves the table
 * at its last cell by itself, F6 at any time.
 */
export function tableCommand(event: KeyboardEvent, mode: Mode): TableCommand | undefined {
  const { key, shiftKey, altKey } = event
  const control = event.ctrlKey || event.metaKey
  if (altKey) return event.code === 'Digit0' ? { does: 'fill-blanks' } : undefined
  const travel = travels[key]
  if (travel) {
    if (mode === 'edit') return undefined
    return { does: shiftKey ? 'extend' : 'move', direction: travel[control ? 1 : 0] }
  }
  if (control) {
    if (key.toLowerCase() !== 'a' || mode === 'edit') return undefined
    return { does: mode === 'select' ? 'select-all' : 'select-cell' }
  }
  switch (key) {
    case 'Enter':
      return { does: 'move', direction: shiftKey ? 'up' : 'down' }
    case 'F2':
      return { does: 'edit' }
    case 'Escape':
      return { does: 'restore' }
    case 'Delete':
      return mode === 'select' ? { does: 'clear' } : undefined
    case 'Backspace':
      return mode === 'select' ? { does: 'clear-and-type' } : mode === 'type' ? { does: 'take-back' } : undefined
    default:
      return mode !== 'edit' && figureCharacter.test(key) ? { does: 'type', character: key } : undefined
  }
}
