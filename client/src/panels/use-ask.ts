import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { notify } from '../components/index.ts'
import { useServices } from './services.ts'

/** Asks the server for something about this board; a refusal is said, and answered with undefined. */
export function useAsk(): <Value extends object>(path: string, body: object) => Promise<Value | undefined> {
  const { post } = useServices()
  const { t } = useTranslation()
  return useCallback(
    async <Value extends object>(path: string, body: object) => {
      const reply = await post<Value>(path, body)
      if (reply.ok) return reply.value
      notify({ text: t(`errors.${reply.failure.reason}`), kind: 'attention' })
      return undefined
    },
    [post, t],
  )
}
