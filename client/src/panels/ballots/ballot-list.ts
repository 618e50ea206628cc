import type { Ballot, SessionState } from '@palabre/shared/session'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useServices } from '../services.ts'

export interface Listed {
  readonly id: string
  readonly ballot: Ballot
}

/** The ballots of a board, the latest first. */
export function listed(ballots: SessionState['ballots'], state?: Ballot['state']): readonly Listed[] {
  const all = Object.entries(ballots).map(([id, ballot]) => ({ id, ballot }))
  return all
    .filter(({ ballot }) => state === undefined || ballot.state === state)
    .sort((a, b) => b.ballot.openedAt - a.ballot.openedAt || (a.id < b.id ? -1 : 1))
}

export function useBallots(state?: Ballot['state']): readonly Listed[] {
  const { session } = useServices()
  const ballots = useStore(session, (view) => view.state.ballots)
  return useMemo(() => listed(ballots, state), [ballots, state])
}

export function useBallot(id: string): Ballot | undefined {
  const { session } = useServices()
  return useStore(session, (view) => view.state.ballots[id])
}

/** What the items are called on ballots: as they were when it opened, or a word for what has none. */
export function labelOf({ labels }: Pick<Ballot, 'labels'>, item: string, nameless: string): string {
  return labels[item] || nameless
}
