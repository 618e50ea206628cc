import type { BallotBody, OpenedBallot } from '@palabre/shared/protocol'
import { MessageCircleQuestion } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { useAsk } from '../use-ask.ts'
import { useBallots } from './ballot-list.ts'
import styles from './lead-ballots.module.css'
import { RunningBallot } from './running-ballot.tsx'

/** The questions that end a session well; their words are `ballots.poll.<name>` in i18n. */
const endPolls = ['floor', 'return'] as const
type EndPoll = (typeof endPolls)[number]

interface EndPollsProps {
  /** Whether those that are open are followed and closed here. */
  readonly follow?: boolean
}

/** Puts them to everybody, each with one press: answered with one tap, and as secret as every vote. */
export function EndPolls({ follow = false }: EndPollsProps) {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const ask = useAsk()
  const [busy, setBusy] = useState(false)
  const asked = useBallots('open').filter(({ ballot }) => ballot.kind === 'poll')
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
      {follow && asked.map((each) => <RunningBallot key={each.id} {...each} onClosed={() => {}} />)}
      {endPolls
        .map((poll) => ({ poll, question: t(`ballots.poll.${poll}.question`) }))
        // A second press would ask the same of everybody again.
        .filter(({ question }) => !asked.some(({ ballot }) => ballot.question === question))
        .map(({ poll, question }) => (
          <Button key={poll} icon={MessageCircleQuestion} disabled={busy} onClick={() => void open(poll)}>
            {question}
          </Button>
        ))}
    </section>
  )
}
