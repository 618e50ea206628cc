import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Leading, Led } from './leading.ts'

/** What leads this screen, for as long as the session strip is there: the strip makes it, the banner shows it. */
export const ledHere = createStore<{ readonly leading: Leading | undefined }>(() => ({ leading: undefined }))

const byNobody = createStore<Led>(() => ({ kind: 'free' }))

/** Whether there is something to say about it: the banner comes with the first call. */
export function useIsLed(): boolean {
  const leading = useStore(ledHere, (here) => here.leading)
  return useStore(leading?.led ?? byNobody, ({ kind }) => kind !== 'free')
}
