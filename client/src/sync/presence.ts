import type { PresenceState, PresenceUser } from '@palabre/shared/protocol'
import type { Awareness } from 'y-protocols/awareness'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** Another open page of the board: who (as the server says), where, what is selected. */
export interface Peer {
  /** One page of one browser; a person may have several open. */
  readonly clientId: number
  readonly user: PresenceUser
  readonly state: PresenceState
}

export interface Presence {
  /** Merges into what others see of this person; several calls within a 15th of a second travel as one. */
  publish(change: PresenceState): void
  /** Everyone else's open pages, in the order they came. */
  readonly peers: StoreApi<readonly Peer[]>
}

const intervalMs = 66
/** Ids of 32 characters and the rest stay below the 4 KB of a presence. */
const mostSelected = 100

/** Presence over an awareness; `stop` ends its timer. */
export function createPresence(awareness: Awareness): Presence & { stop(): void } {
  const peers = createStore<readonly Peer[]>(() => [])
  let next: PresenceState = {}
  let timer: ReturnType<typeof setTimeout> | undefined
  let sentAt = 0

  const read = () => peers.setState(readPeers(awareness), true)
  awareness.on('change', read)

  const send = () => {
    timer = undefined
    sentAt = Date.now()
    awareness.setLocalState({ ...next })
  }

  return {
    peers,
    publish(change) {
      next = { ...next, ...change }
      if (change.selection && change.selection.length > mostSelected)
        next = { ...next, selection: change.selection.slice(0, mostSelected) }
      timer ??= setTimeout(send, Math.max(0, sentAt + intervalMs - Date.now()))
    },
    stop() {
      clearTimeout(timer)
      awareness.off('change', read)
    },
  }
}

function readPeers(awareness: Awareness): Peer[] {
  const peers: Peer[] = []
  for (const [clientId, entry] of awareness.getStates()) {
    const { user, ...state } = entry as PresenceState & { user?: PresenceUser }
    if (clientId !== awareness.clientID && user) peers.push({ clientId, user, state })
  }
  return peers
}
