import { createContext, useContext } from 'react'
import { useStore } from 'zustand/react'
import type { Session } from './session'
import type { SessionState } from './session-state'

const SessionContext = createContext<Session | undefined>(undefined)

export const SessionProvider = SessionContext.Provider

/** The session of the draft on the page. Throws outside the editor: that is a bug. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('no session: used outside the editor')
  return session
}

/** A part of what the session shows; the component is drawn again only when that part changes, after the paint. */
export function useSessionState<T>(select: (state: SessionState) => T): T {
  return useStore(useSession().shown, select)
}

/** A part of the session's state as it is: for the fields whose value React sets. */
export function useStateNow<T>(select: (state: SessionState) => T): T {
  return useStore(useSession().store, select)
}
