import type { ChecklistLine } from '@palabre/shared/session'
import { useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useServices } from '../services.ts'
import { useAsk } from '../use-ask.ts'

type Lines = readonly ChecklistLine[]

/**
 * The check list, and the way to change it. What is ticked shows at once and is sent in turn, so that two quick ticks
 * both count; a refusal brings back what the session has.
 */
export function useChecklist() {
  const { session } = useServices()
  const ask = useAsk()
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
      await ask('/session', { do: 'checklist', checklist })
      if (latest.current !== checklist) return
      latest.current = undefined
      setMine(undefined)
    })
  }
  return { lines, change }
}
