import type { BallotBody, OpenedBallot } from '@palabre/shared/protocol'
import { MessageCircleQuestion } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { useAsk } from '../use-ask.ts'
import styles from './lead-ballots.module.css'

/** The questions that end a session well; their words are `ballots.poll.<name>` in i18n. */
const endPolls = ['floor', 'return'] as const
type EndPoll = (typeof endPolls)[number]

/** Puts them to everybody, each with one press: answered with one tap, and as secret as every vote. */
export function EndPolls() {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const ask = useAsk()
  const [busy, setBusy] = useState(false)
  const open = async (poll: EndPoll) => {
    const body: BallotBody = {
      question: t(`ballots.poll.${poll}.question`),
      method: 'consent',
      kind: 'poll',
      words: {
        agree: t(`ballots.poll.${poll}.agree`),
        disagree: t(`ballots.poll.${poll}.disagree`),
        abstain: t(`ballots.poll.${poll}.abstain`),
      },
    }
    setBusy(true)
    const opened = await ask<OpenedBallot>('/ballots', body)
    setBusy(false)
    if (opened) announcer.say(t('ballots.poll.opened'))
  }
  return (
    <section className={styles.part}>
      <h3>{t('ballots.poll.title')}</h3>
      <p className={styles.hint}>{t('ballots.poll.explain')}</p>
      {endPolls.map((poll) => (
        <Button key={poll} icon={MessageCircleQuestion} disabled={busy} onClick={() => void open(poll)}>
          {t(`ballots.poll.${poll}.question`)}
        </Button>
      ))}
    </section>
  )
}
