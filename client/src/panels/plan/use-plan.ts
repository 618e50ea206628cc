import type { Phase, SessionState } from '@palabre/shared/session'
import { planMark } from '@palabre/shared/session'
import { useCallback } from 'react'
import { useStore } from 'zustand'
import type { Reply } from '../../sync/api.ts'
import { useServices } from '../services.ts'

export type Steps = readonly Phase[]

/** The plan as the session has it. */
export function usePlan(): Steps {
  return useStore(useServices().session, ({ state }) => state.plan)
}

/** Puts a plan in place of `base`, the one that it was made from; refused where that is another one by now. */
export function useSavePlan(): (plan: Steps, base: Steps) => Promise<Reply<SessionState>> {
  const { post } = useServices()
  return useCallback((plan, base) => post('/session', { do: 'plan', plan, ifPlan: planMark(base) }), [post])
}
