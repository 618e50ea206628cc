import { isSilentNow, type SilentRound } from '@palabre/shared/session'
import { useStore } from 'zustand'
import { useServices } from '../services.ts'

/** The round under way, in which a participant writes for themselves and not on the board. */
export function useRoundNow(): SilentRound | undefined {
  return useStore(useServices().session, ({ state }) => (isSilentNow(state) && state.silent) || undefined)
}

/** The round that a participant writes in now instead of putting notes on the board; undefined for facilitators. */
export function useRoundToWriteIn(): SilentRound | undefined {
  const { me } = useServices()
  const round = useRoundNow()
  return me.role === 'participant' && round?.state === 'open' ? round : undefined
}
