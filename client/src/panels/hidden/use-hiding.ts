import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { notify } from '../../components/index.ts'
import { useServices } from '../services.ts'

/** What is kept from view for now, and the way to change that: facilitators alone. */
export function useHiding() {
  const { t } = useTranslation()
  const { session, post, announcer } = useServices()
  const hidden = useStore(session, ({ state }) => state.hidden)
  return useMemo(
    () => ({
      hidden,
      async hide(ids: readonly string[], away: boolean): Promise<void> {
        const reply = await post('/session', { do: 'hide', what: 'items', ids, hidden: away })
        if (reply.ok) announcer.say(t(away ? 'hidden.isHidden' : 'hidden.isShown', { count: ids.length }))
        else notify({ text: t(`errors.${reply.failure.reason}`), kind: 'attention' })
      },
    }),
    [t, hidden, post, announcer],
  )
}
