import type { BallotBody, Electorate, OpenedBallot } from '@palabre/shared/protocol'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../services.ts'
import { useAsk } from '../use-ask.ts'

/** Opens a ballot for these people; says whether it is open, and why it is not. */
export function useOpenBallot() {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const ask = useAsk()
  const [busy, setBusy] = useState(false)
  const open = async (body: BallotBody, electorate: Electorate): Promise<boolean> => {
    setBusy(true)
    const opened = await ask<OpenedBallot>('/ballots', { ...body, electorate })
    setBusy(false)
    if (opened) announcer.say(t('ballots.lead.isOpen'))
    return opened !== undefined
  }
  return { open, busy }
}
