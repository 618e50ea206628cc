import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { BoardConnection } from '../../sync/connect-board.ts'
import type { ConnectionState } from '../../sync/connection-state.ts'
import type { SessionView } from '../../sync/session-view.ts'

const ConnectionContext = createContext<BoardConnection | undefined>(undefined)

export const ConnectionProvider = ConnectionContext.Provider

/** The connection of the board on screen; throws outside a `ConnectionProvider`. */
export function useConnection(): BoardConnection {
  const connection = useContext(ConnectionContext)
  if (!connection) throw new Error('useConnection needs a ConnectionProvider above it')
  return connection
}

export function useConnectionState(): ConnectionState {
  return useStore(useConnection().state)
}

/** A part of the session: give a selector that returns kept values. */
export function useSession<Value>(select: (session: SessionView) => Value): Value {
  return useStore(useConnection().session, select)
}
