import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { notify } from '../../components/index.ts'
import { useServices } from '../services.ts'

/** Whether the curtain is drawn, and the way to draw it or open it again: facilitators alone. */
export function useCurtain() {
  const { t } = useTranslation()
  const { session, post } = useServices()
  const drawn = useStore(session, ({ state }) => state.curtain)
  const draw = useCallback(
    async (next: boolean) => {
      const reply = await post('/session', { do: 'curtain', drawn: next })
      if (!reply.ok) notify({ text: t(`errors.${reply.failure.reason}`), kind: 'attention' })
    },
    [post, t],
  )
  /** For a key: whatever it is now, the other. */
  const turn = useCallback(() => void draw(!session.getState().state.curtain), [draw, session])
  return { drawn, draw, turn }
}
