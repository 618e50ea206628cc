import type { SessionState } from '@palabre/shared/session'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Peer } from '../../sync/presence.ts'

interface ShownPeers {
  /** Everyone else's open pages, without what the session keeps from view. */
  readonly peers: StoreApi<readonly Peer[]>
  stop(): void
}

/** The others as they may be seen now: without cursors or without names where the session hides them. */
export function shownPeers(
  everyone: StoreApi<readonly Peer[]>,
  session: StoreApi<{ readonly state: SessionState }>,
  keepsNames = false,
): ShownPeers {
  const read = () => seen(everyone.getState(), session.getState().state.settings, keepsNames)
  const peers = createStore<readonly Peer[]>(read)
  const update = () => peers.setState(read(), true)
  const stops = [
    everyone.subscribe(update),
    session.subscribe((now, before) => {
      if (now.state.settings !== before.state.settings) update()
    }),
  ]
  return {
    peers,
    stop() {
      for (const stop of stops) stop()
    },
  }
}

function seen(
  everyone: readonly Peer[],
  { hideCursors, hideNames }: SessionState['settings'],
  keepsNames: boolean,
): readonly Peer[] {
  const nameless = hideNames && !keepsNames
  if (!hideCursors && !nameless) return everyone
  return everyone.map(({ clientId, user, state }) => {
    const { cursor, ...rest } = state
    return {
      clientId,
      user: nameless ? { ...user, name: '' } : user,
      state: hideCursors || !cursor ? rest : state,
    }
  })
}
