import { useSyncExternalStore } from 'react'
import type { JoinWay } from '../../sync/api.ts'

/**
 * The way in that this page was opened with. A token or a key arrives in the fragment, which never reaches the server by itself,
 * and is taken out of the address bar and the history at once: it lives in memory only.
 */
let pending: JoinWay | undefined
const listeners = new Set<() => void>()

export function setPendingWay(way: JoinWay | undefined): void {
  pending = way
  for (const listener of listeners) listener()
}

/** A printed return key names itself; anything else is the token of a link. */
const keyMark = 'key='

function wayOfFragment(secret: string): JoinWay {
  return secret.startsWith(keyMark) ? { key: secret.slice(keyMark.length) } : { token: secret }
}

/** Takes the token out of the address. Call before the first render, and whenever the fragment changes. */
export function takeTokenFromAddress(): void {
  const secret = location.hash.slice(1)
  if (!/\/j$/.test(location.pathname) || secret === '') return
  history.replaceState(history.state, '', location.pathname)
  setPendingWay(wayOfFragment(secret))
}

export function usePendingWay(): JoinWay | undefined {
  return useSyncExternalStore(subscribe, () => pending)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('hashchange', takeTokenFromAddress)
  return () => {
    listeners.delete(listener)
    removeEventListener('hashchange', takeTokenFromAddress)
  }
}
