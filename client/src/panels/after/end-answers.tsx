import type { ParticipationReply } from '@palabre/shared/protocol'
import { useTranslation } from 'react-i18next'
import { BallotSums } from '../ballots/ballot-results.tsx'
import { useSessionState } from '../lead/use-lead.ts'
import styles from './after.module.css'

/** What people answered to the questions that end a session, once each of them is closed. */
export function EndAnswers({ meeting }: Pick<ParticipationReply, 'meeting'>) {
  const { t } = useTranslation()
  const { ballots } = useSessionState()
  if (!meeting) return null
  const { openedAt, closedAt } = meeting
  const polls = Object.entries(ballots)
    .filter(([, { kind, state, fromFile }]) => kind === 'poll' && state === 'closed' && !fromFile)
    .filter(([, ballot]) => ballot.openedAt >= openedAt && ballot.openedAt <= (closedAt ?? ballot.openedAt))
    .sort(([, a], [, b]) => a.openedAt - b.openedAt)
  if (polls.length === 0) return null
  return (
    <div className={styles.group}>
      <h3>{t('ballots.poll.title')}</h3>
      {polls.map(([id, ballot]) => (
        <section key={id} className={styles.poll} aria-label={ballot.question}>
          <h4 dir="auto">{ballot.question}</h4>
          <BallotSums ballot={ballot} />
        </section>
      ))}
    </div>
  )
}
