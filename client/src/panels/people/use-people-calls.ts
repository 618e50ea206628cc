import type { ParticipantId } from '@palabre/shared/ids'
import type {
  AuditReply,
  LetIn,
  Removed,
  ReportsReply,
  RoleGiven,
  TakenBack,
  WaitingReply,
} from '@palabre/shared/protocol'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notify } from '../../components/index.ts'
import type { CallFailure, Reply } from '../../sync/api.ts'
import { useServices } from '../services.ts'

/** What a facilitator asks about people; a refusal is said, and the answer is undefined then. */
export function usePeopleCalls() {
  const { t } = useTranslation()
  const { post } = useServices()
  return useMemo(() => {
    const said = <Value>(reply: Reply<Value>): Value | undefined => {
      if (reply.ok) return reply.value
      notify({ text: t(`errors.${reply.failure.reason}`), kind: 'attention' })
      return undefined
    }
    const about = async <Value>(id: ParticipantId, verb: string, body: object): Promise<Value | undefined> =>
      said(await post<Value>(`/participants/${id}/${verb}`, body))
    return {
      letIn: (id: ParticipantId) => about<LetIn>(id, 'admit', {}),
      letAllIn: async () => said(await post<LetIn>('/waiting/admit', {})),
      mute: (id: ParticipantId, muted: boolean) => about<object>(id, 'mute', { muted }),
      voice: (id: ParticipantId, vote: boolean) => about<object>(id, 'voice', { vote }),
      takeBack: (id: ParticipantId, minutes: number) => about<TakenBack>(id, 'undo', { minutes }),
      role: (id: ParticipantId, role: 'facilitator' | 'participant') => about<RoleGiven>(id, 'role', { role }),
      remove: (id: ParticipantId, how: { readonly keepOut: boolean; readonly rotate: boolean }) =>
        about<Removed>(id, 'remove', how),
      settle: async (id: string) => said(await post<object>(`/reports/${id}/settle`, {})),
      proxies: async (count: number) => said(await post<object>('/proxy', { do: 'people', count })),
    }
  }, [post, t])
}

interface Asked<Value> {
  readonly value: Value | undefined
  readonly failure: CallFailure | undefined
}

/** What the server says of something, asked again whenever `turn` changes. The last answer stays until the next. */
function useAsked<Value>(path: string, turn: unknown): Asked<Value> {
  const { ask } = useServices()
  const [asked, setAsked] = useState<Asked<Value>>({ value: undefined, failure: undefined })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks again
  useEffect(() => {
    let current = true
    void ask<Value>('GET', path).then((reply) => {
      if (!current) return
      setAsked((before) =>
        reply.ok ? { value: reply.value, failure: undefined } : { ...before, failure: reply.failure.reason },
      )
    })
    return () => {
      current = false
    }
  }, [ask, path, turn])
  return asked
}

export const useWaiting = (turn: unknown) => useAsked<WaitingReply>('/waiting', turn)
export const useReports = (turn: unknown) => useAsked<ReportsReply>('/reports', turn)
export const useTrail = () => useAsked<AuditReply>('/audit', 0)
