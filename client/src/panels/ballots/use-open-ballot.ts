import type { BallotBody, OpenedBallot } from '@palabre/shared/protocol'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notify } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { presentOf, votersOf, type Who } from './electorate.ts'

/** Opens a ballot for these people; says whether it is open, and why it is not. */
export function useOpenBallot() {
  const { t } = useTranslation()
  const { post, session, peers, me, announcer } = useServices()
  const [busy, setBusy] = useState(false)
  const open = async (body: BallotBody, who: Who): Promise<boolean> => {
    setBusy(true)
    const room = { ...session.getState(), present: presentOf(peers.getState(), me) }
    const electorate = who === 'present' ? [...votersOf(who, room)] : who
    const reply = await post<OpenedBallot>('/ballots', { ...body, electorate })
    setBusy(false)
    if (reply.ok) announcer.say(t('ballots.lead.isOpen'))
    else notify({ text: t(`errors.${reply.failure.reason}`), kind: 'attention' })
    return reply.ok
  }
  return { open, busy }
}
