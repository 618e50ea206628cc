import { useCallback } from 'react'
import { useStore } from 'zustand'
import { useServices } from '../services.ts'
import { useAsk } from '../use-ask.ts'

/** Whether the curtain is drawn, and the way to draw it or open it again: facilitators alone. */
export function useCurtain() {
  const { session } = useServices()
  const ask = useAsk()
  const drawn = useStore(session, ({ state }) => state.curtain)
  const draw = useCallback((next: boolean) => ask('/session', { do: 'curtain', drawn: next }), [ask])
  /** For a key: whatever it is now, the other. */
  const turn = useCallback(() => void draw(!session.getState().state.curtain), [draw, session])
  return { drawn, draw, turn }
}
