import type { CompareReply, MeetingsReply } from '@palabre/shared/protocol'
import { type MovedSince, meetingToTellFrom, type News, newsSince } from '@palabre/shared/session'
import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { type PanelServices, useServices } from '../services.ts'
import { useWholeBoard } from '../use-whole-board.ts'

/** What happened between this person's last visit and their coming now; nothing on a first visit. */
export function useNews(): News | undefined {
  const { me, session, visit } = useServices()
  const board = useWholeBoard()
  const { state, confirmations, represents } = useStore(session)
  const { ballots, hidden } = state
  const moved = useMoved()
  return useMemo(() => {
    if (visit.last === null || moved === 'asking') return undefined
    return newsSince({
      board,
      ballots,
      confirmations,
      represents,
      me: me.id,
      since: visit.last,
      until: visit.began,
      hidden: me.role === 'facilitator' ? [] : hidden,
      moved,
    })
  }, [board, ballots, hidden, confirmations, represents, me, visit, moved])
}

type Moved = MovedSince | undefined

/** Asked once a visit: what moves later is seen as it happens. */
const askedOn = new WeakMap<PanelServices['visit'], Promise<Moved>>()

/** What moved since the session that was closed before this person was last here; nothing where none is known. */
function useMoved(): Moved | 'asking' {
  const { ask, visit } = useServices()
  const [moved, setMoved] = useState<Moved | 'asking'>('asking')
  useEffect(() => {
    let current = true
    const asked = askedOn.get(visit) ?? askMoved(ask, visit.last)
    askedOn.set(visit, asked)
    void asked.then((value) => {
      if (current) setMoved(value)
    })
    return () => {
      current = false
    }
  }, [ask, visit])
  return moved
}

/** Whoever may not look back, or cannot ask, is told what is new all the same. */
async function askMoved(ask: PanelServices['ask'], last: number | null): Promise<Moved> {
  if (last === null) return undefined
  const known = await ask<MeetingsReply>('GET', '/meetings')
  const from = known.ok ? meetingToTellFrom(known.value.meetings, last) : undefined
  const compared = from && (await ask<CompareReply>('GET', `/meetings/compare?from=${from.id}&of=others`))
  return compared?.ok ? { at: compared.value.from.at, changes: compared.value } : undefined
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
