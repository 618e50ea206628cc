import type { BallotBody, OpenedBallot } from '@palabre/shared/protocol'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../services.ts'
import { useAsk } from '../use-ask.ts'
import { presentOf, votersOf, type Who } from './electorate.ts'

/** Opens a ballot for these people; says whether it is open, and why it is not. */
export function useOpenBallot() {
  const { t } = useTranslation()
  const { session, peers, me, announcer } = useServices()
  const ask = useAsk()
  const [busy, setBusy] = useState(false)
  const open = async (body: BallotBody, who: Who): Promise<boolean> => {
    setBusy(true)
    const room = { ...session.getState(), present: presentOf(peers.getState(), me) }
    const electorate = who === 'present' ? [...votersOf(who, room)] : who
    const opened = await ask<OpenedBallot>('/ballots', { ...body, electorate })
    setBusy(false)
    if (opened) announcer.say(t('ballots.lead.isOpen'))
    return opened !== undefined
  }
  return { open, busy }
}
