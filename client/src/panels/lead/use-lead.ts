import type { SessionIntent, SessionState } from '@palabre/shared/session'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { notify } from '../../components/index.ts'
import { useServices } from '../services.ts'

/** The session as it stands, for those who lead it. */
export function useSessionState(): SessionState {
  return useStore(useServices().session, ({ state }) => state)
}

export interface Lead {
  /** Asks the server; says kindly why not. One call at a time: a double press asks once. */
  readonly ask: (intent: SessionIntent) => Promise<boolean>
  /** Locks or unlocks items, in as many calls as it takes. */
  readonly lock: (ids: readonly string[], locked: boolean) => Promise<void>
  readonly busy: boolean
}

/** As many ids as one call takes. */
const idsPerCall = 1_000

/** The facilitator's hand on the session. */
export function useLead(): Lead {
  const { t } = useTranslation()
  const { post } = useServices()
  const [busy, setBusy] = useState(false)
  const asking = useRef(false)
  const ask = useCallback(
    async (intent: SessionIntent) => {
      if (asking.current) return false
      asking.current = true
      setBusy(true)
      const reply = await post<SessionState>('/session', intent)
      asking.current = false
      setBusy(false)
      // Another facilitator was quicker: the step has moved as both wanted it to.
      const quicker = !reply.ok && reply.failure.reason === 'stale_step'
      if (!reply.ok)
        notify({ text: t(quicker ? 'lead.movedMeanwhile' : `errors.${reply.failure.reason}`), kind: 'attention' })
      return reply.ok
    },
    [post, t],
  )
  const lock = useCallback(
    async (ids: readonly string[], locked: boolean) => {
      for (let from = 0; from < ids.length; from += idsPerCall)
        if (!(await ask({ do: 'lock', ids: ids.slice(from, from + idsPerCall), locked }))) return
    },
    [ask],
  )
  return { ask, lock, busy }
}
