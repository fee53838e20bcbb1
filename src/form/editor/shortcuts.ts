import { useEffect } from 'react'
import { cellAtPath, valueAt } from '../../index'
import type { Session } from '../session/session'
import { changeBetween } from '../text/text-editor'
import { focusOn, selectIn } from '../text/text-field'
import { walkFindings } from './finding-walk'
import { moveToRegion } from './regions'
import { fieldOf } from './reveal'

/** What the page itself does on a key; the rest the session does. */
export type PageCommands = { help: () => void; exportWord: () => void; find: () => void; preview: () => void }

/** The keys that work anywhere on the page. The browser's own undo is off: there is one history for everything. */
export function useShortcuts(session: Session, { help, exportWord, find, preview }: PageCommands): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229) return
      const command = commandOf(event)
      if (!command || document.querySelector('dialog[open]')) return
      event.preventDefault()
      switch (command) {
        case 'undo':
          return showStep(session, session.undo(), '撤销')
        case 'redo':
          return showStep(session, session.redo(), '重做')
        case 'next-finding':
          return walkFindings(session, 1)
        case 'previous-finding':
          return walkFindings(session, -1)
        case 'next-region':
          return moveToRegion(1)
        case 'previous-region':
          return moveToRegion(-1)
        case 'help':
          return help()
        case 'export':
          return exportWord()
        case 'find':
          return find()
        case 'preview':
          return preview()
      }
    }
    const onBeforeInput = (event: InputEvent) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
      event.preventDefault()
      const undo = event.inputType === 'historyUndo'
      showStep(session, undo ? session.undo() : session.redo(), undo ? '撤销' : '重做')
    }
    document.addEventListener('keydown', onKeyDown)
    document.addEventListener('beforeinput', onBeforeInput)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      document.removeEventListener('beforeinput', onBeforeInput)
    }
  }, [session, help, exportWord, find, preview])
}

/** Shows where a step was taken back or made again, and says what it was. */
export function showStep(session: Session, step: ReturnType<Session['undo']>, done: string): void {
  if (!step) return session.say(`没有可以${done}的操作。`)
  session.say(`已${done}：${step.label}`)
  const [edit] = step.edits
  const path = edit?.path ?? ''
  const cell = cellAtPath(path)
  const field = document.getElementsByName(cell ? fieldOf({ cell }) : path)[0]
  field?.scrollIntoView({ block: 'nearest' })
  if (field) focusOn(field)
  const now = edit && valueAt(session.store.getState().draft, path)
  if (!field || typeof now !== 'string') return
  const { from, insert } = changeBetween(String(now === edit?.from ? edit.to : edit?.from), now)
  selectIn(field, from + insert.length)
}

type Command =
  | 'undo'
  | 'redo'
  | 'next-finding'
  | 'previous-finding'
  | 'next-region'
  | 'previous-region'
  | 'help'
  | 'export'
  | 'find'
  | 'preview'

function commandOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): Command | undefined {
  if (altKey) return undefined
  if (ctrlKey || metaKey) {
    const letter = key.toLowerCase()
    if (letter === 'z') return shiftKey ? 'redo' : 'undo'
    if (letter === 'y') return 'redo'
    if (letter === 'f' || letter === 'h') return 'find'
    return letter === 's' ? 'export' : undefined
  }
  if (key === 'F1') return 'help'
  if (key === 'F6') return shiftKey ? 'previous-region' : 'next-region'
  if (key === 'F9') return 'preview'
  if (key === 'F8') return shiftKey ? 'previous-finding' : 'next-finding'
  return undefined
}
