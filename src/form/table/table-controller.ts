import { type CellId, cellPath, cellText, type Edit, type FormatTable } from '../../index'
import { createRest } from '../session/rest'
import type { Session } from '../session/session'
import { type CellBlock, cellAt, cellMatrix, cellsInBlock, moved, type Spot, spotOf } from './cell-matrix'
import { placed, readClipboard, toHtml, toTabSeparated } from './clipboard'
import { fitsCell } from './figure-sizes'
import { type Mode, type TableCommand, tableCommand } from './table-keys'
import { giveCursor, showTypedFigure } from './typed-figure'

/**
 * Makes the inputs of one table work like the cells of a spreadsheet.
 *
 * It listens on the table element and touches the page directly, so that moving and selecting cost no React render.
 * Input methods are left alone until their composition has ended.
 */

/** So long after the last figure typed the cursor is shown, in milliseconds: not between two keys. */
const cursorAfter = 500

/** Starts the behaviour. @returns what ends it */
export function controlTable(element: HTMLElement, table: FormatTable, session: Session): () => void {
  const matrix = cellMatrix(table)
  let block: CellBlock | undefined
  let mode: Mode = 'select'
  let textBefore = ''
  let typing = false
  let dragging = false

  const typingRest = createRest(cursorAfter)
  const inputs = new Map<string, HTMLInputElement>()
  for (const input of element.querySelectorAll('input')) inputs.set(input.name, input)
  const inputOf = (id: CellId) => inputs.get(cellPath(id))
  const cells = () => session.store.getState().draft.cells

  /** Only the input itself shows the mode: an attribute on the table would restyle all of its cells. */
  function setMode(next: Mode): void {
    mode = next
    const active = document.activeElement
    if (active instanceof HTMLInputElement && element.contains(active)) active.dataset['mode'] = next
  }

  /** Selects a block; the cell at its anchor has the focus. */
  function select(next: CellBlock): void {
    block = next
    const ids = cellsInBlock(matrix, next).flat()
    markSelected(ids.length > 1 ? ids : [])
  }

  function markSelected(ids: readonly CellId[]): void {
    const { selected } = session.store.getState()
    if (ids.length === 0 && selected.length === 0) return
    for (const id of selected) inputOf(id)?.closest('td')?.removeAttribute('data-selected')
    for (const id of ids) inputOf(id)?.closest('td')?.setAttribute('data-selected', '')
    session.select(ids)
  }

  function goTo(spot: Spot): void {
    const id = cellAt(matrix, spot)
    const input = id && inputOf(id)
    if (!input) return
    if (input === document.activeElement) enter(input)
    else input.focus()
    select({ anchor: spot, focus: spot })
  }

  /** Makes a cell the selected one: what is typed next replaces what it holds. */
  function enter(input: HTMLInputElement): void {
    setMode('select')
    textBefore = input.value
    input.select()
  }

  /** A paste, an undo or another step that wrote into the cell in focus leaves it selected: typing replaces what it holds. */
  function onStep(edits: readonly Edit[]): void {
    const active = document.activeElement
    if (typing || !(active instanceof HTMLInputElement) || inputs.get(active.name) !== active) return
    if (edits.some(({ path }) => path === active.name)) enter(active)
  }

  function typed(input: HTMLInputElement, text: string): void {
    typing = true
    session.type(input.name, text, '输入')
    typing = false
  }

  function extendTo(spot: Spot): void {
    if (!block) return
    select({ anchor: block.anchor, focus: spot })
    const id = cellAt(matrix, spot)
    if (id) inputOf(id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  function selectedIds(): CellId[] {
    return block ? cellsInBlock(matrix, block).flat() : []
  }

  function edit(texts: ReadonlyMap<CellId, string>, label: string): void {
    const before = cells()
    const edits: Edit[] = []
    for (const [id, to] of texts) {
      const from = cellText(before, id)
      if (from !== to) edits.push({ path: cellPath(id), from, to })
    }
    if (edits.length > 0) session.apply(edits, { label })
  }

  function clearSelected(): void {
    const ids = selectedIds()
    edit(new Map(ids.map((id) => [id, ''])), ids.length > 1 ? `清除 ${ids.length} 格` : '清除')
    setMode('select')
  }

  /** Escape brings back what stood there before. */
  function clearAndType(input: HTMLInputElement): void {
    const before = input.value
    clearSelected()
    setMode('type')
    textBefore = before
  }

  function typeText(input: HTMLInputElement, text: string): void {
    mode = 'type'
    showTypedFigure(input, text)
    typed(input, text)
    typingRest.stir()
  }

  function onTypingRest(): void {
    const active = document.activeElement
    if (mode === 'type' && active instanceof HTMLInputElement && inputs.get(active.name) === active) giveCursor(active)
  }

  function startEditing(input: HTMLInputElement): void {
    setMode('edit')
    input.setSelectionRange(input.value.length, input.value.length)
  }

  function onFocusIn({ target }: FocusEvent): void {
    const spot = spotOfTarget(target)
    if (!spot || !(target instanceof HTMLInputElement)) return
    session.fields.catchUp()
    enter(target)
    const inside = block && selectedIds().length > 1 && samePlace(cellAt(matrix, block.anchor), target)
    if (!inside) select({ anchor: spot, focus: spot })
  }

  function onFocusOut({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && element.contains(relatedTarget)) return
    block = undefined
    markSelected([])
  }

  function onMouseDown(event: MouseEvent): void {
    const spot = event.button === 0 ? spotOfTarget(event.target) : undefined
    const id = spot && cellAt(matrix, spot)
    if (!spot || !id) return
    if (mode === 'edit' && inputOf(id) === document.activeElement) return
    event.preventDefault()
    if (event.shiftKey && block) extendTo(spot)
    else goTo(spot)
    dragging = true
  }

  function onMouseOver({ target }: MouseEvent): void {
    const spot = dragging ? spotOfTarget(target) : undefined
    if (spot) extendTo(spot)
  }

  function onMouseUp(): void {
    dragging = false
  }

  function onDoubleClick({ target }: MouseEvent): void {
    const spot = spotOfTarget(target)
    const id = spot && cellAt(matrix, spot)
    const input = id && inputOf(id)
    if (input) startEditing(input)
  }

  function onInput(event: Event): void {
    const { target } = event
    if (!(target instanceof HTMLInputElement) || (event instanceof InputEvent && event.isComposing)) return
    if (mode === 'select') setMode('type')
    typed(target, target.value)
  }

  function onCompositionStart(): void {
    if (mode === 'select') setMode('type')
  }

  function onCompositionEnd({ target }: CompositionEvent): void {
    if (target instanceof HTMLInputElement) typed(target, target.value)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { target } = event
    if (event.isComposing || !(target instanceof HTMLInputElement) || !block) return
    const command = event.keyCode === 229 ? undefined : tableCommand(event, mode)
    if (!command || isLeft(command, target)) {
      if (mode === 'type' && isText(event)) giveCursor(target)
      return
    }
    event.preventDefault()
    carryOut(command, target, block)
  }

  /** Whether the browser or the page shall have a key although a table knows what to do with it. */
  function isLeft(command: TableCommand, input: HTMLInputElement): boolean {
    if (command.does === 'restore') return mode === 'select' && selectedIds().length <= 1
    return command.does === 'type' && mode === 'type' && !fitsCell(input.value + command.character)
  }

  function onBeforeInput({ target }: InputEvent): void {
    if (mode === 'type' && target instanceof HTMLInputElement) giveCursor(target)
  }

  function carryOut(command: TableCommand, input: HTMLInputElement, { anchor, focus }: CellBlock): void {
    switch (command.does) {
      case 'move':
        return goTo(moved(matrix, anchor, command.direction))
      case 'extend':
        return extendTo(moved(matrix, focus, command.direction))
      case 'edit':
        return startEditing(input)
      case 'restore':
        return restore(input)
      case 'clear':
        return clearSelected()
      case 'clear-and-type':
        return clearAndType(input)
      case 'type':
        return typeText(input, mode === 'select' ? command.character : input.value + command.character)
      case 'take-back':
        return typeText(input, [...input.value].slice(0, -1).join(''))
      case 'select-cell':
        return enter(input)
      case 'select-all':
        return selectWhole()
      case 'fill-blanks':
        return session.fillBlanks(table.id)
    }
  }

  function selectWhole(): void {
    const first = { row: 0, column: 0 }
    goTo(first)
    select({ anchor: first, focus: moved(matrix, first, 'table-end') })
  }

  function restore(input: HTMLInputElement): void {
    if (mode !== 'select') typed(input, textBefore)
    setMode('select')
    input.select()
    if (block) select({ anchor: block.anchor, focus: block.anchor })
  }

  function onCopy(event: ClipboardEvent): void {
    if (mode === 'edit' || !block || !event.clipboardData) return
    const now = cells()
    const texts = cellsInBlock(matrix, block).map((row) => row.map((id) => cellText(now, id)))
    event.clipboardData.setData('text/plain', toTabSeparated(texts))
    event.clipboardData.setData('text/html', toHtml(texts))
    event.preventDefault()
    if (event.type === 'cut') clearSelected()
  }

  function onPaste(event: ClipboardEvent): void {
    if (!block || !event.clipboardData) return
    const copied = readClipboard(event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html'))
    const single = copied.length === 1 && copied[0]?.length === 1
    if (mode === 'edit' && single) return
    event.preventDefault()
    if (copied.length === 0) return session.say('剪贴板里没有可以粘贴的文字。')
    const corner = topLeft(block)
    const placement = placed(matrix, corner, copied, selectedIds())
    if ('problem' in placement) return session.say(placement.problem)
    const width = Math.max(...copied.map((row) => row.length))
    edit(placement.texts, placement.texts.size > 1 ? `粘贴 ${placement.texts.size} 格` : '粘贴')
    setMode('select')
    if (!single) {
      goTo(corner)
      select({ anchor: corner, focus: { row: corner.row + copied.length - 1, column: corner.column + width - 1 } })
    }
  }

  function spotOfTarget(target: EventTarget | null): Spot | undefined {
    const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-cell]') : null
    return cell ? spotOf(matrix, cell.dataset['cell'] ?? '') : undefined
  }

  const listeners: readonly [string, (event: never) => void][] = [
    ['focusin', onFocusIn],
    ['focusout', onFocusOut],
    ['mousedown', onMouseDown],
    ['mouseover', onMouseOver],
    ['dblclick', onDoubleClick],
    ['beforeinput', onBeforeInput],
    ['input', onInput],
    ['compositionstart', onCompositionStart],
    ['compositionend', onCompositionEnd],
    ['keydown', onKeyDown],
    ['copy', onCopy],
    ['cut', onCopy],
    ['paste', onPaste],
  ]
  for (const [type, listener] of listeners) element.addEventListener(type, listener as EventListener)
  document.addEventListener('mouseup', onMouseUp)
  const ends = [session.onStep(onStep), typingRest.onRest(onTypingRest)]
  return () => {
    for (const end of ends) end()
    for (const [type, listener] of listeners) element.removeEventListener(type, listener as EventListener)
    document.removeEventListener('mouseup', onMouseUp)
  }
}

/** Whether a key is one that text may come from: not one that only holds, or moves. An input method hides which it is. */
function isText({ key, keyCode, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return keyCode === 229 || (key.length === 1 && !ctrlKey && !metaKey)
}

function topLeft({ anchor, focus }: CellBlock): Spot {
  return { row: Math.min(anchor.row, focus.row), column: Math.min(anchor.column, focus.column) }
}

function samePlace(id: CellId | undefined, input: HTMLInputElement): boolean {
  return id !== undefined && input.name === cellPath(id)
}
