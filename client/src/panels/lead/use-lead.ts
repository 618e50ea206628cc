import type { SessionIntent, SessionState } from '@palabre/shared/session'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { notify } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { inTurn } from './in-turn.ts'

/** The session as it stands, for those who lead it. */
export function useSessionState(): SessionState {
  return useStore(useServices().session, ({ state }) => state)
}

export interface Lead {
  /** Asks the server, one thing after the other; says kindly why not. A double press asks once. */
  readonly ask: (intent: SessionIntent) => Promise<boolean>
  /** Locks or unlocks items, in as many calls as it takes. */
  readonly lock: (ids: readonly string[], locked: boolean) => Promise<void>
  readonly busy: boolean
}

/** As many ids as one call takes. */
const idsPerCall = 1_000

/** Another minute is another minute; anything else asked twice at once was meant once. */
const meansMore = (intent: SessionIntent): boolean => intent.do === 'timer' && intent.timer === 'add'

/** The facilitator's hand on the session. */
export function useLead(): Lead {
  const { t } = useTranslation()
  const { post } = useServices()
  const [underWay, setUnderWay] = useState(0)
  const calls = useMemo(() => {
    const ask = inTurn(async (intent: SessionIntent) => {
      setUnderWay((count) => count + 1)
      const reply = await post<SessionState>('/session', intent)
      setUnderWay((count) => count - 1)
      // Another facilitator was quicker: the step has moved as both wanted it to.
      const quicker = !reply.ok && reply.failure.reason === 'stale_step'
      if (!reply.ok)
        notify({ text: t(quicker ? 'lead.movedMeanwhile' : `errors.${reply.failure.reason}`), kind: 'attention' })
      return reply.ok
    }, meansMore)
    const lock = async (ids: readonly string[], locked: boolean) => {
      for (let from = 0; from < ids.length; from += idsPerCall)
        if (!(await ask({ do: 'lock', ids: ids.slice(from, from + idsPerCall), locked }))) return
    }
    return { ask, lock }
  }, [post, t])
  return { ...calls, busy: underWay > 0 }
}
