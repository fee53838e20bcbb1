import { createRoot, type Root } from 'react-dom/client'

/** What a key that is typed sends that some component of the page waits for. */
const typingEvents = new Set(['keydown', 'input', 'change'])

/** What it sends beside that: no component has a handler for any of these. */
const unused = new Set(['keypress', 'textInput', 'keyup', 'selectionchange'])

/** Tables and texts of the editor listen for themselves to what is typed into them. */
const ownListeners = '.official-table, .cm-editor'

/**
 * React's root, which is not told what is typed into tables and texts. React listens to every kind of event twice, and for
 * each asks all components above the target, none of which wants to know of these: that took a quarter of the time that
 * script costs a key in a table.
 *
 * @param element the page's element for everything
 */
export function createPageRoot(element: HTMLElement): Root {
  const page = element.ownerDocument
  listening(element, (type, listener) => {
    if (unused.has(type)) return undefined
    return typingEvents.has(type) ? unlessOwn(listener) : listener
  })
  // React listens to selections here, as soon as there is a root.
  listening(page, (type, listener) => (unused.has(type) ? undefined : listener))
  const root = createRoot(element)
  Reflect.deleteProperty(page, 'addEventListener')
  return root
}

type Listen = (type: string, listener: EventListener, options?: boolean | AddEventListenerOptions) => void

/** Has a target take other listeners than it is given, or none. */
function listening(
  target: EventTarget,
  taken: (type: string, listener: EventListener) => EventListener | undefined,
): void {
  const listen: Listen = target.addEventListener.bind(target)
  const listenTo: Listen = (type, listener, options) => {
    const own = taken(type, listener)
    if (own) listen(type, own, options)
  }
  Object.assign(target, { addEventListener: listenTo })
}

let latest: Event | undefined
let isOwn = false

/** A listener that hears only of what happens outside of tables and texts. Asked on an event's way down and up again. */
function unlessOwn(listener: EventListener): EventListener {
  return (event) => {
    if (event !== latest) isOwn = (event.target as Element).closest(ownListeners) !== null
    latest = event
    if (!isOwn) listener(event)
  }
}
