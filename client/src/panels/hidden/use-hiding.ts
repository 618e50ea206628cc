import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useServices } from '../services.ts'
import { useAsk } from '../use-ask.ts'

/** What is kept from view for now, and the way to change that: facilitators alone. */
export function useHiding() {
  const { t } = useTranslation()
  const { session, announcer } = useServices()
  const ask = useAsk()
  const hidden = useStore(session, ({ state }) => state.hidden)
  return useMemo(
    () => ({
      hidden,
      async hide(ids: readonly string[], away: boolean): Promise<void> {
        if (await ask('/session', { do: 'hide', what: 'items', ids, hidden: away }))
          announcer.say(t(away ? 'hidden.isHidden' : 'hidden.isShown', { count: ids.length }))
      },
    }),
    [t, hidden, ask, announcer],
  )
}
