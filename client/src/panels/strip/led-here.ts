import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { useRoundNow } from '../silent/use-round-now.ts'
import type { Leading, Led } from './leading.ts'

/** What leads this screen, for as long as the session strip is there: the strip makes it, the banner shows it. */
export const ledHere = createStore<{ readonly leading: Leading | undefined }>(() => ({ leading: undefined }))

const byNobody = createStore<Led>(() => ({ kind: 'free' }))

/**
 * Whether there is something to say about it: the banner comes with the first call. While notes are being shown, a call
 * that one has followed is not worth the room that they need.
 */
export function useIsLed(): boolean {
  const leading = useStore(ledHere, (here) => here.leading)
  const revealing = useRoundNow()?.state === 'revealing'
  return useStore(leading?.led ?? byNobody, (led) => {
    if (revealing && led.kind === 'called') return led.notes === true
    return led.kind !== 'free'
  })
}
