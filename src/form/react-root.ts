import { createRoot, type Root } from 'react-dom/client'

/** What a key that is typed sends, one after the other. */
const typingEvents = new Set(['keydown', 'keypress', 'textInput', 'input', 'keyup'])

/** Tables and texts of the editor listen for themselves to what is typed into them. */
const ownListeners = '.official-table, .cm-editor'

/**
 * React's root, which is not told what is typed into tables and texts. React listens to every kind of event twice, and for
 * each asks all components above the target, none of which wants to know of these ten: that took a quarter of the time that
 * script costs a key in a table.
 *
 * @param element the page's element for everything
 */
export function createPageRoot(element: HTMLElement): Root {
  const listen: HTMLElement['addEventListener'] = element.addEventListener.bind(element)
  let latest: Event | undefined
  let own = false
  /** Asked on its way down and up again. */
  const isOwn = (event: Event) => {
    if (event !== latest) own = (event.target as Element).closest(ownListeners) !== null
    latest = event
    return own
  }
  element.addEventListener = (type: string, listener: EventListener, options?: boolean | AddEventListenerOptions) => {
    const told = (event: Event) => {
      if (!isOwn(event)) listener(event)
    }
    listen(type, typingEvents.has(type) ? told : listener, options)
  }
  return createRoot(element)
}
