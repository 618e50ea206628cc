import type { ChecklistLine } from '@palabre/shared/session'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { notify } from '../../components/index.ts'
import { useServices } from '../services.ts'

type Lines = readonly ChecklistLine[]

/**
 * The check list, and the way to change it. What is ticked shows at once and is sent in turn, so that two quick ticks
 * both count; a refusal brings back what the session has.
 */
export function useChecklist() {
  const { t } = useTranslation()
  const { session, post } = useServices()
  const saved = useStore(session, ({ state }) => state.checklist)
  const [mine, setMine] = useState<Lines>()
  const sending = useRef<Promise<void>>(Promise.resolve())
  const latest = useRef<Lines | undefined>(undefined)
  const lines = mine ?? saved

  const change = (edit: (lines: Lines) => Lines): void => {
    const checklist = edit(latest.current ?? saved)
    latest.current = checklist
    setMine(checklist)
    sending.current = sending.current.then(async () => {
      // A later state is on its way: it says this one, too.
      if (latest.current !== checklist) return
      const reply = await post('/session', { do: 'checklist', checklist })
      if (!reply.ok) notify({ text: t(`errors.${reply.failure.reason}`), kind: 'attention' })
      if (latest.current !== checklist) return
      latest.current = undefined
      setMine(undefined)
    })
  }
  return { lines, change }
}
