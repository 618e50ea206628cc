import type { ParticipantId } from '@palabre/shared/ids'
import type {
  AuditReply,
  KeptOutReply,
  LetBack,
  LetIn,
  Removed,
  ReportsReply,
  RoleGiven,
  TakenBack,
  WaitingReply,
} from '@palabre/shared/protocol'
import { useMemo } from 'react'
import { useAsk } from '../use-ask.ts'
import { useAsked } from '../use-asked.ts'

/** What a facilitator asks about people; a refusal is said, and the answer is undefined then. */
export function usePeopleCalls() {
  const ask = useAsk()
  return useMemo(() => {
    const about = <Value extends object>(id: ParticipantId, verb: string, body: object) =>
      ask<Value>(`/participants/${id}/${verb}`, body)
    return {
      letIn: (id: ParticipantId) => about<LetIn>(id, 'admit', {}),
      letAllIn: () => ask<LetIn>('/waiting/admit', {}),
      letBack: (id: ParticipantId) => about<LetBack>(id, 'let-back', {}),
      mute: (id: ParticipantId, muted: boolean) => about(id, 'mute', { muted }),
      voice: (id: ParticipantId, vote: boolean) => about(id, 'voice', { vote }),
      takeBack: (id: ParticipantId, minutes: number) => about<TakenBack>(id, 'undo', { minutes }),
      role: (id: ParticipantId, role: 'facilitator' | 'participant') => about<RoleGiven>(id, 'role', { role }),
      remove: (id: ParticipantId, how: { readonly keepOut: boolean; readonly rotate: boolean }) =>
        about<Removed>(id, 'remove', how),
      settle: (id: string) => ask(`/reports/${id}/settle`, {}),
      proxies: (count: number) => ask('/proxy', { do: 'people', count }),
    }
  }, [ask])
}

export const useWaiting = (turn: unknown) => useAsked<WaitingReply>('/waiting', turn)
export const useKeptOut = (turn: unknown) => useAsked<KeptOutReply>('/kept-out', turn)
export const useReports = (turn: unknown) => useAsked<ReportsReply>('/reports', turn)
export const useTrail = () => useAsked<AuditReply>('/audit')
