import { type News, newsSince } from '@palabre/shared/session'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useServices } from '../services.ts'
import { useWholeBoard } from '../use-whole-board.ts'

/** What happened between this person's last visit and their coming now; nothing on a first visit. */
export function useNews(): News | undefined {
  const { me, session, visit } = useServices()
  const board = useWholeBoard()
  const { state, confirmations, represents } = useStore(session)
  const { ballots, hidden } = state
  return useMemo(() => {
    if (visit.last === null) return undefined
    return newsSince({
      board,
      ballots,
      confirmations,
      represents,
      me: me.id,
      since: visit.last,
      until: visit.began,
      hidden: me.role === 'facilitator' ? [] : hidden,
    })
  }, [board, ballots, hidden, confirmations, represents, me, visit])
}

/** Whether this person has put away what is new since that visit, on this device. */
export function useDismissal(): readonly [boolean, () => void] {
  const { boardId, me, visit } = useServices()
  const key = `palabre:news:${boardId}:${me.id}`
  const [dismissed, setDismissed] = useState(() => keptAt(key) === String(visit.last))
  const dismiss = () => {
    setDismissed(true)
    keep(key, String(visit.last))
  }
  return [dismissed, dismiss]
}

function keptAt(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Private browsing: it comes back on reloading.
  }
}
